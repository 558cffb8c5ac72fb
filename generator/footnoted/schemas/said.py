"""What records say, as JSON Schema of the form in which it is published: that of `link/data.py`."""

from dataclasses import fields
from typing import Any

from footnoted.model.parts import Described
from footnoted.model.schema import (
    Address,
    Choice,
    Date,
    Digest,
    FieldType,
    Flag,
    Language,
    ListOf,
    Mention,
    Nested,
    Number,
    Passage,
    Prose,
    Reference,
    Text,
    attribute_of,
    fields_of,
)
from footnoted.schemas.forms import closed, summary_of
from footnoted.schemas.values import (
    ADDRESS,
    DATE,
    DIGEST,
    LANGUAGE,
    Schema,
    id_forms,
    reference_to,
)


def part_as_said(part: type[Any]) -> Schema:
    """The schema of a mapping within a record."""
    return closed(keys_as_said(part), always_said(part), summary_of(part))


def keys_as_said(record: type[Any]) -> dict[str, Schema]:
    """The schema of each key of a record."""
    return {
        key: {"description": field.guidance, **_value(field.type)} for key, field in fields_of(record).items()
    }


def always_said(record: type[Any]) -> list[str]:
    """The keys that are there whatever people wrote: required ones, and those that say it when left out."""
    usual = {field.name: field.default for field in fields(record)}
    return [
        key
        for key, field in fields_of(record).items()
        if field.required or usual[attribute_of(key)] not in (None, (), False)
    ]


def _value(type: FieldType) -> Schema:
    match type:
        case Text() | Prose():
            return {"type": "string"}
        case Passage():
            return _many({"type": "string"})
        case Number():
            digits = _matching("-?[0-9]+(\\.[0-9]+)?") | {"description": "All digits of it, exactly."}
            written = {"type": "string", "description": "As it was written."}
            return closed({"written": written, "value": digits}, ["written", "value"])
        case Date():
            return _matching(DATE)
        case Choice(words):
            return {"enum": list(words)}
        case Flag():
            return {"type": "boolean"}
        case Address():
            return _matching(ADDRESS)
        case Language():
            return _matching(LANGUAGE)
        case Digest():
            return _matching(DIGEST)
        case Reference(kinds):
            return _matching("|".join(id_forms(kinds)))
        case Mention(kinds):
            return {"anyOf": [_matching("|".join(id_forms(kinds))), reference_to(Described)]}
        case Nested(record):
            return reference_to(record)
        case ListOf(item):
            return _many(_value(item))


def _many(item: Schema) -> Schema:
    return {"type": "array", "items": item, "minItems": 1}


def _matching(form: str) -> Schema:
    return {"type": "string", "pattern": f"^({form})$"}
