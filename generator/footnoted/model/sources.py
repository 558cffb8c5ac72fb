"""Sources: one record for one citable publication."""

from dataclasses import dataclass

from footnoted.model.parts import Inference
from footnoted.model.schema import (
    Address,
    Avoid,
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

    url: str = required(
        Address(),
        "The address of the copy.",
        good=["https://web.archive.org/web/20250321000000/https://herald.example.com/talks"],
        bad=["web.archive.org"],
    )
    captured: EdtfDate = required(
        Date(past=True), "The day of capture.", good=["2025-03-21"], bad=["20250321"]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One citable publication, and whom it relays."""

    id: str
    title: str = required(
        Text(300),
        "The title as published; in brackets, and quoted, if it has none.",
        good=["Talks go on in Paris", '"[Report on the talks in Paris]"'],
        bad=[
            "[Report on the talks in Paris]",
            "Talks: day two",
            Avoid("News", "readers can’t find it by that"),
        ],
    )
    publisher: str | None = optional(
        Reference(("organisation",)),
        "Who published it, by the id of an organisation.",
        good=["herald"],
        bad=["[herald, wire]", Avoid("The Herald", "the id is wanted, not the name")],
        load_bearing=True,
    )
    publisher_unknown: str | None = optional(
        Prose(),
        "Why the publisher is not known; in place of `publisher`.",
        good=["The page names nobody."],
        bad=["[]", Avoid("unknown", "it does not say why")],
    )
    published: EdtfDate = required(
        Date(past=True), "When it was published.", good=["2025-03-20", "2025-03"], bad=["20.03.2025"]
    )
    url: str | None = optional(
        Address(),
        "Its address on the web, as the browser shows it.",
        good=["https://herald.example.com/talks"],
        bad=["herald.example.com/talks", "https://herald.example.com:8080/talks"],
    )
    url_unknown: str | None = optional(
        Prose(),
        "Why the address is not known; in place of `url`.",
        good=["Read on paper."],
        bad=["[]", Avoid("none", "it does not say why")],
    )
    accessed: EdtfDate | None = optional(
        Date(past=True), "When somebody last read it there.", good=["2025-03-21"], bad=["yesterday"]
    )
    language: str = required(
        Language(),
        "The language it is written in, by its BCP 47 tag: two or three small letters.",
        good=["en", "uk", "pt-BR"],
        bad=["EN", "English"],
    )
    medium: str = required(
        Reference(("medium",)),
        "What kind of publication it is, by the id of a record below vocabulary/media/.",
        good=["news"],
        bad=["[news]", Avoid("A news site", "the id is wanted")],
        load_bearing=False,
    )
    access: str | None = optional(
        Choice(("open", "registration", "paywall")), "Who can read it.", good=["open"], bad=["free"]
    )
    relays: str | None = optional(
        Reference(("source",)),
        "The source that its report goes back to, by id: this text passes on what that one found out.",
        good=["wire-2025-03-20"],
        bad=["[wire-2025-03-20]", Avoid("The Wire", "the id is wanted, not the name")],
        load_bearing=True,
    )
    seen: bool = optional(
        Flag(),
        "`false` for a relayed source that nobody here has read.",
        good=["false"],
        bad=["no"],
        default=True,
    )
    archived: Archived | None = optional(
        Nested(Archived),
        "A copy kept by an archive.",
        good=["{url: https://web.archive.org/web/2025/https://herald.example.com, captured: 2025-03-21}"],
        bad=["https://web.archive.org/web/2025/https://herald.example.com"],
    )
    text_sha256: str | None = optional(
        Digest(),
        "SHA-256 of the text that was read, as `sha256sum` prints it.",
        good=["b8b0982eadf8f29d36b001a07ae0afa4d27f15e523863ab5a41d199dc622c1cd"],
        bad=["b8b0982e"],
    )
    text_extractor: str | None = optional(
        Text(120),
        "What made the text from the page, and its version.",
        good=["footnoted 1.0"],
        bad=["[footnoted, 1.0]"],
    )
    inferred: tuple[Inference, ...] = optional(
        ListOf(Nested(Inference)),
        "What the publication itself does not state, and how it follows.",
        good=["{field: published, because: The page says “today”; it was saved on 20 March.}"],
        bad=["published"],
    )
    note: str | None = optional(
        Prose(),
        "Its nature in one neutral line.",
        good=["Passes on one report of an agency."],
        bad=["[agency, report]", Avoid("A reliable outlet", "it is a verdict")],
    )
