"""The six kinds of fact. Fields marked load-bearing change what the fact says when they change."""

from dataclasses import dataclass

from footnoted.model import usual
from footnoted.model.parts import Challenge, Citation, Described, Inference, Withdrawal
from footnoted.model.schema import (
    Avoid,
    Choice,
    Date,
    ListOf,
    Mention,
    Nested,
    Passage,
    Prose,
    Reference,
    Text,
    optional,
    required,
)
from footnoted.model.usual import ACTOR_KINDS
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate

FACT_KINDS = ("member", "position", "figure", "quote", "event", "statement")

BOUNDS = ("stated", "about", "at-least", "at-most", "more-than", "fewer-than")

Mentioned = str | Described
"""A record's id, or the words by which a source names somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts share: an id, at least one citation, a standing."""

    id: str
    same_as: tuple[str, ...] = optional(
        ListOf(Reference(FACT_KINDS)),
        "Other accounts of the same event, utterance or quantity, by id; they name this one too.",
        good=["harbour-cost", "[harbour-cost, harbour-cost-in-dollars]"],
        bad=["{harbour-cost: true}", Avoid("Harbour cost", "the id is wanted, not a title")],
    )
    as_given: str | None = optional(
        Prose(),
        "What is garbled or odd in the source and stays as it is given.",
        good=["The source gives the sum in millions here and in billions below."],
        bad=["[]", Avoid("sic", "it does not say what is odd")],
    )
    status: str = optional(
        Choice(("current", "superseded", "disputed", "withdrawn")),
        "How the fact stands; left out, it is current.",
        good=["superseded"],
        bad=["outdated"],
        default="current",
    )
    superseded_by: str | None = optional(
        Reference(FACT_KINDS),
        "The fact that replaced it, by id.",
        good=["harbour-cost-2026"],
        bad=["[harbour-cost-2026]", Avoid("Harbour cost of 2026", "the id is wanted, not a title")],
    )
    withdrawn: Withdrawal | None = optional(
        Nested(Withdrawal),
        "When and why it was withdrawn.",
        good=["{reason: The outlet corrected its report., date: 2025-04-02}"],
        bad=["true", "2025-04-02"],
    )
    challenges: tuple[Challenge, ...] = optional(
        ListOf(Nested(Challenge)),
        "Doubts that somebody raised, and what was found.",
        good=["[{opened: 2025-04-02, says: The passage may be about another country.}]"],
        bad=["true", "The passage may be about another country."],
    )
    inferred: tuple[Inference, ...] = optional(
        ListOf(Nested(Inference)),
        "Fields that no passage states. Rare: rather leave the field out.",
        good=["{field: country, because: The text is a report from Rome.}"],
        bad=["country"],
    )
    citations: tuple[Citation, ...] = optional(
        ListOf(Nested(Citation)),
        "The sources, each with the passage that carries the fact.",
        good=["[{source: herald-2025-03-20, passage: hosted the talks}]"],
        bad=["herald-2025-03-20"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Fact):
    """A country belongs to an initiative or organisation, in the words of a text."""

    country: str = usual.country()
    organisation: str = required(
        Reference(("initiative", "organisation")),
        "What the country belongs to, by id.",
        good=["coalition"],
        bad=["[coalition, european-union]", Avoid("European Union", "the id is wanted, not the name")],
    )
    role: str | None = optional(
        Text(120),
        "What the country is in it, in a few words.",
        good=["promoter"],
        bad=["[promoter, host]"],
        load_bearing=True,
    )
    from_: EdtfDate | None = usual.since(load_bearing=True)
    to: EdtfDate | None = usual.until(load_bearing=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Fact):
    """Where a country stood on sending troops, as a text reports it."""

    country: str = usual.country()
    stance: str = required(
        Reference(("stance",)),
        "The stance, by the id of a record below vocabulary/stances/.",
        good=["ready", "opposed"],
        bad=["[ready, committed]", Avoid("might send troops", "the vocabulary has a word for it: open")],
    )
    by: Mentioned | None = usual.actor("Who took it for the country")
    date: EdtfDate | None = usual.day("When the country took it")
    occasion: Mentioned | None = usual.occasion("At what meeting")
    conditions: str | None = usual.in_our_words("Under which conditions", "only after a ceasefire")


@dataclass(frozen=True, slots=True, kw_only=True)
class Equivalent:
    """The same amount in another unit, as the source gives it."""

    amount: Amount = usual.amount()
    unit: str = usual.unit()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    """A quantity of something, as a text gives it."""

    label: str | None = optional(
        Text(120),
        "A short name for the figure, without its number.",
        good=["EU defence mobilisation plan"],
        bad=["[EU, plan]", Avoid("EU plan of €800 billion", "the number would stand in it twice")],
    )
    subject: str = required(
        Reference((*ACTOR_KINDS, "event")),
        "Whose number it is, by id: a country by its code.",
        good=["european-union", "UA"],
        bad=["[UA, PL]", Avoid("European Union", "the id is wanted, not the name")],
    )
    measure: str = required(
        Reference(("measure",)),
        "What about it is measured, by the id of a record below vocabulary/measures/.",
        good=["defence-spending"],
        bad=["[defence-spending, troops]", Avoid("Defence spending", "the id is wanted, not the name")],
    )
    amount: Amount = usual.amount()
    unit: str = usual.unit()
    bound: str = optional(
        Choice(BOUNDS),
        "What the text says of the number: `about`, `more-than` …; left out, it gives it as it is.",
        good=["about", "fewer-than"],
        bad=["approximately"],
        load_bearing=True,
        default="stated",
    )
    per: str | None = optional(
        Choice(("year", "month", "week", "day")),
        "The amount is for each of these.",
        good=["year"],
        bad=["annually"],
        load_bearing=True,
    )
    period: EdtfDate | None = optional(
        Date(),
        "The time that it covers.",
        good=["2024", "2025-01/2025-03"],
        bad=["2024-2025"],
        load_bearing=True,
    )
    as_of: EdtfDate | None = optional(
        Date(),
        "The day, month or year it holds for, if a passage says so.",
        good=["2025-03-20", "2025-03"],
        bad=["20/03/2025"],
        load_bearing=True,
    )
    stage: str | None = optional(
        Reference(("stage",)),
        "How far money or troops have come, by the id of a record below vocabulary/stages/.",
        good=["proposed", "approved"],
        bad=["[proposed, approved]"],
        load_bearing=True,
    )
    according_to: Mentioned | None = usual.actor("Who gives the number")
    compared_to: str | None = optional(
        Text(120),
        "What it is higher or lower than.",
        good=["February", "last year"],
        bad=["[January, February]"],
        load_bearing=True,
    )
    direction: str | None = optional(
        Choice(("higher", "lower")),
        "Which way it differs from that.",
        good=["higher"],
        bad=["up"],
        load_bearing=True,
    )
    equivalents: tuple[Equivalent, ...] = optional(
        ListOf(Nested(Equivalent)),
        "The same amount in other units, if the source gives it; never calculated.",
        good=["{amount: 843 billion, unit: USD}"],
        bad=["843 billion USD"],
        load_bearing=True,
    )
    measured_by: Mentioned | None = usual.actor("Who measured it")
    commissioned_by: Mentioned | None = usual.actor("Who had it measured")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """Words that a text puts in somebody's mouth; they are themselves a passage."""

    speaker: Mentioned = usual.speaker()
    words: tuple[str, ...] = required(
        Passage(),
        "The words, letter for letter, without quotation marks around them; a list when they stand apart.",
        good=["It is a matter of looking ahead", "[We are ready, if others are]"],
        bad=["[]", Avoid("that it is a matter of looking ahead", "these words were not said")],
    )
    rendering: str = optional(
        Choice(("as-spoken", "translated", "reworded", "unknown")),
        "Whether these are the spoken words; left out, it is not known.",
        good=["translated"],
        bad=["in English"],
        default="unknown",
    )
    said_on: EdtfDate | None = usual.day("When it was said")
    occasion: Mentioned | None = usual.occasion("Where it was said")
    to: Mentioned | None = usual.actor("To whom it was said")
    language_note: str | None = optional(
        Prose(),
        "What is known of the language it was said in.",
        good=["Said in French; the outlet gives it in English."],
        bad=["[French, English]"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """Something that took place, was planned or was called off."""

    label: str = required(
        Text(120),
        "A short name for the event.",
        good=["Emergency summit in Paris"],
        bad=["Talks: the second round", Avoid("Summit on 17 February", "its day has a key of its own")],
    )
    happened: str = required(
        Choice(("reported", "scheduled", "called-off")),
        "Whether the text reports it, announces it, or says that it won’t be.",
        good=["reported", "scheduled"],
        bad=["planned"],
    )
    date: EdtfDate | None = optional(
        Date(),
        "When it was or will be, if a passage says so.",
        good=["2025-02-17", "2025-02-17/2025-02-18", "../2025-03-20"],
        bad=["17 February"],
        load_bearing=True,
    )
    place: str | None = optional(
        Text(120), "Where, as the text has it.", good=["Paris"], bad=["[Paris, France]"], load_bearing=True
    )
    participants: tuple[Mentioned, ...] = optional(
        ListOf(Mention(ACTOR_KINDS)),
        "Who took part: ids of records, or the words of the source behind `described:`.",
        good=["[FR, GB]", "[{described: military chiefs of more than 30 countries}]"],
        bad=["[fr, gb]", "{FR: host}"],
        load_bearing=True,
    )
    outcome: str | None = usual.in_our_words("What came of it", "the participants agreed to meet again")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    """A speech act: somebody said that something is so. It is never printed as if it were so."""

    speaker: Mentioned = usual.speaker()
    content: str = required(
        Text(400),
        "What was said, in our words, to follow “said that”: it begins in lower case and ends without a point.",
        good=["the talks will go on next week"],
        bad=["[the talks, next week]", Avoid("Talks to go on!", "it can’t follow “said that”")],
    )
    said_on: EdtfDate | None = usual.day("When it was said")
    occasion: Mentioned | None = usual.occasion("Where it was said")
    relays_words_of: Mentioned | None = usual.actor("Whose words the speaker passes on")
