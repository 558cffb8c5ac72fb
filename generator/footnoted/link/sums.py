"""The only way to add figures: none that differ in stage, unit, rate, time or kind, and no two of one thing."""

from collections.abc import Callable, Sequence
from decimal import Context

from footnoted.link.charts import same_thing
from footnoted.link.cited import Cited
from footnoted.link.linked import LinkedFact
from footnoted.link.notes import Notes
from footnoted.link.quantity import Quantity
from footnoted.link.site import Site
from footnoted.link.spans import Span
from footnoted.link.values import bounded
from footnoted.text.amounts import MAX_DIGITS, SCALES, spoken_number

_EXACT = Context(prec=2 * (MAX_DIGITS + max(SCALES.values())))

_MUST_BE_ONE: tuple[tuple[str, Callable[[Quantity], str]], ...] = (
    ("unit", lambda quantity: quantity.unit.label),
    ("stage", lambda quantity: quantity.stage or "not stated"),
    ("rate", lambda quantity: quantity.per or "in all"),
    ("period", lambda quantity: quantity.period or "not stated"),
    ("as of", lambda quantity: quantity.as_of or "not stated"),
)

_UP = {"more-than", "at-least"}
_DOWN = {"fewer-than", "at-most"}


class NotAddable(Exception):
    """These figures have no sum; the message says why."""


def sum_of(facts: Sequence[LinkedFact], site: Site, notes: Notes) -> Cited:
    """The sum with the marks of all that is in it, marked as inferred: no text gives it.

    errors   NotAddable.
    """
    quantities = [fact.quantity for fact in facts if fact.quantity is not None]
    if len(quantities) < len(facts) or len(facts) < 2:
        raise NotAddable("needs two figures or more, and nothing else")
    for name, of in _MUST_BE_ONE:
        values = list(dict.fromkeys(of(quantity) for quantity in quantities))
        if len(values) > 1:
            raise NotAddable(f"adds figures of more than one {name}: {', '.join(values)}")
    if any(quantity.change for quantity in quantities) or quantities[0].unit.sort == "share":
        raise NotAddable("adds changes or shares, which have no sum")
    _refuse_one_thing(facts, site)
    value = quantities[0].value
    for quantity in quantities[1:]:
        value = _EXACT.add(value, quantity.value)
    unit = quantities[0].unit
    per = f" a {quantities[0].per}" if quantities[0].per else ""
    words = f"{bounded(_bound(quantities), unit.of(spoken_number(value)), unit)}{per}"
    marks = tuple(mark for fact in facts for mark in notes.mark(fact.citations))
    unproved = dict.fromkeys(
        citation.state_in_words
        for fact in facts
        for citation in fact.citations
        if citation.state != "verified"
    )
    added = ("sum", (Span(f"Added up here from {len(facts)} figures; no text gives it."),))
    inferred = (added, *(reason for fact in facts for reason in fact.inferred))
    ids = " ".join(fact.id for fact in facts)
    return Cited(ids, (Span(words, value=True),), marks, inferred, tuple(unproved))


def _refuse_one_thing(facts: Sequence[LinkedFact], site: Site) -> None:
    """Two accounts of one thing, or two numbers of one subject's measure, would be counted twice."""
    ids = [fact.id for fact in facts]
    if len(set(ids)) < len(ids):
        raise NotAddable("adds a figure to itself")
    for one, other in same_thing(site):
        if one in ids and other in ids:
            raise NotAddable(f"adds accounts of one thing: {one}, {other}")
    measured: dict[object, str] = {}
    for fact in facts:
        other = measured.setdefault((fact.subject_id, fact.measure), fact.id)
        if other != fact.id:
            raise NotAddable(f"adds one measure of one subject twice: {other}, {fact.id}")
    gone = [fact.id for fact in facts if not fact.stands]
    if gone:
        raise NotAddable(f"adds what no longer stands: {', '.join(gone)}")


def _bound(quantities: Sequence[Quantity]) -> str:
    bounds = {quantity.bound for quantity in quantities} - {"stated"}
    if not bounds or len(bounds) == 1:
        return next(iter(bounds), "stated")
    if bounds <= _UP:
        return "more-than"
    if bounds <= _DOWN:
        return "fewer-than"
    raise NotAddable(f"adds bounds that do not go together: {', '.join(sorted(bounds))}")
