"""Sources: one record for one citable publication."""

from dataclasses import dataclass

from footnoted.model.parts import Inference
from footnoted.model.schema import (
    Address,
    Choice,
    Date,
    Digest,
    Flag,
    Language,
    ListOf,
    Nested,
    Prose,
    Reference,
    Text,
    optional,
    required,
)
from footnoted.text.edtf import EdtfDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """A copy kept by an archive."""

    url: str = required(Address(), "The archived copy.")
    captured: EdtfDate = required(Date(past=True), "The day of capture.")


LINK_STATES = ("live", "moved", "changed", "soft-404", "dead")
"""What an address was found to be: `moved` for good, `changed` so that it lacks a cited passage, `soft-404` if it
serves a page that says “not found”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkState:
    """What was found at a source's address; `footnoted links` writes it."""

    state: str = required(Choice(LINK_STATES), "What the address is.")
    since: EdtfDate = required(Date(past=True), "The day on which it was first found so.")
    to: str | None = optional(Address(), "Where it has moved to.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One citable publication, and whom it relays."""

    id: str
    title: str = required(Text(300), "The title as published; [in brackets] if it has none.")
    publisher: str | None = optional(Reference(("organisation",)), "Who published it.", load_bearing=True)
    publisher_unknown: str | None = optional(Prose(), "Why the publisher is not known.")
    published: EdtfDate = required(Date(past=True), "When it was published.")
    url: str | None = optional(Address(), "Its address.")
    url_unknown: str | None = optional(Prose(), "Why the address is not known.")
    accessed: EdtfDate | None = optional(Date(past=True), "When somebody last read it there.")
    language: str = required(Language(), "The language it is written in: en, fr, uk.")
    medium: str = required(Reference(("medium",)), "News, official, transcript …", load_bearing=False)
    access: str | None = optional(Choice(("open", "registration", "paywall")), "Who can read it.")
    relays: str | None = optional(
        Reference(("source",)), "The source that its report goes back to.", load_bearing=True
    )
    seen: bool = optional(Flag(), "`false` for a relayed source that nobody here has read.", default=True)
    archived: Archived | None = optional(Nested(Archived), "A copy kept by an archive.")
    link: LinkState | None = optional(
        Nested(LinkState), "What `footnoted links` found at the address; nobody writes it by hand."
    )
    text_sha256: str | None = optional(Digest(), "SHA-256 of the text that was read.")
    text_extractor: str | None = optional(Text(120), "What made the text from the page, and its version.")
    inferred: tuple[Inference, ...] = optional(
        ListOf(Nested(Inference)), "What the publication itself does not state."
    )
    note: str | None = optional(Prose(), "Its nature in one neutral line.")
