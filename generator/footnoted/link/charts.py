"""Figures as readers compare them: accounts of one thing, one measure of several, money by its stage.

Only what shares unit, rate and kind stands on one axis; what is set beside each other is said by the
facts' own notes and stages, never by how near two numbers are.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from footnoted.link.cited import Cited
from footnoted.link.coverage import days_between
from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import LinkedFact
from footnoted.link.notes import Notes
from footnoted.link.page import Row
from footnoted.link.quantity import Quantity
from footnoted.link.site import Site
from footnoted.link.spans import Link, Sentence, Span, plain
from footnoted.link.urls import disagreement_anchor

WIDEST = 1000
"""Times that the largest number of a linear axis may be the smallest; beyond, the small ones can't be seen."""

OF_ONE_THING = ("disagreement", "change-over-time")
"""Kinds of note whose figures are accounts of one thing."""

_ASIDES = (
    ("Compared to", "compared to "),
    ("Stage", ""),
    ("Period", "for "),
    ("As of", "as of "),
    ("According to", "according to "),
    ("Measured by", "measured by "),
    ("Commissioned by", "for "),
)


@fixed_by_name
class Plotted:
    """One figure in a drawing: its number with its bound and marks, and whose it is.

    name     what is counted, a link to the fact.
    origin   where each source has it from: `UNN ← Bloomberg`.
    aside    what else belongs to the number: stage, period, who says it; None where nothing is stated.
    """

    row: Row
    quantity: Quantity
    name: Sentence
    origin: str
    aside: Cited | None


@fixed_by_name
class Chart:
    """Numbers on one axis.

    measured, unit   what the numbers are of.
    reported         by whom, and when.
    shape            `bars` from nought, or `dots`.
    scale            `linear`, `logarithmic`, or `none` where no axis can hold them.
    alternative      all of it in a sentence.
    notes            how its accounts differ, with the way to the note.
    """

    measured: str
    unit: str
    reported: str
    shape: str
    scale: str
    points: tuple[Plotted, ...]
    alternative: str
    notes: tuple[tuple[str, Link], ...] = ()

    @property
    def is_drawn(self) -> bool:
        """Whether there is an axis: one number alone needs none."""
        return self.scale != "none"


@fixed_by_name
class Rung:
    """A step of the ladder, and the figures whose sources have them there."""

    label: str
    definition: Sentence
    points: tuple[Plotted, ...]


@fixed_by_name
class Ladder:
    """Money of one currency and rate, from proposed to disbursed; `chart` has all of it."""

    chart: Chart
    rungs: tuple[Rung, ...]


@fixed_by_name
class Charts:
    """The drawings of one kind of quantity, and the numbers that stand alone."""

    part: ClassVar[str] = "charts"
    ladders: tuple[Ladder, ...]
    charts: tuple[Chart, ...]
    singles: tuple[Plotted, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.ladders or self.charts or self.singles)


def charts_of(facts: Iterable[LinkedFact], site: Site, notes: Notes) -> Charts:
    """The drawings of some figures, in the order in which a page prints them.

    Money stands on ladders, accounts of one thing in charts of their own, too. What no longer stands
    is not drawn.
    """
    standing = [fact for fact in facts if fact.stands]
    accounts = list(_accounts(standing, site))
    told = {fact.id for group in accounts for fact in group}
    money = [fact for fact in standing if _is_money(fact)]
    alike = _alike(fact for fact in standing if fact.id not in told and not _is_money(fact))
    ladders = tuple(_ladder(group, site, notes) for group in _by_basis(money))
    charts = tuple(_chart(group, "dots", site, notes) for group in accounts) + tuple(
        _chart(group, "bars", site, notes) for group in alike if len(group) > 1
    )
    singles = tuple(_plotted(group[0], notes) for group in alike if len(group) == 1)
    return Charts(ladders=ladders, charts=charts, singles=singles)


def accounts_together(facts: Sequence[LinkedFact], site: Site) -> dict[str, str]:
    """Of each fact that is drawn beside other accounts of its thing: the id of the first of them."""
    standing = [fact for fact in facts if fact.stands]
    return {fact.id: group[0].id for group in _accounts(standing, site) for fact in group}


def same_thing(site: Site) -> Iterator[tuple[str, str]]:
    """Every two figures that are accounts of one thing: a note or `same_as` joins them."""
    for note in site.disagreements.values():
        if note.kind in OF_ONE_THING:
            yield from ((note.facts[0], other) for other in note.facts[1:])
    for fact in site.facts.values():
        yield from ((fact.id, other) for other in fact.same_as)


def _accounts(facts: Sequence[LinkedFact], site: Site) -> Iterator[list[LinkedFact]]:
    """Groups of two or more accounts of one thing that can stand on one axis, in the order of `facts`."""
    of: dict[str, set[str]] = {fact.id: {fact.id} for fact in facts}
    known = {fact.id: fact for fact in facts}
    for one, other in same_thing(site):
        if one in of and other in of and _quantity(known[one]).basis == _quantity(known[other]).basis:
            joined = of[one] | of[other]
            of |= dict.fromkeys(joined, joined)
    groups: dict[int, list[LinkedFact]] = {}
    for fact in facts:
        groups.setdefault(id(of[fact.id]), []).append(fact)
    yield from (group for group in groups.values() if len(group) > 1)


