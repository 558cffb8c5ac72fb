"""A segment of a passage carries nothing of the record.

A passage is the shortest words that carry the fact; what carries none of it only takes from the
source's share of quotation, and hides what does.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage:
          - Italy is ready to send peacekeepers
          - to the new harbour
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

SLUG = "idle-passage"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    for at in case.examination.idle if case.examination else ():
        yield Finding(
            at,
            "these words carry no field of the record",
            "take them out, or cite them with `relation: context`",
        )
