"""What was read of a file, as one line of text, kept for the next run.

Kept lines are one sealed entry of a folder that is the caller's. They are plain data, and nothing in them is
run. Who may write the folder can still say what a record holds, as whoever may write the records can.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from yaml._yaml import get_version_string

from footnoted import sealed
from footnoted.load.files import FoundFile
from footnoted.load.plain import Foreign, plain_of, record_of
from footnoted.load.reading import ReadFile
from footnoted.model.corpus import RecordFile
from footnoted.problems import Place, Problem, Severity
from footnoted.program import hash_of

NAME = "records"

_MAX_BYTES = 1024**3
_AT_ONCE = 1000
"""So many lines are decoded together: one by one takes longer, all at once takes more room."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def key_of(kind: str, id: str, sha256: str) -> str:
    """By what a line is found: the same content is read alike as the same record."""
    return f"{sha256} {kind}/{id}"


def line_of(read: ReadFile) -> str:
    """What was read of a file, without its path."""
    faults = [
        (one.place.line, one.place.column, one.rule, one.message, one.help, one.severity.value)
        for one in read.problems
    ]
    ends = [place.line for place in read.ends_as_on_windows]
    return _encode((read.file.marks, faults, ends, plain_of(read.record)))


def reads_of(files: Sequence[tuple[FoundFile, str, str]]) -> list[ReadFile]:
    """What was read of files, each with the SHA-256 of its content and its line.

    errors   Foreign if a line is none that `line_of` makes.
    """
    reads: list[ReadFile] = []
    for begin in range(0, len(files), _AT_ONCE):
        some = files[begin : begin + _AT_ONCE]
        try:
            decoded = json.loads(f"[{','.join([line for _, _, line in some])}]")
            reads += [
                _read_of(file, sha256, plain) for (file, sha256, _), plain in zip(some, decoded, strict=True)
            ]
        except (ValueError, TypeError, RecursionError):
            raise Foreign from None
    return reads


def _read_of(file: FoundFile, sha256: str, plain: list[Any]) -> ReadFile:
    path = file.shown_path
    marks, faults, ends, made = plain
    record = None if made is None else record_of(file.kind.record, made)
    problems = [
        Problem(Place(path, line, column), rule, message, help, Severity(severity))
        for line, column, rule, message, help, severity in faults
    ]
    is_whole = record is None or record.id == file.id
    # Nothing is left out for no reason.
    is_told = record is not None or any([one.severity is Severity.ERROR for one in problems])
    if not (isinstance(marks, str) and is_whole and is_told):
        raise Foreign
    lines = tuple([Place(path, line) for line in ends])
    return ReadFile(RecordFile(file.kind, file.id, path, marks, sha256), record, problems, lines)


def kept_in(folder: Path) -> Mapping[str, str]:
    """The lines that an earlier run has kept, by key; none if there are none that this program can trust."""
    content = sealed.kept(folder, NAME, _reader(), _MAX_BYTES)
    if content is None:
        return {}
    lines = [line.partition("\t") for line in content.decode().split("\n")]
    return {key: line for key, _, line in lines}


def keep(folder: Path, lines: Mapping[str, str]) -> None:
    """Keep these lines, and no others, for the next run; where that can't be it goes without them."""
    body = "\n".join([f"{key}\t{line}" for key, line in lines.items()])
    sealed.keep(folder, NAME, _reader(), body.encode())


def _reader() -> str:
    """The state of all that decides what is read of a file."""
    ours = hash_of(("load", "model", "problems", "text"))
    return repr((ours, sys.version, yaml.__version__, get_version_string()))
