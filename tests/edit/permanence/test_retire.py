"""`footnoted retire`: a record goes, and its address says why."""

from pathlib import Path

import pytest

from helpers import problems_of, run_footnoted


@pytest.fixture
def noted(project: Path) -> Path:
    """The harbour project, whose ids have been published."""
    run_footnoted(project, "ledger").check_returncode()
    return project


def test_retired(noted: Path):
    """The file is gone, its line says when and why, and nothing is left to complain of."""
    done = run_footnoted(
        noted, "retire", "it-harbour-league", "--because", 'It: "was" counted twice.', "--today", "2025-04-02"
    )

    assert done.stdout == "retired facts/members/it-harbour-league.yml\n"
    assert not (noted / "facts/members/it-harbour-league.yml").exists()
    line = "it-harbour-league: {kind: member, retired: 'It: \"was\" counted twice.', date: 2025-04-02}"
    assert line in (noted / "facts/ledger.yml").read_text("utf-8").splitlines()
    assert problems_of(noted / "facts") == []


def test_named_elsewhere(noted: Path):
    """A record that others name stays, and where they do is told."""
    done = run_footnoted(noted, "retire", "harbour-cost", "--because", "It was wrong.")

    assert done.returncode == 2
    assert done.stderr == (
        'footnoted: "harbour-cost" is named in facts/site.yml:2:15, docs/index.md; take it out there first\n'
    )
    assert (noted / "facts/figures/harbour-cost.yml").exists()


def test_came_back(noted: Path):
    """A record that is put back under the old id is told of in its own file."""
    path = noted / "facts/members/it-harbour-league.yml"
    content = path.read_text("utf-8")
    run_footnoted(noted, "retire", path.stem, "--because", "It was wrong.", "--today", "2025-04-02")
    path.write_text(content.replace("IT", "DE"), "utf-8")

    [problem] = [one for one in problems_of(noted / "facts") if one.rule == "id-reused"]

    assert problem.place.path == "facts/members/it-harbour-league.yml"
    assert problem.message == '"it-harbour-league" was a member that was taken away on 2025-04-02'


def test_reference_to_what_is_gone(noted: Path):
    """Whoever names an id that has departed learns what became of it."""
    run_footnoted(noted, "rename", "giorgia-meloni", "meloni", "--today", "2025-04-02").check_returncode()
    path = noted / "facts/quotes/meloni-harbour.yml"
    path.write_text(path.read_text("utf-8").replace("speaker: meloni", "speaker: giorgia-meloni"), "utf-8")

    [problem] = [one for one in problems_of(noted / "facts") if one.rule == "unknown-record"]

    assert problem.help == 'it is "meloni" now'


@pytest.mark.parametrize(
    ("id", "because", "said"),
    [
        ("nosuch", "Why.", "there is no record"),
        ("it-harbour-league", "See [[nosuch]].", "there is no record"),
        ("it-harbour-league", " ", "there is no value"),
        ("it-harbour-league", "[x](javascript:alert)", "--because:"),
        ("ready", "Why.", "a stance has no address of its own"),
    ],
)
def test_refused(noted: Path, id: str, because: str, said: str):
    """A reason that can't be read, or a record that has no address, changes nothing."""
    before = {path: path.read_bytes() for path in noted.rglob("*") if path.is_file()}

    done = run_footnoted(noted, "retire", id, "--because", because)

    assert done.returncode == 2
    assert said in done.stderr
    assert {path: path.read_bytes() for path in noted.rglob("*") if path.is_file()} == before
