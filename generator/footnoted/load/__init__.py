"""Bytes to records: `load_corpus`. Content never raises here; it becomes a problem."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from footnoted.load.files import FoundFile, find_files, read_bytes
from footnoted.load.receipts import read_quality, read_receipt
from footnoted.load.records import read_record
from footnoted.load.tree import read_tree
from footnoted.model.corpus import Corpus, RecordFile, RecordKey
from footnoted.problems import Place, Problem, Severity, quoted


def load_corpus(
    folder: Path, shown_as: str | None = None, instead: Mapping[str, bytes] | None = None
) -> tuple[Corpus, list[Problem]]:
    """The records below a folder of facts, and every fault that reading them finds.

    folder     absolute or relative; it exists.
    shown_as   how reports name the folder; by default as given.
    instead    contents in place of those of some files, by the path by which reports name the file.
    problems   in no particular order. A faulty file hides no other and still reserves its id.
    """
    found, problems = find_files(folder, folder.as_posix() if shown_as is None else shown_as)
    files: dict[RecordKey, RecordFile] = {}
    records: dict[RecordKey, Any] = {}
    contested: set[str] = set()
    as_on_windows: list[Place] = []
    for file in found:
        content = (instead or {}).get(file.shown_path)
        content = read_bytes(file, problems) if content is None else content
        read = read_one(file, content)
        problems += read.problems
        as_on_windows += read.ends_as_on_windows
        taken = files.get(read.file.key)
        if taken is not None:
            problems += [_duplicate(read.file, taken), _duplicate(taken, read.file)]
            contested.add(read.file.id)
            continue
        files[read.file.key] = read.file
        if read.record is not None:
            records[read.file.key] = read.record
    # Where all of them end so, Git has made it for Windows.
    if len(as_on_windows) < sum(file.kind.group != "generated" for file in found):
        problems += [_line_end(place) for place in as_on_windows]
    return Corpus(files, records, frozenset(contested)), problems


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file, read by itself.

    record              None if it has an error.
    ends_as_on_windows  where its first line does; empty for most.
    """

    file: RecordFile
    record: Any
    problems: list[Problem]
    ends_as_on_windows: tuple[Place, ...] = ()


def read_one(file: FoundFile, content: bytes | None) -> ReadFile:
    """What a file holds, and every fault that reading it finds; None for one that can't be opened."""
    path = file.shown_path
    if content is None:
        return ReadFile(RecordFile(file.kind, file.id, path, "", ""), None, [])
    faults: list[Problem] = []
    record: Any = None
    marks = ""
    ends: tuple[Place, ...] = ()
    if file.kind.group == "generated":
        read = read_receipt if file.kind.name == "receipt" else read_quality
        record = read(content, path, file.id, faults)
    else:
        ends = _marks_of_editors(content, path, faults)
        tree = read_tree(content, path, faults)
        if tree is not None:
            record, marks = read_record(tree, file, faults)
    failed = any(fault.severity is Severity.ERROR for fault in faults)
    sha256 = hashlib.sha256(content).hexdigest()
    return ReadFile(
        RecordFile(file.kind, file.id, path, marks, sha256), None if failed else record, faults, ends
    )


def _marks_of_editors(content: bytes, path: str, faults: list[Problem]) -> tuple[Place, ...]:
    """Tell of a byte order mark; the result is where the first line ends as on Windows, if one does."""
    if content.startswith(b"\xef\xbb\xbf"):
        message = "an invisible mark (BOM) stands before the first letter"
        help = "run `footnoted fix`, or save the file as UTF-8 without BOM"
        faults.append(Problem(Place(path), "text-bom", message, help, Severity.WARNING))
    end = content.find(b"\r\n")
    return (Place(path, content.count(b"\n", 0, end) + 1),) if end >= 0 else ()


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
