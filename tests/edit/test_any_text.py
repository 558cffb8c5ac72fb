"""Formatting and curing return for any text, and never make one worse."""

from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.edit.cures import CURES
from footnoted.edit.layout import formatted
from footnoted.load import read_one
from footnoted.load.files import FoundFile
from footnoted.load.folders import Entry
from footnoted.model.kinds import KINDS
from footnoted.problems import Problem

IDS = frozenset(["herald-2025-03-20", "giorgia-meloni", "IT"])

PIECES = st.sampled_from([
    "label: ", "happened: reported\n", "citations:\n", "  - source: herald-2025-03-20\n", "    passage: ", "Label:",
    "x: y", "same_as: a\n", "to: ", "of ", "the words ", "\n", "\n\n", "\t", " ", "  ", "“", "”", '"', "'", "- ", "-",
    "x" * 90, "# c", "#5", ": ", ":", ",", "[", "]", "{", "}", ">-\n", "|", "*", "&a", "!t", "%", "@", "`", "\\", "?",
    "é", "=\t", "1.000,50", "2025-3-5", "it", "\ufeff", "\u200b", "\r\n", "\r", "\u202e", "...\n", "---\n", "\0",
])  # fmt: skip


@given(st.lists(PIECES, max_size=24).map("".join))
@settings(max_examples=1500, deadline=None)
def test_any_text(text: str):
    """A text that can be read has a form that stays, and no cure fails, whatever the text is."""
    event = KINDS["event"]
    file = FoundFile(Entry("x", "events/x.yml", "facts/events/x.yml", 0), event, "x")
    refusals: list[Problem] = []

    form = formatted(text.encode(), event, file.shown_path, refusals)
    found = read_one(file, text.encode()).problems
    for problem in found:
        if problem.rule in CURES:
            CURES[problem.rule](text.replace("\r\n", "\n"), problem, IDS)

    assert "format-refused" not in {problem.rule for problem in refusals}
    assert (form is None) == bool(refusals)
    assert all(problem.help for problem in found)
    if form is not None:
        assert formatted(form, event, file.shown_path, refusals) == form
