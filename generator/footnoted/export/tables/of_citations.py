"""The tables of citations: what each source is cited for, word for word."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from footnoted.export.tables.keys import apart, in_days, told_by
from footnoted.export.tables.of_facts import Listed, numbered
from footnoted.export.tables.table import Column, ForeignKey, Table, Told, day, of, text
from footnoted.link.declared import declared
from footnoted.link.linked import LinkedCitation
from footnoted.link.site import Site


class Cited(NamedTuple):
    """A citation as it is linked, and as it was written."""

    linked: LinkedCitation
    record: Any


_CITATION = declared("figure")["citations"].parts
_ROLE = declared("person")["roles"].parts

_OF_CITATION = (
    *of(lambda cited: cited.record, told_by([_CITATION["source"]])),
    text(
        "origin",
        "The source that the information comes from; the cited one itself where it is its own.",
        lambda cited: cited.linked.origin.id,
        to="sources",
        needed=True,
    ),
    text(
        "origin_given",
        "What the record says of it, `own` or a source’s id; empty where it follows from relays.",
        lambda cited: cited.record.origin,
    ),
    *of(lambda cited: cited.record, told_by([_CITATION["relation"]])),
    text(
        "passage",
        "The words of the source; ` […] ` stands between those that stand apart.",
        lambda cited: apart(cited.linked.segments) or None,
    ),
    *of(
        lambda cited: cited.record,
        told_by(_CITATION[key] for key in ("locator", "supports", "context", "unverified")),
    ),
    text(
        "state",
        "Whether the passage was found in the text of the source.",
        lambda cited: cited.linked.state,
        needed=True,
        words=("verified", "pending", "unverified", "not-found-since"),
    ),
    day(
        "state_since",
        "The day on which it was found, or was no longer found.",
        lambda cited: in_days(cited.linked.since.earliest) if cited.linked.since else None,
    ),
    text(
        "fragment",
        "What to put behind the address of the source and `#:~:` to open it at the passage.",
        lambda cited: cited.linked.fragment or None,
    ),
)

_FACT = Column("fact", "text", "The id of the fact.", to="facts", needed=True)
_PERSON = Column("person", "text", "The id of the person.", to="entities", needed=True)


def _citations(site: Site) -> Iterator[Listed]:
    for fact in site.facts.values():
        for number, cited in enumerate(zip(fact.citations, fact.record.citations, strict=True), 1):
            yield Listed(fact.id, number, Cited(*cited))


def _roles(site: Site) -> Iterator[Listed]:
    for entity in site.entities.values():
        written = getattr(entity.record, "roles", ())
        for number, ((_, citation), role) in enumerate(zip(entity.roles, written, strict=True), 1):
            yield Listed(entity.id, number, (Cited(citation, role.citation), role))


def _segments(site: Site) -> Iterator[tuple[str, int, int, bool, str]]:
    for fact in site.facts.values():
        words = getattr(fact.record, "words", ())
        for number, citation in enumerate(fact.citations, 1):
            # In the order of the source, where a quote's words may stand before or behind the others.
            of_quote = Counter(words)
            for place, segment in enumerate(citation.segments, 1):
                is_words = of_quote[segment] > 0
                of_quote[segment] -= is_words
                yield fact.id, number, place, is_words, segment


def _readings(site: Site) -> Iterator[tuple[str, int, int, int, str, str]]:
    for fact in site.facts.values():
        for number, citation in enumerate(fact.citations, 1):
            for place, segment in enumerate(citation.passage, 1):
                read = [piece for piece in segment if piece.reading]
                for i, piece in enumerate(read, 1):
                    yield fact.id, number, place, i, piece.text.split()[-1], piece.reading


def _segments_of_roles(site: Site) -> Iterator[tuple[str, int, int, str]]:
    for entity in site.entities.values():
        for number, (_, citation) in enumerate(entity.roles, 1):
            for place, segment in enumerate(citation.segments, 1):
                yield entity.id, number, place, segment


def _plain(*columns: Column) -> tuple[Told, ...]:
    """Columns of rows that are told as they stand."""
    return (Told(columns, lambda row, site: row),)


def _counted(name: str, says: str) -> Column:
    return Column(name, "integer", says, needed=True)


def _within(name: str, column: str) -> ForeignKey:
    return ForeignKey((_FACT.name, column), name, (_FACT.name, "number"))


_SEGMENT = Column("segment", "text", "The words, letter for letter.", needed=True)

CITATIONS = (
    Table(
        "citations",
        "One use of a source by one fact.",
        ("fact", "number"),
        (*numbered(_FACT), *of(lambda one: one.value, *_OF_CITATION)),
        _citations,
    ),
    Table(
        "passages",
        "Words of a source that stand together; a passage is one or more of them.",
        ("fact", "citation", "number"),
        _plain(
            _FACT,
            _counted("citation", "The number of the citation."),
            _counted("number", "The place among those of the citation, in the order of the source, from 1."),
            Column(
                "is_words",
                "flag",
                "Whether these are the words of the quote, and not those beside them.",
                needed=True,
            ),
            _SEGMENT,
        ),
        _segments,
        _within("citations", "citation"),
    ),
    Table(
        "readings",
        "Whom a pronoun of a passage means.",
        ("fact", "citation", "passage", "number"),
        _plain(
            _FACT,
            _counted("citation", "The number of the citation."),
            _counted("passage", "The number of the words among the passages of the citation."),
            _counted("number", "The place in these words, from 1."),
            Column("word", "text", "The pronoun.", needed=True),
            Column("means", "text", "The name of whom it means.", needed=True),
        ),
        _readings,
        ForeignKey(("fact", "citation", "passage"), "passages", ("fact", "citation", "number")),
    ),
    Table(
        "roles",
        "An office that a source says a person holds, with the citation of it.",
        ("person", "number"),
        (
            *numbered(_PERSON),
            *of(lambda one: one.value[1], told_by(key for key in _ROLE.values() if key.sort != "part")),
            *of(lambda one: one.value[0], *_OF_CITATION),
        ),
        _roles,
    ),
    Table(
        "role_passages",
        "Words of a source that give a person an office.",
        ("person", "role", "number"),
        _plain(
            _PERSON,
            _counted("role", "The number of the role."),
            _counted("number", "The place among those of the role, in the order of the source, from 1."),
            _SEGMENT,
        ),
        _segments_of_roles,
        ForeignKey(("person", "role"), "roles", ("person", "number")),
    ),
)
