"""The page of a fact: the statement, what others say, where it is used, what it is recorded in."""

from collections.abc import Iterator

from footnoted.link.cited import Cited
from footnoted.link.disagreements import compare, heading_of
from footnoted.link.histories import history_of
from footnoted.link.linked import LinkedFact
from footnoted.link.notes import Notes
from footnoted.link.order import by_day
from footnoted.link.outline import Outline
from footnoted.link.page import EventPage, FactPage, Section
from footnoted.link.sections import rows_of
from footnoted.link.site import Site
from footnoted.link.spans import Link, Span, plain
from footnoted.link.ties import akin_to
from footnoted.link.urls import disagreement_anchor
from footnoted.link.utterances import also_worded

_LISTS = {
    "event": Link("Timeline", "timeline/"),
    "figure": Link("Figures", "figures/"),
    "member": Link("Coalition", "coalition/"),
    "position": Link("Positions", "positions/"),
    "quote": Link("Quotes", "quotes/"),
    "statement": Link("Statements", "statements/"),
}


def fact_outline(fact: LinkedFact) -> Outline:
    """What is known of a fact's page before it is made."""
    return Outline(
        made=EventPage if fact.kind == "event" else FactPage,
        url=fact.link.url,
        title=fact.title,
        description=f"{plain(fact.sentence)}, {fact.attribution}; {fact.reported}.",
        file=fact.file,
        about=fact,
    )


def fact_page(fact: LinkedFact, site: Site) -> FactPage:
    """The page of one fact."""
    notes = Notes()
    outline = fact_outline(fact)
    heading = notes.cite(fact, (*fact.sentence, Span(f", {fact.attribution}")))
    sections = tuple(_sections(fact, site, notes))
    details = tuple(
        [(label, Cited(fact.id, sentence, notes.mark(fact.citations))) for label, sentence in fact.details]
    )
    return (EventPage if fact.kind == "event" else FactPage)(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        file=outline.file,
        fact=fact,
        heading=heading,
        details=details,
        found_in=tuple([(label, links) for label, links in _found_in(fact, site) if links]),
        beside=tuple(_beside(fact, site)),
        sections=sections,
        references=notes.references(site.uses.on(outline.url)),
        history=history_of(fact.id, site),
    )


def _sections(fact: LinkedFact, site: Site, notes: Notes) -> Iterator[Section]:
    noted = [site.disagreements[id] for id in fact.noted_in]
    shown = {fact.id, *(id for note in noted for id in note.facts)}
    comparisons = (
        *(compare(note, site, notes, first=fact.id) for note in noted),
        *also_worded(fact, site, notes, shown),
    )
    if comparisons:
        yield Section(
            anchor="others-say",
            heading="Others say",
            lead="The account of this page stands first.",
            layout="comparisons",
            rows=(),
            comparisons=comparisons,
        )
    akin = akin_to(fact)
    for anchor, heading, fitting, all_of_it in (
        ("same-subject", "On the same subject", site.facts_by.having("akin", *akin) if akin else (), _subject(fact, site)),
        ("refers-to-it", "What refers to it", site.facts_by.having("names", fact.id), None),
        ("same-passage", "From the same passage", _from_same_passage(fact, site), fact.citations[0].source.link),
    ):  # fmt: skip
        chosen = by_day([other for other in fitting if other.id not in shown])
        if chosen:
            shown |= {other.id for other in chosen}
            more = None
            if len(chosen) > site.limits.akin and all_of_it is not None and all_of_it.url:
                more = Link(f"All {len(chosen)} on the page of {all_of_it.title}", all_of_it.url)
                chosen = chosen[: site.limits.akin]
            yield Section(
                anchor=anchor, heading=heading, layout="list", rows=rows_of(chosen, notes), more=more
            )


def _subject(fact: LinkedFact, site: Site) -> Link | None:
    """The page of whom a fact is about, which has all facts about them."""
    subject = site.entities.get(fact.subject_id or "")
    return None if subject is None else subject.link


def _from_same_passage(fact: LinkedFact, site: Site) -> list[LinkedFact]:
    """All facts that quote a run of words which the fact quotes."""
    words = {(citation.source.id, words) for citation in fact.citations for words in citation.segments}
    found = {id for of in words for id in site.facts_by.ids("words", *of)}
    return [site.facts[id] for id in found]


def _found_in(fact: LinkedFact, site: Site) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """The lists that hold it, and the pages of whom and what it names."""
    lists = [_LISTS[fact.kind]]
    if site.coalition in fact.concerns and _LISTS["member"] not in lists:
        lists.append(_LISTS["member"])
    yield "Lists", tuple(lists)
    yield (
        "Differences",
        tuple(
            Link(heading_of([site.facts[one] for one in note.facts]), f"disagreements/#{disagreement_anchor(note.id)}")
            for note in (site.disagreements[id] for id in fact.noted_in)
        ),
    )  # fmt: skip
    named = sorted(
        (site.entities[id] for id in fact.concerns if id in site.entities),
        key=lambda entity: (entity.sort_name, entity.id),
    )
    yield "Whom it names", tuple(entity.link for entity in named)


def _beside(fact: LinkedFact, site: Site) -> Iterator[tuple[int, Link]]:
    """How many other facts rest on each of its sources."""
    for id in fact.basis.sources:
        count, source = len(site.facts_by.ids("rests-on", id)) - 1, site.sources.get(id)
        if source is not None and count:
            yield count, Link(f"{source.outlet}, {source.published_spoken}", source.link.url)
