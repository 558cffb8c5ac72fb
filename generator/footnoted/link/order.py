"""In which order lists have facts."""

from collections.abc import Iterable

from footnoted.link.linked import LinkedFact

KINDS = {
    "position": "Positions",
    "figure": "Figures",
    "event": "Events",
    "quote": "Quotes",
    "statement": "Statements",
    "member": "Memberships",
}
"""Kinds of fact in the order of pages, with the word for several."""


def by_day(facts: Iterable[LinkedFact]) -> list[LinkedFact]:
    """Facts in time order; of one day, events first, then by id."""
    return sorted(facts, key=lambda fact: (fact.day, fact.kind != "event", fact.id))
