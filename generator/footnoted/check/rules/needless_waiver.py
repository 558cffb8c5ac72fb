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
from datetime import date

from footnoted.check.rule import Finding
from footnoted.check.support import examine
from footnoted.model.corpus import Corpus
from footnoted.model.receipts import words_of
from footnoted.model.walk import citations_of
from footnoted.problems import Severity

SLUG = "needless-waiver"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for record in corpus.records.values():
        for at, citation in citations_of(record):
            proof = corpus.proof_of(citation, words_of(record))
            if citation.context is not None and proof is not None and not proof.alarms:
                message = "nothing beside this passage turns it round"
                yield Finding((*at, "context"), message, "delete `context:`", record)
    for key, examination in examine(corpus).items():
        for at in examination.needless:
            message = "no word of an editor is needed for this field, or can stand for it"
            yield Finding(at, message, "take it out; cite the words that carry it", corpus.records[key])
