"""The promise, end to end: a fact, its passage and the whole text, through `verify` and `check`.

One line a lie that looks true, with the rule that stops it; and one a difference of form that must pass.
"""

import unicodedata
from pathlib import Path

import pytest

from paper import REST, Records, cited, problems_with, source

BUDGET = "subject: IT\nmeasure: budget\namount: {}\nunit: {}\n"
SAID = "speaker: giorgia-meloni\ncontent: {}\n"
READY = "country: {}\nstance: ready\n"


def rules(
    kind: str, fact: str, text: str, passage: str | list[str], harbour: Path, tmp_path: Path
) -> set[str]:
    """The rules by which a fact falls whose passage is of this text."""
    whole = f"{text}{REST}"
    records: Records = {**source(whole), f"{kind}/new-fact.yml": fact + cited(passage)}
    return {
        one.rule for one in problems_with(records, whole, harbour, tmp_path) if one.rule != "unused-record"
    }


@pytest.mark.parametrize(
    ("fact", "text", "passage", "rule"),
    [
        (BUDGET.format("800", "USD"), "Italy has a budget of €800.", None, "unsupported-field"),
        (BUDGET.format("800", "USD"), "Italy has a budget of €800.", "Italy has a budget of $800", "absent-passage"),
        (BUDGET.format("800", "EUR"), "Italy: a budget of €1800.", "a budget of €800", "absent-passage"),
        (BUDGET.format("800", "EUR"), "Italy: a budget of 1800 euros.", "800 euros", "cut-passage"),
        (BUDGET.format("800", "EUR"), "Italy: a budget of 1,800 euros.", "800 euros", "cut-passage"),
        (BUDGET.format("3", "EUR"), "Italy: a budget rose by -3 euros.", "3 euros", "cut-passage"),
        (BUDGET.format("3", "EUR"), "The budget of Italy was -3 euros.", None, "unsupported-field"),
        (BUDGET.format("1.5", "EUR"), "Italy has a budget of 1.5 euros.", "a budget of 1,5 euros", "absent-passage"),
        (BUDGET.format("1.5", "EUR"), "Italy has a budget of 1,5 euros.", None, "unsupported-field"),
        (
            BUDGET.format("800", "EUR"),
            "Italy has a budget of €800.",
            ["budget of €800", "Italy has"],
            "scattered-passage",
        ),
        (
            BUDGET.format("800", "EUR"),
            f"Italy has a budget.{REST}\n\nIt is €800.",
            ["Italy has a budget", "It is €800"],
            "scattered-passage",
        ),
        (BUDGET.format("800", "EUR"), "Italy has a budget of over €800.", ["Italy has a budget", "€800"], "turned-passage"),
        (BUDGET.format("800", "EUR"), "Italy has a budget of over €800.", None, "unsupported-field"),
        *(
            (BUDGET.format("30", "EUR"), f"The budget of Italy is {bound} 30 euros.", ["budget of Italy", "30 euros"], "turned-passage")
            for bound in ("more than", "fewer than", "approximately", "over", "less than", "up to", "almost", "at least")
        ),
    ],
)  # fmt: skip
def test_figure(
    fact: str, text: str, passage: str | list[str] | None, rule: str, harbour: Path, tmp_path: Path
):
    """Another currency, a part of a number, another sign, separator, order or bound."""
    assert rule in rules("figures", fact, text, passage or text.rstrip("."), harbour, tmp_path)


@pytest.mark.parametrize(
    ("country", "text", "passage", "rule"),
    [
        ("IT", "Italy is not ready to send ships.", ["Italy is", "ready to send ships"], "turned-passage"),
        (
            "IT",
            "There is no sign that Italy is ready to send ships.",
            "Italy is ready to send ships",
            "turned-passage",
        ),
        (
            "IT",
            "It is not so that Italy is ready to send ships.",
            "Italy is ready to send ships",
            "turned-passage",
        ),
        (
            "IT",
            "Nobody says: Italy cannot be ready to send ships.",
            ["Italy", "be ready to send ships"],
            "turned-passage",
        ),
        (
            "IT",
            "Italy denied that it is ready to send ships.",
            ["Italy", "ready to send ships"],
            "turned-passage",
        ),
        ("IT", "Germany is ready to send ships to Italy.", None, "unsupported-field"),
        ("IT", "Ready to send ships for Italy, Germany said.", None, "unsupported-field"),
        ("IT", "Germany, which borders Italy, is ready to send ships.", None, "unsupported-field"),
        ("IT", "Italian ships have gone. Germany is ready to send ships.", None, "unsupported-field"),
        ("IT", "Italy is unready to send ships.", "ready to send ships", "cut-passage"),
        ("IT", "Is Italy ready to send ships?", "Italy ready to send ships", "turned-passage"),
    ],
)
def test_position(country: str, text: str, passage: str | None, rule: str, harbour: Path, tmp_path: Path):
    """What is denied, asked, or said of somebody else whom the passage names."""
    found = rules("positions", READY.format(country), text, passage or text.rstrip("."), harbour, tmp_path)

    assert rule in found


