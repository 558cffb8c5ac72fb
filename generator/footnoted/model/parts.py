"""The parts that records are made of: citations, aliases, and what is said of a fact's standing."""

from dataclasses import dataclass

from footnoted.model.schema import (
    Address,
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

    described: str = required(Text(), "The words by which the source names them.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """Where in a source a passage stands, for readers who look it up by hand."""

    page: str | None = optional(Text(40), "Page number as printed.")
    paragraph: str | None = optional(Text(40), "Paragraph, counted from 1.")
    time: str | None = optional(Text(40), "Time in a recording, 1:02:30.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One use of a source by one fact."""

    source: str = required(Reference(("source",)), "The source, by id.")
    passage: tuple[str, ...] = optional(
        Passage(), "The shortest verbatim words that carry the fact; a list when they stand apart."
    )
    origin: str | None = optional(
        Reference(("source",), words=(OWN,)),
        "Where this source has it from: `own`, or another source. Left out: the end of its `relays`.",
    )
    relation: str = optional(
        Choice(("supports", "contradicts", "context")),
        "What the passage does to the fact.",
        default="supports",
    )
    locator: Locator | None = optional(
        Nested(Locator), "Where the passage stands, when the source has pages or runs in time."
    )
    supports: tuple[str, ...] = optional(
        ListOf(Text(40)), "The fields that this passage carries, where that can't be seen."
    )
    context: str | None = optional(Prose(), "Why a passage that looks turned round by its context is not.")
    unverified: str | None = optional(Prose(), "Why the passage can't be checked against a text.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why a fact no longer stands."""

    reason: str = required(Prose(), "Why it was withdrawn.")
    date: EdtfDate = required(Date(past=True), "The day it was withdrawn.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """Somebody doubts the fact. Readers see it until it is answered, and the answer afterwards."""

    opened: EdtfDate = required(Date(past=True), "The day it was raised.")
    says: str = required(Prose(400), "What is doubted, in our words.")
    discussed: str | None = optional(Address(), "Where it is discussed.")
    answered: EdtfDate | None = optional(Date(past=True), "The day it was answered.")
    answer: str | None = optional(
        Prose(400), "What was found; `[[id]]` names the fact or source that decides it."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """A load-bearing field that no passage states."""

    field: str = required(Text(40), "The field.")
    because: str = required(Prose(), "How it follows.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name, or a misspelling together with the source that has it."""

    name: str = required(Text(200), "The other name.")
    seen_in: str | None = optional(Reference(("source",)), "The source that spells it so.")
