"""A proof can't be of the passage that it is filed under.

It has other segments, or gives a segment less room in the text than its words take, reads a pronoun
where the passage has none, or names a day before the source appeared or one that is yet to come.
Receipts are written by `footnoted verify` alone.

Bad:
    # facts/receipts/herald-2025-03-20.json
    "spans": [[30, 33]]
Good:
    # facts/receipts/herald-2025-03-20.json
    "spans": [[30, 84]]
"""

from collections.abc import Iterator
from datetime import date

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.parts import Citation
from footnoted.model.receipts import UNKNOWN, Proof, words_of
from footnoted.model.walk import citations_of
from footnoted.problems import Severity, quoted
from footnoted.text.folding import folded_words

SLUG = "mismatched-receipt"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for record in corpus.records.values():
        for _, citation in citations_of(record):
            words = words_of(record)
            proof = corpus.filed_proof(citation, words)
            fault = _fault(proof, words, citation, corpus, today) if proof is not None else ""
            if fault:
                message = f"the proof of {quoted(record.id)} {fault}"
                help = "delete the file and run `footnoted verify`"
                yield Finding((), message, help, corpus.get(citation.source, "receipt"))


def _fault(proof: Proof, words: tuple[str, ...], citation: Citation, corpus: Corpus, today: date) -> str:
    segments = [folded_words(segment) for segment in (*words, *citation.passage)]
    if len(proof.spans) != len(segments):
        return f"has {len(proof.spans)} segments, the passage {len(segments)}"
    if not proof.fits(len(words), len(citation.passage)):
        return "takes quoted words for the passage, or the passage for quoted words"
    for (start, end), segment in zip(proof.spans, segments, strict=True):
        if end - start < len(segment):
            return f"gives {quoted(segment)} less room than it takes"
    for one in proof.readings:
        if not segments[one.segment].startswith(one.word, one.at):
            return f"reads {quoted(one.word)} where {quoted(segments[one.segment])} does not have it"
    source = corpus.get(citation.source, "source")
    if source is not None and proof.verified < source.published.earliest.isoformat():
        return f"is dated {proof.verified}, when the source had not appeared yet"
    if proof.verified > today.isoformat():
        return f"is dated {proof.verified}, which is yet to come"
    named = (*(one.means for one in proof.readings), *(id for id in proof.rivals if id != UNKNOWN))
    unknown = [id for id in named if corpus.file_of(id, _NAMED) is None]
    return f"names {quoted(unknown[0])}, which has no record" if unknown else ""


_NAMED = ("person", "organisation", "country", "initiative")
