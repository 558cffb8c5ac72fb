"""Sources and citations with their publishers, addresses and origins resolved."""

from collections.abc import Callable, Mapping, Set
from datetime import date
from functools import lru_cache

from footnoted.link.linked import LinkedCitation, LinkedSource
from footnoted.link.origins import chain_of
from footnoted.link.own_words import own_words
from footnoted.link.passages import Carried, Piece
from footnoted.link.resolve import Resolver
from footnoted.link.spans import Link, Span
from footnoted.link.urls import url_of
from footnoted.model.corpus import RecordFile
from footnoted.model.origins import origin_of
from footnoted.model.parts import Citation, Locator
from footnoted.model.receipts import Proof, Receipt
from footnoted.model.sources import Source, Standing
from footnoted.text.edtf import EdtfDate, read_date
from footnoted.text.folding import folded_words

UNNAMED_OUTLET = "an unnamed outlet"


class Sources:
    """All sources of a corpus, linked once each.

    before   sources of an earlier corpus by id; those that are to be linked again are `dirty`.
    """

    def __init__(
        self, resolver: Resolver, before: Mapping[str, LinkedSource], dirty: Set[str] = frozenset()
    ) -> None:
        self._resolver = resolver
        self._before = before
        self._linked = {id: source for id, source in before.items() if id not in dirty}
        self._ends: dict[str, str] = {}
        self._chains: dict[tuple[str, str], tuple[Link, ...]] = {}

    def linked(self, reference: str) -> LinkedSource:
        """The source behind a reference; one that can't be read is called by its id."""
        resolver = self._resolver
        resolver.get(reference, "source")
        if reference in self._linked:
            return self._linked[reference]
        chain: list[tuple[str, Source | None]] = []
        step: str | None = reference
        while step is not None and step not in self._linked:
            source = resolver.get(step, "source")
            chain.append((step, source))
            step = None if source is None else source.relays
        outside = resolver.asked
        # From the end of the chain, so that each source finds the one it relays.
        for id, source in reversed(chain):
            resolver.begin(("", id))
            linked = self._unreadable(id) if source is None else self._link(source)
            known = self._before.get(id)
            self._linked[id] = known if known is not None and known == linked else linked
        resolver.asked = outside
        return self._linked[reference]

    def citation(
        self, citation: Citation, words: tuple[str, ...], finds: Callable[[LinkedCitation], Carried]
    ) -> LinkedCitation:
        """A citation with its source, origin and state.

        words   those of the quote that it attributes.
        finds   what of its passage carries the value.
        """
        resolver = self._resolver
        resolver.get(citation.source, "receipt")
        proof = resolver.corpus.proof_of(citation, words)
        segments = (*words, *citation.passage)
        # As the source has them, which is known once they are found there.
        order = sorted(range(len(segments)), key=proof.spans.__getitem__) if proof else range(len(segments))
        state, since = _state(citation, proof)
        source, origin = self.linked(citation.source), self.linked(self._origin(citation))
        chain = self._chains.get((source.id, origin.id))
        if chain is None:
            chain = self._chains[source.id, origin.id] = chain_of(source, origin)
        return LinkedCitation(
            source=source,
            passage=tuple([self._in_pieces(i, segments[i], proof) for i in order]),
            origin=origin,
            relation=citation.relation,
            locator=_located(citation.locator),
            state=state,
            since=since,
            remark=own_words(citation.unverified or citation.context, resolver),
            asserted=citation.supports,
            fragment=proof.fragment if proof else "",
            chain=chain,
            finds=finds,
        )

    def _origin(self, citation: Citation) -> str:
        if citation.origin is not None:
            return origin_of(citation, self._resolver.corpus)
        end = self._ends.get(citation.source)
        if end is None:
            end = self._ends[citation.source] = origin_of(citation, self._resolver.corpus)
        return end

    def _in_pieces(self, index: int, segment: str, proof: Proof | None) -> tuple[Piece, ...]:
        """A segment with the names of its pronouns, where the passage itself does not have them."""
        read = [one for one in proof.readings if one.segment == index and not one.within] if proof else ()
        # Offsets count folded characters; where folding shortens a segment, it is left whole.
        if not read or len(folded_words(segment)) != len(segment):
            return (Piece(segment),)
        pieces: list[Piece] = []
        end = 0
        for reading in read:
            at = reading.at + len(reading.word)
            pieces.append(Piece(segment[end:at], self._resolver.name(reading.means).text))
            end = at
        return (*pieces, Piece(segment[end:]))

    def _link(self, source: Source) -> LinkedSource:
        publisher = self._resolver.link(source.publisher, ("organisation",)) if source.publisher else None
        file = self._resolver.corpus.file_for(source)
        return LinkedSource(
            id=source.id,
            link=Link(source.title, url_of("source", source.id) or ""),
            outlet=publisher.title if publisher else UNNAMED_OUTLET,
            outlet_link=publisher if publisher and publisher.url else None,
            title=source.title,
            published_spoken=source.published.spoken(),
            published=(source.published.earliest, source.published.latest),
            address=source.url,
            address_unknown=own_words(source.url_unknown, self._resolver),
            address_state=_state_of_address(source.link),
            archived=source.archived.url if source.archived else None,
            language=source.language,
            note=own_words(source.note or source.publisher_unknown, self._resolver),
            medium=self._resolver.label("medium", source.medium),
            seen=source.seen,
            relays=self.linked(source.relays) if source.relays else None,
            quoted=self._quoted(source),
            file=file.path,
            record=source,
            rests_on=tuple(self._resolver.asked),
        )

    def _quoted(self, source: Source) -> tuple[int, int] | None:
        receipt: Receipt | None = self._resolver.get(source.id, "receipt")
        return None if receipt is None else (receipt.quoted, receipt.length)

    def _unreadable(self, reference: str) -> LinkedSource:
        file: RecordFile | None = self._resolver.corpus.file_of(reference, ("source",))
        return LinkedSource(
            id=reference,
            link=Link(reference, url_of("source", reference) or "", faulty=True),
            outlet=reference,
            outlet_link=None,
            title=reference,
            published_spoken="on an unknown day",
            published=(date.min, date.min),
            address=None,
            address_unknown=(Span("The record of this source has problems."),),
            address_state="",
            archived=None,
            language="en",
            note=(),
            medium="",
            seen=False,
            relays=None,
            quoted=None,
            file=file.path if file else "",
            record=None,
        )


_ADDRESS_STATES = {
    "dead": "no longer opens",
    "soft-404": "opens a page that says it is not found",
    "changed": "no longer has all that is cited from it",
}
"""What readers are told; where an address has moved, they are led on."""


def _state_of_address(link: Standing | None) -> str:
    told = _ADDRESS_STATES.get(link.state, "") if link else ""
    return f"{told}, first seen on {link.since.spoken()}" if link and told else ""


def _state(citation: Citation, proof: Proof | None) -> tuple[str, EdtfDate | None]:
    if citation.unverified is not None:
        return "unverified", None
    if proof is None:
        return "pending", None
    if proof.lost is not None:
        return "not-found-since", _day(proof.lost)
    return "verified", _day(proof.verified)


@lru_cache(maxsize=1024)
def _day(written: str) -> EdtfDate:
    """Thousands of proofs are of a few days."""
    return read_date(written)


def _located(locator: Locator | None) -> str | None:
    if locator is None:
        return None
    parts = (("page", locator.page), ("paragraph", locator.paragraph), ("at", locator.time))
    return ", ".join(f"{word} {where}" for word, where in parts if where) or None
