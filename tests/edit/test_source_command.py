import hashlib
from pathlib import Path

import pytest

from begun_records import PAGE
from helpers import problems_of, run_footnoted


@pytest.fixture
def private(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of texts outside of every project."""
    return tmp_path_factory.mktemp("private")


def test_command(project: Path, private: Path) -> None:
    """The command writes the record and the text, and says of a page that is there already where it is."""
    (project / "page.html").write_text(PAGE, "utf-8")

    first = run_footnoted(project, "source", "page.html", environment={"FOOTNOTED_TEXTS": str(private)})
    again = run_footnoted(project, "source", "page.html")

    assert first.stdout.splitlines()[:2] == [
        "facts/sources/gazette-2025-03-21.yml is written",
        'facts/organisations/gazette.yml is written, since no record has the name "The Gazette"',
    ]
    assert (private / "gazette-2025-03-21.txt").read_text("utf-8").startswith("Lamps on the quay\n\n")
    assert [problem.rule for problem in problems_of(project / "facts")] == ["unused-record"]
    assert (again.returncode, again.stdout) == (
        1,
        "facts/sources/gazette-2025-03-21.yml:6:6: gazette-2025-03-21 has this address already;"
        " nothing is written\n",
    )


@pytest.mark.parametrize("folder", ["facts", "facts/sources", "texts", "missing"])
def test_texts_that_would_be_published(project: Path, folder: str) -> None:
    """No text is written into the facts or the repository around them; then the record is not written either."""
    (project / ".git").mkdir()
    (project / "texts").mkdir()
    (project / "page.html").write_text(PAGE, "utf-8")

    done = run_footnoted(project, "source", "page.html", "--texts", folder)

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "outside of" in done.stderr
    assert not (project / "facts/sources/gazette-2025-03-21.yml").exists()
    assert not list(project.rglob("gazette*"))


def test_url_that_is_none(project: Path) -> None:
    """An address that no record may hold is told before anything is read."""
    (project / "page.html").write_text(PAGE, "utf-8")

    done = run_footnoted(project, "source", "page.html", "--url", "ftp://gazette.example/x")

    assert (done.returncode, done.stdout) == (2, "")
    assert 'footnoted: --url "ftp://gazette.example/x" is not a web address' in done.stderr


def test_text_of_a_taken_name(project: Path, private: Path) -> None:
    """A text never takes the place of another one in the private folder."""
    (project / "page.html").write_text(PAGE, "utf-8")
    (private / "gazette-2025-03-21.txt").write_text("other", "utf-8")

    run_footnoted(project, "source", "page.html", "--texts", str(private)).check_returncode()

    assert (private / "gazette-2025-03-21.txt").read_text("utf-8") == "other"
    kept = next(path for path in private.iterdir() if path.name != "gazette-2025-03-21.txt")
    assert kept.stem == hashlib.sha256(kept.read_bytes()).hexdigest()
