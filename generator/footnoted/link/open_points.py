"""Facts of which something is missing that somebody could find: which they are, and what would help."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from footnoted.link.cited import Cited
from footnoted.link.fixed import fixed
from footnoted.link.linked import LinkedFact
from footnoted.link.notes import Notes
from footnoted.link.order import by_day
from footnoted.link.page import Section
from footnoted.link.spans import Link, plain

PLANNED = "planned"


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


def facts_open(
    facts: Sequence[LinkedFact], not_followed: Iterable[LinkedFact]
) -> dict[str, list[LinkedFact]]:
    """The facts of each list, by anchor and in time order."""
    announced = {fact.id for fact in not_followed}
    lists: dict[str, list[LinkedFact]] = {anchor: [] for anchor, *_ in LISTS}
    for fact in by_day(facts):
        for anchor in opens(fact):
            lists[anchor].append(fact)
        if fact.id in announced:
            lists[PLANNED].append(fact)
    return lists


def opens(fact: LinkedFact) -> tuple[str, ...]:
    """Which lists a fact stands in for its own sake."""
    return tuple(anchor for anchor, _, _, judge in LISTS if anchor != PLANNED and judge(fact) is not None)


def open_points(anchor: str, facts: Iterable[LinkedFact], notes: Notes) -> Section:
    """Some facts of one list, each with what would help."""
    [(_, heading, lead, judge)] = [of for of in LISTS if of[0] == anchor]
    points = []
    for fact in facts:
        judged = judge(fact)
        if judged is not None:
            said = notes.cite(fact, fact.sentence)
            points.append(OpenPoint(said, fact.link, fact.when, *judged, fact.file))
    return points_section(anchor, heading, lead, points)


def points_section(anchor: str, heading: str, lead: str, points: Iterable[OpenPoint]) -> Section:
    """A section of points."""
    drawn = OpenPoints(tuple(points))
    return Section(anchor=anchor, heading=heading, lead=lead, layout="drawn", rows=(), drawn=drawn)


_Judge = Callable[[LinkedFact], tuple[str, str] | None]
"""What is known of a fact, and what would help; None for one without this fault."""


def _inferred(fact: LinkedFact) -> tuple[str, str] | None:
    if not fact.inferred:
        return None
    fields = ", ".join(label for label, _ in fact.inferred)
    return " ".join(plain(because) for _, because in fact.inferred), f"find a text that states it: {fields}"


def waived(fact: LinkedFact) -> tuple[str, str] | None:
    """The judge of facts that rest on the editor's word."""
    trusted = [citation for citation in fact.citations if citation.is_waived]
    if not trusted:
        return None
    remarks = dict.fromkeys(citation.remark for citation in trusted if citation.remark)
    return " ".join(map(plain, remarks)), "find a passage that needs no trust"


def _challenged(fact: LinkedFact) -> tuple[str, str] | None:
    doubts = [plain(challenge.says) for challenge in fact.challenges if not challenge.answered]
    return (" ".join(doubts), "find a text that decides it") if doubts else None


def _in_state(state: str, helps: str) -> _Judge:
    def judge(fact: LinkedFact) -> tuple[str, str] | None:
        return ("", helps) if any(citation.state == state for citation in fact.citations) else None

    return judge


LISTS: tuple[tuple[str, str, str, _Judge], ...] = (
    ("inferred", "Inferred", "A field of these facts is stated by no passage.", _inferred),
    ("waived", "On the editor’s word", "Words beside the passage may turn it round, or the program can’t see a field in it; the reference says what is taken on trust, and why.", waived),
    ("pending", "Waiting for their proof", "A maintainer has not yet compared these with the source’s text.", _in_state("pending", "compare it with the text")),
    ("unverified", "Without a proof", "Nobody could compare these with the source’s text; the reference says why.", _in_state("unverified", "find the text, or a copy in an archive")),
    ("not-found-since", "No longer found", "The source’s text has changed since, and does not have these words any more.", _in_state("not-found-since", "find the words in the changed text, or a copy of the old one")),
    ("challenged", "Challenged, and not answered", "Somebody doubts these facts; what is doubted stands on their pages.", _challenged),
    ("overdue", "Overdue", "The last text on these is older than what they say should get without another look.", lambda fact: (fact.overdue, "find a later text") if fact.overdue else None),
    ("planned", "Planned, and not followed up", "The texts announce these events, and none of them says what came of it.", lambda fact: ("", "look whether it took place")),
)  # fmt: skip
"""Anchor, heading, lead and judge of each list. Whether an event was followed up hangs on others as well."""
