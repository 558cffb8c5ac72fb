"""Problems cured by the program itself: what `footnoted fix` does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from footnoted.edit.chosen import chosen_files
from footnoted.edit.cures import CURES
from footnoted.edit.renames import Rename, renames_in
from footnoted.edit.stages import is_better
from footnoted.inspection import inspect_facts
from footnoted.load import read_one
from footnoted.load.files import FoundFile, read_bytes
from footnoted.problems import Problem
from footnoted.text.codes import COUNTRIES, CURRENCIES
from footnoted.whole_file import write_file

_MOST_ROUNDS = 100
"""Cures of one file, and rounds through all files, at most."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a folder's problems.

    cured    with the places that they had when they were cured, by file and in the order of the cures.
    left     those of the files that were looked at.
    records  how many were looked at.
    """

    cured: list[Problem]
    left: list[Problem]
    records: int


def mend_facts(facts: Path, today: date, paths: Sequence[Path] = (), check: bool = False) -> Mended:
    """Cure what can be cured for sure. A file is written only when all cures are known to be good.

    paths    files and folders below `facts`; without any, all of it.
    check    write nothing and rename nothing.
    errors   FootnotedError if there is no such folder or file.
    """
    renames = renames_in(facts, chosen_files(facts, paths)[1])
    for rename in () if check else renames:
        rename.carry_out()
    asked = [_renamed(path, renames) for path in paths] if not check else paths
    files, misplaced = chosen_files(facts, asked)
    mender = _Mender(facts, today, files)
    mender.mend()
    if not check:
        for file in mender.changed():
            write_file(file.entry.path, mender.contents[file.shown_path])
    shown = {file.shown_path for file in files} | {one.place.path for one in misplaced}
    left = [one for one in mender.problems if one.place.path in shown or not paths]
    told = [rename.problem for rename in renames]
    cured = told + sorted(mender.cured, key=lambda one: one.place.path)
    return Mended(cured, [one for one in left if one not in told], len(files))


def _renamed(path: Path, renames: Sequence[Rename]) -> Path:
    new = next((one for one in renames if one.path.absolute() == path.absolute()), None)
    return path if new is None else path.with_name(new.name)


@dataclass(slots=True)
class _Mender:
    """Cures in memory.

    contents   those of the files that were read, cured as far as this has come.
    refused    what no cure gets rid of, by path, rule and words.
    """

    facts: Path
    today: date
    files: list[FoundFile]
    contents: dict[str, bytes] = field(default_factory=dict)
    cured: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    refused: set[tuple[str, str, str]] = field(default_factory=set)
    _before: dict[str, bytes] = field(default_factory=dict)
    _ids: frozenset[str] = frozenset()

    def mend(self) -> None:
        for file in self.files:
            content = read_bytes(file, [])
            if content is not None:
                self._before[file.shown_path] = self.contents[file.shown_path] = content
        self._inspect()
        for _ in range(_MOST_ROUNDS):
            alone = [self._mend_alone(file) for file in self.files if file.shown_path in self.contents]
            if any(alone):
                self._inspect()
            elif not self._mend_together():
                return

    def changed(self) -> list[FoundFile]:
        paths = self.contents.keys()
        return [
            file
            for file in self.files
            if file.shown_path in paths and self.contents[file.shown_path] != self._before[file.shown_path]
        ]

    def _inspect(self) -> None:
        inspected = inspect_facts(self.facts, self.today, instead=self._new_contents())
        self.problems = inspected.problems
        ids = {file.id for file in inspected.corpus.files.values() if file.kind.group != "generated"}
        codes = {id.upper() for id in ids} & (COUNTRIES | CURRENCIES)
        self._ids = frozenset(ids | codes)

    def _new_contents(self) -> Mapping[str, bytes]:
        return {file.shown_path: self.contents[file.shown_path] for file in self.changed()}

    def _mend_alone(self, file: FoundFile) -> bool:
        """Cure what reading the file by itself can find; whether anything was."""
        path, some = file.shown_path, False
        line_ends = [one for one in self._of(path) if one.rule == "text-line-end"]
        for _ in range(_MOST_ROUNDS):
            before = read_one(file, self.contents[path]).problems
            before += line_ends if b"\r\n" in self.contents[path] else []
            for problem in self._curable(before):
                content = self._cured(path, problem)
                if content is not None and is_better(before, read_one(file, content).problems, problem):
                    self.contents[path] = content
                    self.cured.append(problem)
                    break
                # What reading a file by itself can't find is left to the whole corpus.
                self.refused.add((path, problem.rule, problem.message))
            else:
                return some
            some = True
        return some

    def _mend_together(self) -> bool:
        """Cure one problem of each file that only the whole corpus shows; whether anything was tried."""
        tried: dict[str, Problem] = {}
        old, before = dict(self.contents), self.problems
        for file in self.files:
            for problem in self._curable(self._of(file.shown_path)):
                content = self._cured(file.shown_path, problem)
                if content is not None:
                    tried[file.shown_path] = problem
                    self.contents[file.shown_path] = content
                    break
                self.refused.add((file.shown_path, problem.rule, problem.message))
        if not tried:
            return False
        self._inspect()
        worse = False
        for path, problem in tried.items():
            was = [one for one in before if one.place.path == path]
            if is_better(was, self._of(path), problem):
                self.cured.append(problem)
            else:
                self.contents[path], worse = old[path], True
                self.refused.add((path, problem.rule, problem.message))
        if worse:
            self._inspect()
        return True

    def _of(self, path: str) -> list[Problem]:
        return [one for one in self.problems if one.place.path == path]

    def _curable(self, problems: Sequence[Problem]) -> list[Problem]:
        return [
            one
            for one in sorted(problems, key=lambda one: one.sort_key)
            if one.rule in CURES and (one.place.path, one.rule, one.message) not in self.refused
        ]

    def _cured(self, path: str, problem: Problem) -> bytes | None:
        """The file without a problem; None if its cure can't tell how, or changes nothing."""
        content = self.contents[path]
        try:
            text = content.decode("utf-8").replace("\r\n", "\n")
        except UnicodeDecodeError:
            return None
        cured = CURES[problem.rule](text, problem, self._ids)
        return cured.encode() if cured is not None and cured.encode() != content else None
