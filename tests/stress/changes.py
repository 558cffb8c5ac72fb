"""What people and programs do to a project's files while it is served: random, and the same for a seed."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from stress.files import write
from stress.saves import Saves

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


class Changes(Saves):
    """All changes to the facts, pages and settings of one project."""

    def __init__(self, root: Path, seed: int) -> None:
        super().__init__(root, seed)
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

    def _delete(self) -> str:
        path = self._record()
        content = path.read_bytes()
        path.unlink()
        if self._random.random() < 0.5:
            self._later.append(lambda: write(path, content))
        return f"deleted: {self._shown(path)}"

    def _restore(self) -> str:
        path = self._random.choice(list(self._originals))
        write(path, self._originals[path])
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
        write(path.with_name(f"new-{len(self.made) % 40}.yml"), self._other_value(path))
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
                write(path, path.read_bytes() + b"# moved\n")
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
        write(folder / f"new-{len(self.made)}.yml", self._other_value(self._record()))
        self._later.append(lambda: shutil.rmtree(folder, ignore_errors=True))
        return f"new folder: {self._shown(folder)}"

    def _change_page(self) -> str:
        path = self._random.choice(
            [*sorted(self._docs.rglob("*.md")), self._docs / "new.md", self._docs / "more/new.md"]
        )
        way = self._random.choice(("write", "write", "write", "restore", "delete", "rename", "not UTF-8"))
        path.parent.mkdir(exist_ok=True)
        if way == "write":
            write(path, self._random.choice(_PAGES).format(id=self._record().stem).encode())
        elif way == "restore" or not path.exists():
            write(path, self._originals.get(path, b"# New\n"))
        elif way == "delete":
            path.unlink()
        elif way == "rename":
            path.rename(path.with_name(f"page-{len(self.made)}.md"))
        else:
            write(path, b"# caf\xe9\n")
        return f"page: {way} {self._shown(path)}"

    def _change_settings(self) -> str:
        path, new = self.root / "mkdocs.yml", self.root / "mkdocs.new"
        if self._random.random() < 0.5:
            write(path, self._settings[: len(self._settings) // 2] + b"\n}{\n")
            self._later.append(self.build_all)
            return "settings broken"
        write(new, self._settings)
        new.replace(path)
        return "settings written beside and renamed"

    def _change_ledger(self) -> str:
        path = self._facts / "ledger.yml"
        now = self._originals.get(path, b"")
        line = self._random.choice(_LEDGER).format(n=len(self.made) % 7, id=self._record().stem)
        write(path, now + line.encode())
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
            write(path, content[: len(content) // 2])
        else:
            path.unlink()
        original = self._originals.get(path, content)
        self._later.append(lambda: write(path, original))
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
                write(path, content)
        return f"{len(chosen)} files at once"


def _copy_over(source: str, target: str) -> None:
    if Path(source).is_file():
        write(Path(target), Path(source).read_bytes())


def _rename(source: Path, target: Path) -> None:
    if source.exists():
        source.rename(target)
