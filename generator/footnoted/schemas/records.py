"""One schema for each kind of record that people write."""

from collections.abc import Iterator
from typing import Any

from footnoted.model.kinds import KINDS, Kind
from footnoted.model.parts import Described
from footnoted.model.schema import Avoid, Field, FieldType, ListOf, Mention, Nested, fields_of
from footnoted.schemas.forms import summary_of
from footnoted.schemas.values import Schema, name_of, schema_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"

MADE_BY = "Made by `footnoted schema --publish`; change the declarations in the package’s model instead."

WRITTEN_KINDS = tuple(kind for kind in KINDS.values() if kind.group != "generated")
"""The kinds of which people write records, in the order of `KINDS`."""


def schema_of_kind(kind: Kind) -> Schema:
    """The schema of a kind's files."""
    where = (
        f"The file {kind.folder}." if kind.is_file else f"A file below {kind.folder}/; its name is the id."
    )
    described = object_of_record(kind.record)
    return {
        "$schema": DIALECT,
        "$comment": MADE_BY,
        **described,
        "title": kind.name.capitalize(),
        "description": f"{described['description']} {where}",
        "$defs": {name_of(part): object_of_record(part) for part in parts_of(kind.record)},
    }


def guidance_of(field: Field) -> str:
    """What a field is for, and what to write and not to write, in Markdown."""
    good = ", ".join(f"`{text}`" for text in field.good)
    bad = ", ".join(
        f"`{one.written}` ({one.because})" if isinstance(one, Avoid) else f"`{one}`" for one in field.bad
    )
    examples = [f"{label}: {words}." for label, words in (("Good", good), ("Bad", bad)) if words]
    return "\n\n".join((field.guidance, *examples))


def parts_of(record: type[Any]) -> tuple[type[Any], ...]:
    """The classes of the mappings within a record, at any depth, each once."""
    parts: dict[type[Any], None] = {}
    waiting = [record]
    while waiting:
        for field in fields_of(waiting.pop(0)).values():
            for part in _parts_of_type(field.type):
                if part not in parts:
                    parts[part] = None
                    waiting.append(part)
    return tuple(parts)


def object_of_record(record: type[Any]) -> Schema:
    """The schema of a record, or of a mapping within one, without the parts to which it refers."""
    fields = fields_of(record)
    return {
        "title": record.__name__,
        "description": summary_of(record),
        "type": "object",
        "properties": {
            key: {"title": _title_of(key), "description": guidance_of(field), **schema_of(field.type)}
            for key, field in fields.items()
        },
        "required": [key for key, field in fields.items() if field.required],
        "additionalProperties": False,
    }


def _title_of(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _parts_of_type(type: FieldType) -> Iterator[type[Any]]:
    if isinstance(type, Nested):
        yield type.record
    elif isinstance(type, Mention):
        yield Described
    elif isinstance(type, ListOf):
        yield from _parts_of_type(type.item)
