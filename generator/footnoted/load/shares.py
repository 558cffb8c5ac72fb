"""All files of a folder read: what an earlier run has kept is not read again, the rest by several processes."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from footnoted.load.files import FoundFile, read_bytes
from footnoted.load.kept import keep, kept_in, key_of, line_of, reads_of
from footnoted.load.plain import Foreign
from footnoted.load.reading import ReadFile, read_one
from footnoted.problems import Problem
from footnoted.processes import Helper, helpers, processes_to_use

LEAST_TO_SHARE = 400
"""Fewer files are read before another process has begun."""

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
    count = processes_to_use() if len(wanted) >= LEAST_TO_SHARE else 1
    # Neighbours are alike, and some kinds take longer than others.
    shares = [wanted[i::count] for i in range(count)]
    by_share: list[list[_Result]] = []
    with helpers([partial(_rows_of, share) for share in shares[1:]]) as started:
        by_share.append(_read_here(shares[0], with_lines))
        for share, helper in zip_longest(shares[1:], started):
            by_share.append(_answered(helper, share) or _read_here(share, with_lines))
    return [by_share[i % count][i // count] for i in range(len(wanted))]


def _read_here(share: Sequence[_Wanted], with_lines: bool) -> list[_Result]:
    reads = [_read(one) for one in share]
    return [_Result(read, line_of(read) if with_lines else "") for read in reads]


def _read(wanted: _Wanted) -> ReadFile:
    file, content = wanted
    faults: list[Problem] = []
    if content is None:
        content = read_bytes(file, faults)
    read = read_one(file, content)
    read.problems[:0] = faults
    return read


def _rows_of(share: Sequence[_Wanted]) -> bytes:
    """What a helper answers: for each file a row of its content's hash and its line."""
    reads = map(_read, share)
    return "\n".join([f"{read.file.sha256}\t{line_of(read)}" for read in reads]).encode()


def _answered(helper: Helper | None, share: Sequence[_Wanted]) -> list[_Result] | None:
    """What a helper has read; None if it did not come to an end."""
    answer = helper.answer() if helper is not None else None
    if answer is None:
        return None
    rows = [row.partition("\t") for row in answer.decode().split("\n")]
    try:
        reads = reads_of(
            [(one.file, sha256, line) for one, (sha256, _, line) in zip(share, rows, strict=True)]
        )
    except (Foreign, ValueError):
        return None
    return [_Result(read, line) for read, (_, _, line) in zip(reads, rows, strict=True)]
