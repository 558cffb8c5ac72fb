"""The six kinds of fact. Fields marked load-bearing change what the fact says when they change."""

from dataclasses import dataclass

from footnoted.model.parts import Challenge, Citation, Described, Inference, Withdrawal
from footnoted.model.schema import (
    Choice,
    Date,
    ListOf,
    Mention,
    Nested,
    Number,
    Passage,
    Prose,
    Reference,
    Text,
    optional,
    required,
)
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate

FACT_KINDS = ("member", "position", "figure", "quote", "event", "statement")
ACTOR_KINDS = ("person", "organisation", "country", "initiative")

BOUNDS = ("stated", "about", "at-least", "at-most", "more-than", "fewer-than")

Mentioned = str | Described
"""A record's id, or the words by which a source names somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts share: an id, at least one citation, a standing."""

    id: str
    same_as: tuple[str, ...] = optional(
        ListOf(Reference(FACT_KINDS)),
        "Other accounts of the same event, utterance or quantity; they name this one too.",
    )
    as_given: str | None = optional(Prose(), "What is garbled or odd in the source and stays as it is given.")
    status: str = optional(
        Choice(("current", "superseded", "disputed", "withdrawn")),
        "How the fact stands.",
        default="current",
    )
    superseded_by: str | None = optional(Reference(FACT_KINDS), "The fact that replaced it.")
    withdrawn: Withdrawal | None = optional(Nested(Withdrawal), "When and why it was withdrawn.")
    challenges: tuple[Challenge, ...] = optional(
        ListOf(Nested(Challenge)), "Doubts that somebody raised, and what was found."
    )
    inferred: tuple[Inference, ...] = optional(
        ListOf(Nested(Inference)), "Fields that no passage states. Rare: rather leave the field out."
    )
    citations: tuple[Citation, ...] = optional(
        ListOf(Nested(Citation)), "The sources, each with the passage that carries the fact."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Fact):
    """A country belongs to an initiative or organisation, in the words of a text."""

    country: str = required(Reference(("country",)), "The country, by ISO 3166 code.")
    organisation: str = required(Reference(("initiative", "organisation")), "What the country belongs to.")
    role: str | None = optional(
        Text(120), "What the country is in it, in a few words: promoter.", load_bearing=True
    )
    from_: EdtfDate | None = optional(Date(past=True), "Since when.", load_bearing=True)
    to: EdtfDate | None = optional(Date(), "Until when.", load_bearing=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Fact):
    """Where a country stood on sending troops, as a text reports it."""

    country: str = required(Reference(("country",)), "The country, by ISO 3166 code.")
    stance: str = required(Reference(("stance",)), "The stance, from the vocabulary.")
    by: Mentioned | None = optional(Mention(ACTOR_KINDS), "Who took it for the country.", load_bearing=True)
    date: EdtfDate | None = optional(Date(past=True), "When, if a passage says so.", load_bearing=True)
    occasion: Mentioned | None = optional(Mention(("event",)), "At what meeting.", load_bearing=True)
    conditions: str | None = optional(Text(), "Under which conditions, in our words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Equivalent:
    """The same amount in another unit, as the source gives it."""

    amount: Amount = required(Number(), "The amount.")
    unit: str = required(Reference(("unit",)), "Its unit.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    """A quantity of something, as a text gives it."""

    label: str | None = optional(Text(120), "A short name for the figure.")
    subject: str = required(Reference((*ACTOR_KINDS, "event")), "What is measured.")
    measure: str = required(Reference(("measure",)), "What about it, from the vocabulary.")
    amount: Amount = required(Number(), "The number: 800 billion, 30000, 31.")
    unit: str = required(Reference(("unit",)), "EUR, percent, troops, countries …")
    bound: str = optional(
        Choice(BOUNDS), "`stated` where the text has no bound word.", load_bearing=True, default="stated"
    )
    per: str | None = optional(
        Choice(("year", "month", "week", "day")), "An amount for each of these.", load_bearing=True
    )
    period: EdtfDate | None = optional(Date(), "The time that it covers.", load_bearing=True)
    as_of: EdtfDate | None = optional(Date(), "The day or month it holds for.", load_bearing=True)
    stage: str | None = optional(
        Reference(("stage",)), "How far money or troops have come: proposed, approved …", load_bearing=True
    )
    according_to: Mentioned | None = optional(
        Mention(ACTOR_KINDS), "Who gives the number.", load_bearing=True
    )
    compared_to: str | None = optional(
        Text(120), "What it is more or less than: February.", load_bearing=True
    )
    direction: str | None = optional(
        Choice(("higher", "lower")), "Which way it differs from that.", load_bearing=True
    )
    equivalents: tuple[Equivalent, ...] = optional(
        ListOf(Nested(Equivalent)), "The same in other units, if the source says so.", load_bearing=True
    )
    measured_by: Mentioned | None = optional(Mention(ACTOR_KINDS), "Who measured it.", load_bearing=True)
    commissioned_by: Mentioned | None = optional(
        Mention(ACTOR_KINDS), "Who had it measured.", load_bearing=True
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """Words that a text puts in somebody's mouth; they are themselves a passage."""

    speaker: Mentioned = required(Mention(ACTOR_KINDS), "Who said it.")
    words: tuple[str, ...] = required(
        Passage(), "The words, verbatim, without quotation marks; a list when they stand apart."
    )
    rendering: str = optional(
        Choice(("as-spoken", "translated", "reworded", "unknown")),
        "Whether these are the spoken words.",
        default="unknown",
    )
    said_on: EdtfDate | None = optional(Date(past=True), "When, if a passage says so.", load_bearing=True)
    occasion: Mentioned | None = optional(Mention(("event",)), "Where it was said.", load_bearing=True)
    to: Mentioned | None = optional(Mention(ACTOR_KINDS), "To whom.", load_bearing=True)
    language_note: str | None = optional(Prose(), "What is known of the language it was said in.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """Something that took place, was planned or was called off."""

    label: str = required(Text(120), "A short name for the event.")
    happened: str = required(
        Choice(("reported", "scheduled", "called-off")), "Whether the text reports or announces it."
    )
    date: EdtfDate | None = optional(Date(), "When, if a passage says so.", load_bearing=True)
    place: str | None = optional(Text(120), "Where.", load_bearing=True)
    participants: tuple[Mentioned, ...] = optional(
        ListOf(Mention(ACTOR_KINDS)), "Who took part, as records or described.", load_bearing=True
    )
    outcome: str | None = optional(Text(), "What came of it, in our words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    """A speech act: somebody said that something is so. It is never printed as if it were so."""

    speaker: Mentioned = required(Mention(ACTOR_KINDS), "Who said it.")
    content: str = required(
        Text(400), "What was said, in our words, to follow “said that”. Starts in lower case."
    )
    said_on: EdtfDate | None = optional(Date(past=True), "When, if a passage says so.", load_bearing=True)
    occasion: Mentioned | None = optional(Mention(("event",)), "Where it was said.", load_bearing=True)
    relays_words_of: Mentioned | None = optional(
        Mention(ACTOR_KINDS), "Whose words the speaker passes on.", load_bearing=True
    )
