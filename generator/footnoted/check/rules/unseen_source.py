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

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.entities import Person
from footnoted.model.facts import Fact
from footnoted.problems import Severity, quoted

SLUG = "unseen-source"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    for cited in case.cited:
        if cited.source is not None and not cited.source.seen:
            yield Finding(
                (*cited.at, "source"),
                f"nobody here has read {quoted(cited.citation.source)}",
                "cite the source that was read and relays it",
            )
