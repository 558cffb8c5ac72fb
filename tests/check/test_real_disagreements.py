"""The facts of this repository: what the five texts tell differently is found, noted and kept."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from footnoted.check.disagreements import candidates
from footnoted.load import load_corpus
from helpers import problems_of

LATER = date(2100, 1, 1)
"""A day behind that of every receipt."""

FACTS = Path(__file__).parents[2] / "facts"
NOTED = {
    "paris-meeting-date": {("paris-meeting-17-february", "paris-meeting-18-february")},
    "military-chiefs-countries": {("military-chiefs-30", "military-chiefs-more-than-30")},
    "european-troops-planned": {("european-force-fewer-than-30000", "starmer-plan-30000")},
    "it-position": {("it-meloni-sceptical", "it-ready")},
    "mock-gruet-wording": {("mock-gruet-komersant", "mock-gruet-unn")},
    "putin-demand": {("putin-end-of-arms-supplies", "putin-end-of-military-aid")},
    "fr-position": {("fr-macron-ready", "fr-macron-support")},
}
JOINED_BY_HAND = {
    ("military-chiefs-more-than-30", "ministers-and-chiefs-more-than-30"),
}


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of the real facts."""
    return Path(shutil.copytree(FACTS, tmp_path / "facts"))


def test_disagreements_are_found_without_same_as(real: Path):
    """No disagreement of the five texts is found only because somebody joined the facts by hand."""
    for path in real.rglob("*.yml"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"(?m)^same_as:.*(\n[ -].*)*\n", "", text), "utf-8")

    assert set(candidates(load_corpus(real)[0])) >= set.union(*NOTED.values())


def test_same_as_adds_an_account_of_another_measure(real: Path):
    """What `same_as` adds is the third account of the military chiefs."""
    assert set(candidates(load_corpus(real)[0])) >= set.union(*NOTED.values()) | JOINED_BY_HAND


@pytest.mark.parametrize("note", NOTED)
def test_note_is_needed(real: Path, note: str):
    """Without its note, `check` fails and names the two facts."""
    (real / f"disagreements/{note}.yml").unlink()

    problems = problems_of(real, today=LATER)

    assert {problem.rule for problem in problems} == {"unacknowledged-disagreement"}
    [(one, two)] = NOTED[note]
    assert any(f"`facts: [{one}, {two}]`" in problem.help for problem in problems)
