"""`context:` excuses an alarm that is not raised, or `supports:` names a field that needs nobody's word.

A waiver is shown to readers and counted, so one that excuses nothing goes. Numbers and dates can't be
waived: the program sees them wherever a passage has them.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
        context: The sentence before it is about Germany.
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

SLUG = "needless-waiver"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    for cited in case.cited:
        if cited.citation.context is not None and cited.proof is not None and not cited.proof.alarms:
            message = "nothing beside this passage turns it round"
            yield Finding((*cited.at, "context"), message, "delete `context:`")
    for at in case.examination.needless if case.examination else ():
        message = "no word of an editor is needed for this field, or can stand for it"
        yield Finding(at, message, "take it out; cite the words that carry it")
