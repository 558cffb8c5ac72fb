"""The words that a subject brings: stances, measures, offices, stages, media, units."""

from dataclasses import dataclass
from typing import Any

from footnoted.model.schema import Avoid, Choice, Flag, ListOf, Prose, Reference, Text, optional, required

REVIEWS = {"monthly": 1, "quarterly": 3, "yearly": 12}
"""How often a statement is looked at again, in months."""


def _review() -> Any:
    return optional(
        Choice(tuple(REVIEWS)),
        "How often facts of it are looked at again; one older than that is overdue.",
        good=["quarterly"],
        bad=["every month"],
    )


def _cues(what: str, example: str) -> Any:
    return required(
        ListOf(Text(120)),
        f"Words of a passage that {what}, in any language.",
        good=[example],
        bad=["[]", "{en: ready}"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What all vocabulary records share."""

    id: str
    label: str = required(
        Text(120),
        "The word or phrase that readers see.",
        good=["Defence spending"],
        bad=["[defence, spending]"],
    )
    definition: str | None = optional(
        Prose(), "What it means here.", good=["Money for armed forces in the budget of a year."], bad=["[]"]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Term):
    """A stance on sending troops, one step of an ordered scale."""

    phrase: str = required(
        Text(120),
        "To follow a country and a colon.",
        good=["ready to send peacekeepers"],
        bad=["[ready, willing]", Avoid("Is ready", "it reads badly behind “Italy:”")],
    )
    order: str = required(
        Text(2),
        "Place on the scale, two digits, from opposed to committed.",
        good=['"09"'],
        bad=["ninth", Avoid("9", "two digits keep the order")],
    )
    cues: tuple[str, ...] = _cues("express it", "[ready to send, willing to send]")
    about: tuple[str, ...] = optional(
        ListOf(Text(60)),
        "Words one of which the passage has as well, to be about this.",
        good=["[troops, peacekeepers]"],
        bad=["{troops: true}"],
    )
    review: str | None = _review()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Term):
    """What a figure measures."""

    cues: tuple[str, ...] = _cues("say what is measured", "[defence spending, spending on defence]")
    review: str | None = _review()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Term):
    """An office that a person may hold, with the phrases by which texts name it."""

    phrases: tuple[str, ...] = optional(
        ListOf(Text(120)),
        "By which words texts name it.",
        good=["[French president, French leader]"],
        bad=["{fr: président}"],
    )
    of: str | None = optional(
        Reference(("country", "organisation", "initiative")),
        "Where the office is: a country by its code, or an id.",
        good=["FR", "european-union"],
        bad=["fr", Avoid("France", "the code is wanted, not the name")],
    )
    shared: bool = optional(
        Flag(), "Whether several people hold it at once.", good=["true"], bad=["yes"], default=False
    )
    review: str | None = _review()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Term):
    """A step from proposed to disbursed."""

    order: str = required(
        Text(2),
        "Place on the ladder, two digits.",
        good=['"01"'],
        bad=["first", Avoid("1", "two digits keep the order")],
    )
    cues: tuple[str, ...] = _cues("express it", "[approved, signed off]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium(Term):
    """The kind of publication a source is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Term):
    """What an amount counts; a currency's file is named after its ISO 4217 code, `eur.yml`."""

    sort: str = required(
        Choice(("currency", "share", "count", "time")), "What kind of unit.", good=["count"], bad=["money"]
    )
    symbol: str | None = optional(Text(4), "A sign in front of the amount.", good=["€"], bad=["euros"])
    one: str | None = optional(
        Text(40), "The word after an amount of one.", good=["soldier"], bad=["[soldier]"]
    )
    many: str | None = optional(
        Text(40), "The word after any other amount.", good=["soldiers"], bad=["[soldiers]"]
    )
    words: tuple[str, ...] = optional(
        ListOf(Text(40)),
        "Other words by which texts name it, in any language.",
        good=["[Euro, євро]"],
        bad=["{uk: євро}"],
    )

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every word by which a text can name the unit, its sign and code aside."""
        return tuple(word for word in (self.one, self.many, self.label, *self.words) if word)
