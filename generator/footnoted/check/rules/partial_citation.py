"""One of several citations does not carry the fact by itself.

Two sources that each say half of something say nothing together. What only adds to a fact is cited
with `relation: context`; words that stand apart in one source are segments of one passage.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
      - source: herald-2025-03-20
        passage: Italy and two other countries
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

SLUG = "partial-citation"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    for at, lacking in case.examination.partial if case.examination else ():
        message = f"this passage does not carry {lacking}"
        yield Finding(at, message, "cite words that do, or cite it with `relation: context`")
