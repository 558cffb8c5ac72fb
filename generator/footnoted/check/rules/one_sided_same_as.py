"""`same_as` stands in one of two facts only, or joins facts of two kinds.

Two accounts of one event, utterance or quantity name each other, so that readers of either find the
other.

Bad:
    # facts/positions/it-ready.yml
    same_as: de-ready
Good:
    # facts/positions/it-ready.yml
    same_as: de-ready
    # facts/positions/de-ready.yml
    same_as: it-ready
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.facts import FACT_KINDS, Fact
from footnoted.problems import Severity, quoted

SLUG = "one-sided-same-as"
SEVERITY = Severity.ERROR
JUDGES = (Fact,)


def check(case: Case) -> Iterator[Finding]:
    fact = case.record
    for i, reference in enumerate(fact.same_as):
        other = case.corpus.get(reference, *FACT_KINDS)
        if other is None:
            continue
        if type(other) is not type(fact) or other.id == fact.id:
            yield Finding(
                ("same_as", i),
                f"{quoted(other.id)} is no other account of this",
                "join facts of one kind",
            )
        elif fact.id not in other.same_as:
            yield Finding(
                ("same_as", i),
                f"{quoted(other.id)} does not name this fact in turn",
                f"add {fact.id} to `same_as` in {case.corpus.file_for(other).path}",
            )
