"""One of several citations does not carry the fact by itself.

Two sources that each say half of something say nothing together. What only adds to a fact is cited
with `relation: context`; words that stand apart in one source are segments of one passage.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
      - source: herald-2025-03-20
        passage: Italy and two other countries
Good:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
"""

from collections.abc import Iterator
from datetime import date

from footnoted.check.rule import Finding
from footnoted.check.support import examine
from footnoted.model.corpus import Corpus
from footnoted.problems import Severity

SLUG = "partial-citation"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for key, examination in examine(corpus).items():
        for at, lacking in examination.partial:
            message = f"this passage does not carry {lacking}"
            help = "cite words that do, or cite it with `relation: context`"
            yield Finding(at, message, help, corpus.records[key])
