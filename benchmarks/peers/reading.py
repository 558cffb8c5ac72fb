"""The records of a project as plain data. It imports little, since other generators run it within their builds."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

KINDS = {
    "statements": "statement",
    "events": "event",
    "quotes": "quote",
    "positions": "position",
    "figures": "figure",
    "members": "member",
}
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
