"""The page of a fact: the statement, what others say, where it is used, what it is recorded in."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from footnoted.link.cited import Cited
from footnoted.link.disagreements import compare, heading_of
from footnoted.link.linked import Link, LinkedFact, Span, plain
from footnoted.link.notes import Notes
from footnoted.link.page import EventPage, FactPage, Section
from footnoted.link.sections import by_day, rows_of
from footnoted.link.site import Site
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


@dataclass(frozen=True, slots=True)
class Uses:
    """What facts rest on, found once for all pages.

    by_words   ids of the facts that quote some words, by source and words.
    resting    number of facts that rest on a source, by its id.
    """

    by_words: dict[tuple[str, str], list[str]]
    resting: Counter[str]


def uses_in(site: Site) -> Uses:
    """What the facts of a site rest on."""
    by_words = defaultdict(list)
    for fact in site.facts.values():
        for key in _words(fact):
            by_words[key].append(fact.id)
    return Uses(by_words, Counter(id for fact in site.facts.values() for id in fact.basis.sources))


def fact_page(fact: LinkedFact, site: Site, uses: Uses) -> FactPage:
    """The page of one fact."""
    notes = Notes()
    heading = notes.cite(fact, (*fact.sentence, Span(f", {fact.attribution}")))
    sections = tuple(section for section in _sections(fact, site, uses, notes) if section.has_facts)
    details = tuple(
        (label, Cited(fact.id, sentence, notes.mark(fact.citations))) for label, sentence in fact.details
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
        found_in=tuple((label, links) for label, links in _found_in(fact, site) if links),
        beside=tuple(_beside(fact, site, uses)),
        sections=sections,
        references=notes.references(),
    )


def _sections(fact: LinkedFact, site: Site, uses: Uses, notes: Notes) -> Iterator[Section]:
    noted = [site.disagreements[id] for id in fact.noted_in]
    shown = {fact.id, *(id for note in noted for id in note.facts)}
    yield Section(
        anchor="others-say",
        heading="Others say",
        lead="The account of this page stands first.",
        layout="comparisons",
        rows=(),
        comparisons=(
            *(compare(note, site, notes, first=fact.id) for note in noted),
            *also_worded(fact, site, notes, shown),
        ),
    )
    beside = {id for key in _words(fact) for id in uses.by_words[key]}
    for anchor, heading, fitting in (
        ("same-subject", "On the same subject", (other for other in site.facts.values() if _is_akin(fact, other))),
        ("refers-to-it", "What refers to it", (other for other in site.facts.values() if fact.id in other.refers_to)),
        ("same-passage", "From the same passage", (site.facts[id] for id in beside)),
    ):  # fmt: skip
        chosen = [other for other in by_day(fitting) if other.id not in shown]
        shown |= {other.id for other in chosen}
        yield Section(anchor=anchor, heading=heading, layout="list", rows=rows_of(chosen, notes))


def _is_akin(fact: LinkedFact, other: LinkedFact) -> bool:
    """Another position of the country, another figure of the same measure."""
    same_subject = other.kind == fact.kind and other.subject_id == fact.subject_id is not None
    return same_subject and (
        fact.kind == "position" or (fact.measure is not None and other.measure == fact.measure)
    )


def _words(fact: LinkedFact) -> set[tuple[str, str]]:
    """Each source with each run of its words that a fact quotes."""
    return {(citation.source.id, words) for citation in fact.citations for words in citation.segments}


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


def _beside(fact: LinkedFact, site: Site, uses: Uses) -> Iterator[tuple[int, Link]]:
    """How many other facts rest on each of its sources."""
    for id in fact.basis.sources:
        count, source = uses.resting[id] - 1, site.sources.get(id)
        if source is not None and count:
            yield count, Link(f"{source.outlet}, {source.published_spoken}", source.link.url)
