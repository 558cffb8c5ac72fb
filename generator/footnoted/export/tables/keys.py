"""The columns of the keys that records are declared to have."""

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any

from footnoted.export.tables.table import Cell, Column, Told
from footnoted.link.data import digits_of, unmarked
from footnoted.link.declared import Declared
from footnoted.link.site import Site
from footnoted.text.amounts import Amount
from footnoted.text.codes import record_id
from footnoted.text.edtf import EdtfDate

ACTORS = ("country", "person", "organisation", "initiative")

KINDS_OF_FACTS = {
    "event": "events",
    "member": "members",
    "position": "positions",
    "figure": "figures",
    "quote": "quotes",
    "statement": "statements",
}
"""Each with the table of its own keys; events first, to which others refer."""

VOCABULARIES = {
    "stance": "stances",
    "measure": "measures",
    "stage": "stages",
    "unit": "units",
    "office": "offices",
    "medium": "media",
}

_TABLES = {
    **dict.fromkeys(ACTORS, "entities"),
    "source": "sources",
    "event": "events",
    **VOCABULARIES,
}

_NAMES = {
    ("from", "date"): "since",
    ("to", "date"): "until",
    ("to", "mention"): "said_to",
    ("by", "mention"): "taken_by",
    ("of", "reference"): "office_of",
    ("order", "text"): "rank",
}
"""Of keys that SQL keeps for itself."""

_SAYS = {
    ("amount", "amount"): "The number, to compute with.",
    ("words", "passage"): "The words, letter for letter; ` […] ` stands between those that stand apart.",
    ("title", "text"): "The title as published; in brackets if it has none.",
    ("sort", "text"): "What kind of unit it is.",
    ("content", "text"): "What was said, in our words, to follow “said that”.",
}
"""Where the words for whoever writes a record are not those for whoever reads a table."""

_Cells = Callable[[Any, Site], Sequence[Cell]]
"""Of a value, which is None where the key was left out."""


def told_by(keys: Iterable[Declared], prefix: str = "") -> Told:
    """The columns of keys, and what a record says in them; a record may be of a kind without some.

    A key with several values is one column if these are texts, and no column otherwise.
    """
    those = [key for key in keys if not key.is_list or key.sort == "text"]
    each = [(key.attribute, told_by_value(key, f"{prefix}{_name(key, prefix)}")) for key in those]
    plan = [(attribute, told.cells) for attribute, told in each]

    def cells(record: Any, site: Site) -> Sequence[Cell]:
        return [*chain.from_iterable([some(getattr(record, name, None), site) for name, some in plan])]

    return Told(tuple(chain.from_iterable(told.columns for _, told in each)), cells)


def told_by_value(key: Declared, name: str) -> Told:
    """The columns of one key, and what a value of it says in them.

    name   of the first column; others begin with it.
    """
    says = _says(key)
    match key.sort:
        case "amount":
            return _amount(name, says, key.needed)
        case "date":
            return _date(name, says, key.needed)
        case "reference" if not key.words:
            return _reference(name, says, key)
        case "mention":
            return _mention(name, says, key)
        case "part":
            return _part(told_by(key.parts.values(), f"{name}_"))
    if key.is_list:
        return Told((Column(name, "list", says),), lambda value, site: (_array(value),))
    if key.sort == "flag":
        return Told((Column(name, "flag", says),), lambda value, site: (value,))
    if key.sort == "passage":
        return Told((Column(name, "text", says, needed=key.needed),), lambda value, site: (apart(value),))
    words = () if key.sort == "reference" else key.words
    cells: _Cells = _unmarked if key.sort == "prose" else lambda value, site: (value,)
    return Told((Column(name, "text", says, needed=key.needed, words=words),), cells)


def apart(segments: Iterable[str]) -> str:
    """Segments of a passage as one text."""
    return " […] ".join(segments)


