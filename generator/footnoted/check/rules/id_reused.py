"""A record has an id that something else was published under.

An id means one thing for ever. A record of which the ledger says that it was renamed, retired or erased never comes
back as another one, and a person never becomes an organisation at another address.

Bad:
    # facts/ledger.yml
    ships-ready: {kind: statement, retired: "The text says nothing of ships.", date: 2025-03-21}
    # facts/people/ships-ready.yml
    name: Somebody Else
Good:
    # facts/ledger.yml
    ships-ready: {kind: statement, retired: "The text says nothing of ships.", date: 2025-03-21}
    # facts/people/somebody-else.yml
    name: Somebody Else
"""

from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.facts import FACT_KINDS
from footnoted.model.ledger import ledger_of
from footnoted.problems import Severity, quoted

SLUG = "id-reused"
SEVERITY = Severity.ERROR

_SAID = "give this record an id that nothing has had"


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    ledger = ledger_of(corpus.records)
    for id, departure in ledger.departed.items():
        record = corpus.records.get(("", id))
        if record is not None:
            became = "renamed" if departure.renamed else "taken away"
            message = f"{quoted(id)} was a {departure.kind} that was {became} on {departure.date.written}"
            yield Finding((), message, _SAID, record)
    for id, kind in ledger.published.items():
        file, record = corpus.files.get(("", id)), corpus.records.get(("", id))
        if record is not None and file is not None and _address(file.kind.name) != _address(kind):
            message = f"{quoted(id)} was published as a {kind}, and is a {file.kind.name} here"
            yield Finding((), message, f"{_SAID}, and run `footnoted rename`", record)


def _address(kind: str) -> str:
    """What of a kind stands in addresses: facts share theirs."""
    return "fact" if kind in FACT_KINDS else kind
