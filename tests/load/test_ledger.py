"""The ledger is read as a whole or not at all, and each line that says nothing is told of at its place."""

import pytest

from footnoted.load.ledger import read_ledger
from footnoted.problems import Problem


def told(text: str) -> list[str]:
    """What is wrong with a ledger, which is then none."""
    problems: list[Problem] = []
    ledger, _ = read_ledger(text.encode(), "facts/ledger.yml", "ledger", problems)
    assert (ledger is None) == bool(problems)
    return [f"{one.place.line}:{one.place.column} {one.rule}: {one.message}; {one.help}" for one in problems]


def test_what_was_published_and_what_is_gone():
    """A line is the kind of what has a record, or says what became of what has none."""
    text = "harbour-cost: figure\nold-cost: {kind: figure, renamed: harbour-cost, date: 2025-04-02}\n"
    ledger, marks = read_ledger(text.encode(), "facts/ledger.yml", "ledger", [])

    assert ledger is not None
    assert ledger.published == {"harbour-cost": "figure"}
    assert ledger.departed["old-cost"].renamed == "harbour-cost"
    assert "old-cost" in marks


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: [figure]\n", "1:4 type-mismatch: a list can't stand here; write its kind"),
        ("a: figures\n", '1:4 type-choice: "figures" is no kind; did you mean "figure"?'),
        (
            "a: {kind: figure, date: 2025-04-02}\n",
            "1:1 schema-missing-key: nothing says what became of a; give one of renamed, retired, erased",
        ),
        (
            "a: {kind: figure, renamed: b, retired: Twice., date: 2025-04-02}\n",
            '1:1 schema-missing-key: "a" is renamed and retired; give one of renamed, retired, erased',
        ),
        ("\n", "1:1 yaml-empty: the file holds no record; write its keys, or delete it"),
    ],
)
def test_line_that_says_nothing(text: str, problem: str):
    """A line is told of at its place, with the words it may have."""
    assert told(text) == [problem]


def test_kind_that_is_like_none():
    """A word that is like no kind is answered with all of them; other lines are looked at as well."""
    first, second = told("a: xxxxxxx\nb: {kind: figure, renamed: c}\n")

    assert first.startswith('1:4 type-choice: "xxxxxxx" is no kind; the kinds are ')
    assert second.startswith("2:4 schema-missing-key: `date` is missing; ")
