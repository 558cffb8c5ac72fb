"""A fact has no citation, or a citation has no passage.

Readers can only weigh a statement they can trace to the words that carry it.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
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
from footnoted.model.facts import Fact
from footnoted.model.walk import citations_of
from footnoted.problems import Severity

SLUG = "missing-passage"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for record in corpus.records.values():
        if isinstance(record, Fact) and not record.citations:
            help = "add `citations:` with a source and a passage"
            yield Finding((), "this fact cites nothing", help, record)
        elif isinstance(record, Fact) and not any(c.relation == "supports" for c in record.citations):
            help = "cite a source that says it; what only contradicts it is no reason to state it"
            yield Finding(("citations",), "no citation supports this fact", help, record)
        for at, citation in citations_of(record):
            if not citation.passage:
                help = "add `passage:` with the shortest words of the source that carry this"
                yield Finding(at, "this citation quotes nothing", help, record)
