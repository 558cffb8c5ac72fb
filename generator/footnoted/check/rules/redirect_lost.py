"""An id that was renamed leads to no record.

The new name has to be that of a record, or of one that the ledger knows.

Bad:
    # facts/ledger.yml
    quay-cost: {kind: figure, renamed: harbour-costs, date: 2025-03-21}
Good:
    # facts/ledger.yml
    quay-cost: {kind: figure, renamed: harbour-cost, date: 2025-03-21}
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.ledger import ledger_of
from footnoted.problems import Severity, did_you_mean, quoted

SLUG = "redirect-lost"
SEVERITY = Severity.ERROR


def check(run: Run) -> Iterator[Finding]:
    ledger, files = ledger_of(run.corpus.records), run.corpus.files
    for id, departure in ledger.departed.items():
        new = departure.renamed
        if new is not None and ("", new) not in files and new not in ledger.departed:
            known = [one for namespace, one in files if namespace == ""]
            help = did_you_mean(new, known) or "name the record as it is called now"
            yield Finding((id, "renamed"), f"there is no record {quoted(new)}", help, ledger)
