"""Two facts say the same.

Facts with the same kind and the same load-bearing fields are one fact: put both citations into it.

Bad:
    # facts/positions/de-ready-again.yml
    country: DE
    stance: ready
    citations:
      - source: herald-2025-03-20
        passage: Germany is ready
Good:
    # facts/positions/de-sceptical.yml
    country: DE
    stance: sceptical
    citations:
      - source: herald-2025-03-20
        passage: Germany doubts the plan
"""

from collections.abc import Iterator
from typing import Any

from footnoted.check.case import Run
from footnoted.check.meaning import what_it_says
from footnoted.check.rule import Finding
from footnoted.model.facts import Fact
from footnoted.problems import Severity, quoted

SLUG = "duplicate-fact"
SEVERITY = Severity.ERROR


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    first: dict[tuple[Any, ...], Fact] = {}
    for fact in run.each(run.facts):
        if fact.status == "withdrawn":
            continue
        other = first.setdefault(what_it_says(fact), fact)
        if other is not fact:
            yield Finding(
                (),
                f"this says the same as {quoted(other.id)}",
                f"add the citation to {corpus.file_for(other).path} and delete this file",
                fact,
            )
