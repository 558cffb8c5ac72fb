"""What was read of a file, as one line of text: for another process, or kept for the next run.

Kept lines stand in one file of a folder that is the caller's. It is used whole or not at all: its first line
names the program that wrote it and the SHA-256 of the rest, so that a damaged, cut or outdated one is as
good as none. It is plain data, and nothing in it is run. Who may write the folder can still say what a
record holds, as whoever may write the records can.
"""

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from footnoted.load.files import FoundFile
from footnoted.load.folders import Entry, read_file
from footnoted.load.plain import Foreign, plain_of, record_of
from footnoted.load.reading import ReadFile
from footnoted.model.corpus import RecordFile
from footnoted.problems import Place, Problem, Severity
from footnoted.program import hash_of
from footnoted.whole_file import write_file

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
    where = str(folder / NAME)
    told: list[Problem] = []
    content = read_file(Entry(where, NAME, NAME, 0), _MAX_BYTES, "", told)
    if content is None:
        return {}
    header, _, body = content.partition(b"\n")
    if header != _header_of(body):
        return {}
    lines = [line.partition("\t") for line in body.decode("utf-8").split("\n")]
    return {key: line for key, _, line in lines}


def keep(folder: Path, lines: Mapping[str, str]) -> None:
    """Keep these lines, and no others, for the next run; where that can't be it goes without them."""
    body = "\n".join([f"{key}\t{line}" for key, line in lines.items()]).encode()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_file(folder / NAME, _header_of(body) + b"\n" + body)


def _header_of(body: bytes) -> bytes:
    reader = (hash_of(("load", "model", "problems", "text")), sys.version, yaml.__version__)
    return f"footnoted {hashlib.sha256(repr(reader).encode() + body).hexdigest()}".encode()
