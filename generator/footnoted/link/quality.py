"""How far the facts are proved, and what would help: each list is of things that somebody can do."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import ClassVar

from footnoted.link.cited import Cited
from footnoted.link.fixed import fixed
from footnoted.link.gaps import not_followed_up
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.mentions import several, sources_of
from footnoted.link.note_lines import NoteLines, differing
from footnoted.link.notes import Notes
from footnoted.link.order import KINDS, by_day
from footnoted.link.outline import Outline
from footnoted.link.page import QualityPage, Row, Section
from footnoted.link.sections import rows_of
from footnoted.link.site import Site
from footnoted.link.spans import Link, Span, plain

_PLACES = {kind: place for place, kind in enumerate(KINDS)}

_STATES = ("verified", "pending", "unverified", "not-found-since")


@fixed
class OpenPoint:
    """A fact or office of which something is missing.

    because   what is known of it, or "".
    helps     what somebody could do, in a few words.
    """

    said: Cited
    link: Link
    when: str
    because: str
    helps: str
    file: str


@fixed
class OpenPoints:
    """Points of one kind, each ready to be taken up."""

    part: ClassVar[str] = "open_points"
    points: tuple[OpenPoint, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.points)


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
    facts = [fact for fact in site.facts.values() if not fact.standing]
    announced = list(not_followed_up(facts))
    sections = (
        differing(site),
        _single_origin(facts, notes),
        *_open_points(facts, announced, site, notes),
        *scores(site, notes),
    )
    shown = tuple(section for section in sections if _is_shown(section))
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
        or section.anchor in ("single-origin", "inferred")
        or (isinstance(section.drawn, NoteLines) and bool(section.drawn.lines))
    )


def _single_origin(facts: Iterable[LinkedFact], notes: Notes) -> Section:
    by_origin: dict[str, list[LinkedFact]] = defaultdict(list)
    for fact in facts:
        if len(fact.basis.origins) == 1:
            by_origin[fact.basis.origins[0]].append(fact)
    groups = []
    for _, members in sorted(by_origin.items(), key=lambda item: (-len(item[1]), item[0])):
        ordered = sorted(by_day(members), key=lambda fact: _PLACES[fact.kind])
        origin = ordered[0].citations[0].origin
        outlets = dict.fromkeys(source.outlet for source in sources_of(ordered).values())
        counted = Counter(fact.kind for fact in ordered)
        groups.append(
            OriginGroup(
                origin,
                ", ".join(outlets),
                ", ".join(several(counted[kind], kind) for kind in KINDS if counted[kind]),
                rows_of(ordered, notes),
            )
        )
    return Section(
        anchor="single-origin",
        heading="From one origin alone",
        lead="What helps: a second report of the same that does not go back to the same origin.",
        layout="drawn",
        rows=(),
        drawn=OriginGroups(tuple(groups)),
    )


_Judge = Callable[[LinkedFact], tuple[str, str] | None]
"""What is known of a fact, and what would help; None for one without this fault."""


def _open_points(
    facts: Sequence[LinkedFact], not_followed: Iterable[LinkedFact], site: Site, notes: Notes
) -> Iterator[Section]:
    announced = {fact.id for fact in not_followed}
    ordered = by_day(facts)
    lists: tuple[tuple[str, str, str, _Judge], ...] = (
        ("inferred", "Inferred", "A field of these facts is stated by no passage.", _inferred),
        ("waived", "On the editor’s word", "Words beside the passage may turn it round, or the program can’t see a field in it; the reference says what is taken on trust, and why.", _waived),
        ("pending", "Waiting for their proof", "A maintainer has not yet compared these with the source’s text.", _in_state("pending", "compare it with the text")),
        ("unverified", "Without a proof", "Nobody could compare these with the source’s text; the reference says why.", _in_state("unverified", "find the text, or a copy in an archive")),
        ("not-found-since", "No longer found", "The source’s text has changed since, and does not have these words any more.", _in_state("not-found-since", "find the words in the changed text, or a copy of the old one")),
        ("challenged", "Challenged, and not answered", "Somebody doubts these facts; what is doubted stands on their pages.", _challenged),
        ("overdue", "Overdue", "The last text on these is older than what they say should get without another look.", lambda fact: (fact.overdue, "find a later text") if fact.overdue else None),
        ("planned", "Planned, and not followed up", "The texts announce these events, and none of them says what came of it.", lambda fact: ("", "look whether it took place") if fact.id in announced else None),
    )  # fmt: skip
    for anchor, heading, lead, judge in lists:
        points = []
        for fact in ordered:
            judged = judge(fact)
            if judged is not None:
                said = notes.cite(fact, fact.sentence)
                points.append(OpenPoint(said, fact.link, fact.when, *judged, fact.file))
        yield _points(anchor, heading, lead, points)
        if anchor == "waived":
            yield _points(
                "offices", "Offices on the editor’s word, or without a proof", "", _offices(site, notes)
            )


def _points(anchor: str, heading: str, lead: str, points: Iterable[OpenPoint]) -> Section:
    drawn = OpenPoints(tuple(points))
    return Section(anchor=anchor, heading=heading, lead=lead, layout="drawn", rows=(), drawn=drawn)


def _inferred(fact: LinkedFact) -> tuple[str, str] | None:
    if not fact.inferred:
        return None
    fields = ", ".join(label for label, _ in fact.inferred)
    return " ".join(plain(because) for _, because in fact.inferred), f"find a text that states it: {fields}"


def _waived(fact: LinkedFact) -> tuple[str, str] | None:
    waived = [citation for citation in fact.citations if citation.is_waived]
    if not waived:
        return None
    remarks = dict.fromkeys(citation.remark for citation in waived if citation.remark)
    return " ".join(map(plain, remarks)), "find a passage that needs no trust"


def _challenged(fact: LinkedFact) -> tuple[str, str] | None:
    doubts = [plain(challenge.says) for challenge in fact.challenges if not challenge.answered]
    return (" ".join(doubts), "find a text that decides it") if doubts else None


def _in_state(state: str, helps: str) -> _Judge:
    def judge(fact: LinkedFact) -> tuple[str, str] | None:
        return ("", helps) if any(citation.state == state for citation in fact.citations) else None

    return judge


def _offices(site: Site, notes: Notes) -> Iterator[OpenPoint]:
    for entity in site.entities.values():
        for sentence, citation in entity.roles:
            if citation.is_waived or citation.state != "verified":
                spans = (Span(entity.name, entity.link), Span(": "), *sentence)
                said = Cited(entity.id, spans, notes.mark([citation]))
                yield OpenPoint(said, entity.link, citation.state_in_words, plain(citation.remark), "find a passage that gives the office", entity.file)  # fmt: skip


def _counts(
    facts: list[LinkedFact], not_followed: int, site: Site, anchors: set[str]
) -> Iterator[tuple[str, str, str]]:
    citations = [citation for fact in facts for citation in fact.citations]
    citations += [citation for entity in site.entities.values() for _, citation in entity.roles]
    states = Counter(citation.state for citation in citations)
    single = sum(len(fact.basis.origins) == 1 for fact in facts)
    told = [
        (f"Passages {state.replace('-', ' ')}", f"{states[state]} of {len(citations)}", state)
        for state in _STATES
        if states[state] or state == "verified"
    ]
    told += [
        ("Facts from one origin alone", f"{single} of {len(facts)}", "single-origin"),
        ("Facts with an inferred field", f"{sum(bool(fact.inferred) for fact in facts)}", "inferred"),
        ("Facts on the editor’s word", f"{sum(_waived(fact) is not None for fact in facts)}", "waived"),
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
