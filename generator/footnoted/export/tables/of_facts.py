"""The tables of facts: what all of them have, what those of one kind have, and their lists."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from footnoted.export.search_index import supporting_first
from footnoted.export.tables.keys import KINDS_OF_FACTS, apart, of_date, told_by, told_by_value
from footnoted.export.tables.table import Column, Table, Told, count, day, of, text
from footnoted.link.declared import Declared, declared, meaning
from footnoted.link.linked import LinkedFact
from footnoted.link.site import Site
from footnoted.link.spans import plain

_SHARED = {
    key: one
    for key, one in declared("statement").items()
    if all(declared(kind).get(key) == one for kind in KINDS_OF_FACTS)
}
"""The keys that facts of all kinds have."""


class Listed(NamedTuple):
    """One value of a list.

    of       the id of the record that has the list.
    number   its place there, from 1.
    """

    of: str
    number: int
    value: Any


def listed(
    name: str, says: str, of_what: Column, key: Declared, each: Callable[[Site], Any], item: str = ""
) -> Table:
    """The table of a key with several values.

    of_what   the column for the record that has the list.
    each      the linked records that may have one.
    item      the name of the column for a value, where values are no parts.
    """

    def values(site: Site) -> Iterator[Listed]:
        for one in each(site):
            for number, value in enumerate(getattr(one.record, key.attribute, ()), 1):
                yield Listed(one.id, number, value)

    inner = told_by(key.parts.values()) if key.parts else told_by_value(replace(key, says=says), item)
    told = (*numbered(of_what), *of(lambda one: one.value, inner))
    return Table(name, says, (of_what.name, "number"), told, values)


def numbered(of_what: Column) -> tuple[Told, ...]:
    """The columns by which a value of a list is known."""
    return (
        Told((of_what,), lambda one, site: (one.of,)),
        count("number", "Its place in the list, from 1.", lambda one: one.number, needed=True),
    )


def all_facts(site: Site) -> Iterator[LinkedFact]:
    """All facts, in id order."""
    yield from site.facts.values()


def of_kind(kind: str, site: Site) -> Iterator[LinkedFact]:
    """The facts of one kind, in id order."""
    return (fact for fact in site.facts.values() if fact.kind == kind)


def _subject(fact: LinkedFact, site: Site) -> tuple[str | None]:
    return (None if fact.subject_id in site.facts else fact.subject_id,)


def _passages(fact: LinkedFact) -> str:
    supporting = [one for one in supporting_first(fact) if one.relation == "supports"]
    return apart(dict.fromkeys(segment for citation in supporting for segment in citation.segments))


_OF_ALL = (
    text("id", "The id of the fact.", lambda fact: fact.id, needed=True),
    text(
        "kind",
        "Which of the tables of kinds has more of it.",
        lambda fact: fact.kind,
        words=tuple(KINDS_OF_FACTS),
    ),
    text("url", "Its page, from the root of the site.", lambda fact: fact.link.url),
    text("title", "What lists call it.", lambda fact: fact.title),
    text("sentence", "What it says, as reported.", lambda fact: plain(fact.sentence)),
    text("value", "The words of it that carry what is claimed.", lambda fact: plain(fact.value)),
    Told(
        (Column("subject", "text", "Whom its sentence is about, or who says it.", to="entities"),), _subject
    ),
    text(
        "subject_named",
        "How the sentence names them, also where there is no record.",
        lambda fact: fact.subject.text if fact.subject else None,
    ),
    text(
        "passages",
        "The words of sources that support it; ` […] ` stands between those that stand apart.",
        lambda fact: _passages(fact) or None,
    ),
    text("outlets", "Who reported it.", lambda fact: fact.outlets or None),
    text("dated", "When it was, if a passage says so; else when it was reported.", lambda fact: fact.when),
    day(
        "day",
        "The day by which lists order it: the first that a passage states, else that of the first report.",
        lambda fact: fact.day.isoformat() if fact.day.year > 1 else None,
    ),
    Told(
        (
            Column("stated", "text", "When it was, if a passage says so, in EDTF."),
            Column("stated_first", "day", "The first day of stated; empty where it is open or approximate."),
            Column("stated_last", "day", "The last day of stated; empty where it is open or approximate."),
        ),
        lambda fact, site: of_date(fact.stated),
    ),
    text("reported", "When it was reported.", lambda fact: fact.reported or None),
    count("source_count", "How many sources support it.", lambda fact: len(fact.basis.sources)),
    count(
        "origin_count",
        "How many independent origins these sources go back to: count these.",
        lambda fact: len(fact.basis.origins),
    ),
    *of(lambda fact: fact.record, told_by(_SHARED.values())),
)

_FACT = Column("fact", "text", "The id of the fact.", to="facts", needed=True)


def _kind_table(kind: str, name: str) -> Table:
    own = [key for key in declared(kind).values() if key.key not in _SHARED]
    told = (
        text("id", "The id of the fact.", lambda fact: fact.id, to="facts", needed=True),
        *of(lambda fact: fact.record, told_by(own)),
    )
    return Table(name, meaning(kind), ("id",), told, partial(of_kind, kind))


FACTS = (
    Table("facts", "A fact: what all kinds of them have.", ("id",), _OF_ALL, all_facts),
    *(_kind_table(kind, name) for kind, name in KINDS_OF_FACTS.items()),
    listed(
        "equivalents",
        "The amount of a figure in another unit, as the source gives it.",
        Column("figure", "text", "The id of the figure.", to="figures", needed=True),
        declared("figure")["equivalents"],
        partial(of_kind, "figure"),
    ),
    listed(
        "participants",
        "Who took part in an event.",
        Column("event", "text", "The id of the event.", to="events", needed=True),
        declared("event")["participants"],
        partial(of_kind, "event"),
        "participant",
    ),
    listed(
        "same_as",
        "Another account of the same event, utterance or quantity.",
        _FACT,
        _SHARED["same_as"],
        all_facts,
        "other",
    ),
    listed(
        "challenges",
        "A doubt that somebody raised, and what was found.",
        _FACT,
        _SHARED["challenges"],
        all_facts,
    ),
    listed("inferred", "A field of a fact that no passage states.", _FACT, _SHARED["inferred"], all_facts),
    Table(
        "mentions",
        "Somebody or something that a fact mentions, in a field or by name in its words.",
        ("fact", "entity"),
        (
            Told((_FACT,), lambda pair, site: pair[:1]),
            Told(
                (Column("entity", "text", "The id of whom it mentions.", to="entities", needed=True),),
                lambda pair, site: pair[1:],
            ),
        ),
        lambda site: ((fact.id, id) for fact in site.facts.values() for id in sorted(fact.concerns)),
    ),
)
"""Each after those that it refers to."""
