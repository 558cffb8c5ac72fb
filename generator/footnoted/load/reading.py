"""One file by itself: its bytes to a record, and every fault that reading finds."""

import hashlib
from typing import Any, NamedTuple

from footnoted.load.files import FoundFile
from footnoted.load.ledger import read_ledger
from footnoted.load.receipts import read_quality, read_receipt
from footnoted.load.records import read_record
from footnoted.load.tree import read_tree
from footnoted.model.corpus import RecordFile
from footnoted.problems import Place, Problem, Severity


class ReadFile(NamedTuple):
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
    if file.kind.name == "ledger":
        record, marks = read_ledger(content, path, file.id, faults)
    elif file.kind.group == "generated":
        read = read_receipt if file.kind.name == "receipt" else read_quality
        record = read(content, path, file.id, faults)
    else:
        ends = _marks_of_editors(content, path, faults)
        tree = read_tree(content, path, faults)
        if tree is not None:
            record, marks = read_record(tree, file, faults)
    failed = any([fault.severity is Severity.ERROR for fault in faults])
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
