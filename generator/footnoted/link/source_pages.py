"""The pages of sources: all of them with what rests on each, and each with its facts."""

from typing import ClassVar

from footnoted.link.cited import Cited
from footnoted.link.contents import contents_of
from footnoted.link.fixed import fixed, fixed_by_name
from footnoted.link.histories import history_of
from footnoted.link.linked import LinkedSource
from footnoted.link.notes import Notes
from footnoted.link.outline import Outline
from footnoted.link.page import Section, SourcePage, SourcesPage
from footnoted.link.sections import rows_of
from footnoted.link.site import Site
from footnoted.link.source_flow import source_flow
from footnoted.link.source_order import facts_on, offices_on
from footnoted.link.spans import Span

_LANGUAGES = {"en": "English", "fr": "French", "de": "German", "uk": "Ukrainian", "ru": "Russian", "pl": "Polish", "nl": "Dutch"}  # fmt: skip


def language_name(code: str) -> str:
    """A language in English; one without a name here by its code."""
    return _LANGUAGES.get(code, code)


@fixed_by_name
class SourceTally:
    """A source with what rests on it.

    facts     that it supports; `single` of them go back to one origin alone.
    origins   where they come from, itself left out.
    """

    source: LinkedSource
    language: str
    facts: int
    single: int
    origins: tuple[LinkedSource, ...]


@fixed
class SourceTable:
    """Sources that were read, in order of time."""

    part: ClassVar[str] = "source_table"
    has_facts: ClassVar[bool] = False
    tallies: tuple[SourceTally, ...]


@fixed
class UnreadSources:
    """Sources that nobody here has read, each with how many facts go back to it and how many of those have no
    other origin."""

    part: ClassVar[str] = "unread_sources"
    has_facts: ClassVar[bool] = False
    sources: tuple[tuple[LinkedSource, int, int], ...]


def sources_outline(site: Site) -> Outline:
    """What is known of the list of sources before it is made."""
    return Outline(
        made=SourcesPage,
        url="sources/",
        title="Sources",
        description=f"Every text that a fact rests on. {site.coverage}.",
    )


def sources_page(site: Site) -> SourcesPage:
    """All sources, and how facts came from origins through texts."""
    outline = sources_outline(site)
    ordered = sorted(site.sources.values(), key=lambda source: (source.published, source.id))
    read = SourceTable(tuple(_tally(source, site) for source in ordered if source.seen))
    flow = source_flow(site)
    unread = UnreadSources(
        tuple((source, *_going_back(source, site)) for source in ordered if not source.seen)
    )
    parts = (
        ("read", "What rests on each text", "", read, read.tallies),
        ("flow", "From origins through texts to facts", "", flow, flow.rows),
        ("unread", "Known only through other texts", "Nobody here has read these reports.", unread, unread.sources),
    )  # fmt: skip
    return SourcesPage(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        sections=tuple(
            Section(anchor=anchor, heading=heading, lead=lead, layout="drawn", rows=(), drawn=drawn)
            for anchor, heading, lead, drawn, filled in parts
            if filled
        ),
    )


def source_outline(source: LinkedSource) -> Outline:
    """What is known of a source's page before it is made."""
    return Outline(
        made=SourcePage,
        url=source.link.url,
        title=f"{source.outlet}: {source.title}",
        description=f"{source.outlet}, {source.published_spoken}: what this site takes from it.",
        file=source.file,
        about=source,
    )


def source_page(source: LinkedSource, site: Site) -> SourcePage:
    """A source, and all that rests on it or goes back to it, by kind of fact."""
    notes = Notes()
    outline = source_outline(source)
    sections = tuple(
        Section(anchor=anchor, heading=heading, layout="list", rows=rows_of(facts, notes))
        for anchor, heading, facts in facts_on(source.id, site.facts_by)
    )
    roles = tuple(
        Cited(entity.id, (Span(entity.name, entity.link), Span(": "), *sentence), notes.mark([citation]))
        for entity, sentence, citation in offices_on(source.id, site.entities_by)
    )
    tally = _tally(source, site)
    return SourcePage(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        file=outline.file,
        source=source,
        language=tally.language,
        facts=tally.facts,
        single=tally.single,
        origins=tuple(one for one in tally.origins if source.relays is None or one.id != source.relays.id),
        relayed_by=tuple(site.sources_by.having("relays", source.id)),
        roles=roles,
        contents=contents_of(sections, [("offices", "Offices it names", len(roles))]),
        sections=sections,
        references=notes.references(site.uses.on(outline.url)),
        history=history_of(source.id, site),
    )


def _tally(source: LinkedSource, site: Site) -> SourceTally:
    facts = site.facts_by.having("rests-on", source.id)
    origins = {
        citation.origin.id: citation.origin
        for fact in facts
        for citation in fact.citations
        if citation.relation == "supports" and citation.source.id == source.id and citation.is_relayed
    }
    return SourceTally(
        source=source,
        language=language_name(source.language),
        facts=len(facts),
        single=sum(len(fact.basis.origins) == 1 for fact in facts),
        origins=tuple(origins[id] for id in sorted(origins)),
    )


def _going_back(source: LinkedSource, site: Site) -> tuple[int, int]:
    """How many facts go back to a source, and how many of them to no other."""
    facts = [
        fact for fact in site.facts_by.having("goes-back-to", source.id) if source.id in fact.basis.origins
    ]
    return len(facts), sum(len(fact.basis.origins) == 1 for fact in facts)
