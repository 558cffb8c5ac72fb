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

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.problems import Severity, quoted

SLUG = "wrong-kind"
SEVERITY = Severity.ERROR
JUDGES = (object,)


def check(case: Case) -> Iterator[Finding]:
    for referred in case.referred:
        other = referred.file
        if other is None or other.kind.name in referred.kinds or other.id in case.corpus.contested:
            continue
        if case.corpus.file_of(referred.reference, referred.kinds) is None:
            yield Finding(
                referred.at,
                f"{quoted(referred.reference)} is of kind {other.kind.name}",
                f"the kinds that can stand here: {', '.join(referred.kinds)}",
            )
