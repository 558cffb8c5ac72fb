"""A challenge is answered without a day, or has a day without an answer.

Readers see a doubt until it is answered; the answer and its day go together.

Bad:
    # facts/positions/it-ready.yml
    challenges:
      - opened: 2025-04-01
        says: The passage may be about another country.
        answered: 2025-04-02
Good:
    # facts/positions/it-ready.yml
    challenges:
      - opened: 2025-04-01
        says: The passage may be about another country.
        answered: 2025-04-02
        answer: It names Italy.
"""

from collections.abc import Iterator

from footnoted.check.rule import Finding
from footnoted.model.facts import Fact
from footnoted.problems import Severity

SLUG = "half-answer"
SEVERITY = Severity.ERROR


def check(fact: Fact) -> Iterator[Finding]:
    for i, challenge in enumerate(fact.challenges):
        if challenge.answered is not None and challenge.answer is None:
            yield Finding(
                ("challenges", i, "answered"), "there is no answer", "add `answer:`, or delete the day"
            )
        if challenge.answer is not None and challenge.answered is None:
            yield Finding(
                ("challenges", i, "answer"), "the answer has no day", "add `answered:`, the day of the answer"
            )
