"""Ids that were renamed lead to one another in a ring.

Whoever follows an old address would never arrive.

Bad:
    # facts/ledger.yml
    quay-cost: {kind: figure, renamed: pier-cost, date: 2025-03-21}
    pier-cost: {kind: figure, renamed: quay-cost, date: 2025-03-22}
Good:
    # facts/ledger.yml
    quay-cost: {kind: figure, renamed: pier-cost, date: 2025-03-21}
    pier-cost: {kind: figure, renamed: harbour-cost, date: 2025-03-22}
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.ledger import end_of, ledger_of
from footnoted.problems import Severity, quoted

SLUG = "redirect-loop"
SEVERITY = Severity.ERROR


def check(run: Run) -> Iterator[Finding]:
    ledger = ledger_of(run.corpus.records)
    for id in ledger.departed:
        if end_of(id, ledger.departed) is None:
            message = f"the new names of {quoted(id)} lead round in a ring"
            yield Finding(
                (id, "renamed"),
                message,
                "let the last of them lead to the record as it is called now",
                ledger,
            )
