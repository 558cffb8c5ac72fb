"""A field says what no passage of the record says.

Each value that readers see is carried by a passage: a number with its unit and bound, a date, a name
where it acts, the words that express a stance, a speaker beside the verb. Names, numbers, negations
and modals of a statement in our words match the passage's.

Bad:
    # facts/positions/it-ready.yml
    country: DE
    stance: ready
    citations:
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
Good:
    # facts/positions/it-ready.yml
    country: IT
    stance: ready
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

SLUG = "unsupported-field"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    for lacking in case.examination.unsupported if case.examination else ():
        yield Finding(lacking.at, lacking.message, lacking.help)
