"""The folders of a revision, written out as data: ordinary files, and a problem for each thing that is none."""

from pathlib import Path

import pytest

from footnoted.changes.folders import not_ordinary, side_folders, take_folders
from footnoted.changes.written import write_below
from footnoted.git import Blob, Repository
from footnoted.problems import FootnotedError
from git_projects import committed, git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A folder of facts with a record, beside which nothing is."""
    root = tmp_path / "repository"
    (root / "facts/events").mkdir(parents=True)
    (root / "facts/events/x.yml").write_text("label: x\n", "utf-8")
    return root


def test_links_and_repositories_of_a_revision(repository: Path, tmp_path: Path):
    """A link of a revision is never made and another repository not entered: each is told by its path."""
    (repository / "facts/link.yml").symlink_to("/etc/passwd")
    before = committed(repository)
    git(repository, "update-index", "--add", "--cacheinfo", f"160000,{before},facts/inner")
    git(repository, "commit", "--quiet", "--message", "A repository")
    out = tmp_path / "out"
    out.mkdir()

    taken = take_folders(Repository(repository), "HEAD", repository / "facts", repository / "docs", out)

    assert [path.relative_to(out).as_posix() for path in sorted(out.rglob("*"))] == [
        "docs", "facts", "facts/events", "facts/events/x.yml",
    ]  # fmt: skip
    assert [f"{one.place.path} {one.rule}" for one in taken.problems] == [
        "facts/inner path-type",
        "facts/link.yml path-symlink",
    ]


def test_revision_without_facts(repository: Path):
    """A revision that has no folder of facts is told by its name."""
    committed(repository)
    folder = repository / "other"

    with pytest.raises(FootnotedError, match='has no folder "'), side_folders("HEAD", folder, folder):
        pass


def test_folder_outside_of_the_repository(repository: Path, tmp_path: Path):
    """Nothing is compared with a folder that the repository can't have."""
    commit = committed(repository)

    with pytest.raises(FootnotedError, match="is not in the repository"):
        take_folders(Repository(repository), commit, tmp_path / "elsewhere/facts", tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("../x.yml", "is no path of a file"),
        ("a/../../x.yml", "is no path of a file"),
        ("/x.yml", "is no path of a file"),
        ("a//x.yml", "is no path of a file"),
        (".git/config", "is no path of a file"),
        ("a/./x.yml", "is no path of a file"),
        ("a\0.yml", "can't be written: it has no such name"),
        (f"{'a' * 300}.yml", "can't be written: File name too long"),
        ("taken.yml/x.yml", "can't be written: "),
        ("taken.yml", "can't be written: File exists"),
    ],
)
def test_path_that_leads_out_or_can_not_be(tmp_path: Path, path: str, why: str):
    """No tree, made by whatever program, writes beside its folder, into a repository or over a file."""
    folder = tmp_path / "tree"
    folder.mkdir()
    (folder / "taken.yml").write_text("as it was", "utf-8")

    with pytest.raises(FootnotedError) as caught:
        write_below(folder, iter([(Blob(path, "100644", "0", 1), b"x")]))

    assert why in str(caught.value)
    assert [one.name for one in tmp_path.rglob("*")] == ["tree", "taken.yml"]
    assert (folder / "taken.yml").read_text("utf-8") == "as it was"


def test_file_that_is_too_large(tmp_path: Path):
    """A file of which no content was taken has its size, so that the reader tells of it as of any other."""
    write_below(tmp_path, iter([(Blob("a/x.yml", "100644", "0", 10**10), b"")]))

    assert (tmp_path / "a/x.yml").stat().st_size == 10**10


def test_folders_as_they_stand(repository: Path):
    """Folders that somebody names are read where they stand; the pages are beside the facts."""
    facts = repository / "facts"

    with (
        side_folders("", facts, repository / "docs") as own,
        side_folders(str(facts), facts, Path("p")) as named,
    ):
        assert (own.facts, own.docs) == (facts, repository / "docs")
        assert (named.facts, named.docs) == (facts, repository / "p")


def test_ordinary_files_have_no_problem():
    """A file that can be run is a file."""
    assert list(not_ordinary([Blob("x.yml", "100644", "0", 1), Blob("y.yml", "100755", "0", 1)])) == []
