"""The payloads themselves: reading lets them in as they are, and what no output may hold is refused there."""

import json
import unicodedata
from pathlib import Path

import pytest

from footnoted.load import load_corpus
from outputs.payloads import PAYLOADS


def outcome_of(folder: Path, written: str) -> tuple[str | None, list[str]]:
    """The outcome of an event as it is read, or None, and the rules that reading it breaks."""
    (folder / "events").mkdir()
    (folder / "events/plan.yml").write_text(
        f"label: Plan\nhappened: scheduled\noutcome: {written}\n", "utf-8"
    )
    corpus, problems = load_corpus(folder)
    plan = corpus.get("plan", "event")
    return (None if plan is None else plan.outcome), [problem.rule for problem in problems]


def test_there_are_many():
    """There are at least ninety, each another one, of one line and without room that reading would fold."""
    assert len(PAYLOADS) >= 90
    assert len(set(PAYLOADS.values())) == len(PAYLOADS)
    assert [name for name, payload in PAYLOADS.items() if payload != " ".join(payload.split())] == []


@pytest.mark.parametrize("name", PAYLOADS)
def test_reading_lets_it_in(name: str, tmp_path: Path):
    """A record may say it, and reading gives the same text, accents composed or not."""
    outcome, rules = outcome_of(tmp_path, json.dumps(PAYLOADS[name], ensure_ascii=False))

    assert rules == []
    assert outcome is not None
    assert unicodedata.normalize("NFC", outcome) == unicodedata.normalize("NFC", PAYLOADS[name])


@pytest.mark.parametrize(
    "escape", [r"\0", r"\a", r"\v", r"\x1b", r"\x85", r"\u2028", r"\u2029", r"\ud800", r"\ufffe", r"\U0001ffff", r"\u202e", r"\u200b"]
)  # fmt: skip
def test_reading_refuses_it(escape: str, tmp_path: Path):
    """What JSON, XML or a reader's eye can't hold never comes as far as a page."""
    outcome, rules = outcome_of(tmp_path, f'"before{escape}after"')

    assert outcome is None
    assert len(rules) == 1
