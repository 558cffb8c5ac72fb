"""On which generated pages a record stands, or has a say in what stands there: found from the record, so that
an edit is followed to its pages without reading them all.

Each function yields more addresses rather than too few, and some of pages that there are not.
"""

from collections.abc import Iterator

from footnoted.link.corrections import stands_in_corrections
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.linked_note import LinkedDisagreement
from footnoted.link.mentions import named_in
from footnoted.link.site import Site
from footnoted.link.source_order import sources_of
from footnoted.link.ties import akin_to
from footnoted.link.timeline import KINDS as TIMED
from footnoted.link.utterances import accounts_of

_LISTS = {
    "event": "timeline/",
    "figure": "figures/",
    "member": "coalition/",
    "position": "positions/",
    "quote": "quotes/",
    "statement": "statements/",
}


def pages_of_fact(fact: LinkedFact, site: Site) -> Iterator[str]:
    """Where a fact is printed with its citations."""
    yield fact.link.url
    yield from _lists_of_fact(fact, site)
    for id in _beside(fact, site):
        if id in site.facts:
            yield site.facts[id].link.url
    for id in _concerned(fact, site):
        if id in site.entities:
            yield site.entities[id].link.url
    for id in sources_of(fact):
        if id in site.sources:
            yield site.sources[id].link.url


def _lists_of_fact(fact: LinkedFact, site: Site) -> Iterator[str]:
    yield _LISTS[fact.kind]
    yield from ("gaps/", "quality/")
    yield from parts_of(fact.id, site)
    if fact.kind in TIMED:
        yield "timeline/"
    if fact.kind == "position":
        yield "entities/"
    if fact.noted_in:
        yield "disagreements/"
    if site.coalition in fact.concerns:
        yield "coalition/"
    yield from _corrections(fact.id, site)
    # Quotes stand below the event at which the words were said.
    for other in site.facts_by.having("names", fact.id):
        if other.kind == "quote":
            yield "quotes/"
            yield from parts_of(other.id, site)


def _corrections(id: str, site: Site) -> Iterator[str]:
    """The page that names a record if something of it was corrected."""
    if stands_in_corrections(id, site):
        yield "corrections/"


def parts_of(id: str, site: Site) -> Iterator[str]:
    """The further pages of long lists on which a fact stands."""
    for long in site.long.values():
        yield from long.holding.get(id, ())


def _beside(fact: LinkedFact, site: Site) -> Iterator[str]:
    """Ids of the facts on whose pages it stands."""
    for note in fact.noted_in:
        yield from site.disagreements[note].facts
    akin = akin_to(fact)
    if akin is not None:
        yield from site.facts_by.ids("akin", *akin)
    yield from fact.refers_to
    for citation in fact.citations:
        for words in citation.segments:
            yield from site.facts_by.ids("words", citation.source.id, words)
    if fact.kind == "quote":
        yield from (other.id for other in accounts_of(fact, site))


def _concerned(fact: LinkedFact, site: Site) -> Iterator[str]:
    """Ids of the entities on whose pages it stands."""
    yield from fact.concerns
    acting = set(named_in(fact, "participants")) if fact.kind == "event" else set()
    if fact.subject_id is not None:
        yield fact.subject_id
        acting |= {fact.subject_id} if fact.speaks else set()
    for id in acting:
        if id in site.entities:
            yield from site.entities[id].belongs


def pages_of_offices(entity: LinkedEntity, site: Site) -> Iterator[str]:
    """Where somebody's offices are printed with their citations."""
    yield from (entity.link.url, "entities/", "quality/")
    for id in entity.roles_of:
        if id is not None and id in site.entities:
            yield site.entities[id].link.url
    for id in sources_of(entity):
        if id in site.sources:
            yield site.sources[id].link.url


def pages_of_entity(entity: LinkedEntity, site: Site) -> Iterator[str]:
    """Where an entity is named in a place of its own, by a page or by its head and the words it is found by."""
    yield from pages_of_offices(entity, site)
    yield from ("coalition/", "gaps/", "positions/", "search/", "timeline/")
    yield from _corrections(entity.id, site)
    people = [entity, *site.entities_by.having("belongs-to", entity.id)]
    for one in people:
        for fact in site.facts_by.having("concerns", one.id):
            yield fact.link.url
            yield from parts_of(fact.id, site)
            if fact.subject_id is not None and fact.subject_id in site.entities:
                yield site.entities[fact.subject_id].link.url
    for id in entity.belongs:
        if id in site.entities:
            yield site.entities[id].link.url


def pages_of_source(source: LinkedSource, site: Site) -> Iterator[str]:
    """Where a source is named in a place of its own."""
    yield from (source.link.url, "gaps/", "search/", "sources/", "timeline/")
    yield from _corrections(source.id, site)
    if source.relays is not None:
        yield source.relays.link.url


def pages_of_note(note: LinkedDisagreement, site: Site) -> Iterator[str]:
    """Where a note sets facts side by side, or is named."""
    yield from ("disagreements/", "figures/", "quality/", "quotes/", "search/", "timeline/")
    for id in note.facts:
        if id in site.facts:
            yield site.facts[id].link.url
            yield from parts_of(id, site)
