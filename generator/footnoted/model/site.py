"""The one record that says what the whole site is about, and the list of accepted exceptions."""

from dataclasses import dataclass

from footnoted.model.facts import FACT_KINDS
from footnoted.model.schema import Address, Avoid, ListOf, Nested, Reference, Text, optional, required


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRecord:
    """`facts/site.yml`: what the overview and the coalition's page are about."""

    id: str
    coalition: str | None = optional(
        Reference(("initiative", "organisation")),
        "The initiative whose members have a page, by id.",
        good=["coalition"],
        bad=["[coalition]"],
    )
    key_figures: tuple[str, ...] = optional(
        ListOf(Reference(FACT_KINDS)),
        "Four to six figures for the overview, by id.",
        good=["[harbour-cost, gulls-at-the-piers]"],
        bad=["{harbour-cost: 1}"],
    )
    address: str | None = optional(
        Address(),
        "Where the site is published; nothing there can be a source.",
        good=["https://facts.example.com/"],
        bad=["facts.example.com"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionEntry:
    """One problem that is known and accepted for now."""

    rule: str = required(Text(80), "The rule, by its name.", good=["single-origin"], bad=["[single-origin]"])
    record: str = required(Text(80), "The id of the record.", good=["harbour-cost"], bad=["[harbour-cost]"])
    because: str = required(
        Text(),
        "Why it is accepted.",
        good=["The text is not public any more."],
        bad=["[]", Avoid("known", "it gives no reason")],
    )
    until: str = required(
        Text(),
        "What must happen before the exception goes.",
        good=["somebody finds a copy of the text"],
        bad=["[]", Avoid("later", "nobody can tell when that is")],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionList:
    """`facts/exceptions.yml`; an entry that excuses nothing is itself a problem."""

    id: str
    exceptions: tuple[ExceptionEntry, ...] = required(
        ListOf(Nested(ExceptionEntry)),
        "The problems that are accepted for now.",
        good=["{rule: single-origin, record: harbour-cost, because: No other text, until: there is one}"],
        bad=["harbour-cost"],
    )
