"""`footnoted rename`: another id wherever the old one stood, and an address that leads on."""

from pathlib import Path

import pytest

from helpers import problems_of, run_footnoted


@pytest.fixture
def noted(project: Path) -> Path:
    """The harbour project, whose ids have been published."""
    run_footnoted(project, "ledger").check_returncode()
    return project


def rename(project: Path, old: str, new: str) -> str:
    done = run_footnoted(project, "rename", old, new, "--today", "2025-04-02")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_fact(noted: Path):
    """Its file, the pages and records that name it, and the ledger change; all else stays."""
    note = "facts: [harbour-cost, it-ready] # harbour-cost is ours\nkind: not-the-same\nreason: See [[harbour-cost]].\n"
    (noted / "facts/disagreements").mkdir()
    (noted / "facts/disagreements/both.yml").write_text(note, "utf-8")
    content = (noted / "facts/figures/harbour-cost.yml").read_bytes()

    told = rename(noted, "harbour-cost", "quay-cost")

    assert told.splitlines() == [
        "renamed facts/figures/harbour-cost.yml to facts/figures/quay-cost.yml",
        "changed docs/index.md",
        "changed facts/disagreements/both.yml",
        "changed facts/site.yml",
    ]
    assert not (noted / "facts/figures/harbour-cost.yml").exists()
    assert (noted / "facts/figures/quay-cost.yml").read_bytes() == content
    assert (noted / "facts/disagreements/both.yml").read_text("utf-8") == (
        "facts: [quay-cost, it-ready] # harbour-cost is ours\nkind: not-the-same\nreason: See [[quay-cost]].\n"
    )
    assert "[[quay-cost]]" in (noted / "docs/index.md").read_text("utf-8")
    ledger = (noted / "facts/ledger.yml").read_text("utf-8").splitlines()
    assert "harbour-cost: {kind: figure, renamed: quay-cost, date: 2025-04-02}" in ledger
    assert "quay-cost: figure" in ledger


def test_person_in_every_role(noted: Path):
    """A speaker, a participant and a name in words of ours follow; nothing is left to complain of."""
    before = [problem.rule for problem in problems_of(noted / "facts", evidence=True)]

    rename(noted, "giorgia-meloni", "meloni")

    assert [problem.rule for problem in problems_of(noted / "facts", evidence=True)] == before
    assert not [path for path in noted.rglob("facts/*/*.yml") if "giorgia-meloni" in path.read_text("utf-8")]


def test_source_keeps_its_receipt(noted: Path):
    """The proof of a source's passages goes with it, and still holds."""
    before = [problem.rule for problem in problems_of(noted / "facts", evidence=True)]

    rename(noted, "herald-2025-03-20", "herald-20-march")

    assert [problem.rule for problem in problems_of(noted / "facts", evidence=True)] == before
    assert [path.name for path in (noted / "facts/receipts").iterdir()] == ["herald-20-march.json"]


def test_term_of_a_vocabulary(noted: Path):
    """A stance has no address, so the ledger says nothing of it."""
    ledger = (noted / "facts/ledger.yml").read_bytes()

    rename(noted, "ready", "willing")

    assert "stance: willing" in (noted / "facts/positions/it-ready.yml").read_text("utf-8")
    assert (noted / "facts/ledger.yml").read_bytes() == ledger


def test_renamed_again(noted: Path):
    """Both old addresses lead to the record as it is called now."""
    rename(noted, "harbour-cost", "quay-cost")
    rename(noted, "quay-cost", "pier-cost")

    ledger = (noted / "facts/ledger.yml").read_text("utf-8")
    assert "harbour-cost: {kind: figure, renamed: quay-cost," in ledger
    assert "quay-cost: {kind: figure, renamed: pier-cost," in ledger


def test_reason_that_names_it(noted: Path):
    """What the ledger says of another id follows, too."""
    run_footnoted(noted, "retire", "it-harbour-league", "--because", "See [[it-ready]].").check_returncode()

    rename(noted, "it-ready", "italy-ready")

    assert 'retired: "See [[italy-ready]]."' in (noted / "facts/ledger.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("harbour-costs", "x", 'there is no record "harbour-costs"; did you mean "harbour-cost"?'),
        ("harbour-cost", "Quay Cost", '"Quay Cost" is not an id'),
        ("harbour-cost", "index", "is kept for the system"),
        ("harbour-cost", "it-ready", "is there already"),
        ("harbour-cost", "herald", "is there already"),
        ("it", "fr", "a country's id is its ISO 3166 code"),
        ("harbour-cost", "old-cost", '"old-cost" was published before'),
        ("harbour-cost", "../x", "is not an id"),
    ],
)
def test_refused(noted: Path, old: str, new: str, said: str):
    """A name that is none, is taken or was ever had changes nothing."""
    with (noted / "facts/ledger.yml").open("a") as ledger:
        ledger.write('old-cost: {kind: figure, retired: "Counted twice.", date: 2025-03-21}\n')
    before = {path: path.read_bytes() for path in noted.rglob("*") if path.is_file()}

    done = run_footnoted(noted, "rename", old, new)

    assert done.returncode == 2
    assert said in done.stderr
    assert {path: path.read_bytes() for path in noted.rglob("*") if path.is_file()} == before


def test_record_that_cannot_be_read(noted: Path):
    """Who names the record is not known for sure, so nothing is changed."""
    (noted / "facts/positions/it-ready.yml").write_text("country: [\n", "utf-8")

    done = run_footnoted(noted, "rename", "harbour-cost", "quay-cost")

    assert (done.returncode, (noted / "facts/figures/harbour-cost.yml").exists()) == (2, True)
    assert "run `footnoted check` first" in done.stderr
