"""The parts that records are made of: citations, aliases, and what is said of a fact's standing."""

from dataclasses import dataclass

from footnoted.model.schema import (
    Address,
    Avoid,
    Choice,
    Date,
    ListOf,
    Nested,
    Passage,
    Prose,
    Reference,
    Text,
    optional,
    required,
)
from footnoted.text.edtf import EdtfDate

OWN = "own"
"""The origin of what a source reports itself."""


@dataclass(frozen=True, slots=True)
class Described:
    """Somebody without a record, in the source's words: "A senior official from a major EU country"."""

    described: str = required(
        Text(),
        "The words by which the source names them, all of them.",
        good=["A senior official from a major EU country"],
        bad=[Avoid("A diplomat", "these are our words, and say less than the source’s")],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """Where in a source a passage stands, for readers who look it up by hand."""

    page: str | None = optional(Text(40), "Page number as printed.", good=["12", "xiv"], bad=["[12, 13]"])
    paragraph: str | None = optional(Text(40), "Paragraph, counted from 1.", good=["3"], bad=["[3, 4]"])
    time: str | None = optional(
        Text(40),
        "Time in a recording: hours, minutes, seconds.",
        good=["1:02:30"],
        bad=["{hours: 1, minutes: 2}"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One use of a source by one fact."""

    source: str = required(
        Reference(("source",)),
        "The source, by its id: the name of its file below sources/, without `.yml`.",
        good=["herald-2025-03-20"],
        bad=[Avoid("The Herald", "the id is wanted, not the name"), "[herald-2025-03-20, wire-2025-03-20]"],
    )
    passage: tuple[str, ...] = optional(
        Passage(),
        "The shortest words that carry the fact, letter for letter as the source has them; a list when they "
        "stand apart.",
        good=["Italy, have all expressed their readiness", "[Paris, hosted the talks]"],
        bad=["[]", Avoid("Italy is said to be ready", "these are our words, not the source’s")],
    )
    origin: str | None = optional(
        Reference(("source",), words=(OWN,)),
        "Where this source has it from: `own`, or another source. Left out: the end of its `relays`.",
        good=["own", "wire-2025-03-20"],
        bad=["[own, wire-2025-03-20]", Avoid("The Wire", "the id is wanted, not the name")],
    )
    relation: str = optional(
        Choice(("supports", "contradicts", "context")),
        "What the passage does to the fact; left out, it supports it.",
        good=["contradicts"],
        bad=["denies"],
        default="supports",
    )
    locator: Locator | None = optional(
        Nested(Locator),
        "Where the passage stands, when the source has pages or runs in time.",
        good=["{page: 12}", "{time: 1:02:30}"],
        bad=["page 12"],
    )
    supports: tuple[str, ...] = optional(
        ListOf(Text(40)),
        "The fields that this passage carries, where the program can’t see it; never a number or a date.",
        good=["speaker", "[speaker, occasion]"],
        bad=["{speaker: true}"],
    )
    context: str | None = optional(
        Prose(),
        "Why a passage that looks turned round by the words beside it is not.",
        good=["The “not” before it belongs to another sentence."],
        bad=["[]", Avoid("It is fine", "it gives no reason")],
    )
    unverified: str | None = optional(
        Prose(),
        "Why the passage can’t be checked against a text any more.",
        good=["The page was taken down and no archive has it."],
        bad=["[]", Avoid("Not checked yet", "what waits for its check is pending by itself")],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why a fact no longer stands."""

    reason: str = required(
        Prose(),
        "Why it was withdrawn.",
        good=["The outlet corrected its report on the next day."],
        bad=["[]", Avoid("Wrong", "it does not say what was wrong")],
    )
    date: EdtfDate = required(
        Date(past=True), "The day it was withdrawn.", good=["2025-04-02"], bad=["2 April 2025"]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """Somebody doubts the fact. Readers see it until it is answered, and the answer afterwards."""

    opened: EdtfDate = required(
        Date(past=True), "The day it was raised.", good=["2025-04-02"], bad=["2 April 2025"]
    )
    says: str = required(
        Prose(400),
        "What is doubted, in our words.",
        good=["The passage may be about another country."],
        bad=["[]", Avoid("Wrong", "it does not say what is doubted")],
    )
    discussed: str | None = optional(
        Address(), "Where it is discussed.", good=["https://example.org/issues/7"], bad=["issue 7"]
    )
    answered: EdtfDate | None = optional(
        Date(past=True), "The day it was answered.", good=["2025-04-05"], bad=["5 April 2025"]
    )
    answer: str | None = optional(
        Prose(400),
        "What was found; `[[id]]` names the fact or source that decides it.",
        good=["The report names Italy, see [[it-ready]]."],
        bad=["[]", Avoid("No", "it does not say what decides it")],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """A load-bearing field that no passage states."""

    field: str = required(Text(40), "The key of the field.", good=["country"], bad=["[country, date]"])
    because: str = required(
        Prose(),
        "How it follows from what the source says.",
        good=["The text speaks of “the Prime Minister” in a report from Rome."],
        bad=["[]", Avoid("It is clear", "it does not say how it follows")],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name, or a misspelling together with the source that has it."""

    name: str = required(
        Text(200), "The other name, as it is written.", good=["Zelensky"], bad=["[Zelensky, Zelenskiy]"]
    )
    seen_in: str | None = optional(
        Reference(("source",)),
        "The source that spells it so, by id.",
        good=["herald-2025-03-20"],
        bad=[Avoid("The Herald", "the id is wanted, not the name")],
    )
