"""Bytes to records: `load_corpus`. Content never raises here; it becomes a problem."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from footnoted.load.files import FoundFile, find_files, read_bytes
from footnoted.load.receipts import read_quality, read_receipt
from footnoted.load.records import read_record
from footnoted.load.tree import read_tree
from footnoted.model.corpus import Corpus, RecordFile, RecordKey, Route
from footnoted.problems import Place, Problem, Severity, quoted


def load_corpus(folder: Path, shown_as: str | None = None) -> tuple[Corpus, list[Problem]]:
    """The records below a folder of facts, and every fault that reading them finds.

    folder     absolute or relative; it exists.
    shown_as   how reports name the folder; by default as given.
    problems   in no particular order. A faulty file hides no other and still reserves its id.
    """
    found, problems = find_files(folder, folder.as_posix() if shown_as is None else shown_as)
    files: dict[RecordKey, RecordFile] = {}
    records: dict[RecordKey, Any] = {}
    contested: set[str] = set()
    as_on_windows: list[Place] = []
    for file in found:
        record_file, record = _load(file, problems, as_on_windows)
        taken = files.get(record_file.key)
        if taken is not None:
            problems += [_duplicate(record_file, taken), _duplicate(taken, record_file)]
            contested.add(record_file.id)
            continue
        files[record_file.key] = record_file
        if record is not None:
            records[record_file.key] = record
    # Where all of them end so, Git has made it for Windows.
    if len(as_on_windows) < sum(file.kind.group != "generated" for file in found):
        problems += [_line_end(place) for place in as_on_windows]
    return Corpus(files, records, frozenset(contested)), problems


def _load(file: FoundFile, problems: list[Problem], as_on_windows: list[Place]) -> tuple[RecordFile, Any]:
    faults: list[Problem] = []
    record: Any = None
    marks: Mapping[Route, tuple[int, int]] = {}
    content = read_bytes(file, faults)
    if content is not None and file.kind.group == "generated":
        read = read_receipt if file.kind.name == "receipt" else read_quality
        record = read(content, file.shown_path, file.id, faults)
    elif content is not None:
        _notice_marks(content, file.shown_path, faults, as_on_windows)
        tree = read_tree(content, file.shown_path, faults)
        if tree is not None:
            record, marks = read_record(tree, file, faults)
    problems += faults
    failed = any(fault.severity is Severity.ERROR for fault in faults)
    sha256 = hashlib.sha256(content).hexdigest() if content is not None else ""
    return RecordFile(file.kind, file.id, file.shown_path, marks, sha256), None if failed else record


def _notice_marks(content: bytes, path: str, faults: list[Problem], as_on_windows: list[Place]) -> None:
    """Tell of a byte order mark, and where the first line ends as on Windows."""
    if content.startswith(b"\xef\xbb\xbf"):
        message = "an invisible mark (BOM) stands before the first letter"
        help = "run `footnoted fix`, or save the file as UTF-8 without BOM"
        faults.append(Problem(Place(path), "text-bom", message, help, Severity.WARNING))
    end = content.find(b"\r\n")
    if end >= 0:
        as_on_windows.append(Place(path, content.count(b"\n", 0, end) + 1))


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
