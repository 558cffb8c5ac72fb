"""The page of every record, and with the lists every generated page of the site."""

from collections.abc import Iterable, Iterator

from footnoted.link.atlas import position_history
from footnoted.link.disagreements import compare
from footnoted.link.linked import LinkedEntity, LinkedFact, LinkedSource, Span, plain
from footnoted.link.lists import lists_of
from footnoted.link.notes import Notes
from footnoted.link.page import (
    Cited,
    CountryPage,
    EntityPage,
    EventPage,
    FactPage,
    Page,
    PersonPage,
    Section,
    SourcePage,
)
from footnoted.link.sections import (
    by_day,
    rows_of,
)
from footnoted.link.site import Site


def pages_of(site: Site) -> Iterator[Page]:
    """All pages of the records and lists of a site, in no particular order."""
    for fact in site.facts.values():
        yield _fact_page(fact, site)
    for entity in site.entities.values():
        yield _entity_page(entity, site)
    for source in site.sources.values():
        yield _source_page(source, site)
    yield from lists_of(site)


def _fact_page(fact: LinkedFact, site: Site) -> FactPage:
    notes = Notes()
    heading = notes.cite(fact, (*fact.sentence, Span(f", {fact.attribution}")))
    details = tuple(
        (label, Cited(fact.id, sentence, notes.mark(fact.citations))) for label, sentence in fact.details
    )
    noted = [site.disagreements[id] for id in fact.noted_in]
    shown = {fact.id, *(id for note in noted for id in note.facts)}
    sections = (
        Section(
            anchor="others-say",
            heading="Others say",
            lead="The account of this page stands first.",
            layout="comparisons",
            rows=(),
            comparisons=tuple(compare(note, site, notes, first=fact.id) for note in noted),
        ),
        Section(
            anchor="same-subject",
            heading="On the same subject",
            layout="list",
            rows=rows_of(by_day(other for other in _akin(fact, site) if other.id not in shown), notes),
        ),
        Section(
            anchor="refers-to-it",
            heading="What refers to it",
            layout="list",
            rows=rows_of(
                by_day(
                    other
                    for other in site.facts.values()
                    if fact.id in other.refers_to and other.id not in shown
                ),
                notes,
            ),
        ),
    )
    return (EventPage if fact.kind == "event" else FactPage)(
        url=fact.link.url,
        title=fact.title,
        description=f"{plain(fact.sentence)}, {fact.attribution}; {fact.reported}.",
        coverage=site.coverage,
        file=fact.file,
        fact=fact,
        heading=heading,
        details=details,
        sections=tuple(section for section in sections if section.has_facts),
        references=notes.references(),
    )


def _akin(fact: LinkedFact, site: Site) -> Iterator[LinkedFact]:
    """Other positions of the country, other figures of the same measure."""
    for other in site.facts.values():
        same_subject = other.kind == fact.kind and other.subject_id == fact.subject_id is not None
        if same_subject and (
            fact.kind == "position" or (fact.measure is not None and other.measure == fact.measure)
        ):
            yield other


def _entity_page(entity: LinkedEntity, site: Site) -> EntityPage:
    notes = Notes()
    roles = tuple(Cited(entity.id, sentence, notes.mark([citation])) for sentence, citation in entity.roles)
    sections = tuple(_entity_sections(entity, site, notes))
    template = {"country": CountryPage, "person": PersonPage}.get(entity.kind, EntityPage)
    count = sum(len(section.rows) for section in sections)
    return template(
        url=entity.link.url,
        title=entity.name,
        description=f"{entity.name} in {count} fact{'' if count == 1 else 's'}. {site.coverage}.",
        coverage=site.coverage,
        file=entity.file,
        entity=entity,
        roles=roles,
        sections=sections,
        references=notes.references(),
    )


def _entity_sections(entity: LinkedEntity, site: Site, notes: Notes) -> Iterator[Section]:
    """What an entity stands for and said itself, then what was said for it, then where it occurs."""
    own = [fact for fact in site.facts.values() if fact.subject_id == entity.id]
    said_for = [
        fact for fact in site.facts.values() if fact.speaks and _speaks_for(fact.subject_id, entity.id, site)
    ]
    told = {fact.id for fact in (*own, *said_for)}
    rest = [fact for fact in site.facts.values() if entity.id in fact.concerns and fact.id not in told]
    groups: tuple[tuple[str, str, str, Iterable[LinkedFact], bool], ...] = (
        ("positions", "Position", "list", _kind(own, "position"), True),
        ("membership", "Takes part in", "list", _kind(own, "member"), True),
        ("members", "Named as taking part", "list", _kind(rest, "member"), False),
        ("figures", "Figures", "list", _kind(own, "figure"), True),
        ("quotes", "Quoted words", "quotes", _kind(own, "quote"), True),
        ("statements", "What texts say it said" if entity.kind != "person" else "Statements", "list", _kind(own, "statement"), True),
        ("said-for-it", f"Said by those who speak for {entity.name}", "list", said_for, False),
        ("events", "Events", "timeline", _kind(rest, "event"), False),
        ("occurs-in", "Also in", "list", [fact for fact in rest if fact.kind not in ("member", "event")], False),
    )  # fmt: skip
    for anchor, heading, layout, facts, brief in groups:
        rows = rows_of(by_day(facts), notes, brief)
        if rows and anchor == "positions":
            history = position_history(rows, site)
            yield Section(anchor=anchor, heading=heading, layout="drawn", rows=rows, drawn=history)
        elif rows:
            yield Section(anchor=anchor, heading=heading, layout=layout, rows=rows)


def _speaks_for(speaker: str | None, country: str, site: Site) -> bool:
    return speaker is not None and speaker in site.entities and country in site.entities[speaker].belongs


def _kind(facts: Iterable[LinkedFact], kind: str) -> list[LinkedFact]:
    return [fact for fact in facts if fact.kind == kind]


def _source_page(source: LinkedSource, site: Site) -> SourcePage:
    notes = Notes()
    resting = [
        fact
        for fact in site.facts.values()
        if any(citation.source.id == source.id for citation in fact.citations)
    ]
    relaying = [
        fact
        for fact in site.facts.values()
        if fact not in resting and any(citation.origin.id == source.id for citation in fact.citations)
    ]
    roles = tuple(
        Cited(entity.id, (Span(entity.name, entity.link), Span(": "), *sentence), notes.mark([citation]))
        for entity in site.entities.values()
        for sentence, citation in entity.roles
        if citation.source.id == source.id
    )
    sections = (
        Section(
            anchor="rests-on-it",
            heading="What rests on it",
            layout="list",
            rows=rows_of(by_day(resting), notes),
        ),
        Section(
            anchor="goes-back-to-it",
            heading="What goes back to it through other texts",
            layout="list",
            rows=rows_of(by_day(relaying), notes),
        ),
    )
    return SourcePage(
        url=source.link.url,
        title=f"{source.outlet}: {source.title}",
        description=f"{source.outlet}, {source.published_spoken}: what this site takes from it.",
        coverage=site.coverage,
        file=source.file,
        source=source,
        relayed_by=tuple(
            other
            for other in site.sources.values()
            if other.relays is not None and other.relays.id == source.id
        ),
        roles=roles,
        sections=tuple(section for section in sections if section.rows),
        references=notes.references(),
    )
