"""`footnoted diff`: what becomes of the facts, in the words that readers see."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from git_projects import committed, git
from helpers import run_footnoted, with_value

Write = Callable[[str, str], Path]

DEARER = (
    "Facts: 1 changed\n"
    "  changed: harbour-cost (figure)\n"
    "    was: Harbour League: cost, about €1.5 billion, proposed\n"
    "    now: Harbour League: cost, about €2 billion, proposed\n"
    "    Amount\n"
    "      was: about €1.5 billion\n"
    "      now: about €2 billion\n"
)


def _spoil(folder: Path, name: str, key: str, value: str) -> None:
    path = folder / name
    path.write_text(with_value(path.read_text("utf-8"), key, value), "utf-8")


def _diff(root: Path, *arguments: str) -> str:
    done = run_footnoted(root, "diff", *arguments)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


@pytest.fixture
def before(harbour: Path) -> str:
    """The commit of the harbour facts as they are without a problem."""
    return committed(harbour.parent)


def test_changed_value(harbour: Path, before: str):
    """A fact that changed is told with both of its sentences and each field that differs."""
    _spoil(harbour, "figures/harbour-cost.yml", "amount", "2 billion")

    assert DEARER in _diff(harbour.parent, before)


def test_two_revisions(harbour: Path, before: str):
    """Two revisions are compared whatever stands in the working tree, and nothing in it is touched."""
    _spoil(harbour, "figures/harbour-cost.yml", "amount", "2 billion")
    after = committed(harbour.parent)
    _spoil(harbour, "figures/harbour-cost.yml", "amount", "3 billion")

    told = _diff(harbour.parent, before, after)

    assert DEARER in told
    assert git(harbour.parent, "status", "--porcelain") == "M facts/figures/harbour-cost.yml"


def test_two_folders(harbour: Path, tmp_path: Path):
    """Folders of facts are compared where there is no repository at all."""
    shutil.copytree(harbour, tmp_path / "base/facts")
    _spoil(harbour, "figures/harbour-cost.yml", "amount", "2 billion")

    assert DEARER in _diff(tmp_path, "base/facts", "facts")


def test_nothing_differs(harbour: Path, before: str):
    """Of two equal states there is nothing to tell."""
    assert _diff(harbour.parent, before, "HEAD") == "nothing differs\n"


def test_same_twice(harbour: Path, before: str):
    """The same two states give the same bytes."""
    _spoil(harbour, "figures/harbour-cost.yml", "amount", "2 billion")

    for format in ("text", "json", "markdown"):
        assert _diff(harbour.parent, before, "--format", format) == _diff(
            harbour.parent, before, "--format", format
        )


def test_new_fact(harbour: Path, before: str, write: Write):
    """A new fact is told in its sentence, with the passage that it rests on."""
    write(
        "positions/de-sceptical.yml",
        "country: DE\nstance: sceptical\ncitations:\n"
        "  - source: herald-2025-03-20\n    passage: Germany is ready to send ships\n",
    )

    assert (
        "Facts: 1 new\n"
        "  new: de-sceptical (position)\n"
        "    now: Germany: sceptical of sending peacekeepers\n"
        "    new passage from herald-2025-03-20\n"
        "      Germany is ready to send ships\n"
    ) in _diff(harbour.parent, before)


def test_withdrawn_fact(harbour: Path, before: str):
    """A fact that was withdrawn is told with the reason."""
    path = harbour / "positions/it-ready.yml"
    standing = "status: withdrawn\nwithdrawn:\n  reason: The Herald took it back.\n  date: 2025-04-01\n"
    path.write_text(path.read_text("utf-8").replace("citations:", f"{standing}citations:"), "utf-8")

    assert (
        "Facts: 1 withdrawn\n"
        "  withdrawn: it-ready (position)\n"
        "    because: The Herald took it back.\n"
        "    was: Italy: ready to send peacekeepers\n"
        "    now: Italy: ready to send peacekeepers [withdrawn]\n"
    ) in _diff(harbour.parent, before)


def test_removed_fact(harbour: Path, before: str):
    """A fact whose file is gone is told with what readers lose, and so is its page."""
    (harbour / "positions/it-ready.yml").unlink()

    told = _diff(harbour.parent, before)

    assert "  removed: it-ready (position)\n    was: Italy: ready to send peacekeepers\n" in told
    assert "  removed: facts/it-ready/ Italy: ready to send peacekeepers\n" in told


def test_other_records(harbour: Path, before: str, write: Write):
    """People, countries and sources are told in one line each, with the fields that differ."""
    _spoil(harbour, "countries/it.yml", "demonyms", "[Italian, Italians]")
    write("countries/fr.yml", "name: France\n")

    assert (
        "Other records: 1 new, 1 changed\n"
        "  changed: it (country) Italy: Demonyms\n"
        "  new: fr (country) France\n"
    ) in _diff(harbour.parent, before)


def test_written_otherwise(harbour: Path, before: str):
    """A file that says the same in another form is no change for readers."""
    path = harbour / "countries/it.yml"
    path.write_text(f"# Rome\n{path.read_text('utf-8')}", "utf-8")

    told = _diff(harbour.parent, before)

    assert told.startswith("Written otherwise, saying the same\n  facts/countries/it.yml\n")
    assert "Other records" not in told


def test_pages(harbour: Path, before: str):
    """Exactly the pages are listed on which readers see something else."""
    _spoil(harbour, "organisations/herald.yml", "name", "The Harbour Herald")

    pages = json.loads(_diff(harbour.parent, before, "--format", "json"))["pages"]

    assert {page["url"] for page in pages} >= {"facts/it-ready/", "organisations/herald/", "sources/"}
    assert {page["url"] for page in pages} == _changed_pages(harbour, before)


def test_pages_of_a_new_source(harbour: Path, before: str, write: Write):
    """The line on how many texts the site rests on, which is on every page, makes none of them a changed one."""
    write(
        "sources/herald-2025-03-22.yml",
        "title: Later\npublisher: herald\npublished: 2025-03-22\nurl_unknown: Not kept.\nlanguage: en\nmedium: news\n",
    )

    pages = json.loads(_diff(harbour.parent, before, "--format", "json"))["pages"]

    urls = {page["url"] for page in pages}
    assert {"sources/herald-2025-03-22/", "sources/", "organisations/herald/"} <= urls
    assert urls.isdisjoint({"facts/it-ready/", "countries/it/", "positions/"})


def _changed_pages(harbour: Path, before: str) -> set[str]:
    """What two builds of a plain tree hold differently, as an independent count."""
    root = harbour.parent
    git(root, "worktree", "add", "--quiet", "--detach", "was", before)
    run_footnoted(root / "was", "build", "--out", root / "a").check_returncode()
    run_footnoted(root, "build", "--out", root / "b").check_returncode()
    names = {path.relative_to(root / out) for out in ("a", "b") for path in (root / out).rglob("*.md")}
    return {
        "" if name.stem == "index" else f"{name.with_suffix('').as_posix()}/"
        for name in names
        if (root / "a" / name).read_bytes() != (root / "b" / name).read_bytes()
    }


def test_hand_written_page(project: Path):
    """A hand-written page changes for readers when a fact that it prints does."""
    before = committed(project)
    _spoil(project / "facts", "figures/harbour-cost.yml", "amount", "2 billion")

    assert "  changed: index index.md\n" in _diff(project, before)


def test_faulty_pages(project: Path):
    """Hand-written pages with faults are compared all the same, and each says what is wrong with it."""
    before = committed(project)
    (project / "docs/index.md").write_text("# Harbour\n\nIt costs [[nowhere]].\n", "utf-8")
    (project / "docs/html.md").write_text("<script>alert(1)</script>\n", "utf-8")
    (project / "docs/work.md").write_text("[" * 60_000, "utf-8")
    (project / "docs/front.md").write_text("---\ntitle: [\n---\n", "utf-8")

    told = _diff(project, before)

    assert "  new: html/ html.md\n" in told
    assert "  new: work/ work.md\n" in told
    assert "  changed: index index.md\n" in told
    for rule in ("prose-reference", "md-raw-html", "md-complexity", "yaml-syntax"):
        assert f" {rule}: " in told


def test_states_and_problems(harbour: Path, before: str):
    """How many passages are proved is told of both sides, and which problems are new."""
    _spoil(harbour, "positions/it-ready.yml", "stance", "eager")
    _spoil(harbour, "figures/harbour-cost.yml", "amount", "2 billion")

    told = _diff(harbour.parent, before)

    assert "citations: verified 8 → " in told
    assert "New problems: " in told
    assert "facts/positions/it-ready.yml:2:9 unknown-record: " in told


def test_old_problems_are_not_new(harbour: Path):
    """A problem that was there before is not told again, also when the lines above it moved."""
    _spoil(harbour, "positions/it-ready.yml", "stance", "eager")
    before = committed(harbour.parent)
    path = harbour / "positions/it-ready.yml"
    path.write_text(f"# A line.\n{path.read_text('utf-8')}", "utf-8")

    assert "New problems" not in _diff(harbour.parent, before)


def test_faulty_record(harbour: Path, before: str, write: Write):
    """A record that can't be read is told as such, hides no other, and ends nothing."""
    write("positions/it-ready.yml", "country: [\n")
    _spoil(harbour, "figures/harbour-cost.yml", "amount", "2 billion")

    told = _diff(harbour.parent, before)

    assert "  changed: it-ready (position); it can’t be read, see the problems\n" in told
    assert DEARER.split("\n", 1)[1] in told
    assert "yaml-syntax" in told


