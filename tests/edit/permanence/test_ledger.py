"""The ledger is written by commands, and read with the distrust that other files get."""

from pathlib import Path

import pytest

from helpers import problems_of, run_footnoted


@pytest.fixture
def ledgered(harbour: Path) -> Path:
    run_footnoted(harbour.parent, "ledger").check_returncode()
    return harbour


def lines_of(facts: Path) -> list[str]:
    return (facts / "ledger.yml").read_text("utf-8").splitlines()


def test_every_address_is_noted(harbour: Path):
    """Each fact, entity and source has a line with its kind, in the order of ids; vocabularies have none."""
    done = run_footnoted(harbour.parent, "ledger")

    assert done.stdout == "15 new in facts/ledger.yml, 15 published, 0 departed\n"
    assert lines_of(harbour)[2:] == [
        "de: country",
        "de-ready: position",
        "giorgia-meloni: person",
        "harbour-cost: figure",
        "harbour-league: initiative",
        "harbour-meeting: event",
        "herald: organisation",
        "herald-2025-03-20: source",
        "it: country",
        "it-harbour-league: member",
        "it-ready: position",
        "meloni-harbour: quote",
        "meloni-harbour-open: statement",
        "wire: organisation",
        "wire-2025-03-20: source",
    ]


def test_nothing_new(ledgered: Path):
    """A ledger that knows all ids stays as it is, to the byte."""
    before = (ledgered / "ledger.yml").read_bytes()

    done = run_footnoted(ledgered.parent, "ledger")

    assert done.stdout.startswith("0 new")
    assert (ledgered / "ledger.yml").read_bytes() == before


def test_deleted_without_a_word(ledgered: Path):
    """A published record whose file is gone is told of at its line, with what to do."""
    (ledgered / "figures/harbour-cost.yml").unlink()

    [problem] = [one for one in problems_of(ledgered) if one.rule == "id-removed"]

    assert str(problem.place) == "facts/ledger.yml:6:1"
    assert problem.message == 'the figure "harbour-cost" was published and has no file'
    assert "`footnoted retire harbour-cost`" in problem.help


def test_new_record_needs_no_line(ledgered: Path):
    """Whoever adds a record leaves the ledger alone."""
    (ledgered / "countries/no.yml").write_text("name: Norway\n", "utf-8")

    assert [one.rule for one in problems_of(ledgered)] == ["unused-record"]


@pytest.mark.parametrize(
    ("line", "place", "rule"),
    [
        ("x: figures", "1:4", "type-choice"),
        ("x: [figure]", "1:4", "type-mismatch"),
        ("x: {kind: figure, date: 2025-03-21}", "1:1", "schema-missing-key"),
        ("x: {kind: figure, renamed: y, retired: z, date: 2025-03-21}", "1:1", "schema-missing-key"),
        ("x: {kind: figure, renamed: y}", "1:4", "schema-missing-key"),
        ("x: {kind: figure, renamed: y, date: 2099-03-21}", "1:37", "date-future"),
        ("x: {kind: figure, renamed: y, date: 21 March}", "1:37", "type-date"),
        ("x: {kind: figure, renamed: y, day: 1, date: 2025-03-21}", "1:31", "schema-unknown-key"),
        ("x: figure\nx: figure", "2:1", "yaml-dup-key"),
        ("X: figure", "1:1", "yaml-key"),
        ("x: &a figure", "1:4", "yaml-anchor"),
        ("- x", "1:1", "type-mismatch"),
    ],
)
def test_damaged_ledger(harbour: Path, line: str, place: str, rule: str):
    """What a ledger can't hold is told of at its place; nothing is concluded from the rest."""
    (harbour / "ledger.yml").write_text(f"{line}\n", "utf-8")

    told = [(f"{one.place.line}:{one.place.column}", one.rule) for one in problems_of(harbour)]

    # A new name that no record has is a fault of its own.
    assert [one for one in told if one[1] != "redirect-lost"] == [(place, rule)]
