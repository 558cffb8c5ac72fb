"""A passage that once stood in its source's text is no longer found there.

The text was taken anew, and the words have changed or gone. The fact may have been corrected by its
source: cite the new words, or withdraw the fact.

Bad:
    # facts/receipts/herald-2025-03-20.json
    "verified": "2025-04-02",
    "lost": "2026-04-01"
Good:
    # facts/receipts/herald-2025-03-20.json
    "verified": "2025-04-02"
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.entities import Person
from footnoted.model.facts import Fact
from footnoted.problems import Severity

SLUG = "lost-passage"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)


def check(case: Case) -> Iterator[Finding]:
    for cited in case.cited:
        if cited.proof is not None and cited.proof.lost is not None:
            yield Finding(
                (*cited.at, "passage"),
                f"the passage is no longer found in the text since {cited.proof.lost}",
                "cite the words that stand there now, or withdraw the fact",
            )