def _is_money(fact: LinkedFact) -> bool:
    return _quantity(fact).unit.sort == "currency"


def _alike(facts: Iterable[LinkedFact]) -> list[list[LinkedFact]]:
    """Figures of one measure, basis and stage together, in order of their first."""
    groups: dict[object, list[LinkedFact]] = {}
    for fact in facts:
        groups.setdefault((fact.measure, _quantity(fact).basis, _quantity(fact).stage), []).append(fact)
    return list(groups.values())


def _by_basis(facts: Iterable[LinkedFact]) -> list[list[LinkedFact]]:
    ordered = sorted(facts, key=lambda fact: _quantity(fact).basis)
    return [list(group) for _, group in groupby(ordered, key=lambda fact: _quantity(fact).basis)]


def _ladder(facts: Sequence[LinkedFact], site: Site, notes: Notes) -> Ladder:
    known = {stage for stage, _, _ in site.stages}
    steps = [*site.stages, ("", "stage not stated", ())]
    on = [
        (label, definition, [fact for fact in facts if _stage(fact, known) == stage])
        for stage, label, definition in steps
    ]
    # Where a figure stands says its stage already.
    chart = _chart([fact for _, _, group in on for fact in group], "bars", site, notes, but="Stage")
    points = {point.row.fact.id: point for point in chart.points}
    rungs = tuple(
        Rung(label=label, definition=definition, points=tuple(points[fact.id] for fact in group))
        for label, definition, group in on
    )
    return Ladder(chart=chart, rungs=rungs if rungs[-1].points else rungs[:-1])


def _stage(fact: LinkedFact, known: set[str]) -> str:
    stage = _quantity(fact).stage
    return stage if stage in known else ""


def _chart(facts: Sequence[LinkedFact], shape: str, site: Site, notes: Notes, but: str = "") -> Chart:
    points = tuple(_plotted(fact, notes, but) for fact in facts)
    quantities = [point.quantity for point in points]
    scale = scale_of(quantities)
    unit = f"{quantities[0].counted_in}{f', {quantities[0].change}' if quantities[0].change else ''}"
    numbers = "; ".join(f"{plain(point.row.said.sentence)} ({point.origin})" for point in points)
    return Chart(
        measured="; ".join(dict.fromkeys(quantity.measured for quantity in quantities)),
        unit=unit,
        reported=_reported(facts),
        # The length of a bar says how much only if the axis begins at nought.
        shape="dots" if scale == "logarithmic" else shape,
        scale=scale,
        points=points,
        alternative=f"{len(points)} numbers on one {scale} axis, in {unit}: {numbers}.",
        notes=tuple(_notes_of(facts, site)),
    )


def scale_of(quantities: Sequence[Quantity]) -> str:
    """`linear`; `logarithmic` where the small numbers would vanish; `none` for one, or if one of those is not above nought."""
    if len(quantities) < 2:
        return "none"
    sizes = [abs(quantity.value) for quantity in quantities if quantity.value]
    if not sizes or max(sizes) <= WIDEST * min(sizes):
        return "linear"
    return "logarithmic" if all(quantity.value > 0 for quantity in quantities) else "none"


def _notes_of(facts: Sequence[LinkedFact], site: Site) -> Iterator[tuple[str, Link]]:
    ids = {fact.id for fact in facts}
    for id in sorted({id for fact in facts for id in fact.noted_in}):
        note = site.disagreements[id]
        if note.kind in OF_ONE_THING and len(ids.intersection(note.facts)) > 1:
            yield note.said, Link("why all of them stay", f"disagreements/#{disagreement_anchor(note.id)}")


def _plotted(fact: LinkedFact, notes: Notes, but: str = "") -> Plotted:
    said = notes.cite(fact, fact.value)
    aside = tuple(_aside(fact, but))
    return Plotted(
        row=Row(fact=fact, said=said),
        quantity=_quantity(fact),
        name=fact.about,
        origin="; ".join(fact.basis.chains),
        aside=Cited(fact.id, aside, notes.mark(fact.citations)) if aside else None,
    )


def _aside(fact: LinkedFact, but: str) -> Iterator[Span]:
    """Stage, time and giver of a number, as far as its passages state them; the field `but` is left out."""
    stated = {label: words for label, words in fact.details if label != but}
    said = [(Span(words), *stated[label]) for label, words in _ASIDES if label in stated]
    for index, spans in enumerate(said):
        yield from (Span(", "), *spans) if index else spans


def _reported(facts: Sequence[LinkedFact]) -> str:
    """`As reported by UNN and Topgab, 11–20 March 2025`."""
    sources = [
        citation.source for fact in facts for citation in fact.citations if citation.relation == "supports"
    ]
    if not sources:
        return ""
    *others, last = dict.fromkeys(source.outlet for source in sources)
    named = f"{', '.join(others)} and {last}" if others else last
    return f"as reported by {named}, {days_between([source.published for source in sources]).spoken()}"


def _quantity(fact: LinkedFact) -> Quantity:
    if fact.quantity is None:
        raise ValueError(f"only figures have a number: {fact.id}")
    return fact.quantity
