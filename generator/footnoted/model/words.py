"""Fields in words: how readers see one named, and its value as the file writes it."""

import dataclasses
from typing import Any

from footnoted.model.schema import FieldType, Passage, attribute_of, fields_of
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate
from footnoted.text.segments import SEGMENT_GAP

_LABELS = {
    "according_to": "According to", "measured_by": "Measured by", "commissioned_by": "Commissioned by",
    "said_on": "Said on", "as_of": "As of", "compared_to": "Compared to", "relays_words_of": "Passing on words of",
    "by": "By", "happened": "Status", "per": "For each", "to": "To", "from": "Since",
}  # fmt: skip


def label_of(key: str) -> str:
    """How readers see a field named."""
    return _LABELS.get(key, key.replace("_", " ").capitalize())


def told(value: Any, type_: FieldType | None = None) -> str:
    """A typed value in one line: amounts and dates as written, lists parted by semicolons, mappings as `key: value`,
    of which one that gives a single value is told by that.

    type_   of the field; without it the segments of a passage are told as any list.
    """
    if isinstance(value, Amount | EdtfDate):
        return value.written
    if isinstance(value, tuple):
        return (SEGMENT_GAP if isinstance(type_, Passage) else "; ").join(map(told, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = [
            (key, told(getattr(value, attribute), type_))
            for key, attribute, type_, usual in _parts_of(type(value))
            if getattr(value, attribute) not in (None, (), usual)
        ]
        return parts[0][1] if len(parts) == 1 else ", ".join(f"{key}: {words}" for key, words in parts)
    return str(value)


def _parts_of(record: type[Any]) -> list[tuple[str, str, FieldType, Any]]:
    """Key, attribute and type of each field, and what it is where a file leaves it out."""
    usual = {one.name: one.default for one in dataclasses.fields(record)}
    return [
        (key, attribute_of(key), field.type, usual[attribute_of(key)])
        for key, field in fields_of(record).items()
    ]
