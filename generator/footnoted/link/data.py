"""A record as plain data for exports: the keys that were written, in writing order."""

import dataclasses
import re
from decimal import Decimal
from typing import Any

from footnoted.link.by_class import once_a_class
from footnoted.model.schema import Prose, attribute_of, fields_of
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate
from footnoted.text.inline import read_inline

MARKS = re.compile(r"[\\`*~^\[]")
"""Signs without one of which a text of our own has no marks."""


def as_data(record: Any) -> dict[str, Any]:
    """The record's keys and values; amounts as written and exact, dates as EDTF, references as ids,
    our own words without their marks.

    Keys that were left out are missing, except those with a default other than `false`, which say it.
    """
    data: dict[str, Any] = {}
    for key, attribute, is_prose, is_usually_false in _written(type(record)):
        value = getattr(record, attribute)
        if value is None or value == () or (value is False and is_usually_false):
            continue
        if type(value) is str:
            data[key] = unmarked(value) if is_prose else value
        else:
            data[key] = _data(value)
    return data


@once_a_class
def _written(record: type[Any]) -> tuple[tuple[str, str, bool, bool], ...]:
    """Key, attribute, whether it has words of our own, and whether it is `false` where it is left out."""
    usual = {attribute.name: attribute.default for attribute in dataclasses.fields(record)}
    return tuple(
        (key, name, isinstance(field.type, Prose), usual[name] is False)
        for key, field in fields_of(record).items()
        for name in [attribute_of(key)]
    )


def unmarked(text: str) -> str:
    """A text of our own without its marks."""
    return "".join(run.text for run in read_inline(text)) if MARKS.search(text) else text


def digits_of(number: Decimal) -> str:
    """All digits, without an exponent and without zeros behind the last fraction digit."""
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _data(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Amount):
        # Exact and never a float: JSON numbers lose digits in most readers.
        return {"written": value.written, "value": digits_of(value.value)}
    if isinstance(value, EdtfDate):
        return value.written
    if isinstance(value, tuple):
        return [item if type(item) is str else _data(item) for item in value]
    return value if isinstance(value, bool) or not dataclasses.is_dataclass(value) else as_data(value)
