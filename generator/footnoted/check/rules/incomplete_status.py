"""A fact's status and what explains it do not go together.

A withdrawn fact says when and why; a superseded one names what replaced it.

Bad:
    # facts/positions/it-ready.yml
    status: withdrawn
Good:
    # facts/positions/it-ready.yml
    status: withdrawn
    withdrawn:
      reason: The outlet corrected its report.
      date: 2025-03-22
"""

from collections.abc import Iterator

from footnoted.check.rule import Finding
from footnoted.model.facts import Fact
from footnoted.problems import Severity

SLUG = "incomplete-status"
SEVERITY = Severity.ERROR

_EXPLAINED_BY = {"withdrawn": "withdrawn", "superseded": "superseded_by"}


def check(fact: Fact) -> Iterator[Finding]:
    for status, key in _EXPLAINED_BY.items():
        explained = getattr(fact, key) is not None
        if fact.status == status and not explained:
            yield Finding(("status",), f"a {status} fact needs `{key}:`", f"add `{key}:`")
        if explained and fact.status != status:
            yield Finding(
                (key,), f"the status is {fact.status}", f"write `status: {status}`, or delete `{key}:`"
            )
