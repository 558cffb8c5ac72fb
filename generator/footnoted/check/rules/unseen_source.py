"""A fact cites a source that nobody here has read.

A relayed report that was not read itself is a record with `seen: false`; the fact cites the source
that was read, and that source's `relays` leads on.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: wire-2025-03-20
        passage: Italy is ready to send peacekeepers
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
from footnoted.model.walk import citations_of
from footnoted.problems import Severity, quoted

SLUG = "unseen-source"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for record in corpus.records.values():
        for at, citation in citations_of(record):
            source = corpus.get(citation.source, "source")
            if source is not None and not source.seen:
                yield Finding(
                    (*at, "source"),
                    f"nobody here has read {quoted(citation.source)}",
                    "cite the source that was read and relays it",
                    record,
                )
