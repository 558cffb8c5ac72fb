"""A record as plain data for exports: the keys that were written, in writing order."""

import dataclasses
from decimal import Decimal
from typing import Any

from footnoted.model.schema import Prose, attribute_of, fields_of
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate
from footnoted.text.inline import read_inline


def as_data(record: Any) -> dict[str, Any]:
    """The record's keys and values; amounts as written and exact, dates as EDTF, references as ids,
    our own words without their marks.

    Keys that were left out are missing, except those with a default other than `false`, which say it.
    """
    usual = {attribute.name: attribute.default for attribute in dataclasses.fields(record)}
    return {
        key: _unmarked(value) if isinstance(field.type, Prose) else _data(value)
        for key, field in fields_of(type(record)).items()
        if (value := getattr(record, attribute_of(key))) is not None
        and value != ()
        and (value is not False or usual[attribute_of(key)] is not False)
    }


def _unmarked(text: str) -> str:
    return "".join(run.text for run in read_inline(text))


def _plain(number: Decimal) -> str:
    """All digits, without an exponent and without zeros behind the last fraction digit."""
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _data(value: Any) -> Any:
    if isinstance(value, Amount):
        # Exact and never a float: JSON numbers lose digits in most readers.
        return {"written": value.written, "value": _plain(value.value)}
    if isinstance(value, EdtfDate):
        return value.written
    if isinstance(value, tuple):
        return [_data(item) for item in value]
    return as_data(value) if dataclasses.is_dataclass(value) else value
