"""The pages that list facts, sources and entities."""

from collections.abc import Callable, Iterator

from footnoted.link.disagreements import disagreements
from footnoted.link.notes import Notes
from footnoted.link.page import EntitiesPage, ListPage, Page, Section, SourcesPage
from footnoted.link.quality import quality_page
from footnoted.link.sections import (
    NOT_IN_TEXTS,
    coalition,
    figures,
    positions_page,
    quotes,
    statements,
    timeline,
)
from footnoted.link.site import Site

_ENTITY_GROUPS = (
    ("country", "countries", "Countries"),
    ("person", "people", "People"),
    ("organisation", "organisations", "Organisations"),
    ("initiative", "initiatives", "Plans and initiatives"),
)

_LISTS: tuple[tuple[str, str, str, Callable[[Site, Notes], tuple[Section, ...]]], ...] = (
    ("coalition", "The coalition", "Which countries a text names as taking part, and what else the texts say of it.", coalition),
    ("positions", "Positions on sending troops", "Where each country stood, in the words of a text; a country without an entry is one on which these texts report no position.", positions_page),
    ("figures", "Figures", "Every number with its bound, as its source gave it; different numbers for one thing stand side by side.", figures),
    ("quotes", "Quotes", "Words as the texts print them. Some texts translate or reword, so one sentence can stand here in two wordings.", quotes),
    ("statements", "Statements", "What somebody was reported to have said, in our words, with the passage beside it.", statements),
    ("disagreements", "Where sources differ", "What several texts report, and not in the same way. No account is preferred: each stands with its footnote, beside the reason why all of them stay.", disagreements),
    ("timeline", "Timeline", "Events as the texts report or announce them. What was only planned when a text was written is marked so.", timeline),
)  # fmt: skip


def lists_of(site: Site) -> Iterator[Page]:
    """All lists of a site."""
    yield from _list_pages(site)
    yield _sources_page(site)
    yield _entities_page(site)
    yield quality_page(site)


def _list_pages(site: Site) -> Iterator[Page]:
    for name, title, intro, sections_of in _LISTS:
        notes = Notes()
        sections = sections_of(site, notes)
        if name == "coalition" and site.coalition is not None and site.coalition in site.entities:
            intro = f"{intro} {site.entities[site.coalition].note or ''}".rstrip()
        yield ListPage(
            url=f"{name}/",
            title=title,
            description=f"{intro} {site.coverage}.",
            coverage=site.coverage,
            intro=intro if any(section.has_facts for section in sections) else f"{intro} {NOT_IN_TEXTS}",
            sections=sections,
            references=notes.references(),
        )


def _sources_page(site: Site) -> SourcesPage:
    counted = {
        id: sum(any(citation.source.id == id for citation in fact.citations) for fact in site.facts.values())
        for id in site.sources
    }
    ordered = sorted(site.sources.values(), key=lambda source: (not source.seen, source.published, source.id))
    return SourcesPage(
        url="sources/",
        title="Sources",
        description=f"Every text that a fact rests on. {site.coverage}.",
        coverage=site.coverage,
        sources=tuple((source, counted[source.id]) for source in ordered),
    )


def _entities_page(site: Site) -> EntitiesPage:
    groups = []
    for kind, anchor, heading in _ENTITY_GROUPS:
        members = [entity for entity in site.entities.values() if entity.kind == kind]
        counted = tuple(
            (entity, sum(entity.id in fact.concerns for fact in site.facts.values()))
            for entity in sorted(members, key=lambda entity: entity.sort_name)
        )
        if counted:
            groups.append((anchor, heading, counted))
    return EntitiesPage(
        url="entities/",
        title="People, countries, organisations",
        description=f"Everybody and everything that the facts are about. {site.coverage}.",
        coverage=site.coverage,
        groups=tuple(groups),
    )
