"""A fact has no citation, or a citation has no passage.

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

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.entities import Person
from footnoted.model.facts import Fact
from footnoted.problems import Severity

SLUG = "missing-passage"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    record = case.record
    if isinstance(record, Fact) and not record.citations:
        help = "add `citations:` with a source and a passage"
        yield Finding((), "this fact cites nothing", help)
    elif isinstance(record, Fact) and not any(c.relation == "supports" for c in record.citations):
        help = "cite a source that says it; what only contradicts it is no reason to state it"
        yield Finding(("citations",), "no citation supports this fact", help)
    for cited in case.cited:
        if not cited.citation.passage:
            help = "add `passage:` with the shortest words of the source that carry this"
            yield Finding(cited.at, "this citation quotes nothing", help)
