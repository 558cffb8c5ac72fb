"""How far the facts are proved, and what would help: each list is of things that somebody can do."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

from footnoted.link.cited import Cited
from footnoted.link.fixed import fixed
from footnoted.link.gaps import not_followed_up
from footnoted.link.linked import LinkedCitation, LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.long_lists import Place, way_to_all
from footnoted.link.mentions import several, sources_of
from footnoted.link.note_lines import NoteLines, differing
from footnoted.link.notes import Notes
from footnoted.link.open_points import LISTS, OpenPoint, facts_open, open_points, points_section, waived
from footnoted.link.order import KINDS, by_day
from footnoted.link.outline import Outline
from footnoted.link.page import QualityPage, Row, Section
from footnoted.link.sections import rows_of
from footnoted.link.site import Site
from footnoted.link.spans import Sentence, Span, plain

_PLACES = {kind: place for place, kind in enumerate(KINDS)}

SINGLE = "single-origin"

STATES = ("verified", "pending", "unverified", "not-found-since")
"""Of citations, in the order of pages."""


@fixed
class OriginGroup:
    """The facts that only one origin has, by kind, with the texts through which they came."""

    origin: LinkedSource
    through: str
    counted: str
    rows: tuple[Row, ...]


@fixed
class OriginGroups:
    """Facts of a single origin, by origin; those of most facts first."""

    part: ClassVar[str] = "origin_groups"
    groups: tuple[OriginGroup, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.groups)


def quality_outline(site: Site) -> Outline:
    """What is known of the page on proof before it is made."""
    return Outline(
        made=QualityPage,
        url="quality/",
        title="How well it is proved",
        description=f"States of all citations, what is inferred, and what the checks notice. {site.coverage}.",
    )


def quality_page(site: Site) -> QualityPage:
    """The page that says how far the facts are proved."""
    notes = Notes()
    outline = quality_outline(site)
    facts = standing_facts(site)
    announced = list(not_followed_up(facts))
    shown = tuple(section for section in _sections(facts, announced, site, notes) if _is_shown(section))
    anchors = {section.anchor for section in shown}
    return QualityPage(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        counts=tuple(_counts(facts, len(announced), site, anchors)),
        sections=shown,
        references=notes.references(site.uses.on(outline.url)),
    )


def standing_facts(site: Site) -> list[LinkedFact]:
    """The facts that were neither withdrawn nor replaced."""
    return [fact for fact in site.facts.values() if not fact.standing]


def citation_states(facts: Iterable[LinkedFact], site: Site) -> Counter[str]:
    """How many citations of some facts, and of all offices, are in each state."""
    citations = [citation for fact in facts for citation in fact.citations]
    citations += [citation for entity in site.entities.values() for _, citation in entity.roles]
    return Counter(citation.state for citation in citations)


def open_offices(site: Site) -> Iterator[tuple[LinkedEntity, Sentence, LinkedCitation]]:
    """The offices that are taken on the editor's word, or wait for their proof."""
    for entity in site.entities.values():
        for sentence, citation in entity.roles:
            if citation.is_waived or citation.state != "verified":
                yield entity, sentence, citation


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


def _is_shown(section: Section) -> bool:
    """The overview leads to two of them, which are there even when nothing is in them."""
    return (
        section.has_facts
        or section.layout == "quality"
        or section.anchor in (SINGLE, "inferred")
        or (isinstance(section.drawn, NoteLines) and bool(section.drawn.lines))
    )


def single_origin(facts: Iterable[LinkedFact], notes: Notes) -> Section:
    """Facts of one origin each, by origin; of the same origin in the order given."""
    groups = []
    for members in by_origin(facts):
        origin = members[0].citations[0].origin
        outlets = dict.fromkeys(source.outlet for source in sources_of(members).values())
        counted = Counter(fact.kind for fact in members)
        groups.append(
            OriginGroup(
                origin,
                ", ".join(outlets),
                ", ".join(several(counted[kind], kind) for kind in KINDS if counted[kind]),
                rows_of(members, notes),
            )
        )
    return Section(
        anchor=SINGLE,
        heading="From one origin alone",
        lead="What helps: a second report of the same that does not go back to the same origin.",
        layout="drawn",
        rows=(),
        drawn=OriginGroups(tuple(groups)),
    )


