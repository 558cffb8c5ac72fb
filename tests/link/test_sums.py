"""`[[sum: …]]` in prose: what may be added, and what is a build error."""

import pytest

from figure_records import figure, records
from footnoted.link.cited import Cited
from footnoted.link.spans import plain
from site_in_memory import built_with

FIGURES = {
    "a": figure("2 billion", "EUR", stage="approved", bound="about"),
    "b": figure("900 million", "EUR", stage="approved", subject="DE"),
    "paid": figure("1 billion", "EUR", stage="disbursed", subject="DE"),
    "unsaid": figure("1 billion", "EUR", subject="DE"),
    "dollars": figure("1 billion", "USD", stage="approved", subject="DE"),
    "yearly": figure("1 billion", "EUR", stage="approved", subject="DE", per="year"),
    "for-2026": figure("1 billion", "EUR", stage="approved", subject="DE", period="2026"),
    "prices-of-2020": figure("1 billion", "EUR", stage="approved", subject="DE", as_of="2020"),
    "same": figure("1 billion", "EUR", stage="approved"),
    "account": figure("3 billion", "EUR", stage="approved", subject="harbour-league"),
    "over": figure("1 billion", "EUR", stage="approved", subject="harbour-meeting", bound="more-than"),
    "share": figure("5", "percent"),
    "other-share": figure("5", "percent", subject="DE"),
}
BUILT = built_with(records(FIGURES, accounts="disagreement b account"))


def test_sum():
    """Figures of one unit, stage, rate and time are added; the sum keeps the bound, every mark, and says who added."""
    prose, problems = BUILT.prose("In all [[sum: a, b]].", "docs/x.md")

    assert problems == []
    [use] = prose.uses
    assert isinstance(use.shows, Cited)
    assert plain(use.shows.sentence) == "about €2.9 billion"
    assert [mark.id for mark in use.shows.marks] == ["use-1-a", "use-1-b"]
    assert [(label, plain(why)) for label, why in use.shows.inferred] == [
        ("sum", "Added up here from 2 figures; no text gives it.")
    ]


@pytest.mark.parametrize(
    ("ids", "why"),
    [
        ("a, paid", "more than one stage: approved, disbursed"),
        ("a, unsaid", "more than one stage: approved, not stated"),
        ("a, dollars", "more than one unit: euro, US dollars"),
        ("a, yearly", "more than one rate: in all, year"),
        ("a, for-2026", "more than one period: not stated, 2026"),
        ("a, prices-of-2020", "more than one as of: not stated, 2020"),
        ("b, account", "accounts of one thing: b, account"),
        ("a, same", "one measure of one subject twice: a, same"),
        ("a, a", "a figure to itself"),
        ("a, over", "bounds that do not go together: about, more-than"),
        ("share, other-share", "changes or shares"),
        ("a", "two figures or more"),
        ("a, it-ready", "two figures or more"),
    ],
)
def test_refused(ids: str, why: str):
    """Sums across stages, currencies, rates or times, or of one thing twice, are errors of the build."""
    prose, [problem] = BUILT.prose(f"In all [[sum: {ids}]].", "docs/x.md")

    assert (problem.rule, problem.severity.name) == ("prose-sum", "ERROR")
    assert why in problem.message
    assert prose.uses == ()


def test_sum_of_what_is_not_there():
    """A sum that names no record is a reference that names none."""
    _, [problem] = BUILT.prose("In all [[sum: a, nothing]].", "docs/x.md")

    assert problem.rule == "prose-reference"
