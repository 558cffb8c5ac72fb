"""Sources and citations with their publishers, addresses and origins resolved."""

from datetime import date

from footnoted.link.data import as_data
from footnoted.link.linked import Link, LinkedCitation, LinkedSource, Piece, Span
from footnoted.link.own_words import own_words
from footnoted.link.resolve import Resolver
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
    """All sources of a corpus, linked once each."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._linked: dict[str, LinkedSource] = {}
        for source in resolver.corpus.sources():
            self.linked(source.id)

    def all(self) -> dict[str, LinkedSource]:
        """Every readable source by id, in id order."""
        return {source.id: self._linked[source.id] for source in self._resolver.corpus.sources()}

    def linked(self, reference: str) -> LinkedSource:
        """The source behind a reference; one that can't be read is called by its id."""
        chain: list[str] = []
        step: str | None = reference
        while step is not None and step not in self._linked:
            chain.append(step)
            source = self._resolver.corpus.get(step, "source")
            step = None if source is None else source.relays
        # From the end of the chain, so that each source finds the one it relays.
        for id in reversed(chain):
            source = self._resolver.corpus.get(id, "source")
            self._linked[id] = self._unreadable(id) if source is None else self._link(source)
        return self._linked[reference]

    def citation(self, citation: Citation, words: tuple[str, ...] = ()) -> LinkedCitation:
        """A citation with its source, origin and state; `words` are those of the quote that it attributes."""
        proof = self._resolver.corpus.proof_of(citation, words)
        segments = (*words, *citation.passage)
        # As the source has them, which is known once they are found there.
        order = sorted(range(len(segments)), key=proof.spans.__getitem__) if proof else range(len(segments))
        state, since = _state(citation, proof)
        return LinkedCitation(
            source=self.linked(citation.source),
            passage=tuple(self._in_pieces(i, segments[i], proof) for i in order),
            origin=self.linked(origin_of(citation, self._resolver.corpus)),
            relation=citation.relation,
            locator=_located(citation.locator),
            state=state,
            since=since,
            remark=own_words(citation.unverified or citation.context, self._resolver),
            asserted=citation.supports,
            fragment=proof.fragment if proof else "",
        )

    def _in_pieces(self, index: int, segment: str, proof: Proof | None) -> tuple[Piece, ...]:
        """A segment with the names of its pronouns, where the passage itself does not have them."""
        pieces: list[Piece] = []
        end = 0
        # Offsets count folded characters; where folding shortens a segment, it is left whole.
        if proof is not None and len(folded_words(segment)) == len(segment):
            for reading in proof.readings:
                if reading.segment == index and not reading.within:
                    at = reading.at + len(reading.word)
                    name = self._resolver.name(reading.means).text
                    pieces.append(Piece(segment[end:at], name))
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
            relays=self._linked[source.relays] if source.relays else None,
            quoted=self._quoted(source),
            file=file.path,
            values=as_data(source),
        )

    def _quoted(self, source: Source) -> tuple[int, int] | None:
        receipt: Receipt | None = self._resolver.corpus.get(source.id, "receipt")
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
            values={},
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
        return "not-found-since", read_date(proof.lost)
    return "verified", read_date(proof.verified)


def _located(locator: Locator | None) -> str | None:
    if locator is None:
        return None
    parts = (("page", locator.page), ("paragraph", locator.paragraph), ("at", locator.time))
    return ", ".join(f"{word} {where}" for word, where in parts if where) or None
