"""The page of a country, person, organisation or initiative: a head with what matters, then what it
did, what it said, what others said of it, offices, figures, membership, each in order of time."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from footnoted.link.atlas import position_history
from footnoted.link.cited import Cited
from footnoted.link.contents import contents_of
from footnoted.link.histories import history_of
from footnoted.link.linked import LinkedFact
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.mentions import covered, named_in, several
from footnoted.link.notes import Notes
from footnoted.link.order import by_day
from footnoted.link.outline import Outline
from footnoted.link.page import CountryPage, EntityPage, PersonPage, Row, Section
from footnoted.link.sections import rows_of
from footnoted.link.site import Site
from footnoted.link.spans import Link, Span

_HEAD_NUMBERS = 3

_GIVERS = ("according_to", "measured_by", "commissioned_by")


def entity_outline(entity: LinkedEntity, site: Site) -> Outline:
    """What is known of an entity's page before it is made."""
    count = len(facts_on(entity, site))
    return Outline(
        made={"country": CountryPage, "person": PersonPage}.get(entity.kind, EntityPage),
        url=entity.link.url,
        title=entity.name,
        description=f"{entity.name} in {several(count, 'fact')}. {site.coverage}.",
        file=entity.file,
        about=entity,
    )


def entity_page(entity: LinkedEntity, site: Site) -> EntityPage:
    """The page of an entity; every fact that concerns it stands in one section."""
    notes = Notes()
    outline = entity_outline(entity, site)
    facts = by_day(site.facts_by.having("concerns", entity.id))
    on_page = by_day(facts_on(entity, site))
    roles = tuple(Cited(entity.id, sentence, notes.mark([citation])) for sentence, citation in entity.roles)
    stances = tuple(Row(fact=fact, said=notes.cite(fact, fact.value)) for fact in stances_of(entity, facts))
    numbers = tuple(
        Row(fact=fact, said=notes.cite(fact, fact.value)) for fact in _numbers(entity, facts, site)
    )
    sections = tuple(_sections(entity, on_page, site, notes))
    offices = tuple(_offices(entity, site, notes))
    return {"country": CountryPage, "person": PersonPage}.get(entity.kind, EntityPage)(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        file=outline.file,
        entity=entity,
        roles=roles,
        stances=stances,
        numbers=numbers,
        voices=tuple(_voices(entity, on_page, site)),
        offices=offices,
        covered=covered(facts),
        contents=contents_of(sections, [("offices", "Offices", len(offices))]),
        sections=sections,
        references=notes.references(site.uses.on(outline.url)),
        history=history_of(entity.id, site),
    )


def facts_on(entity: LinkedEntity, site: Site) -> list[LinkedFact]:
    """All facts that stand on the page, each once: those that concern the entity, what is said by those who
    speak for it, and events with them."""
    found = {fact.id: fact for fact in site.facts_by.having("concerns", entity.id)}
    for speaker in site.entities_by.having("belongs-to", entity.id):
        for fact in site.facts_by.having("concerns", speaker.id):
            if (fact.speaks and fact.subject_id == speaker.id) or (
                fact.kind == "event" and speaker.id in named_in(fact, "participants")
            ):
                found[fact.id] = fact
    return list(found.values())


def stances_of(entity: LinkedEntity, facts: Iterable[LinkedFact]) -> list[LinkedFact]:
    """The positions of a country, each stance once: where it was reported first."""
    first: dict[str, LinkedFact] = {}
    for fact in by_day(facts):
        if fact.stance is not None and fact.subject_id == entity.id:
            first.setdefault(fact.stance, fact)
    return list(first.values())


def _numbers(entity: LinkedEntity, facts: Iterable[LinkedFact], site: Site) -> list[LinkedFact]:
    """The figures that the site chose for its overview, then others. An initiative's page begins with all."""
    if entity.kind == "initiative":
        return []
    own = [fact for fact in facts if fact.kind == "figure" and fact.subject_id == entity.id]
    chosen = sorted(own, key=lambda fact: fact.id not in site.key_figures)
    return chosen[:_HEAD_NUMBERS]


def _voices(entity: LinkedEntity, facts: Iterable[LinkedFact], site: Site) -> Iterator[tuple[Link, int]]:
    """Who spoke for it, or took its position, with in how many facts."""
    spoken: Counter[str] = Counter()
    for fact in facts:
        if fact.speaks and _speaks_for(fact.subject_id, entity, site):
            spoken[fact.subject_id or ""] += 1
        elif fact.stance is not None and fact.subject_id == entity.id:
            spoken.update(id for id in named_in(fact, "by") if id in site.entities)
    for id in sorted(spoken, key=lambda id: site.entities[id].sort_name):
        yield site.entities[id].link, spoken[id]


