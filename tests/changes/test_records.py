"""What of a record changed: which fields, which passages, and whether the one went without the other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from footnoted.changes.between import difference_between
from footnoted.changes.citations import CitationChange
from footnoted.changes.compare import Difference
from footnoted.changes.records import RecordChange
from footnoted.model.history import FieldChange
from git_projects import committed
from helpers import with_value

Change = Callable[..., Difference]


@pytest.fixture
def change(harbour: Path) -> Change:
    """Give keys of a file of the harbour facts other values, and compare: `change("figures/x.yml", amount="3")`."""
    before = committed(harbour.parent)

    def changed(name: str, **values: str) -> Difference:
        path = harbour / name
        for key, value in values.items():
            path.write_text(with_value(path.read_text("utf-8"), key, value), "utf-8")
        return difference_between(before, "", harbour, harbour.parent / "docs", "2026-11-22")

    return changed


def _only(difference: Difference) -> RecordChange:
    (record,) = difference.records
    return record


CITED = "\n  - source: herald-2025-03-20\n    passage: {}"


def test_value_without_passage(change: Change):
    """Another value on the same passage is told as tainted, by the label that readers see."""
    record = _only(change("figures/harbour-cost.yml", amount="2 billion", stage="planned"))

    assert record.tainted == ("Amount", "Stage")


def test_value_with_passage(change: Change):
    """Another value on another passage is not."""
    words = CITED.format("quay of the Harbour League is proposed to cost about €2 billion")
    record = _only(change("figures/harbour-cost.yml", amount="2 billion", citations=words))

    assert record.tainted == ()
    assert record.citations == (
        CitationChange(
            "passage",
            "herald-2025-03-20",
            "quay of the Harbour League is proposed to cost about €1.5 billion",
            "quay of the Harbour League is proposed to cost about €2 billion",
        ),
    )


def test_quoted_words_are_a_passage(change: Change):
    """A quote's words are verbatim themselves: other words are no value that went without its passage."""
    record = _only(change("quotes/meloni-harbour.yml", words="The harbour comes last"))

    assert record.tainted == ()
    assert record.fields == (
        FieldChange("words", "Words", "The harbour comes first", "The harbour comes last"),
    )


def test_speaker_of_a_quote(change: Change):
    """Who is quoted rests on the passage; changed alone it is told."""
    assert _only(change("quotes/meloni-harbour.yml", speaker="herald")).tainted == ("Speaker",)


def test_value_left_out(harbour: Path, change: Change):
    """A value that is left out needs no passage."""
    path = harbour / "figures/harbour-cost.yml"
    path.write_text(path.read_text("utf-8").replace("stage: proposed\n", ""), "utf-8")

    record = _only(change("figures/harbour-cost.yml"))

    assert (record.tainted, record.fields) == ((), (FieldChange("stage", "Stage", "proposed", ""),))


def test_editors_words(change: Change):
    """What is the editor's to say needs no passage either."""
    record = _only(change("figures/harbour-cost.yml", label="What the harbour costs"))

    assert record.tainted == ()


def test_office_without_passage(harbour: Path, change: Change):
    """Another office on the passage of the first one is told as tainted."""
    (harbour / "vocabulary/offices/mayor.yml").write_text("label: mayor\n", "utf-8")
    path = harbour / "people/giorgia-meloni.yml"
    path.write_text(path.read_text("utf-8").replace("prime-minister-of-italy", "mayor"), "utf-8")

    changed = {record.id: record.tainted for record in change("people/giorgia-meloni.yml").records}

    assert changed == {"giorgia-meloni": ("Roles",), "mayor": ()}


def test_office_with_its_passage(harbour: Path, change: Change):
    """A second office with a passage of its own taints nothing."""
    (harbour / "vocabulary/offices/mayor.yml").write_text("label: mayor\n", "utf-8")
    path = harbour / "people/giorgia-meloni.yml"
    second = "  - office: mayor\n    citation:\n      source: herald-2025-03-20\n      passage: the mayor\n"
    path.write_text(path.read_text("utf-8") + second, "utf-8")

    changed = {record.id: record for record in change("people/giorgia-meloni.yml").records}

    assert changed["giorgia-meloni"].tainted == ()
    assert changed["giorgia-meloni"].citations == (
        CitationChange("added", "herald-2025-03-20", "", "the mayor"),
    )


def test_citation_before_another(change: Change):
    """A citation put before another is new; the other one has not changed."""
    first = CITED.format("Germany is ready to send ships")
    second = CITED.format("Italy is ready to send peacekeepers")
    record = _only(change("positions/it-ready.yml", citations=first + second))

    assert record.citations == (
        CitationChange("added", "herald-2025-03-20", "", "Germany is ready to send ships"),
    )


def test_what_is_said_of_a_citation(change: Change):
    """Where only the remarks of a citation differ, they are named, and its passage stays."""
    words = "Italy is ready to send peacekeepers"
    record = _only(change("positions/it-ready.yml", citations=f"{CITED.format(words)}\n    origin: own"))

    assert record.citations == (CitationChange("remarks", "herald-2025-03-20", words, words, ("Origin",)),)


def test_citation_of_another_source(change: Change):
    """A passage of another source is a new one, and the old one is no longer cited."""
    cited = "\n  - source: wire-2025-03-20\n    passage: Italy is ready"
    record = _only(change("positions/it-ready.yml", citations=cited))

    assert {(one.what, one.source) for one in record.citations} == {
        ("added", "wire-2025-03-20"),
        ("removed", "herald-2025-03-20"),
    }


def test_marks_of_our_own_words(harbour: Path):
    """A change of marks alone is shown as the files write it, so that both sides can be told apart."""
    path = harbour / "quotes/meloni-harbour.yml"
    stands = path.read_text("utf-8")
    path.write_text(with_value(stands, "language_note", "A *loose* word."), "utf-8")
    before = committed(harbour.parent)
    path.write_text(with_value(stands, "language_note", "A **loose** word."), "utf-8")

    record = _only(difference_between(before, "", harbour, harbour.parent / "docs", "2026-11-22"))

    assert record.fields == (
        FieldChange("language_note", "Language note", "A *loose* word.", "A **loose** word."),
    )


def test_fact_becomes_another_kind(harbour: Path, change: Change):
    """An id that goes from one kind to another is one change, told by its two sentences."""
    (harbour / "positions/it-ready.yml").unlink()
    (harbour / "members/it-ready.yml").write_text(
        f"country: IT\norganisation: harbour-league\ncitations:{CITED.format('Italy, a member of the Harbour League')}\n",
        "utf-8",
    )

    changed = {record.id: record for record in change("countries/it.yml").records}["it-ready"]

    assert (changed.what, changed.kind) == ("changed", "member")
    assert (changed.was, changed.now) == (
        "Italy: ready to send peacekeepers",
        "Italy: member of Harbour League",
    )
