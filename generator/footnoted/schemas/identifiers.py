"""The ids of existing records, each with a name, for editors to offer."""

from collections.abc import Iterator
from typing import Any

from footnoted.model.corpus import Corpus
from footnoted.model.kinds import KINDS
from footnoted.model.schema import FieldType, ListOf, Mention, Reference, fields_of
from footnoted.schemas.records import DIALECT, WRITTEN_KINDS, parts_of
from footnoted.schemas.values import Schema
from footnoted.text.codes import COUNTRIES, CURRENCIES

IDS = "ids.json"
"""The file that holds them, beside the schemas."""

_CODES = {"country": COUNTRIES, "unit": CURRENCIES}


def schema_of_ids(corpus: Corpus) -> Schema:
    """One part for each kind that records refer to, with the ids of its readable records in their order.

    They stand as snippets and not as a list of the only values, so that they refuse nothing; an editor shows
    the label, which has the name, and writes the body.
    """
    return {
        "$schema": DIALECT,
        "$comment": "Filled by `footnoted schema`; it stays empty in the repository.",
        "$defs": {kind: _offered(kind, corpus) for kind in referred_kinds()},
    }


def referred_kinds() -> tuple[str, ...]:
    """The kinds to whose records some key refers, in the order of `KINDS`."""
    records = [kind.record for kind in WRITTEN_KINDS]
    named = {
        name
        for record in (*records, *(part for record in records for part in parts_of(record)))
        for field in fields_of(record).values()
        for name in _kinds_of_type(field.type)
    }
    return tuple(name for name in KINDS if name in named)


def _offered(kind: str, corpus: Corpus) -> Schema:
    snippets = [_snippet(kind, record) for record in corpus.of_kind(kind)]
    return {"defaultSnippets": snippets} if snippets else {}


def _snippet(kind: str, record: Any) -> Schema:
    code = record.id.upper()
    written = code if code in _CODES.get(kind, ()) else record.id
    names = (getattr(record, key, None) for key in ("name", "title", "label"))
    name = next((name for name in names if name), kind)
    return {"label": f"{written} – {name}", "description": name, "body": written}


def _kinds_of_type(type: FieldType) -> Iterator[str]:
    if isinstance(type, Reference | Mention):
        yield from type.kinds
    elif isinstance(type, ListOf):
        yield from _kinds_of_type(type.item)
