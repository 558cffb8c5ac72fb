"""A passage that once stood in its source's text is no longer found there.

The text was taken anew, and the words have changed or gone. The fact may have been corrected by its
source: cite the new words, or withdraw the fact.

Bad:
    # facts/receipts/herald-2025-03-20.json
    "verified": "2025-04-02",
    "lost": "2026-04-01"
Good:
    # facts/receipts/herald-2025-03-20.json
    "verified": "2025-04-02"
"""

from collections.abc import Iterator
from datetime import date

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.receipts import words_of
from footnoted.model.walk import citations_of
from footnoted.problems import Severity

SLUG = "lost-passage"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for record in corpus.records.values():
        for at, citation in citations_of(record):
            proof = corpus.proof_of(citation, words_of(record))
            if proof is not None and proof.lost is not None:
                yield Finding(
                    (*at, "passage"),
                    f"the passage is no longer found in the text since {proof.lost}",
                    "cite the words that stand there now, or withdraw the fact",
                    record,
                )
