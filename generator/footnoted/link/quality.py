"""How far the facts are proved: states, origins, what is inferred or waived, and what the checks notice."""

from collections import Counter
from collections.abc import Iterable, Sequence

from footnoted.link.linked import LinkedFact, Span
from footnoted.link.notes import Notes
from footnoted.link.page import Cited, QualityPage, Row, Section
from footnoted.link.scores import LinkedMatrix, LinkedQuality, LinkedSurvivor
from footnoted.link.sections import by_day, rows_of
from footnoted.link.site import Site
from footnoted.model.corpus import Corpus
from footnoted.model.operators import class_of, in_order, words_for
from footnoted.model.quality import Cell, Quality

_STATES = ("verified", "pending", "unverified", "not-found-since")


def link_quality(corpus: Corpus, rules: str) -> LinkedQuality | None:
    """The scores that are kept with the facts, or None; `rules` is the hash of today's checks."""
    quality: Quality | None = next(corpus.of_kind("quality"), None)
    if quality is None:
        return None
    return LinkedQuality(
        mutation=f"{quality.mutation_score:.1%}",
        fields=f"{quality.field_score:.1%}",
        acceptance=f"{quality.acceptance_score:.1%}",
        variants=sum(cell.total for cell in quality.cells),
        measured=" of ".join(map(str, dict.fromkeys(quality.measured))),
        stale=quality.facts != corpus.sha256 or quality.rules != rules,
        inferred=_share(quality.inferred),
        waived=_share(quality.waived),
        wrong=_matrix(quality.cells),
        honest=_matrix(quality.honest),
        survivors=tuple(
            LinkedSurvivor(
                one.fact, class_of(one.operator), words_for(one.operator), one.was, one.now, one.honest
            )
            for one in quality.survivors
        ),
    )


def _matrix(cells: Sequence[Cell]) -> LinkedMatrix:
    kinds = sorted({cell.kind for cell in cells})
    told = {
        (cell.kind, cell.operator): (f"{cell.passed} of {cell.total}", cell.passed < cell.total)
        for cell in cells
    }
    return LinkedMatrix(
        kinds=tuple(kinds),
        rows=tuple(
            (words_for(operator), tuple(told.get((kind, operator), ("", False)) for kind in kinds))
            for operator in in_order(cell.operator for cell in cells)
        ),
    )


def _share(share: tuple[int, int]) -> str:
    part, whole = share
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "none"


def quality_page(site: Site) -> QualityPage:
    """The page that says how far the facts are proved."""
    notes = Notes()
    facts = [fact for fact in site.facts.values() if not fact.standing]
    inferred = rows_of(by_day(fact for fact in facts if fact.inferred), notes)
    waived = rows_of(by_day(fact for fact in facts if any(one.is_waived for one in fact.citations)), notes)
    offices = tuple(
        Cited(entity.id, (Span(entity.name, entity.link), Span(": "), *sentence), notes.mark([citation]))
        for entity in site.entities.values()
        for sentence, citation in entity.roles
        if citation.is_waived or citation.state != "verified"
    )
    overdue = rows_of(by_day(fact for fact in facts if fact.overdue), notes)
    planned = rows_of(by_day(_not_followed_up(facts)), notes)
    sections = (
        *_unproved(facts, notes),
        *scores(site, notes),
        _section("inferred", inferred),
        _section("waived", waived),
        _section("overdue", overdue),
        _section("planned", planned, layout="timeline"),
    )
    return QualityPage(
        url="quality/",
        title="How well it is proved",
        description=f"States of all citations, what is inferred, and what the checks notice. {site.coverage}.",
        coverage=site.coverage,
        counts=tuple(_counts(facts, site)),
        offices=offices,
        sections=tuple(section for section in sections if section.rows or section.layout == "quality"),
        references=notes.references(),
    )


_SECTIONS = {
    "pending": ("Waiting for their proof", "A maintainer has not yet compared these with the source’s text."),
    "unverified": (
        "Without a proof",
        "Nobody could compare these with the source’s text; the reference says why.",
    ),
    "not-found-since": (
        "No longer found",
        "The source’s text has changed since, and does not have these words any more.",
    ),
    "inferred": (
        "Inferred",
        "A field of these facts is stated by no passage; the fact says how it follows.",
    ),
    "waived": (
        "On the editor’s word",
        "Words beside the passage may turn it round, or the program can’t see a field in it; the reference says what is taken on trust, and why.",
    ),
    "overdue": (
        "Overdue",
        "The last text on these is older than what they say should get without another look.",
    ),
    "planned": (
        "Planned, and not followed up",
        "The texts announce these events, and none of them says what came of it.",
    ),
}
"""Anchor of each list of facts to its heading and lead."""


def _section(anchor: str, rows: tuple[Row, ...], layout: str = "list") -> Section:
    heading, lead = _SECTIONS[anchor]
    return Section(anchor=anchor, heading=heading, lead=lead, layout=layout, rows=rows)


def _unproved(facts: list[LinkedFact], notes: Notes) -> Iterable[Section]:
    for state in _STATES[1:]:
        unproved = (fact for fact in facts if any(one.state == state for one in fact.citations))
        yield _section(state, rows_of(by_day(unproved), notes))


def scores(site: Site, notes: Notes) -> tuple[Section, ...]:
    """What the checks notice of facts made wrong on purpose."""
    return (
        Section(
            anchor="noticed",
            heading="What the checks notice",
            layout="quality",
            rows=(),
            empty="Not measured yet.",
            quality=site.quality,
        ),
    )


def _counts(facts: list[LinkedFact], site: Site) -> Iterable[tuple[str, str]]:
    citations = [citation for fact in facts for citation in fact.citations]
    citations += [citation for entity in site.entities.values() for _, citation in entity.roles]
    states = Counter(citation.state for citation in citations)
    for state in _STATES:
        if states[state] or state == "verified":
            yield f"Passages {state.replace('-', ' ')}", f"{states[state]} of {len(citations)}"
    several = sum(len(fact.basis.origins) > 1 for fact in facts)
    yield "Facts with one origin", f"{len(facts) - several} of {len(facts)}"
    yield "Facts with several origins", f"{several}"
    yield "Facts with an inferred field", f"{sum(bool(fact.inferred) for fact in facts)}"
    yield "Notes on accounts that differ", f"{len(site.disagreements)}"


def _not_followed_up(facts: list[LinkedFact]) -> Iterable[LinkedFact]:
    """Announced events that no account of the same event reports."""
    for fact in facts:
        others = fact.values.get("same_as", ())
        told = any(other.id in others and other.values.get("happened") != "scheduled" for other in facts)
        if fact.kind == "event" and fact.values.get("happened") == "scheduled" and not told:
            yield fact
