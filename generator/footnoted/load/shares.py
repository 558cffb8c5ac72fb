"""All files of a folder read: what an earlier run has kept is not read again, the rest by copies of this process.

A file that ends whoever reads it is a problem, like any other that can't be read.
"""

import hashlib
import pickle
from collections.abc import Mapping, Sequence
from pathlib import Path
from sys import intern
from typing import NamedTuple

from footnoted.load.files import FoundFile, read_bytes
from footnoted.load.kept import keep, kept_in, key_of, line_of, reads_of
from footnoted.load.plain import Foreign
from footnoted.load.reading import ReadFile, read_one
from footnoted.load.watched import Broken, watched
from footnoted.model.corpus import RecordFile
from footnoted.problems import Place, Problem
from footnoted.processes import can_copy, processes_to_use

LEAST_TO_SHARE = 400
"""Fewer files are read before a second copy has begun."""

LEAST_TO_KEEP = 20
"""Fewer new files are read again sooner than all that is kept is written anew."""


class _Wanted(NamedTuple):
    """A file to be read, with its content if that is known."""

    file: FoundFile
    content: bytes | None


class _Result(NamedTuple):
    """What was read of a file, and its line if it was made."""

    read: ReadFile
    line: str


def read_files(
    found: Sequence[FoundFile], instead: Mapping[str, bytes], cache: Path | None
) -> list[ReadFile]:
    """What each file holds, in the order given, and what opening it finds.

    instead   contents in place of those of some files, by the path by which reports name them.
    cache     a folder in which to keep what was read; None for nowhere.
    """
    wanted = [_Wanted(file, instead.get(file.shown_path)) for file in found]
    if cache is None:
        return [result.read for result in _read_shared(wanted, False)]
    kept = _found_in(kept_in(cache), wanted)
    rest = [one for one, result in zip(wanted, kept, strict=True) if result is None]
    new = iter(_read_shared(rest, True))
    results = [result or next(new) for result in kept]
    if len(rest) >= LEAST_TO_KEEP:
        keep(cache, {_key(result): result.line for result in results if result.read.file.sha256})
    return [result.read for result in results]


def _key(result: _Result) -> str:
    return key_of(result.read.file.kind.name, result.read.file.id, result.read.file.sha256)


def _found_in(kept: Mapping[str, str], wanted: list[_Wanted]) -> list[_Result | None]:
    """What is kept of each file; the contents that were read for it take the places of those not known."""
    results: list[_Result | None] = [None] * len(wanted)
    if not kept:
        return results
    hits: list[tuple[int, FoundFile, str, str]] = []
    for i, (file, content) in enumerate(wanted):
        if content is None:
            content = read_bytes(file, [])
            wanted[i] = _Wanted(file, content)
        if content is not None:
            sha256 = hashlib.sha256(content).hexdigest()
            line = kept.get(key_of(file.kind.name, file.id, sha256))
            if line is not None:
                hits.append((i, file, sha256, line))
    try:
        reads = reads_of([(file, sha256, line) for _, file, sha256, line in hits])
    except Foreign:
        return results
    for (i, _, _, line), read in zip(hits, reads, strict=True):
        results[i] = _Result(read, line)
    return results


def _read_shared(wanted: list[_Wanted], with_lines: bool) -> list[_Result]:
    if not can_copy():
        return [_result_of(one, with_lines) for one in wanted]
    count = processes_to_use() if len(wanted) >= LEAST_TO_SHARE else 1
    # Neighbours are alike, and some kinds take longer than others.
    shares = [range(i, len(wanted), count) for i in range(count)]
    results: dict[int, _Result] = {}
    for answers in watched(shares, lambda number: _said_of(wanted[number], with_lines)):
        for number, answer in answers:
            results[number] = _heard(answer, wanted[number].file)
    return [results[number] for number in range(len(wanted))]


def _result_of(wanted: _Wanted, with_line: bool) -> _Result:
    read = _read(wanted)
    return _Result(read, line_of(read) if with_line else "")


def _read(wanted: _Wanted) -> ReadFile:
    file, content = wanted
    faults: list[Problem] = []
    if content is None:
        content = read_bytes(file, faults)
    read = read_one(file, content)
    read.problems[:0] = faults
    return read


def _said_of(wanted: _Wanted, with_line: bool) -> bytes:
    """What a copy of this process says of a file, less what its parent has."""
    (file, *rest), line = _result_of(wanted, with_line)
    return pickle.dumps((file.marks, file.sha256, rest, line), pickle.HIGHEST_PROTOCOL)


def _heard(answer: bytes | Broken, file: FoundFile) -> _Result:
    if isinstance(answer, Broken):
        help = "take out of it what was added last, and tell the maintainers: no file should"
        problem = Problem(
            Place(file.shown_path), "file-breaks-reader", f"reading this file {answer.how}", help
        )
        return _Result(read_one(file, None)._replace(problems=[problem]), "")
    marks, sha256, rest, line = pickle.loads(answer)
    return _Result(
        ReadFile(RecordFile(file.kind, file.id, file.shown_path, intern(marks), sha256), *rest), line
    )