@pytest.mark.parametrize(
    ("content", "text", "passage", "rule"),
    [
        ("the plan was acceptable", "Meloni said that the plan was unacceptable.", "Meloni said that the plan was acceptable", "absent-passage"),
        ("the plan was acceptable", "Meloni said: an unacceptable plan.", ["Meloni said", "acceptable plan"], "cut-passage"),
        ("the plan was good", "Meloni said that the plan was not good.", ["Meloni said that the plan was", "good"], "turned-passage"),
        ("the plan was good", "Meloni said that the plan was not good.", None, "unsupported-field"),
        ("the plan would be good", "Meloni said that the plan might be good.", None, "unsupported-field"),
        ("the plan was good", "Meloni met Giulia Rossi, who said that the plan was good.", None, "unsupported-field"),
        ("the plan was good", "Italy said that the plan of Meloni was good.", None, "unsupported-field"),
        ("Germany was ready", "Meloni said that Italy was ready.", None, "unsupported-field"),
        ("the plan took 30 men", "Meloni said that the plan took 20 men.", None, "unsupported-field"),
    ],
)  # fmt: skip
def test_statement(
    content: str, text: str, passage: str | list[str] | None, rule: str, harbour: Path, tmp_path: Path
):
    """A cut word, a dropped "not", another modal, name or number, and a second name taken for the speaker."""
    found = rules("statements", SAID.format(content), text, passage or text.rstrip("."), harbour, tmp_path)

    assert rule in found


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Meloni said that the café would stay open.", unicodedata.normalize("NFD", "Meloni said that the café would stay")),
        (unicodedata.normalize("NFD", "Meloni said that the café would stay open."), "Meloni said that the café would stay"),
        ("Meloni\u00a0said that the\u202fcafé would stay open.", "Meloni said that the café would stay"),
        ("Meloni said that the café would\u00a0stay open.", "Meloni said that the café would\u2009stay"),
        ("Meloni said that the ca\u00adfé would stay open.", "Meloni said that the café would stay"),
        ("Meloni said that the “café” would stay open.", 'Meloni said that the "café" would stay'),
        ("Meloni said that the 'café' would stay open.", "Meloni said that the ‘café’ would stay"),
        ("Meloni <b>said</b> that the <a href='/x'>café</a> would stay open.", "Meloni said that the café would stay"),
        ("Meloni said that the ca-\nfé would stay open.", "Meloni said that the café would stay"),
        ("Meloni said that\nthe café\r\nwould stay open.", "Meloni said that the café would stay"),
    ],
)  # fmt: skip
def test_accepted(text: str, passage: str, harbour: Path, tmp_path: Path):
    """Forms of one sign, spaces, soft hyphens, quotes, inline tags and line ends make no difference."""
    assert (
        rules("statements", SAID.format("the café would stay open"), text, passage, harbour, tmp_path)
        == set()
    )


def test_minus_at_a_line_end(harbour: Path, tmp_path: Path):
    """A minus at a line end stays with its number: it is no hyphen between letters."""
    text = "The budget of Italy was -\n3 euros."
    passage = "The budget of Italy was -3 euros"

    assert rules("figures", BUDGET.format("-3", "EUR"), text, passage, harbour, tmp_path) == set()


def test_whole_title(harbour: Path, tmp_path: Path):
    """A source's title says what it is about, and is no passage."""
    records = {
        **source(f"The paper{REST}"),
        "statements/new-fact.yml": SAID.format("the paper") + cited("The paper"),
    }

    found = problems_with(records, f"The paper{REST}", harbour, tmp_path)

    assert "vague-passage" in {one.rule for one in found}


def test_one_common_word(harbour: Path, tmp_path: Path):
    """A word that stands everywhere proves nothing."""
    assert "vague-passage" in rules("statements", SAID.format("the"), "The gulls.", "The", harbour, tmp_path)
