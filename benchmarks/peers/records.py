"""The records of a project as plain data, and the copies of them that other generators read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from synthetic.records import FOLDERS
from synthetic.yaml_text import yaml_text

KINDS = {folder: kind for kind, folder in FOLDERS.items()}
ENTITIES = ("people", "countries", "organisations", "initiatives")
VOCABULARY = ("stances", "measures", "units", "offices", "stages", "media")

LABELS = {
    "event": "Took part in, or was to",
    "position": "Positions",
    "figure": "Figures",
    "quote": "Quoted words",
    "statement": "Statements",
    "member": "Belongs to",
}

Record = dict[str, Any]

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass
class Records:
    """All records by their kind and id; entities, facts and vocabulary by their folder or kind, then by id."""

    facts: dict[str, dict[str, Record]] = field(default_factory=dict)
    entities: dict[str, dict[str, Record]] = field(default_factory=dict)
    vocabulary: dict[str, dict[str, Record]] = field(default_factory=dict)
    sources: dict[str, Record] = field(default_factory=dict)
    notes: dict[str, Record] = field(default_factory=dict)


def read_records(facts: Path) -> Records:
    """The records below a folder of facts, every value as text."""
    return Records(
        {kind: _folder(facts / folder) for folder, kind in KINDS.items()},
        {folder: _folder(facts / folder) for folder in ENTITIES},
        {folder: _folder(facts / "vocabulary" / folder) for folder in VOCABULARY},
        _folder(facts / "sources"),
        _folder(facts / "disagreements"),
    )


def _folder(folder: Path) -> dict[str, Record]:
    return {path.stem: read_record(path) for path in sorted(folder.glob("*.yml"))}


def read_record(path: Path) -> Record:
    """One record."""
    found: Record = yaml.load(path.read_bytes(), Loader=_LOADER)
    return found


def copies_of(records: Records) -> Iterator[tuple[str, str]]:
    """Files of data, a record each, by path: what YAML of other generators would take for a number is quoted."""
    for folder, named in (
        *((f"facts/{kind}", some) for kind, some in records.facts.items()),
        *((f"entities/{folder}", some) for folder, some in records.entities.items()),
        *((f"vocabulary/{folder}", some) for folder, some in records.vocabulary.items()),
        ("sources", records.sources),
        ("notes", records.notes),
    ):
        for id, record in named.items():
            yield f"{folder}/{id}.yml", copy_of(record)
    yield "labels.yml", yaml_text(LABELS)


def copy_of(record: Record) -> str:
    """One record for other generators."""
    return yaml_text(record, quote_values=True)


def write_copies(records: Records, folder: Path) -> None:
    """Write all of them below a folder."""
    known: set[Path] = set()
    for name, text in copies_of(records):
        path = folder / name
        if path.parent not in known:
            path.parent.mkdir(parents=True, exist_ok=True)
            known.add(path.parent)
        path.write_bytes(text.encode())
