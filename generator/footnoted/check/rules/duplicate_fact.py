"""Two facts say the same.

Facts with the same kind and the same load-bearing fields are one fact: put both citations into it.
A position that a text reports more than a week after another text did is one of its own: it shows that the
country still holds it, or holds it again.

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

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from footnoted.check.accounts import ONE_REPORT, sources_of
from footnoted.check.case import Run
from footnoted.check.meaning import what_it_says
from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.facts import Fact, Position
from footnoted.problems import Severity, quoted

SLUG = "duplicate-fact"
SEVERITY = Severity.ERROR


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    same: dict[tuple[Any, ...], list[Fact]] = defaultdict(list)
    for fact in run.each(run.facts):
        if fact.status == "withdrawn":
            continue
        others = same[what_it_says(fact)]
        other = next((other for other in others if not _are_apart(other, fact, corpus)), None)
        others.append(fact)
        if other is not None:
            yield Finding(
                (),
                f"this says the same as {quoted(other.id)}",
                f"add the citation to {corpus.file_for(other).path} and delete this file",
                fact,
            )


def _are_apart(one: Fact, other: Fact, corpus: Corpus) -> bool:
    """Whether the texts of two positions appeared so far from each other that each tells of its own time."""
    if not isinstance(one, Position):
        return False
    earlier, later = sorted((_appeared(one, corpus), _appeared(other, corpus)))
    return earlier[1] < later[0] and later[0] - earlier[1] > ONE_REPORT


def _appeared(fact: Fact, corpus: Corpus) -> tuple[date, date]:
    """First and last day on which the sources of a fact can have appeared; of any day if none is known."""
    found = [corpus.get(id, "source") for id in sources_of(fact)]
    days = [(source.published.earliest, source.published.latest) for source in found if source is not None]
    return min((day for day, _ in days), default=date.min), max((day for _, day in days), default=date.max)
