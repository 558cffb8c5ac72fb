"""The files of a project that are changed while it is served, and put back as they were."""

import re
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random


class ProjectFiles:
    """The facts, pages and settings of one project.

    made   what was done to them, in words, in order.
    """

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.made = root, list[str]()
        self._random = Random(seed)
        self._facts, self._docs = root / "facts", root / "docs"
        self._away = root / "away"
        self._originals = {
            path: path.read_bytes()
            for folder in (self._facts, self._docs)
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
        self._settings = (root / "mkdocs.yml").read_bytes()
        self._later: list[Callable[[], None]] = []
        """What has been begun, and ends one of the next changes."""

    def finish(self) -> None:
        """Bring what has been begun to its end."""
        while self._later:
            with suppress(OSError):
                self._later.pop(0)()

    def restore(self, sound_edits: int = 0) -> None:
        """Write all files as they were, take others away, and change some in a way that is no problem."""
        self.finish()
        wanted = set(self._originals)
        for folder in (self._facts, self._docs):
            for path in sorted(folder.rglob("*"), reverse=True):
                if path not in wanted and (path.is_symlink() or not path.is_dir()):
                    path.unlink()
            for path in sorted(folder.rglob("*"), reverse=True):
                if path.is_dir() and not any(path in one.parents for one in wanted):
                    path.rmdir()
        for path, content in self._originals.items():
            if not path.exists() or path.read_bytes() != content:
                write(path, content)
        if (self.root / "mkdocs.yml").read_bytes() != self._settings:
            write(self.root / "mkdocs.yml", self._settings)
        for path in self._random.sample(self._sound(), sound_edits):
            write(path, path.read_bytes() + b"# Looked at again.\n")

    def build_all(self) -> None:
        """Save the settings as they are: all is built anew."""
        write(self.root / "mkdocs.yml", self._settings)

    def _sound(self) -> list[Path]:
        return [path for path in self._originals if path.suffix == ".yml" and path.parent != self._facts]

    def _records(self) -> list[Path]:
        return [
            path
            for path in sorted(self._facts.rglob("*.yml"))
            if path.parent != self._facts and stat.S_ISREG(path.lstat().st_mode)
        ]

    def _record(self) -> Path:
        records = self._records()
        if not records:
            raise FileNotFoundError("there is no record")
        return self._random.choice(records)

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _text(self, path: Path) -> str:
        text = path.read_bytes().decode("utf-8", "replace")
        return text or self._originals.get(path, b"label: x\n").decode("utf-8", "replace")

    def _other_value(self, path: Path) -> bytes:
        """A record in which one line, number or word is another."""
        text = self._text(path)
        way = self._random.randrange(5)
        if way == 0:
            text = re.sub(r"\d", lambda _: str(self._random.randrange(1, 10)), text, count=1)
        elif way == 1:
            text += f"note: Changed {len(self.made)} times.\n"
        elif way == 2:
            text += f"# {len(self.made)}\n"
        elif way == 3 and (lines := text.splitlines(keepends=True)):
            lines.pop(self._random.randrange(len(lines)))
            text = "".join(lines)
        else:
            other = self._text(self._record())
            if values := re.findall(r"(?m)^\w+: (\S+)$", other):
                value = self._random.choice(values)
                text = re.sub(r"(?m)^(\w+): \S+$", lambda match: f"{match[1]}: {value}", text, count=1)
        return text.encode()


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink() or (path.exists() and not path.is_file()):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    with suppress(PermissionError):
        path.write_bytes(content)
        return
    path.unlink()
    path.write_bytes(content)
