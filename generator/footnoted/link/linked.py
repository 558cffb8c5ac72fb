"""Records with every reference resolved: what pages and data files are made of.

No open reference can be expressed here, and no fact without a citation.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from typing import Any

from footnoted.link.basis import Basis
from footnoted.link.data import as_data
from footnoted.link.fixed import fixed_by_name
from footnoted.link.passages import Carried, Piece, in_pieces
from footnoted.link.quantity import Quantity
from footnoted.link.spans import Link, Sentence, Span
from footnoted.model.corpus import RecordKey
from footnoted.text.edtf import EdtfDate


@fixed_by_name
class Linked:
    """What all linked records share.

    record     the record that people wrote; None for a source that can't be read.
    rests_on   keys of all records that linking asked for, there or not: while none of them changes,
               the linked record stays as it is.
    """

    record: Any
    rests_on: tuple[RecordKey, ...] = field(default=(), compare=False, repr=False)

    @property
    def values(self) -> Mapping[str, Any]:
        """The record as plain data, for exports; made anew each time."""
        return {} if self.record is None else as_data(self.record)


@fixed_by_name
class LinkedSource(Linked):
    """A source as a reference shows it.

    published    earliest and latest day on which it can have appeared.
    address      where it stands on the web, or None with `address_unknown` saying why; `address_state` is
                 what has become of it, "" while it opens the page.
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
    address_state: str
    archived: str | None
    language: str
    note: Sentence
    medium: str
    seen: bool
    relays: "LinkedSource | None"
    quoted: tuple[int, int] | None
    file: str


@fixed_by_name
class LinkedCitation:
    """One use of a source.

    passage    one or more verbatim segments in the order of the source, each in pieces.
    origin     the source that the information comes from; the cited source itself if it is its own.
    state      `verified`, `pending`, `unverified` or `not-found-since`; `since` is its day, if it has one.
    chain      the outlets from the cited source to the origin, each with its source's page.
    remark     why it can't be verified, or why a passage that looks turned round is not; else empty.
    asserted   fields that it carries on the editor's word, since the program can't see them in it.
    fragment   text directives that lead to the passage, if a receipt has them; else "".
    finds      what of each segment carries the value of the fact, looked for when a page asks; None if
               that is not known.
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
    chain: tuple[Link, ...]
    finds: "Callable[[LinkedCitation], Carried] | None" = field(default=None, compare=False, repr=False)
    _segments: tuple[str, ...] | None = field(default=None, init=False, compare=False, repr=False)
    _carried: Carried | None = field(default=None, init=False, compare=False, repr=False)
    _cut: tuple[tuple[Piece, ...], ...] | None = field(default=None, init=False, compare=False, repr=False)
    _said: tuple[object, ...] | None = field(default=None, init=False, compare=False, repr=False)
    _at: tuple[str, ...] | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def segments(self) -> tuple[str, ...]:
        """The verbatim segments alone."""
        if self._segments is None:
            segments = tuple("".join([piece.text for piece in segment]) for segment in self.passage)
            object.__setattr__(self, "_segments", segments)
            return segments
        return self._segments

    @property
    def carried(self) -> Carried:
        """For each segment, what of it carries the value of the fact; found once, when it is first asked for."""
        if self._carried is None:
            carried = self.finds(self) if self.finds is not None else ((),) * len(self.passage)
            object.__setattr__(self, "_carried", carried)
            return carried
        return self._carried

    @property
    def cut(self) -> tuple[tuple[Piece, ...], ...]:
        """The passage in pieces that begin and end where what is carried does."""
        if self._cut is None:
            cut = in_pieces(self.passage, self.carried)
            object.__setattr__(self, "_cut", cut)
            return cut
        return self._cut

    @property
    def at(self) -> tuple[str, ...]:
        """The source and the segments: what all that rest on one passage share."""
        if self._at is None:
            at = ("passage", self.source.id, *self.segments)
            object.__setattr__(self, "_at", at)
            return at
        return self._at

    @property
    def said(self) -> tuple[object, ...]:
        """What a reference says of it; two citations that say the same are one reference of a page."""
        if self._said is None:
            # Pieces differ from the bare words where a pronoun is read.
            has_readings = any(piece.reading for segment in self.passage for piece in segment)
            passage = self.passage if has_readings else self.segments
            origin, source = self.origin.id, self.source.id
            said = (
                source,
                passage,
                self.asserted,
                origin,
                self.relation,
                self.locator,
                self.state,
                self.remark,
            )
            object.__setattr__(self, "_said", said)
            return said
        return self._said

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


@fixed_by_name
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


@fixed_by_name
class LinkedFact(Linked):
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
    unproved     states of its citations that are not verified, in words, each once.
    noted_in     ids of the notes that set it beside other facts.
    standing     what became of it when it no longer stands; empty for one that does.
    challenges   doubts that somebody raised, in the order of the record; those without answer are open.
    overdue      why it should be looked at again; "" if it need not.
    outlets      who reported it, `UNN after Bloomberg`; `attribution` says it in a sentence.
    worded       by whom a quote's words are worded, and how they came about; empty for other kinds.
    when         the stated date or "reported 20 March 2025"; `day` sorts by it.
    stated       the date that a passage gives it, or None.
    quantity     the number of a figure; None for other kinds.
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
    unproved: tuple[str, ...]
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

    @property
    def same_as(self) -> tuple[str, ...]:
        """Ids of its other accounts, as it names them."""
        return tuple(self.record.same_as)

    @property
    def happened(self) -> str:
        """Of an event `reported`, `scheduled` or `called-off`; "" for other kinds."""
        return getattr(self.record, "happened", "")

    @property
    def occasion(self) -> str | None:
        """Id of the event at which it was said or decided, if that has a record."""
        occasion = getattr(self.record, "occasion", None)
        return occasion if isinstance(occasion, str) else None

    @property
    def stands(self) -> bool:
        """Whether drawings and sums may hold it: it was neither withdrawn nor replaced."""
        return self.record.status in ("current", "disputed")

    @property
    def is_challenged(self) -> bool:
        """Whether somebody doubts it, and nobody has answered."""
        return any(not challenge.answered for challenge in self.challenges)

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a fact without citation can't be linked: {self.id}")
