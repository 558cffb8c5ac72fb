"""Records with every reference resolved: what pages and data files are made of.

No open reference can be expressed here, and no fact without a citation.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from footnoted.link.basis import Basis
from footnoted.link.quantity import Quantity
from footnoted.text.edtf import EdtfDate


@dataclass(frozen=True, slots=True)
class Link:
    """A page of this site.

    url      from the site's root, ending in `/`.
    faulty   the record has problems; the page shows them instead of the record.
    """

    title: str
    url: str
    faulty: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words, linked or not; `value` marks the words that carry what is claimed.

    differs   another wording beside it does not have these words.
    styles    of `em`, `strong`, `code`, `sub`, `sup`, the outermost first; only our own words have any.
    address   where our own words lead on the web, or "".
    """

    text: str
    link: Link | None = None
    value: bool = False
    differs: bool = False
    styles: tuple[str, ...] = ()
    address: str = ""


Sentence = tuple[Span, ...]


def plain(sentence: Sentence) -> str:
    """The words of a sentence without links."""
    return "".join(span.text for span in sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedSource:
    """A source as a reference shows it.

    published    earliest and latest day on which it can have appeared.
    address      where it stands on the web, or None with `address_unknown` saying why.
    note         its nature in our words; empty for none.
    quoted       characters of its text that facts quote, and all of them; None without a receipt.
    """

    id: str
    link: Link
    outlet: str
    outlet_link: Link | None
    title: str
    published_spoken: str
    published: tuple[date, date]
    address: str | None
    address_unknown: Sentence
    archived: str | None
    language: str
    note: Sentence
    medium: str
    seen: bool
    relays: "LinkedSource | None"
    quoted: tuple[int, int] | None
    file: str
    values: Mapping[str, Any]


Stretch = tuple[int, int]
"""Start and end of words in a segment of a passage, in characters."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Verbatim words of a passage; `reading` is whom a pronoun at their end means, as the text has it.

    carries   they carry the value of a fact that cites the passage.
    """

    text: str
    reading: str = ""
    carries: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedCitation:
    """One use of a source.

    passage    one or more verbatim segments in the order of the source, each in pieces.
    origin     the source that the information comes from; the cited source itself if it is its own.
    state      `verified`, `pending`, `unverified` or `not-found-since`; `since` is its day, if it has one.
    remark     why it can't be verified, or why a passage that looks turned round is not; else empty.
    asserted   fields that it carries on the editor's word, since the program can't see them in it.
    fragment   text directives that lead to the passage, if a receipt has them; else "".
    carried    for each segment, what of it carries the value of the fact; empty if that is not known.
    """

    source: LinkedSource
    passage: tuple[tuple[Piece, ...], ...]
    origin: LinkedSource
    relation: str
    locator: str | None
    state: str
    since: EdtfDate | None
    remark: Sentence
    asserted: tuple[str, ...]
    fragment: str
    carried: tuple[tuple[Stretch, ...], ...] = ()

    @property
    def segments(self) -> tuple[str, ...]:
        """The verbatim segments alone."""
        return tuple("".join(piece.text for piece in segment) for segment in self.passage)

    @property
    def is_waived(self) -> bool:
        """Whether something of it is taken on the editor's word, with a reason or without."""
        return bool(self.asserted) or (bool(self.remark) and self.state != "unverified")

    @property
    def state_in_words(self) -> str:
        """`verified 20 March 2025`, `not found since 20 March 2025`, `pending`, `unverified`."""
        day = f" {self.since.spoken()}" if self.since else ""
        return f"{self.state.replace('-', ' ')}{day}"

    @property
    def is_relayed(self) -> bool:
        """Whether the cited source has it from another one."""
        return self.origin.id != self.source.id


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedChallenge:
    """A doubt that somebody raised, in words of ours.

    opened, answered   days as they are spoken; `answered` is "" while nobody has answered.
    discussed          an address, or "".
    """

    opened: str
    says: Sentence
    discussed: str
    answered: str
    answer: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedFact:
    """A fact with all its references resolved.

    sentence     the whole statement, its subject included; `brief` leaves the subject out.
    value        what prose prints for it: a figure's amount, a stance, quoted words.
    about        what a figure measures; empty for other kinds.
    details      label and words of every given field that a passage carries, in writing order.
    remarks      label and words of the fields that are the editor's judgement.
    concerns     ids of all entities that it mentions, in a field or by name in its words.
    subject_id   the entity that the sentence is about, if it has a record; `speaks` if it says it.
                 `subject_sort` is its name as lists order it.
    refers_to    ids of the facts that it names: other accounts, the event it was said at.
    basis        what its supporting citations come to.
    noted_in     ids of the notes that set it beside other facts.
    standing     what became of it when it no longer stands; empty for one that does.
    challenges   doubts that somebody raised, in the order of the record; those without answer are open.
    overdue      why it should be looked at again; "" if it need not.
    outlets      who reported it, `UNN after Bloomberg`; `attribution` says it in a sentence.
    worded       by whom a quote's words are worded, and how they came about; empty for other kinds.
    when         the stated date or "reported 20 March 2025"; `day` sorts by it.
    stated       the date that a passage gives it, or None.
    quantity     the number of a figure; None for other kinds.
    values       the record as plain data, for exports.
    """

    id: str
    kind: str
    link: Link
    title: str
    sentence: Sentence
    brief: Sentence
    value: Sentence
    about: Sentence
    subject: Span | None
    when: str
    day: date
    is_dated: bool
    stated: EdtfDate | None
    reported: str
    outlets: str
    worded: str
    attribution: str
    details: tuple[tuple[str, Sentence], ...]
    remarks: tuple[tuple[str, Sentence], ...]
    language_note: Sentence
    citations: tuple[LinkedCitation, ...]
    concerns: frozenset[str]
    subject_id: str | None
    subject_sort: str
    speaks: bool
    refers_to: frozenset[str]
    basis: Basis
    noted_in: tuple[str, ...]
    standing: Sentence
    as_given: Sentence
    challenges: tuple[LinkedChallenge, ...]
    overdue: str
    inferred: tuple[tuple[str, Sentence], ...]
    file: str
    stance: str | None
    measure: str | None
    quantity: Quantity | None
    values: Mapping[str, Any]

    @property
    def is_challenged(self) -> bool:
        """Whether somebody doubts it, and nobody has answered."""
        return any(not challenge.answered for challenge in self.challenges)

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a fact without citation can't be linked: {self.id}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedDisagreement:
    """A note on facts that may disagree.

    said     its kind in words; `reason` says why both stay.
    facts    ids of two or more linked facts, in the order of the note.
    """

    id: str
    kind: str
    said: str
    reason: Sentence
    facts: tuple[str, ...]
    file: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedEntity:
    """A country, person, organisation or initiative.

    known_as    other words that texts use for it: aliases, demonyms, phrases for an office.
    roles       the sentence of each role with its citation; `roles_of` are ids of what they are
                offices of, in the same order.
    belongs     ids of the countries that a person's offices or a metonym stand for.
    relations   label and links of what it is tied to.
    overdue     why a role should be looked at again; "" if none need be.
    """

    id: str
    kind: str
    link: Link
    name: str
    sort_name: str
    aliases: tuple[str, ...]
    known_as: tuple[str, ...]
    roles: tuple[tuple[Sentence, LinkedCitation], ...]
    roles_of: tuple[str | None, ...]
    belongs: frozenset[str]
    relations: tuple[tuple[str, tuple[Link, ...]], ...]
    note: Sentence
    overdue: str
    file: str
    values: Mapping[str, Any]
