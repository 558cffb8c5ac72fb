"""A reference leads to a record of a kind that can't stand there.

A publication speaks for no country, and a country is no source. The message says which kinds can stand there.

Bad:
    # facts/positions/it-ready.yml
    by: herald-2025-03-20
Good:
    # facts/positions/it-ready.yml
    by: giorgia-meloni
"""

from collections.abc import Iterator
from datetime import date

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.kinds import KINDS
from footnoted.model.walk import references_of
from footnoted.problems import Severity, quoted

SLUG = "wrong-kind"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for key in sorted(corpus.records):
        record = corpus.records[key]
        for at, kinds, reference in references_of(record):
            other = corpus.file_of(reference, tuple(KINDS))
            if other is None or other.id in corpus.contested:
                continue
            if corpus.file_of(reference, kinds) is None:
                yield Finding(
                    at,
                    f"{quoted(reference)} is of kind {other.kind.name}",
                    f"the kinds that can stand here: {', '.join(kinds)}",
                    record,
                )
