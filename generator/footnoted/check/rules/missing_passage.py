"""A fact has no citation, or a citation without a passage.

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

from footnoted.check.rule import Finding
from footnoted.model.facts import Fact
from footnoted.problems import Severity

SLUG = "missing-passage"
SEVERITY = Severity.ERROR


def check(fact: Fact) -> Iterator[Finding]:
    if not fact.citations:
        yield Finding((), "this fact cites nothing", "add `citations:` with a source and a passage")
    for i, citation in enumerate(fact.citations):
        if not citation.passage:
            yield Finding(
                ("citations", i),
                "this citation quotes nothing",
                "add `passage:` with the shortest words of the source that carry the fact",
            )
