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

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.sources import Source
from footnoted.problems import Severity, quoted

SLUG = "relay-loop"
SEVERITY = Severity.ERROR
JUDGES = (Source,)


def check(case: Case) -> Iterator[Finding]:
    source = step = case.record
    passed: dict[str, None] = {}
    while step is not None and step.relays is not None and step.id not in passed:
        passed[step.id] = None
        step = case.corpus.get(step.relays, "source")
    if step is not None and step.id == source.id and passed:
        chain = " → ".join([*passed, source.id])
        yield Finding(("relays",), f"{quoted(chain, 200)} has no end", "relay an earlier report")
