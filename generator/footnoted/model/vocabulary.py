"""The words that a subject brings: stances, measures, offices, stages, media, units."""

from dataclasses import dataclass
from typing import Any

from footnoted.model.schema import Choice, Flag, ListOf, Prose, Reference, Text, optional, required

REVIEWS = {"monthly": 1, "quarterly": 3, "yearly": 12}
"""How often a statement is looked at again, in months."""


def _review() -> Any:
    return optional(
        Choice(tuple(REVIEWS)), "How often it is looked at again; a fact older than that is overdue."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What all vocabulary records share."""

    id: str
    label: str = required(Text(120), "The word or phrase that readers see.")
    definition: str | None = optional(Prose(), "What it means here.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Term):
    """A stance on sending troops, one step of an ordered scale."""

    phrase: str = required(Text(120), "To follow a country and a colon: ready to send peacekeepers.")
    order: str = required(Text(2), "Place on the scale, two digits, from opposed to committed.")
    cues: tuple[str, ...] = required(ListOf(Text(120)), "Words of a passage that express it.")
    about: tuple[str, ...] = optional(
        ListOf(Text(60)),
        "Words one of which the passage has as well, to be about this: troops, peacekeepers.",
    )
    review: str | None = _review()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Term):
    """What a figure measures."""

    cues: tuple[str, ...] = required(ListOf(Text(120)), "Words of a passage that say what is measured.")
    review: str | None = _review()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Term):
    """An office that a person may hold, with the phrases by which texts name it."""

    phrases: tuple[str, ...] = optional(ListOf(Text(120)), "French president, French leader …")
    of: str | None = optional(Reference(("country", "organisation", "initiative")), "Where the office is.")
    shared: bool = optional(Flag(), "Whether several people hold it at once.", default=False)
    review: str | None = _review()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Term):
    """A step from proposed to disbursed."""

    order: str = required(Text(2), "Place on the ladder, two digits.")
    cues: tuple[str, ...] = required(ListOf(Text(120)), "Words of a passage that express it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium(Term):
    """The kind of publication a source is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Term):
    """What an amount counts; a currency's file is named after its ISO 4217 code, `eur.yml`."""

    sort: str = required(Choice(("currency", "share", "count", "time")), "What kind of unit.")
    symbol: str | None = optional(Text(4), "A sign in front of the amount: €.")
    one: str | None = optional(Text(40), "The word after an amount of one.")
    many: str | None = optional(Text(40), "The word after any other amount.")
    words: tuple[str, ...] = optional(
        ListOf(Text(40)), "Other words by which texts name it: soldiers, Euro, євро."
    )

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every word by which a text can name the unit, its sign and code aside."""
        return tuple(word for word in (self.one, self.many, self.label, *self.words) if word)
