"""The timeline in one look: a lane for each kind, and every entry at its time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from footnoted.link.coverage import span_of
from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import LinkedFact
from footnoted.link.site import Site


@fixed_by_name
class Placed:
    """One entry: first and last day of its time, and where the page has it.

    first, last   `date.min` and `date.max` for an open end.
    sign          `dated`, `reported`, `scheduled` or `called-off`.
    """

    first: date
    last: date
    sign: str
    anchor: str

    @property
    def is_range(self) -> bool:
        """Whether it is more than one day."""
        return self.first != self.last


@fixed_by_name
class Lane:
    """The entries of one kind, in time order."""

    label: str
    placed: tuple[Placed, ...]


@fixed_by_name
class Strip:
    """All lanes over the days that the texts cover.

    first, last   of those days; what lies beyond is drawn at the edge, with an arrow.
    signs         those that occur, with what they mean.
    """

    first: date
    last: date
    covered: str
    lanes: tuple[Lane, ...]
    signs: tuple[tuple[str, str], ...]
    alternative: str


_SIGNS = {
    "dated": "date stated in a text",
    "reported": "only the day of the report is known",
    "scheduled": "planned when reported",
    "called-off": "called off",
    "range": "a time of more than one day",
}


def strip_of(
    facts: Sequence[LinkedFact],
    site: Site,
    kinds: Mapping[str, tuple[str, str]],
    anchor: Callable[[LinkedFact], str],
    where: str,
) -> Strip | None:
    """The strip of a page's entries; None if no text with a known day was read, or there is no entry.

    kinds    the lanes, with the words for one and many.
    anchor   where the page has an entry.
    where    a sentence that says where readers find each entry.
    """
    read = [source for source in site.sources.values() if source.seen]
    covered = span_of(read)
    # A text that appeared on nobody knows what last day would draw the axis on to the end of time.
    known = [day for source in read for day in source.published if day not in (date.min, date.max)]
    if covered is None or not known or not facts:
        return None
    lanes = tuple(
        Lane(label=many, placed=tuple(_placed(fact, anchor(fact)) for fact in facts if fact.kind == kind))
        for kind, (_, many) in kinds.items()
    )
    lanes = tuple(lane for lane in lanes if lane.placed)
    placed = [one for lane in lanes for one in lane.placed]
    had = {one.sign for one in placed} | {"range" for one in placed if one.is_range}
    counted = ", ".join(f"{len(lane.placed)} {lane.label.lower()}" for lane in lanes)
    return Strip(
        first=min(known),
        last=max(known),
        covered=covered.spoken(),
        lanes=lanes,
        signs=tuple((sign, words) for sign, words in _SIGNS.items() if sign in had),
        alternative=f"Time from left to right, {covered.spoken()}: {counted}. {where}",
    )


def _placed(fact: LinkedFact, anchor: str) -> Placed:
    sign = (
        fact.happened
        if fact.happened in ("scheduled", "called-off")
        else "dated"
        if fact.is_dated
        else "reported"
    )
    first, last = (fact.stated.earliest, fact.stated.latest) if fact.stated else (fact.day, fact.day)
    return Placed(first=first, last=last, sign=sign, anchor=anchor)
