"""A passage has no receipt yet.

A maintainer's `footnoted verify` compares it with the source's text after review and writes the
receipt. Whoever adds a fact has nothing to do; pages show the citation as pending.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy, too, is ready to send peacekeepers
Good:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
"""

from collections.abc import Iterator
from datetime import date

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.receipts import words_of
from footnoted.model.walk import citations_of
from footnoted.problems import Severity

SLUG = "pending-citation"
SEVERITY = Severity.PENDING


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for record in corpus.records.values():
        for at, citation in citations_of(record):
            waits = citation.passage and citation.unverified is None
            # A source that can't be read may well name the text that its receipt is of.
            known = not corpus.is_unread(citation.source, ("source",))
            if waits and known and corpus.proof_of(citation, words_of(record)) is None:
                yield Finding(
                    (*at, "passage"),
                    "no receipt proves this passage yet",
                    "`footnoted verify`, run by a maintainer after review, writes it",
                    record,
                )
