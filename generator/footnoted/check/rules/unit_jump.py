"""Two figures of one subject and measure differ by a factor of 500 or more.

Often a scale word was mistaken: 53 million for 53 billion. If both stand as their sources give
them, list this in `facts/exceptions.yml`.

Bad:
    # facts/figures/harbour-cost-later.yml
    subject: harbour-league
    measure: cost
    amount: 1.6 million
    unit: EUR
    citations:
      - source: herald-2025-03-20
        passage: €1.6 million
Good:
    # facts/figures/harbour-cost-later.yml
    subject: harbour-league
    measure: cost
    amount: 1.6 billion
    unit: EUR
    citations:
      - source: herald-2025-03-20
        passage: €1.6 billion
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.facts import Figure
from footnoted.problems import Severity, quoted
from footnoted.text.codes import record_id

SLUG = "unit-jump"
SEVERITY = Severity.WARNING

FACTOR = 500


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    groups: dict[tuple[str, str, str, bool], list[Figure]] = defaultdict(list)
    for figure in corpus.of_kind("figure"):
        if figure.status in ("current", "disputed") and figure.amount.value:
            is_change = bool(figure.compared_to or figure.direction)
            groups[(record_id(figure.subject), figure.measure, figure.unit, is_change)].append(figure)
    for figures in groups.values():
        figures.sort(key=lambda figure: (abs(figure.amount.value), figure.id))
        amounts = [abs(figure.amount.value) for figure in figures]
        for figure, amount in zip(figures, amounts, strict=True):
            # The nearest of those that are so much smaller, so that each figure is named once.
            smaller = bisect_right(amounts, amount / FACTOR)
            if smaller:
                other = figures[smaller - 1]
                yield Finding(
                    ("amount",),
                    f"{quoted(figure.amount.written)} is {FACTOR} times {quoted(other.amount.written)} "
                    f"in {quoted(other.id)} ({corpus.file_for(other).path}), or more",
                    "check the scale words of both against their passages",
                    figure,
                )
