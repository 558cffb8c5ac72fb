"""Citations with what is filed under their passages."""

from typing import Any, NamedTuple

from footnoted.model.corpus import Corpus, Route
from footnoted.model.parts import Citation
from footnoted.model.receipts import Proof, words_of
from footnoted.model.sources import Source
from footnoted.model.walk import citations_of


class Cited(NamedTuple):
    """One citation of a record.

    words    of the quote that it attributes, by segments; empty in every other record.
    source   None if it is not there or can't be read.
    filed    what is filed under the passage, whether it can be of it or not.
    proof    the same if it can be of it; None while the citation is pending.
    """

    at: Route
    citation: Citation
    words: tuple[str, ...]
    source: Source | None
    filed: Proof | None
    proof: Proof | None


def cited_by(record: Any, corpus: Corpus) -> list[Cited]:
    """The citations of a record, in order."""
    words = words_of(record)
    found = []
    for at, citation in citations_of(record):
        filed = corpus.filed_proof(citation, words)
        fits = filed is not None and filed.fits(len(words), len(citation.passage))
        source: Source | None = corpus.get(citation.source, "source")
        found.append(Cited(at, citation, words, source, filed, filed if fits else None))
    return found
