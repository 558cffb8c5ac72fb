"""A typed value as its file writes it, in one line."""

import dataclasses
from typing import Any

from footnoted.model.schema import attribute_of, fields_of
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate


def told(value: Any) -> str:
    """Amounts and dates as written, lists parted by semicolons, mappings as `key: value`."""
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