def test_link_in_a_revision(harbour: Path, before: str, tmp_path: Path):
    """A link that a revision holds is told and never followed."""
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Hidden\n", "utf-8")
    (harbour / "countries/fr.yml").symlink_to(secret)
    after = committed(harbour.parent)

    told = _diff(harbour.parent, before, after)

    assert "facts/countries/fr.yml:1:1 path-symlink: this is a link\n" in told
    assert "Hidden" not in told


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("nowhere", 'git knows no revision "nowhere"'),
        ("--output=spoilt", 'git knows no revision "--output=spoilt"'),
        ("--since=yesterday", 'git knows no revision "--since=yesterday"'),
        ("HEAD:facts", 'git knows no revision "HEAD:facts"'),
        ("\x1b[2J", 'git knows no revision "\\x1b[2J"'),
    ],
)
def test_unknown_revision(revision: str, message: str, harbour: Path, before: str):
    """What git knows no commit by is told in one line, and is never an option of git's."""
    done = run_footnoted(harbour.parent, "diff", "--", revision)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"footnoted: {message}\n")
    assert git(harbour.parent, "status", "--porcelain") == ""


def test_no_repository(harbour: Path):
    """A revision where there is no repository is told in one line."""
    done = run_footnoted(harbour.parent, "diff", "HEAD", environment={"GIT_CEILING_DIRECTORIES": "/"})

    assert (done.returncode, done.stderr) == (2, "footnoted: there is no git repository here\n")


def test_revision_without_facts(harbour: Path):
    """A revision that has no folder of facts is told in one line."""
    git(harbour.parent, "init", "--quiet")
    git(harbour.parent, "commit", "--quiet", "--allow-empty", "--message", "Nothing")
    empty = git(harbour.parent, "rev-parse", "HEAD")

    done = run_footnoted(harbour.parent, "diff", empty)

    assert done.returncode == 2
    assert done.stderr == f'footnoted: {empty[:12]} has no folder "facts"\n'
