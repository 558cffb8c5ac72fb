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
from datetime import date

from footnoted.check.rule import Finding
from footnoted.check.support import examine
from footnoted.model.corpus import Corpus
from footnoted.problems import Severity

SLUG = "unsupported-field"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for key, examination in examine(corpus).items():
        for lacking in examination.unsupported:
            yield Finding(lacking.at, lacking.message, lacking.help, corpus.records[key])
