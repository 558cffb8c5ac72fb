"""The list of all countries, people, organisations and initiatives, with what tells most of each."""

from collections import Counter
from typing import ClassVar

from footnoted.link.cited import Cited
from footnoted.link.entity_pages import stances_of
from footnoted.link.fixed import fixed, fixed_by_name
from footnoted.link.linked import LinkedFact
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.mentions import several
from footnoted.link.notes import Notes
from footnoted.link.outline import Outline
from footnoted.link.page import EntitiesPage, Section
from footnoted.link.site import Site
from footnoted.link.spans import Sentence, Span

_GROUPS = (
    ("country", "countries", "Countries", "Position"),
    ("person", "people", "People", "Office"),
    ("organisation", "organisations", "Organisations", "What is told of it"),
    ("initiative", "initiatives", "Plans and initiatives", "What it is"),
)
"""Kind, anchor, heading, and what a line tells."""

NO_POSITION = "no position found in these texts"
NO_OFFICE = "no office named in these texts"


@fixed_by_name
class EntityLine:
    """An entity in a list.

    told    its offices or stances, each with its marks.
    note    what is said of it where there are none.
    facts   how many facts concern it.
    """

    entity: LinkedEntity
    told: tuple[Cited, ...]
    note: Sentence
    facts: int


@fixed
class EntityTable:
    """Entities of one kind, by name; `telling` heads what the lines tell."""

    part: ClassVar[str] = "entity_table"
    heading: str
    telling: str
    lines: tuple[EntityLine, ...]

    @property
    def has_facts(self) -> bool:
        """Whether anything of a fact stands in it."""
        return any(line.told for line in self.lines)


def entities_outline(site: Site) -> Outline:
    """What is known of the list of entities before it is made."""
    return Outline(
        made=EntitiesPage,
        url="entities/",
        title="People, countries, organisations",
        description=f"Everybody and everything that the facts are about. {site.coverage}.",
    )


def entities_page(site: Site) -> EntitiesPage:
    """The list of all entities; each kind has its table."""
    notes = Notes()
    outline = entities_outline(site)
    sections = []
    for kind, anchor, heading, telling in _GROUPS:
        members = sorted(
            (entity for entity in site.entities.values() if entity.kind == kind),
            key=lambda entity: (entity.sort_name, entity.id),
        )
        if members:
            table = EntityTable(heading, telling, tuple(_line(entity, site, notes) for entity in members))
            sections.append(Section(anchor=anchor, heading=heading, layout="drawn", rows=(), drawn=table))
    return EntitiesPage(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        sections=tuple(sections),
        references=notes.references(site.uses.on(outline.url)),
    )


def _line(entity: LinkedEntity, site: Site, notes: Notes) -> EntityLine:
    facts = [fact for fact in site.facts_by.having("concerns", entity.id) if entity.id in fact.concerns]
    told = tuple(Cited(entity.id, sentence, notes.mark([citation])) for sentence, citation in entity.roles)
    told += tuple(notes.cite(fact, fact.value) for fact in stances_of(entity, facts))
    return EntityLine(entity=entity, told=told, note=() if told else _note(entity, facts), facts=len(facts))


def _note(entity: LinkedEntity, facts: list[LinkedFact]) -> Sentence:
    """What is known of an entity without office or position."""
    if entity.kind == "country":
        return (Span(NO_POSITION),)
    if entity.kind == "person":
        return (Span(NO_OFFICE),)
    if entity.note:
        return entity.note
    published = sum(len(links) for label, links in entity.relations if label == "Published")
    stands_for = [link.title for label, links in entity.relations if label == "Stands for" for link in links]
    said = [f"stands for {', '.join(stands_for)}"] if stands_for else []
    said += [f"published {several(published, 'source')}"] if published else []
    return (Span("; ".join(said) or _kinds(facts)),)


def _kinds(facts: list[LinkedFact]) -> str:
    """`2 events, 1 statement`."""
    counted = Counter(fact.kind for fact in facts)
    return ", ".join(several(counted[kind], kind) for kind in sorted(counted))
