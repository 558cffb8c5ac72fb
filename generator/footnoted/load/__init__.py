"""Bytes to records: `load_corpus`. Content never raises here; it becomes a problem."""

import os
import stat
from collections.abc import Mapping, Sequence, Set
from contextlib import suppress
from pathlib import Path
from typing import Any

from footnoted.collection import no_collection
from footnoted.load.files import FoundFile, find_files
from footnoted.load.reading import ReadFile, read_one
from footnoted.load.shares import read_files
from footnoted.model.corpus import Corpus, RecordFile, RecordKey
from footnoted.model.edition import Edition
from footnoted.problems import Place, Problem, Severity, quoted

__all__ = ["ReadFile", "Reading", "load_corpus", "read_one"]


def load_corpus(
    folder: Path,
    shown_as: str | None = None,
    instead: Mapping[str, bytes] | None = None,
    cache: Path | None = None,
) -> tuple[Corpus, list[Problem]]:
    """The records below a folder of facts, and every fault that reading them finds.

    folder     absolute or relative; it exists.
    shown_as   how reports name the folder; by default as given.
    instead    contents in place of those of some files, by the path by which reports name the file.
    cache      a folder in which to keep what was read for the next run: it finds the same, sooner. One that
               can't be used changes nothing.
    problems   in no particular order. A faulty file hides no other and still reserves its id.
    """
    with no_collection():
        return _load(folder, folder.as_posix() if shown_as is None else shown_as, instead or {}, cache)


def _load(
    folder: Path, shown_as: str, instead: Mapping[str, bytes], cache: Path | None
) -> tuple[Corpus, list[Problem]]:
    found, problems = find_files(folder, shown_as)
    return _put_together(read_files(found, instead, cache), problems)


class Reading:
    """A folder of facts that can be read again where it has changed.

    corpus, problems   as `load_corpus` gives them; a record whose file has not changed is the same object.
    """

    def __init__(self, folder: Path, shown_as: str, cache: Path | None = None) -> None:
        self._folder, self._shown_as = folder.absolute(), shown_as
        self._find()
        with no_collection():
            self._reads = dict(zip(self._found, read_files([*self._found.values()], {}, cache), strict=True))
            self.corpus, self.problems = _put_together([*self._reads.values()], self._faults)

    def again(self, paths: Set[str]) -> None:
        """Read what has become of the files at these absolute paths, or below them; the others are taken as they were."""
        as_many = all(path in self._found and _is_file(path) for path in paths)
        if not as_many:
            self._find()
        changed = (
            sorted(paths)
            if as_many
            else [path for path in self._found if path not in self._reads or _is_below(path, paths)]
        )
        new = read_files([_as_it_is(self._found[path]) for path in changed], {}, None)
        before = [self._reads.get(path) for path in changed]
        self._reads |= zip(changed, new, strict=True)
        if as_many and not self.corpus.contested and all(map(_is_sound, [*before, *new])):
            # Of none of them anything was said, or is.
            self.corpus = self.corpus.with_files({one.file.key: (one.file, one.record) for one in new})
            return
        self._reads = {path: self._reads[path] for path in self._found}
        self.corpus, self.problems = _put_together([*self._reads.values()], self._faults)

    def _find(self) -> None:
        found, self._faults = find_files(self._folder, self._shown_as)
        self._found = {file.entry.where: file for file in found}


def _is_sound(read: ReadFile | None) -> bool:
    return read is not None and read.record is not None and not read.problems and not read.ends_as_on_windows


def _is_below(path: str, paths: Set[str]) -> bool:
    """Whether a path is one of several, or below one: what stands in a folder that came back may be another."""
    while path not in paths:
        path, _, name = path.rpartition(os.sep)
        if not name:
            return False
    return True


def _is_file(path: str) -> bool:
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False


def _as_it_is(file: FoundFile) -> FoundFile:
    with suppress(OSError):
        return file._replace(entry=file.entry._replace(size=os.lstat(file.entry.where).st_size))
    return file


def _put_together(reads: Sequence[ReadFile], faults: Sequence[Problem]) -> tuple[Corpus, list[Problem]]:
    problems = list(faults)
    files: dict[RecordKey, RecordFile] = {}
    records: dict[RecordKey, Any] = {}
    contested: set[str] = set()
    as_on_windows: list[Place] = []
    for read in reads:
        file, key = read.file, read.file.key
        problems += read.problems
        as_on_windows += read.ends_as_on_windows
        taken = files.get(key)
        if taken is not None:
            problems += [_duplicate(file, taken), _duplicate(taken, file)]
            contested.add(file.id)
            continue
        files[key] = file
        if read.record is not None:
            records[key] = read.record
    # Where all of them end so, Git has made it for Windows.
    if len(as_on_windows) < sum([read.file.kind.group != "generated" for read in reads]):
        problems += [_line_end(place) for place in as_on_windows]
    return Corpus(Edition(files), Edition(records), frozenset(contested)), problems


def _line_end(place: Place) -> Problem:
    message = "this line ends as on Windows (CR LF), others do not"
    help = "run `footnoted fix`, or choose LF for line ends in the editor"
    return Problem(place, "text-line-end", message, help, Severity.WARNING)


def _duplicate(file: RecordFile, other: RecordFile) -> Problem:
    return Problem(
        Place(file.path),
        "duplicate-id",
        f"the id {quoted(file.id)} is also that of {other.path}",
        "give one of the two another name; facts, entities and sources share one set of ids",
    )
