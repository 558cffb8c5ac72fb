"""The figures' page: drawings by kind of quantity, then every figure in one table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from footnoted.link.charts import accounts_together, charts_of
from footnoted.link.cited import Cited
from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import LinkedFact
from footnoted.link.long_lists import Part, Place, initial
from footnoted.link.notes import Notes
from footnoted.link.page import Row, Section
from footnoted.link.shelves import shelves_of
from footnoted.link.site import Site
from footnoted.link.spans import Sentence, Span

_SORTS = (
    ("currency", "money", "Money", "Currencies stand apart and are never converted; an amount in another one is the source’s own."),
    ("count", "counts", "Counts", ""),
    ("share", "shares", "Shares", ""),
    ("time", "lengths-of-time", "Lengths of time", ""),
    ("", "other-figures", "Others", ""),
)  # fmt: skip


_ANCHORS = frozenset(anchor for _, anchor, _, _ in _SORTS)
_TABLE = "All figures"


@fixed_by_name
class FigureLine:
    """One figure in the table; what no passage states is None.

    holds_for   its period or day.
    given_by    according to, measured by or for whom.
    """

    row: Row
    stage: Cited | None
    holds_for: Cited | None
    given_by: Cited | None


@fixed_by_name
class FigureTable:
    """All figures with everything that their sources say of the number."""

    part: ClassVar[str] = "figure_table"
    lines: tuple[FigureLine, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.lines)


def figures(site: Site, notes: Notes) -> tuple[Section, ...]:
    """A section with drawings for each kind of quantity, and one with the table."""
    taken = numbered(site)
    return (*_drawn(taken, site, notes), *table_of(taken, notes))


def figures_page(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The same, or with the way to the pages of the table where it is long."""
    long = site.long.get("figures")
    if long is None:
        return figures(site, notes)
    drawn, listed = (
        replace(long, parts=tuple(part for part in long.parts if (part.anchor in _ANCHORS) is are_drawn))
        for are_drawn in (True, False)
    )
    return (
        *shelves_of(drawn, "Drawn to scale", "drawn"),
        *shelves_of(listed, _TABLE, "all-figures", are_anchored=False),
    )


def further_figures(part: Part, facts: Sequence[LinkedFact], site: Site, notes: Notes) -> Iterable[Section]:
    """What a further page has: drawings of one kind of quantity, or a part of the table."""
    return _drawn(facts, site, notes) if part.anchor in _ANCHORS else table_of(facts, notes)


def table_of(facts: Iterable[LinkedFact], notes: Notes) -> tuple[Section, ...]:
    """The table of some figures; none without a figure."""
    table = FigureTable(lines=tuple(_line(fact, notes) for fact in facts))
    section = Section(anchor="all-figures", heading=_TABLE, layout="drawn", rows=(), drawn=table)
    return (section,) if table.lines else ()


def numbered(site: Site) -> list[LinkedFact]:
    """All figures in the order of the table."""
    return sorted(
        (fact for fact in site.facts_by.having("is", "figure") if fact.quantity is not None),
        key=lambda fact: (fact.subject_sort, fact.subject_id or "", fact.day, fact.id),
    )


def places_of_figures(site: Site) -> Iterator[tuple[Place, str]]:
    """Where figures stand if they are too many for one page: among the drawings of their kind of quantity,
    accounts of one thing together, and in the table by the first letter of whom they are about.
    """
    facts = numbered(site)
    if len(facts) <= site.limits.listed:
        return
    together = accounts_together(facts, site)
    order = {fact.id: place for place, fact in enumerate(facts)}
    facts.sort(key=lambda fact: (order[together.get(fact.id, fact.id)], order[fact.id]))
    for sort, anchor, heading, _ in _SORTS:
        for fact in facts:
            if fact.stands and fact.quantity is not None and fact.quantity.unit.sort == sort:
                yield Place(anchor, heading, anchor, together.get(fact.id, "")), fact.id
    for fact in numbered(site):
        yield place_by_subject(fact), fact.id


def place_by_subject(fact: LinkedFact) -> Place:
    """Where a figure stands in a long table."""
    letter, heading = initial(fact.subject_sort)
    subject = fact.subject.text if fact.subject is not None and fact.subject_id is not None else ""
    return Place(letter, heading, f"names-{letter}", f"of-{fact.subject_id}" if subject else "", subject)


def _drawn(facts: Iterable[LinkedFact], site: Site, notes: Notes) -> Iterator[Section]:
    facts = list(facts)
    for sort, anchor, heading, lead in _SORTS:
        of_sort = [fact for fact in facts if fact.quantity is not None and fact.quantity.unit.sort == sort]
        charts = charts_of(of_sort, site, notes)
        if charts.has_facts:
            yield Section(anchor=anchor, heading=heading, lead=lead, layout="drawn", rows=(), drawn=charts)


def _line(fact: LinkedFact, notes: Notes) -> FigureLine:
    stated = dict(fact.details)

    def cited(sentence: Sentence) -> Cited | None:
        return Cited(fact.id, sentence, notes.mark(fact.citations)) if sentence else None

    return FigureLine(
        row=Row(fact=fact, said=notes.cite(fact, fact.value)),
        stage=cited(stated.get("Stage", ())),
        holds_for=cited(_holds_for(stated)),
        given_by=cited(_given_by(stated)),
    )


def _holds_for(stated: dict[str, Sentence]) -> Sentence:
    period, day = stated.get("Period", ()), stated.get("As of", ())
    return (*period, Span("; "), *day) if period and day else period or day


def _given_by(stated: dict[str, Sentence]) -> Sentence:
    said = stated.get("According to", ())
    measured = stated.get("Measured by", ())
    by = (*said, Span("; measured by "), *measured) if said and measured else said or measured
    ordered = stated.get("Commissioned by", ())
    return (*by, Span(" for "), *ordered) if ordered else by
