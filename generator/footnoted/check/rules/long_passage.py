"""A passage or quotation is longer than it needs to be.

A passage is a phrase: the shortest words that carry the fact, normally 3 to 12, at most 25 over all
its segments. A quote's own words are at most 40. More than that is copying.

Bad:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: >-
          Italy is ready to send peacekeepers and so, after a long day of talks that went on into the
          night and of which little else is known to anybody, are two other countries
Good:
    # facts/positions/it-ready.yml
    citations:
      - source: herald-2025-03-20
        passage: Italy is ready to send peacekeepers
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.corpus import Route
from footnoted.model.entities import Person
from footnoted.model.facts import Fact
from footnoted.problems import Severity

SLUG = "long-passage"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person)

MAX_PASSAGE_WORDS = 25
MAX_QUOTE_WORDS = 40


def check(case: Case) -> Iterator[Finding]:
    for cited in case.cited:
        yield from _measure(cited.citation.passage, MAX_PASSAGE_WORDS, (*cited.at, "passage"))
    yield from _measure(case.words, MAX_QUOTE_WORDS, ("words",))


def _measure(segments: tuple[str, ...], limit: int, at: Route) -> Iterator[Finding]:
    count = sum(len(segment.split()) for segment in segments)
    if count > limit:
        help = f"keep the {limit} or fewer that carry the fact; what stands apart goes into a list"
        yield Finding(at, f"{count} words are quoted here", help)
