"""The examples of a rule's page as files of a project: they are put into the harbour facts and pages beside them."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from footnoted.load.receipts import read_receipt
from footnoted.model.kinds import KINDS_BY_FOLDER
from footnoted.model.receipts import Alarm, receipt_as_json
from footnoted.model.schema import fields_of

_FILE = re.compile(r"(?m)^# ((?:facts|docs)/.*\S)\n")
_KEY = re.compile(r"(?m)^(\w+):")


def examples_of(page: str, heading: str) -> dict[str, str]:
    """Path in a project to text of what stands below `Bad` or `Good`: a file begins at each `# facts/…`, `# docs/…`.

    Empty where the page has no such heading.
    """
    block = re.search(rf"^{heading}:\n((?:    .*\n|\n)+)", f"{page}\n", re.MULTILINE)
    if block is None:
        return {}
    parts = _FILE.split(re.sub(r"(?m)^    ", "", block[1]))[1:]
    return {path: f"{text.strip()}\n" for path, text in zip(parts[::2], parts[1::2], strict=True)}


def put_examples(project: Path, examples: dict[str, str]) -> None:
    """Write the files of an example: a whole record or page replaces a file, else its keys do in the record."""
    for name, text in examples.items():
        path = project / name
        if path.parent.name == "receipts":
            spoil_receipt(path, json.loads(f"{{{text}}}"))
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_with_other_keys(name, path, text), "utf-8")


def spoil_receipt(path: Path, changes: dict[str, Any]) -> None:
    """Change the first proof of a receipt, and make the seal anew."""
    receipt = read_receipt(path.read_bytes(), path.name, path.stem, [])
    assert receipt is not None
    first, *others = receipt.proofs.values()
    alarms = tuple(Alarm(**alarm) for alarm in changes.get("alarms", ()))
    spans = tuple(map(tuple, changes.get("spans", first.spans)))
    spoilt = replace(first, **{**changes, "spans": spans, "alarms": alarms})
    proofs = {proof.passage: proof for proof in (spoilt, *others)}
    path.write_bytes(receipt_as_json(replace(receipt, proofs=proofs)))


def _with_other_keys(name: str, path: Path, text: str) -> str:
    """A record's text with the keys of the file that an example does not have, if it is no whole record."""
    folder, _, file = name.removeprefix("facts/").rpartition("/")
    kind = KINDS_BY_FOLDER.get(file) or KINDS_BY_FOLDER.get(folder)
    keys = set(_KEY.findall(text))
    if kind is None or not keys or not path.exists():
        return text
    if {key for key, field in fields_of(kind.record).items() if field.required} <= keys:
        return text
    blocks = re.split(r"(?m)^(?=\w)", path.read_text("utf-8"))
    return "".join(block for block in blocks if block.partition(":")[0] not in keys) + text
