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
from datetime import date

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.receipts import words_of
from footnoted.model.walk import citations_of
from footnoted.problems import Severity, quoted

SLUG = "turned-passage"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for record in corpus.records.values():
        for at, citation in citations_of(record):
            proof = corpus.proof_of(citation, words_of(record))
            for alarm in proof.alarms if proof is not None and citation.context is None else ():
                yield Finding(
                    (*at, "passage"),
                    f"{quoted(alarm.words)} stands beside this passage and may turn it round",
                    "take it into the passage, or say under `context:` why it does not",
                    record,
                )