def by_origin(facts: Iterable[LinkedFact]) -> Iterator[list[LinkedFact]]:
    """Those facts that have one origin, by origin: most facts first, those of each by kind and day."""
    groups: dict[str, list[LinkedFact]] = defaultdict(list)
    for fact in facts:
        if len(fact.basis.origins) == 1:
            groups[fact.basis.origins[0]].append(fact)
    for _, members in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        yield sorted(by_day(members), key=lambda fact: _PLACES[fact.kind])


def places_of_points(site: Site) -> Iterator[tuple[Place, str]]:
    """The lists that are too long for one page."""
    facts = standing_facts(site)
    groups = list(by_origin(facts))
    if sum(map(len, groups)) > site.limits.listed:
        for members in groups:
            for fact in members:
                yield Place(SINGLE, "From one origin alone", SINGLE, members[0].basis.origins[0]), fact.id
    lists = facts_open(facts, not_followed_up(facts))
    for anchor, heading, *_ in LISTS:
        if len(lists[anchor]) > site.limits.listed:
            for fact in lists[anchor]:
                yield Place(anchor, heading, anchor), fact.id


def _sections(
    facts: Sequence[LinkedFact], announced: Sequence[LinkedFact], site: Site, notes: Notes
) -> Iterator[Section]:
    long = site.long.get("quality")

    def cut(
        anchor: str, found: Sequence[LinkedFact], listed: Callable[[Sequence[LinkedFact]], Section]
    ) -> Section:
        parts = () if long is None else long.on_shelf(anchor)
        if not parts:
            return listed(found)
        return replace(listed(found[: site.limits.first]), more=way_to_all(parts))

    yield differing(site)
    single = [fact for members in by_origin(facts) for fact in members]
    yield cut(SINGLE, single, lambda found: single_origin(found, notes))
    for anchor, found in facts_open(facts, announced).items():
        yield cut(anchor, found, partial(open_points, anchor, notes=notes))
        if anchor == "waived":
            yield points_section(
                "offices", "Offices on the editor’s word, or without a proof", "", _offices(site, notes)
            )
    yield from scores(site, notes)


def _offices(site: Site, notes: Notes) -> Iterator[OpenPoint]:
    for entity, sentence, citation in open_offices(site):
        spans = (Span(entity.name, entity.link), Span(": "), *sentence)
        said = Cited(entity.id, spans, notes.mark([citation]))
        yield OpenPoint(said, entity.link, citation.state_in_words, plain(citation.remark), "find a passage that gives the office", entity.file)  # fmt: skip


def _counts(
    facts: list[LinkedFact], not_followed: int, site: Site, anchors: set[str]
) -> Iterator[tuple[str, str, str]]:
    states = citation_states(facts, site)
    single = sum(len(fact.basis.origins) == 1 for fact in facts)
    told = [
        (f"Passages {state.replace('-', ' ')}", f"{states[state]} of {states.total()}", state)
        for state in STATES
        if states[state] or state == "verified"
    ]
    told += [
        ("Facts from one origin alone", f"{single} of {len(facts)}", "single-origin"),
        ("Facts with an inferred field", f"{sum(bool(fact.inferred) for fact in facts)}", "inferred"),
        ("Facts on the editor’s word", f"{sum(waived(fact) is not None for fact in facts)}", "waived"),
        ("Facts challenged, and not answered", f"{sum(fact.is_challenged for fact in facts)}", "challenged"),
        ("Facts that are overdue", f"{sum(bool(fact.overdue) for fact in facts)}", "overdue"),
        ("Announced, and not followed up", f"{not_followed}", "planned"),
        ("Notes on accounts that differ", f"{len(site.disagreements)}", "differences"),
    ]
    if site.quality is not None:
        told.append(("Facts made wrong on purpose that the checks refuse", site.quality.mutation, "noticed"))
        told.append(("Honest edits that they accept", site.quality.acceptance, "noticed"))
    for label, number, anchor in told:
        yield label, number, anchor if anchor in anchors else ""
