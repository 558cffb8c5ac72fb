"""The words of single values: amounts with their bounds and units, ranges of time."""

from footnoted.link.quantity import LinkedUnit, Quantity
from footnoted.link.resolve import Resolver
from footnoted.model.facts import Figure
from footnoted.text.amounts import Amount

BOUND_WORDS = {
    "stated": "",
    "about": "about ",
    "at-least": "at least ",
    "at-most": "at most ",
    "more-than": "more than ",
    "fewer-than": "fewer than ",
}


def quantity(figure: Figure, resolver: Resolver) -> str:
    """A figure as people say it: `about €800 billion a year`. The bound is part of the number."""
    amount = amount_in(figure.amount, figure.unit, resolver)
    per = f" a {figure.per}" if figure.per else ""
    direction = f" {figure.direction}" if figure.direction else ""
    return f"{bounded(figure.bound, amount, resolver.unit(figure.unit))}{per}{direction}"


def bounded(bound: str, amount: str, unit: LinkedUnit) -> str:
    """An amount behind its bound: `fewer than 30,000 troops`, `less than €3`."""
    words = "less than " if bound == "fewer-than" and unit.sort == "currency" else BOUND_WORDS[bound]
    return f"{words}{amount}"


def amount_in(amount: Amount, unit: str, resolver: Resolver) -> str:
    """An amount with its unit: `€800 billion`, `31%`, `30,000 troops`."""
    return resolver.unit(unit).of(amount.spoken())


def quantity_of(figure: Figure, resolver: Resolver) -> Quantity:
    """A figure's number with all that says what it may be set beside."""
    change = " ".join(part for part in (figure.direction, figure.compared_to) if part)
    return Quantity(
        value=figure.amount.value,
        bound=figure.bound,
        unit=resolver.unit(figure.unit),
        measured=resolver.label("measure", figure.measure),
        per=figure.per or "",
        change=change,
        stage=figure.stage or "",
        period=figure.period.spoken() if figure.period else "",
        as_of=figure.as_of.spoken() if figure.as_of else "",
    )