def of_date(date: EdtfDate | None) -> tuple[Cell, Cell, Cell]:
    """A date as it is written, its first and its last day."""
    if date is None:
        return None, None, None
    # About a day is not that day.
    first, last = (None, None) if date.approximate else (date.earliest, date.latest)
    return date.written, in_days(first), in_days(last)


def in_days(day: Any) -> str | None:
    """A day, unless it stands for one that is not known."""
    return None if day is None or day in (day.min, day.max) else day.isoformat()


def _name(key: Declared, prefix: str) -> str:
    return key.key if prefix else _NAMES.get((key.key, key.sort), key.key)


def _says(key: Declared) -> str:
    """What a key means, without what only its writers need to know."""
    ends = ("; left out", "; in place of", ", by the id", ", by id", ", by the two", ", by its", ":")
    says = _SAYS.get((key.key, key.sort), key.says)
    for end in ends if key.sort in ("reference", "mention") else ends[:2]:
        says = says.partition(end)[0]
    return f"{says.rstrip('.')}."


def _amount(name: str, says: str, needed: bool) -> Told:
    def cells(value: Amount | None, site: Site) -> Sequence[Cell]:
        if value is None:
            return None, None, None
        digits = digits_of(value.value)
        return digits, digits, value.written

    exact = "The number with all its digits, as text: many programs round numbers that are long."
    columns = (
        Column(name, "number", says),
        Column(f"{name}_exact", "text", exact, needed=needed),
        Column(f"{name}_written", "text", "The number as people write it.", needed=needed),
    )
    return Told(columns, cells)


def _date(name: str, says: str, needed: bool) -> Told:
    columns = (
        Column(name, "text", f"{says} A date or a span of time, in EDTF.", needed=needed),
        Column(f"{name}_first", "day", f"The first day of {name}; empty where it is open or approximate."),
        Column(f"{name}_last", "day", f"The last day of {name}; empty where it is open or approximate."),
    )
    return Told(columns, lambda value, site: of_date(value))


def _reference(name: str, says: str, key: Declared) -> Told:
    tables = _tables_of(key.kinds)
    if len(tables) == 1:
        column = Column(name, "text", says, to=tables[0], needed=key.needed)
        return Told((column,), lambda value, site: (None if value is None else record_id(value),))
    # A record that facts are about, or else a fact.
    columns = (
        Column(name, "text", says, to=tables[0]),
        Column(f"{name}_event", "text", f"{says} Where it is an event.", to=tables[1]),
    )

    def cells(value: str | None, site: Site) -> Sequence[Cell]:
        id = None if value is None else record_id(value)
        return (None, id) if id in site.facts else (id, None)

    return Told(columns, cells)


def _mention(name: str, says: str, key: Declared) -> Told:
    columns = (
        Column(name, "text", says, to=_tables_of(key.kinds)[0]),
        Column(f"{name}_described", "text", f"{says} In words of the source, where there is no record."),
    )

    def cells(value: Any, site: Site) -> Sequence[Cell]:
        if value is None:
            return None, None
        return (record_id(value), None) if isinstance(value, str) else (None, value.described)

    return Told(columns, cells)


def _part(told: Told) -> Told:
    # What a whole that was left out says of its parts.
    nothing: Sequence[Cell] = [None] * len(told.columns)
    columns = tuple(Column(one.name, one.sort, one.says, one.to, words=one.words) for one in told.columns)
    return Told(columns, lambda value, site: nothing if value is None else told.cells(value, site))


def _tables_of(kinds: Sequence[str]) -> Sequence[str]:
    """The tables in which records of some kinds stand."""
    return [*dict.fromkeys(_TABLES[kind] for kind in kinds)] if kinds[0] in _TABLES else ["facts"]


def _array(texts: Sequence[str] | None) -> str | None:
    return json.dumps(texts, ensure_ascii=False) if texts else None


def _unmarked(text: str | None, site: Site) -> Sequence[Cell]:
    return (None if text is None else unmarked(text),)
