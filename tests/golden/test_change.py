"""What a reviewer gets of a sample change, as it was last looked at. `make update-golden` writes it anew."""

import shutil
from pathlib import Path

import pytest

from git_projects import committed
from helpers import HARBOUR, TEXTS, run_footnoted, with_value, write_project

EXPECTED = Path(__file__).parent / "change"

NEW_SOURCE = """title: A quiet night at the quay
publisher: gazette
published: 2025-03-21
url: https://gazette.example/quiet-night
language: en
medium: news
"""
NEW_STATEMENT = """speaker: ticket-seller
content: it would be a long winter
citations:
  - source: gazette-2025-03-21
    passage: “It will be a long winter,” said the woman who sells the tickets
"""
WITHDRAWN = """status: withdrawn
withdrawn:
  reason: The Herald took it back, see @herald and <b>#1</b>.
  date: 2025-04-01
citations:"""


def _change(project: Path) -> None:
    """A change as people propose them: mostly right, and in three places not."""
    facts = project / "facts"
    edits = {
        # Another number on the passage of the old one.
        "figures/harbour-cost.yml": ("amount", "2 billion"),
        # A date as nobody here writes it.
        "positions/de-ready.yml": ("date", "20/03/2025"),
        "countries/it.yml": ("demonyms", "[Italian, Italians]"),
    }
    for name, (key, value) in edits.items():
        path = facts / name
        path.write_text(with_value(path.read_text("utf-8"), key, value), "utf-8")
    replaced = {
        "positions/it-ready.yml": ("citations:", WITHDRAWN),
        "statements/meloni-harbour-open.yml": ("Meloni said that the", "Meloni said that\n      the"),
        "members/it-harbour-league.yml": ("Italy, a member", "Italy, a proud member"),
    }
    for name, (was, now) in replaced.items():
        path = facts / name
        path.write_text(path.read_text("utf-8").replace(was, now), "utf-8")
    (facts / "sources/gazette-2025-03-21.yml").write_text(NEW_SOURCE, "utf-8")
    (facts / "organisations/gazette.yml").write_text("name: The Gazette\n", "utf-8")
    (facts / "people/ticket-seller.yml").write_text("name: The ticket seller\n", "utf-8")
    (facts / "statements/winter-will-be-long.yml").write_text(NEW_STATEMENT, "utf-8")
    # The third: a file that the program writes.
    path = facts / "receipts/herald-2025-03-20.json"
    path.write_text(f"{path.read_text('utf-8')} ", "utf-8")


@pytest.fixture(scope="module")
def actual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """File name to content: the comment, the annotations of both steps, and the difference as text and JSON."""
    root = tmp_path_factory.mktemp("change")
    shutil.copytree(HARBOUR / "facts", root / "repository/facts")
    project = write_project(root / "repository")
    run_footnoted(project, "check", "--mutate", "--write", "--texts", str(TEXTS)).check_returncode()
    before = committed(project)
    _change(project)
    after = committed(project)
    revisions = ("review", before, after, "--out", "../review", "--format", "github")
    review = run_footnoted(project, *revisions)
    check = ("check", "--docs", "docs", "--pending-ok", "--format", "github")
    checked = run_footnoted(root / "review/tree", *check)
    return {
        "comment.md": (root / "review/comment.md").read_text("utf-8"),
        "review.txt": review.stdout,
        "check.txt": checked.stdout,
        "diff.txt": run_footnoted(project, "diff", before, after).stdout,
        "diff.json": run_footnoted(project, "diff", before, after, "--format", "json").stdout,
    }


def test_change_is_as_expected(actual: dict[str, str], request: pytest.FixtureRequest):
    """The comment, the annotations and the difference of a sample change are what was reviewed."""
    if request.config.getoption("--update-golden"):
        for name, content in actual.items():
            (EXPECTED / name).write_text(content, "utf-8")

    assert actual == {path.name: path.read_text("utf-8") for path in sorted(EXPECTED.iterdir())}
