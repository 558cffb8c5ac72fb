"""The words of single values: amounts with their bounds and units, ranges of time."""

from decimal import Decimal

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
    bound = BOUND_WORDS[figure.bound]
    if figure.bound == "fewer-than" and _is_currency(figure.unit, resolver):
        bound = "less than "
    per = f" a {figure.per}" if figure.per else ""
    direction = f" {figure.direction}" if figure.direction else ""
    return f"{bound}{amount_in(figure.amount, figure.unit, resolver)}{per}{direction}"


def amount_in(amount: Amount, unit: str, resolver: Resolver) -> str:
    """An amount with its unit: `€800 billion`, `31%`, `30,000 troops`."""
    term = resolver.corpus.get(unit, "unit")
    number = amount.spoken()
    if term is None:
        return f"{number} {unit}"
    if term.symbol and term.sort == "share":
        return f"{number}{term.symbol}"
    if term.symbol:
        sign = "−" if number.startswith("−") else ""
        return f"{sign}{term.symbol}{number.removeprefix('−')}"
    word = term.one if amount.value == Decimal(1) else term.many
    return f"{number} {word or term.label}"


def _is_currency(unit: str, resolver: Resolver) -> bool:
    term = resolver.corpus.get(unit, "unit")
    return term is not None and term.sort == "currency"
