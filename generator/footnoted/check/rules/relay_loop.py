"""A source relays itself, by way of others or at once.

Where a report comes from must have an end, or origins can't be counted.

Bad:
    # facts/sources/herald-2025-03-20.yml
    relays: herald-2025-03-20
Good:
    # facts/sources/herald-2025-03-20.yml
    relays: wire-2025-03-20
"""

from collections.abc import Iterator
from datetime import date

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.problems import Severity, quoted

SLUG = "relay-loop"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for source in corpus.sources():
        passed: list[str] = []
        step = source
        while step is not None and step.relays is not None and step.id not in passed:
            passed.append(step.id)
            step = corpus.get(step.relays, "source")
        if step is not None and step.id == source.id and passed:
            chain = " → ".join([*passed, source.id])
            yield Finding(("relays",), f"{quoted(chain, 200)} has no end", "relay an earlier report", source)
