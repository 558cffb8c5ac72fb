"""What people, editors and programs do to a project's files while it is served: random, and the same for a seed."""

import os
import re
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

_BROKEN = (
    b"label: [broken\n",
    b"- a\n- list\n",
    b"\xff\xfe\x00half",
    b"a: &x [*x]\n",
    b"name: \x07\n",
    b"note: caf\xe9\n",
    b"",
    b"{",
)
_PAGES = (
    "# A page\n\nIt costs [[{id}]], and [[no-such-id]].\n",
    "# A page\n\n<script>alert(1)</script>\n",
    "---\ntitle: [broken\n---\n\nText.\n",
    "# A page\n\n[[{id}]]\n\n[[show: positions]]\n\n[[show:\n",
    "# A page\n\nJust words, [a link](index.md) and [another](gone.md).\n",
)
_LEDGER = (
    "gone-{n}: {{kind: figure, retired: 'It was counted twice.', date: 2025-03-21}}\n",
    "gone-{n}: {{kind: figure, renamed: {id}, date: 2025-03-21}}\n",
    "gone-{n}: {{kind: figure\n",
)


class Changes:
    """Changes to the facts, pages and settings of one project.

    made   what was done, in words, in order.
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
        weighted: tuple[tuple[int, Callable[[], str]], ...] = (
            (16, self._save_another_value),
            (8, self._save_broken),
            (10, self._save_half),
            (8, self._save_emptied_first),
            (8, self._save_beside_and_rename),
            (8, self._delete),
            (10, self._restore),
            (6, self._rename),
            (4, self._exchange),
            (3, self._move_folder),
            (2, self._new_folder),
            (4, self._put_something_odd),
            (3, self._take_permission),
            (4, self._save_in_another_encoding),
            (4, self._save_same_size_and_time),
            (3, self._change_page),
            (1, self._change_settings),
            (2, self._change_ledger),
            (2, self._touch_receipts),
            (1, self._move_all_facts),
            (3, self._change_many),
            (3, self._copy),
        )
        self._acts = [act for _, act in weighted]
        self._weights = [weight for weight, _ in weighted]

    def step(self) -> str:
        """Change something; what, in words."""
        if self._later and self._random.random() < 0.4:
            # What was begun may have gone with its folder.
            with suppress(OSError):
                self._later.pop(self._random.randrange(len(self._later)))()
        act = self._random.choices(self._acts, self._weights)[0]
        # What a file was changed into may be in the way of the next change.
        done = act.__name__.lstrip("_")
        try:
            done = act()
        except OSError as error:
            done += f", which failed: {error}"
        self.made.append(done)
        return done

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
                _write(path, content)
        if (self.root / "mkdocs.yml").read_bytes() != self._settings:
            _write(self.root / "mkdocs.yml", self._settings)
        for path in self._random.sample(self._sound(), sound_edits):
            _write(path, path.read_bytes() + b"# Looked at again.\n")

    def build_all(self) -> None:
        """Save the settings as they are: all is built anew."""
        _write(self.root / "mkdocs.yml", self._settings)

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

    def _save_another_value(self) -> str:
        path = self._record()
        _write(path, self._other_value(path))
        return f"another value in {self._shown(path)}"

    def _save_broken(self) -> str:
        path = self._record()
        _write(path, self._random.choice(_BROKEN))
        return f"broken: {self._shown(path)}"

    def _save_half(self) -> str:
        path = self._record()
        content = self._other_value(path)
        at = self._random.randrange(len(content) + 1)
        _write(path, content[:at])

        def the_rest() -> None:
            with path.open("ab") as file:
                file.write(content[at:])

        self._later.append(the_rest)
        return f"half of {self._shown(path)}"

    def _save_emptied_first(self) -> str:
        path = self._record()
        content = self._other_value(path)
        with path.open("r+b") as file:
            file.truncate(0)
            file.write(content)
        return f"emptied and written: {self._shown(path)}"

    def _save_beside_and_rename(self) -> str:
        path = self._record()
        beside = path.with_name(
            self._random.choice((f".{path.name}.swp", f"{path.name}~", f"{path.stem}.tmp"))
        )
        _write(beside, self._other_value(path))
        beside.replace(path)
        return f"written beside and renamed: {self._shown(path)}"

    def _delete(self) -> str:
        path = self._record()
        content = path.read_bytes()
        path.unlink()
        if self._random.random() < 0.5:
            self._later.append(lambda: _write(path, content))
        return f"deleted: {self._shown(path)}"

    def _restore(self) -> str:
        path = self._random.choice(list(self._originals))
        _write(path, self._originals[path])
        return f"as it was: {self._shown(path)}"

    def _rename(self) -> str:
        path = self._record()
        target = path.with_name(f"other-{len(self.made)}.yml")
        path.rename(target)
        if self._random.random() < 0.7:
            self._later.append(lambda: None if path.exists() else _rename(target, path))
        return f"renamed: {self._shown(path)}"

    def _copy(self) -> str:
        path = self._record()
        _write(path.with_name(f"new-{len(self.made) % 40}.yml"), self._other_value(path))
        return f"copied: {self._shown(path)}"

    def _exchange(self) -> str:
        one, other = self._record(), self._record()
        between = one.with_name("between.tmp")
        one.rename(between)
        other.rename(one) if other != one else None
        between.rename(other)
        return f"exchanged: {self._shown(one)} and {self._shown(other)}"

    def _move_folder(self) -> str:
        folder = self._random.choice([path for path in sorted(self._facts.iterdir()) if path.is_dir()])
        target = self._away / f"{len(self.made)}"
        self._away.mkdir(exist_ok=True)
        folder.rename(target)

        def back() -> None:
            for path in sorted(target.rglob("*.yml"))[:1]:
                _write(path, path.read_bytes() + b"# moved\n")
            if folder.exists():
                shutil.copytree(target, folder, dirs_exist_ok=True)
                shutil.rmtree(target)
            else:
                self._facts.mkdir(exist_ok=True)
                target.rename(folder)

        if self._random.random() < 0.5:
            back()
        else:
            self._later.append(back)
        return f"folder moved away: {self._shown(folder)}"

    def _new_folder(self) -> str:
        folder = self._facts / self._random.choice(
            ("persons", "disagreements", "vocabulary/units/more", ".git")
        )
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / f"new-{len(self.made)}.yml", self._other_value(self._record()))
        self._later.append(lambda: shutil.rmtree(folder, ignore_errors=True))
        return f"new folder: {self._shown(folder)}"

    def _put_something_odd(self) -> str:
        path = self._record()
        if self._random.random() < 0.5:
            path = path.with_name(f"odd-{len(self.made)}.yml")
        path.unlink(missing_ok=True)
        way = self._random.choice(("link", "ring", "pipe", "folder"))
        if way == "pipe":
            os.mkfifo(path)
        elif way == "folder":
            path.mkdir()
        else:
            path.symlink_to("." if way == "ring" else "../site.yml")

        def away() -> None:
            path.rmdir() if way == "folder" else path.unlink()
            if path in self._originals:
                _write(path, self._originals[path])

        self._later.append(away)
        return f"a {way} at {self._shown(path)}"

    def _take_permission(self) -> str:
        path = self._record()
        path.chmod(0)
        self._later.append(lambda: path.chmod(0o644))
        return f"not to be read: {self._shown(path)}"

    def _save_in_another_encoding(self) -> str:
        path = self._record()
        text = self._text(path)
        encoded = self._random.choice(
            (
                b"\xef\xbb\xbf" + text.encode(),
                text.encode("utf-16"),
                text.encode("latin-1", "replace"),
                text.replace("\n", "\r\n").encode(),
            )
        )
        _write(path, encoded)
        return f"in another encoding: {self._shown(path)}"

    def _save_same_size_and_time(self) -> str:
        path = self._record()
        content, state = path.read_bytes(), path.stat()
        at = self._random.randrange(len(content) or 1)
        _write(path, content[:at] + b"x" + content[at + 1 :])
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        return f"of the same size and time: {self._shown(path)}"

    def _change_page(self) -> str:
        path = self._random.choice(
            [*sorted(self._docs.rglob("*.md")), self._docs / "new.md", self._docs / "more/new.md"]
        )
        way = self._random.choice(("write", "write", "write", "restore", "delete", "rename", "not UTF-8"))
        path.parent.mkdir(exist_ok=True)
        if way == "write":
            _write(path, self._random.choice(_PAGES).format(id=self._record().stem).encode())
        elif way == "restore" or not path.exists():
            _write(path, self._originals.get(path, b"# New\n"))
        elif way == "delete":
            path.unlink()
        elif way == "rename":
            path.rename(path.with_name(f"page-{len(self.made)}.md"))
        else:
            _write(path, b"# caf\xe9\n")
        return f"page: {way} {self._shown(path)}"

    def _change_settings(self) -> str:
        path, new = self.root / "mkdocs.yml", self.root / "mkdocs.new"
        if self._random.random() < 0.5:
            _write(path, self._settings[: len(self._settings) // 2] + b"\n}{\n")
            self._later.append(self.build_all)
            return "settings broken"
        _write(new, self._settings)
        new.replace(path)
        return "settings written beside and renamed"

    def _change_ledger(self) -> str:
        path = self._facts / "ledger.yml"
        now = self._originals.get(path, b"")
        line = self._random.choice(_LEDGER).format(n=len(self.made) % 7, id=self._record().stem)
        _write(path, now + line.encode())
        return "ledger"

    def _touch_receipts(self) -> str:
        receipts = sorted((self._facts / "receipts").glob("*.json"))
        if not receipts:
            raise FileNotFoundError("there is no receipt")
        path = self._random.choice(receipts)
        content = path.read_bytes()
        way = self._random.choice(("touched", "cut", "deleted"))
        if way == "touched":
            path.touch()
        elif way == "cut":
            _write(path, content[: len(content) // 2])
        else:
            path.unlink()
        original = self._originals.get(path, content)
        self._later.append(lambda: _write(path, original))
        return f"{way}: {self._shown(path)}"

    def _move_all_facts(self) -> str:
        target = self.root / "all-away"
        self._facts.rename(target)

        def back() -> None:
            if not self._facts.exists():
                target.rename(self._facts)
            elif target.exists():
                shutil.copytree(target, self._facts, dirs_exist_ok=True, copy_function=_copy_over)
                shutil.rmtree(target)

        if self._random.random() < 0.5:
            back()
        else:
            # The next changes find no facts.
            self._later.append(back)
        return "all facts moved away"

    def _change_many(self) -> str:
        """As a checkout of another branch does."""
        records = self._records()
        chosen = self._random.sample(records, min(50, len(records)))
        for path in chosen:
            content = self._originals.get(path) if self._random.random() < 0.7 else self._other_value(path)
            path.unlink()
            if content is not None:
                _write(path, content)
        return f"{len(chosen)} files at once"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink() or (path.exists() and not path.is_file()):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    with suppress(PermissionError):
        path.write_bytes(content)
        return
    path.unlink()
    path.write_bytes(content)


def _copy_over(source: str, target: str) -> None:
    if Path(source).is_file():
        _write(Path(target), Path(source).read_bytes())


def _rename(source: Path, target: Path) -> None:
    if source.exists():
        source.rename(target)
