"""Fields in words: how readers see one named, and its value as the file writes it."""

import dataclasses
from typing import Any

from footnoted.model.schema import attribute_of, fields_of
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate

_LABELS = {
    "according_to": "According to", "measured_by": "Measured by", "commissioned_by": "Commissioned by",
    "said_on": "Said on", "as_of": "As of", "compared_to": "Compared to", "relays_words_of": "Passing on words of",
    "by": "By", "happened": "Status", "per": "For each", "to": "To", "from": "Since",
}  # fmt: skip


def label_of(key: str) -> str:
    """How readers see a field named."""
    return _LABELS.get(key, key.replace("_", " ").capitalize())


def told(value: Any) -> str:
    """A typed value in one line: amounts and dates as written, lists parted by semicolons, mappings as `key: value`."""
    if isinstance(value, Amount | EdtfDate):
        return value.written
    if isinstance(value, tuple):
        return "; ".join(map(told, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        given = ((key, getattr(value, attribute_of(key))) for key in fields_of(type(value)))
        return ", ".join(f"{key}: {told(one)}" for key, one in given if one not in (None, (), False))
    return str(value)
