"""Bytes to records: `load_corpus`. Content never raises here; it becomes a problem."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from footnoted.load.files import find_files
from footnoted.load.reading import ReadFile, read_one
from footnoted.load.shares import read_files
from footnoted.model.corpus import Corpus, RecordFile, RecordKey
from footnoted.problems import Place, Problem, Severity, quoted

__all__ = ["ReadFile", "load_corpus", "read_one"]


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
    with _no_collection():
        return _load(folder, folder.as_posix() if shown_as is None else shown_as, instead or {}, cache)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Reading makes a million objects and no circle of them: to look for some takes a fifth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(
    folder: Path, shown_as: str, instead: Mapping[str, bytes], cache: Path | None
) -> tuple[Corpus, list[Problem]]:
    found, problems = find_files(folder, shown_as)
    files: dict[RecordKey, RecordFile] = {}
    records: dict[RecordKey, Any] = {}
    contested: set[str] = set()
    as_on_windows: list[Place] = []
    for read in read_files(found, instead, cache):
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
    if len(as_on_windows) < sum(file.kind.group != "generated" for file in found):
        problems += [_line_end(place) for place in as_on_windows]
    return Corpus(files, records, frozenset(contested)), problems


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
