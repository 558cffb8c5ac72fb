"""The tables of all that facts refer to: whom they are about, sources, notes, the words of the subject."""

from functools import partial
from typing import Any

from footnoted.export.tables.keys import ACTORS, VOCABULARIES, told_by
from footnoted.export.tables.licence import LICENCE, LICENCE_URL
from footnoted.export.tables.of_facts import listed
from footnoted.export.tables.table import Column, Table, Told, count, day, of, text
from footnoted.link.declared import Declared, declared, meaning, vocabulary
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.link.urls import disagreement_anchor
from footnoted.text.codes import COUNTRIES, CURRENCIES

_OF_ENTITIES: dict[str, Declared] = {key: one for kind in ACTORS for key, one in declared(kind).items()}
_OF_SOURCES = declared("source")
_OF_NOTES = declared("disagreement")

_ENTITY = Column("entity", "text", "The id of whom it names.", to="entities", needed=True)
_SOURCE = Column("source", "text", "The id of the source.", to="sources", needed=True)
_NOTE = Column("disagreement", "text", "The id of the note.", to="disagreements", needed=True)


def _code(name: str, says: str, codes: frozenset[str]) -> Told:
    return text(name, says, lambda one: one.id.upper() if one.id.upper() in codes else None)


def _entities(site: Site) -> Any:
    return site.entities.values()


def _sources(site: Site) -> Any:
    return site.sources.values()


def _notes(site: Site) -> Any:
    return site.disagreements.values()


def _vocabulary(kind: str, name: str) -> Table:
    codes = (_code("code", "The ISO 4217 code of a currency.", CURRENCIES),) if kind == "unit" else ()
    told = (
        text("id", "The id of the term.", lambda term: term.id, needed=True),
        *codes,
        told_by(declared(kind).values()),
    )
    return Table(
        name,
        f"Of the vocabulary. {meaning(kind).partition(';')[0].rstrip('.')}.",
        ("id",),
        told,
        partial(_terms, kind),
    )


def _terms(kind: str, site: Site) -> Any:
    return vocabulary(site, kind)


NAMES = (
    Table(
        "version",
        "The one row says which version of the facts these tables were made from.",
        (),
        (
            text(
                "commit_id",
                "The commit of the repository; empty outside one.",
                lambda one: one.imprint.commit,
            ),
            day("day", "The day of that version.", lambda one: one.imprint.day.isoformat(), needed=True),
            text("site", "The name of the site.", lambda one: one.imprint.name or None),
            text(
                "address",
                "Where the site is; addresses of pages are from there.",
                lambda one: one.imprint.address or None,
            ),
            text("covers", "What the facts rest on.", lambda one: one.coverage),
            text(
                "licence", "The licence; quotations belong to their owners.", lambda one: LICENCE, needed=True
            ),
            text("licence_url", "Where the licence stands.", lambda one: LICENCE_URL, needed=True),
        ),
        lambda site: (site,),
    ),
    *(_vocabulary(kind, name) for kind, name in VOCABULARIES.items() if kind != "office"),
    Table(
        "entities",
        "A country, person, organisation or initiative that facts are about.",
        ("id",),
        (
            text("id", "Its id.", lambda entity: entity.id, needed=True),
            text("kind", "What it is.", lambda entity: entity.kind, words=ACTORS),
            text("url", "Its page, from the root of the site.", lambda entity: entity.link.url),
            _code("code", "The ISO 3166 code of a country.", COUNTRIES),
            *of(lambda entity: entity.record, told_by(_OF_ENTITIES.values())),
        ),
        _entities,
    ),
    _vocabulary("office", "offices"),
    Table(
        "sources",
        meaning("source"),
        ("id",),
        (
            text("id", "The id of the source.", lambda source: source.id, needed=True),
            text("url_here", "Its page on this site, from the root.", lambda source: source.link.url),
            text("outlet", "The name of who published it.", lambda source: source.outlet),
            *of(lambda source: source.record, told_by(_OF_SOURCES.values())),
            count(
                "quoted",
                "Characters of its text that facts quote.",
                lambda one: one.quoted[0] if one.quoted else None,
            ),
            count(
                "length", "Characters of its whole text.", lambda one: one.quoted[1] if one.quoted else None
            ),
        ),
        _sources,
    ),
    listed(
        "source_inferred",
        "What a publication does not state itself.",
        _SOURCE,
        _OF_SOURCES["inferred"],
        _sources,
    ),
    listed(
        "aliases",
        "Another name of a country, person, organisation or initiative.",
        _ENTITY,
        _OF_ENTITIES["aliases"],
        _entities,
    ),
)
"""What facts refer to; each after those that it refers to."""

NOTES = (
    Table(
        "disagreements",
        "A note on facts that may disagree; all of them stay.",
        ("id",),
        (
            text("id", "The id of the note.", lambda note: note.id, needed=True),
            text(
                "url",
                "Where it stands, from the root of the site.",
                lambda one: f"disagreements/#{disagreement_anchor(one.id)}",
                needed=True,
            ),
            *of(lambda note: note.record, told_by(_OF_NOTES.values())),
        ),
        _notes,
    ),
    listed(
        "disagreement_facts", "A fact that such a note is about.", _NOTE, _OF_NOTES["facts"], _notes, "fact"
    ),
    Table(
        "departed",
        "An id that was published and has no record any more.",
        ("id",),
        (
            text("id", "The id.", lambda one: one.id, needed=True),
            text("kind", "What kind of record had it.", lambda one: one.kind, needed=True),
            text(
                "url",
                "Its page, which still answers, from the root of the site.",
                lambda one: one.link.url,
                needed=True,
            ),
            text(
                "sort",
                "What became of it.",
                lambda one: one.sort,
                needed=True,
                words=("renamed", "retired", "erased"),
            ),
            text("successor", "The id of the record that it leads to now.", lambda one: one.successor_id),
            text(
                "successor_url",
                "The page of that, from the root of the site.",
                lambda one: one.successor.url if one.successor else None,
            ),
            text("reason", "Why it was taken away.", lambda one: plain(one.reason) or None),
            day("day", "When that was.", lambda one: one.date.isoformat(), needed=True),
        ),
        lambda site: site.departed.values(),
    ),
)
