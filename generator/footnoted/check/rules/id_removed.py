"""An id was published, and no record has it any more.

Whoever links to a page or reads a file of data comes back for years. What is wrong is corrected or withdrawn where
it stands, with `status: withdrawn` and a reason. A record that has to go leaves a line in the ledger, with which its
address still answers: `footnoted retire` takes it away, `footnoted rename` gives it another name.

Bad:
    # facts/ledger.yml
    harbour-cost-of-old: figure
Good:
    # facts/ledger.yml
    harbour-cost-of-old: {kind: figure, retired: "It was counted twice.", date: 2025-03-21}
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.facts import FACT_KINDS
from footnoted.model.ledger import ledger_of
from footnoted.problems import Severity, quoted

SLUG = "id-removed"
SEVERITY = Severity.ERROR


def check(run: Run) -> Iterator[Finding]:
    ledger = ledger_of(run.corpus.records)
    for id, kind in ledger.published.items():
        if ("", id) not in run.corpus.files:
            help = (
                "put its file back and write `status: withdrawn`, or let a maintainer run "
                if kind in FACT_KINDS
                else ("put its file back, or let a maintainer run ")
            )
            help += f"`footnoted retire {id}` or `footnoted rename {id} NEW`"
            yield Finding((id,), f"the {kind} {quoted(id)} was published and has no file", help, ledger)