def _offices(entity: LinkedEntity, site: Site, notes: Notes) -> Iterator[Cited]:
    """The people who hold offices of a country, by name."""
    holders = site.entities_by.having("office-of", entity.id)
    for person in sorted(holders, key=lambda other: (other.sort_name, other.id)):
        for (sentence, citation), of in zip(person.roles, person.roles_of, strict=True):
            if of == entity.id:
                spans = (Span(person.name, person.link), Span(": "), *sentence)
                yield Cited(person.id, spans, notes.mark([citation]))


@dataclass(frozen=True)
class _Part:
    """A section of an entity's page: the facts that fit and stand in no part before it.

    brief   without the subject, which the page is about.
    """

    anchor: str
    heading: str
    fits: Callable[[LinkedFact], bool]
    layout: str = field(default="list", kw_only=True)
    brief: bool = field(default=False, kw_only=True)


def _sections(
    entity: LinkedEntity, facts: Iterable[LinkedFact], site: Site, notes: Notes
) -> Iterator[Section]:
    parts = _parts(entity, site)
    chosen: dict[str, list[LinkedFact]] = {part.anchor: [] for part in parts}
    for fact in facts:
        anchor = next((part.anchor for part in parts if part.fits(fact)), None)
        if anchor is not None:
            chosen[anchor].append(fact)
    for part in parts:
        rows = rows_of(chosen[part.anchor], notes, part.brief)
        if rows and part.anchor == "positions":
            history = position_history(rows, site)
            yield Section(anchor=part.anchor, heading=part.heading, layout="drawn", rows=rows, drawn=history)
        elif rows:
            yield Section(anchor=part.anchor, heading=part.heading, layout=part.layout, rows=rows)


def _parts(entity: LinkedEntity, site: Site) -> list[_Part]:
    """The parts of the page, in their order; where two fit a fact, the first one has it."""

    def own(kind: str) -> Callable[[LinkedFact], bool]:
        return lambda fact: fact.kind == kind and fact.subject_id == entity.id

    def names_it(kind: str, *keys: str) -> Callable[[LinkedFact], bool]:
        return lambda fact: fact.kind == kind and entity.id in named_in(fact, *keys)

    people = set(site.entities_by.ids("belongs-to", entity.id))
    name = entity.name
    said = "Statements" if entity.kind == "person" else "What texts say it said"
    figures = (
        _Part("figures", "Figures", own("figure"), brief=True),
        _Part("figures-given", f"Figures given or measured by {name}", names_it("figure", *_GIVERS)),
    )
    members = _Part("members", "Named as taking part", names_it("member", "organisation"))
    # An initiative does and says nothing itself: what it is made of comes first.
    first, last = ((*figures, members), ()) if entity.kind == "initiative" else ((), (*figures, members))
    return [
        *first,
        _Part("positions", "Position", own("position"), brief=True),
        _Part("events", "Took part in, or was to", names_it("event", "participants"), layout="timeline"),
        _Part("quotes", "Quoted words", own("quote"), layout="quotes", brief=True),
        _Part("statements", said, own("statement"), brief=True),
        _Part("said-for-it", f"Said by those who speak for {name}", lambda fact: fact.speaks and _speaks_for(fact.subject_id, entity, site)),
        _Part("events-for-it", f"Events with those who speak for {name}", lambda fact: fact.kind == "event" and not people.isdisjoint(named_in(fact, "participants")), layout="timeline"),
        _Part("passed-on", f"Words of {name} that others pass on", names_it("statement", "relays_words_of")),
        _Part("said-to-it", f"Said to {name}", names_it("quote", "to")),
        _Part("said-of-it", f"What others said of {name}", lambda fact: fact.speaks and entity.id in fact.concerns),
        *last,
        _Part("membership", "Takes part in", own("member"), brief=True),
        _Part("other-events", "Events that concern it" if entity.kind != "person" else "Other events", lambda fact: fact.kind == "event" and entity.id in fact.concerns, layout="timeline"),
        _Part("occurs-in", "Also in", lambda fact: entity.id in fact.concerns),
    ]  # fmt: skip


def _speaks_for(speaker: str | None, entity: LinkedEntity, site: Site) -> bool:
    return speaker is not None and speaker in site.entities and entity.id in site.entities[speaker].belongs
