"""Copies of records for generators that read YAML themselves."""

from collections.abc import Iterator
from pathlib import Path

from synthetic.yaml_text import yaml_text

from peers.reading import LABELS, Record, Records


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
