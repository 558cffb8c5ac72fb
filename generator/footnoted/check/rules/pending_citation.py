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

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.entities import Person
from footnoted.model.facts import Fact
from footnoted.problems import Severity

SLUG = "pending-citation"
SEVERITY = Severity.PENDING
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    for cited in case.cited:
        waits = cited.citation.passage and cited.citation.unverified is None and cited.proof is None
        # A source that can't be read may well name the text that its receipt is of.
        if waits and not case.corpus.is_unread(cited.citation.source, ("source",)):
            yield Finding(
                (*cited.at, "passage"),
                "no receipt proves this passage yet",
                "`footnoted verify`, run by a maintainer after review, writes it",
            )
