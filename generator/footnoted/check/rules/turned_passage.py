"""Words beside a passage may turn it round.

A "no" or a verb of denial within six words to the left, a "not" between two segments, a "more than"
left of a number, a question mark: the words are verbatim and may still say the contrary. Take them
into the passage. Where the alarm is false, `context:` says why, and readers see that.

Bad:
    # facts/receipts/herald-2025-03-20.json
    "alarms": [{"kind": "bound", "words": "more than"}]
Good:
    # facts/receipts/herald-2025-03-20.json
    "alarms": [{"kind": "bound", "words": "more than"}]
    # facts/events/harbour-meeting.yml
    citations:
      - source: herald-2025-03-20
        passage: Giorgia Meloni came to the harbour meeting on 18 March
        context: “More than” is about the ships before it.
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.entities import Person
from footnoted.model.facts import Fact
from footnoted.problems import Severity

SLUG = "turned-passage"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    for cited in case.cited:
        waived = cited.proof is None or cited.citation.context is not None
        for alarm in () if waived or cited.proof is None else cited.proof.alarms:
            yield Finding(
                (*cited.at, "passage"),
                alarm.message,
                alarm.cure,
            )
