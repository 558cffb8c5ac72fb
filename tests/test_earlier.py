"""What an earlier run found answers for the same run of the same files, and for no other."""

import os
import subprocess
from pathlib import Path

import pytest

from footnoted.earlier import SameRun, cache_of, listing_of
from git_projects import committed, git
from helpers import build_environment, run_footnoted, run_mkdocs

COST = "facts/figures/harbour-cost.yml"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "caches"
    monkeypatch.setenv("FOOTNOTED_CACHE", str(folder))
    return folder


@pytest.mark.parametrize("change", ["content", "name", "new", "gone", "link", "folder"])
def test_any_change_is_another_run(tmp_path: Path, cache: Path, change: str):
    """A file that says something else, has another name, is new or gone, or is a link now."""
    folder = tmp_path / "facts"
    (folder / "a").mkdir(parents=True)
    (folder / "a/one.yml").write_text("one", "utf-8")
    (folder / "a/two.yml").write_text("two", "utf-8")
    SameRun(cache, "run", (), [folder]).came_to("an end")
    assert SameRun(cache, "run", (), [folder]).earlier() == "an end"

    match change:
        case "content":
            (folder / "a/one.yml").write_text("eno", "utf-8")
        case "name":
            (folder / "a/one.yml").rename(folder / "a/ones.yml")
        case "new":
            (folder / "a/three.yml").write_text("", "utf-8")
        case "gone":
            (folder / "a/one.yml").unlink()
        case "link":
            (folder / "a/one.yml").unlink()
            (folder / "a/one.yml").symlink_to("two.yml")
        case "folder":
            folder.rename(tmp_path / "away")

    assert SameRun(cache, "run", (), [folder]).earlier() is None


def test_contents_do_not_run_together(tmp_path: Path, cache: Path):
    """What moves from one file to the next is a change."""
    folder = tmp_path / "facts"
    folder.mkdir()
    (folder / "a").write_text("1b", "utf-8")
    (folder / "b").write_text("2", "utf-8")
    SameRun(cache, "run", (), [folder]).came_to("an end")
    (folder / "a").write_text("1", "utf-8")
    (folder / "b").write_text("b2", "utf-8")

    assert SameRun(cache, "run", (), [folder]).earlier() is None


def test_listing(tmp_path: Path):
    """A site is another one when a file has another size or time, whatever it holds."""
    (tmp_path / "a").write_text("1", "utf-8")
    before = listing_of(tmp_path)
    os.utime(tmp_path / "a", ns=(0, 0))

    assert listing_of(tmp_path) != before


def test_permissions(tmp_path: Path):
    """A site is another one when somebody may read a file who could not."""
    (tmp_path / "a").touch(0o600)
    before = listing_of(tmp_path)
    (tmp_path / "a").chmod(0o644)

    assert listing_of(tmp_path) != before


def test_what_a_run_came_to(cache: Path, harbour: Path):
    """It answers for the same run, and for none with other settings or of another name."""
    SameRun(cache, "check", ("a",), [harbour]).came_to({"1": [2]})

    assert SameRun(cache, "check", ("a",), [harbour]).earlier() == {"1": [2]}
    assert SameRun(cache, "check", ("b",), [harbour]).earlier() is None
    assert SameRun(cache, "build", ("a",), [harbour]).earlier() is None


@pytest.mark.parametrize("change", ["content", "new"])
def test_change_during_a_run(cache: Path, harbour: Path, change: str):
    """A run whose files change before its end is not kept: nobody knows which of them it has read.

    When they are as at the beginning again, it would else answer for them.
    """
    cost = harbour / "figures/harbour-cost.yml"
    text = cost.read_bytes()
    run = SameRun(cache, "check", (), [harbour])
    if change == "content":
        cost.write_bytes(text.replace(b"1.5", b"2.5"))
        os.utime(cost, ns=(0, 0))
    else:
        (harbour / "figures/new.yml").touch()
    run.came_to("something")
    cost.write_bytes(text)
    (harbour / "figures/new.yml").unlink(missing_ok=True)

    assert SameRun(cache, "check", (), [harbour]).earlier() is None


def test_folder_that_can_not_be_written(tmp_path: Path, harbour: Path, monkeypatch: pytest.MonkeyPatch):
    """Where nothing can be kept, nothing is, and nobody is bothered."""
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("FOOTNOTED_CACHE", str(tmp_path / "file"))

    SameRun(cache_of(harbour), "check", (), [harbour]).came_to(1)

    assert SameRun(cache_of(harbour), "check", (), [harbour]).earlier() is None


def test_check_finds_the_same_again(cache: Path, harbour: Path):
    """The same problems are told again, and others after an edit."""
    path = harbour / "figures/harbour-cost.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("1.5", "2.5", 1), "utf-8")

    def check() -> "subprocess.CompletedProcess[str]":
        return run_footnoted(harbour.parent, "check", environment={"FOOTNOTED_CACHE": str(cache)})

    first = check()
    (entry,) = cache.rglob("check")
    kept = entry.stat().st_mtime_ns
    again = check()
    was_kept_anew = entry.stat().st_mtime_ns != kept
    path.write_text(text, "utf-8")
    cured = check()

    assert first.returncode == again.returncode == 1
    assert first.stdout == again.stdout
    assert not was_kept_anew
    assert cured.returncode == 0


def test_build_of_the_same(cache: Path, project: Path):
    """A build that would change nothing leaves the site alone; one of other facts, settings or pages builds it."""
    environment = {**build_environment(), "FOOTNOTED_CACHE": str(cache)}
    site, page = project / "site", project / "site/404.html"

    def build() -> bool:
        before = page.stat().st_mtime_ns if page.exists() else 0
        run_mkdocs(project, "build", "--strict", environment=environment).check_returncode()
        return page.stat().st_mtime_ns != before

    assert [build(), build()] == [True, False]
    index, config, cost = (project / name for name in ("docs/index.md", "mkdocs.yml", COST))
    index.write_text("# Harbour\n", "utf-8")
    assert [build(), build()] == [True, False]
    config.write_text(config.read_text("utf-8") + "copyright: Harbour\n", "utf-8")
    assert [build(), build()] == [True, False]
    cost.write_text(cost.read_text("utf-8") + "# seen\n", "utf-8")
    assert [build(), build()] == [True, False]
    (site / "index.html").unlink()
    assert [build(), build()] == [True, False]


def test_build_of_a_deeper_copy(cache: Path, project: Path, tmp_path: Path):
    """A shallow copy of the repository that becomes a whole one has another history, so that the site is built."""
    committed(project)
    committed(project, "Nothing more")
    git(project, "clone", "--quiet", "--depth=1", f"file://{project}", str(tmp_path / "copy"))
    environment = {**build_environment(), "FOOTNOTED_CACHE": str(cache)}

    def corrections() -> str:
        run_mkdocs(tmp_path / "copy", "build", "--strict", environment=environment).check_returncode()
        return (tmp_path / "copy/site/corrections/index.html").read_text("utf-8")

    shallow = corrections()
    git(tmp_path / "copy", "fetch", "--quiet", "--unshallow")

    assert "isn’t in this copy of the repository" in shallow
    assert "isn’t in this copy of the repository" not in corrections()
