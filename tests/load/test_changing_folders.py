"""A folder that changes while it is read: what was looked at a moment ago may be something else when it is opened."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from footnoted.load import Reading, folders
from footnoted.load.folders import Entry, ordinary_files, read_file
from footnoted.problems import Problem


class Told(list[Problem]):
    """Problems, the first of which makes something else happen to the folder."""

    def __init__(self, then: Callable[[], object]) -> None:
        super().__init__()
        self._then = then

    def append(self, problem: Problem) -> None:
        if not self:
            self._then()
        super().append(problem)


def places(problems: list[Problem]) -> list[str]:
    return [f"{one.place.path} {one.rule}" for one in problems]


def _a_link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def _a_pipe(path: Path) -> None:
    os.mkfifo(path)


def _a_folder(path: Path) -> None:
    path.mkdir()


def _nothing(path: Path) -> None:
    """It is deleted."""


def _a_longer_one(path: Path) -> None:
    path.write_bytes(b"a" * 2000)


@pytest.mark.parametrize(
    ("put", "rule"),
    [
        (_a_link, "path-symlink"),
        (_a_pipe, "path-type"),
        (_a_folder, "path-type"),
        (_nothing, "file-unreadable"),
        (_a_longer_one, "file-size"),
    ],
)
def test_file_that_becomes_something_else(tmp_path: Path, put: Callable[[Path], None], rule: str):
    """What was an ordinary file when it was listed is judged again when it is opened, and not followed or waited for."""
    path = tmp_path / "a.yml"
    path.write_text("a: 1\n", "utf-8")
    problems: list[Problem] = []
    (entry,) = ordinary_files(tmp_path, "facts", problems)
    path.unlink()
    put(path)

    content = read_file(entry, 1024, "", problems)

    assert content is None
    assert places(problems) == [f"facts/a.yml {rule}"]


def test_file_that_opens_and_can_not_be_read(tmp_path: Path):
    """An error of the disk in the middle of a file is told of that file, as one that can't be opened is."""
    # An ordinary file to all who ask, of which no process can read the first byte; other systems have none of it.
    problems: list[Problem] = []

    content = read_file(Entry("/proc/self/mem", "a.yml", "facts/a.yml", 0), 1024, "", problems)

    assert content is None
    assert places(problems) == ["facts/a.yml file-unreadable"]


def test_file_that_is_gone_before_it_is_looked_at(tmp_path: Path):
    """A file that is deleted between being listed and being looked at was not there; no problem is told of it."""
    (tmp_path / "a.yml").symlink_to("b.yml")
    for name in ("b.yml", "c.yml"):
        (tmp_path / name).write_text("a: 1\n", "utf-8")
    problems = Told((tmp_path / "b.yml").unlink)

    files = ordinary_files(tmp_path, "facts", problems)

    assert [file.relative for file in files] == ["c.yml"]
    assert places(problems) == ["facts/a.yml path-symlink"]


def test_folder_that_is_gone_before_it_is_entered(tmp_path: Path):
    """A folder that can't be listed is told of by its path, and hides no other."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "b/x.yml").write_text("a: 1\n", "utf-8")
    (tmp_path / "c.yml").symlink_to("b/x.yml")
    problems = Told(lambda: rmtree(tmp_path / "a"))

    files = ordinary_files(tmp_path, "facts", problems)

    assert [file.relative for file in files] == ["b/x.yml"]
    assert places(problems) == ["facts/c.yml path-symlink", "facts/a file-unreadable"]


def test_more_files_than_anybody_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A folder without end is read up to a number of files and folders, and told of once."""
    monkeypatch.setattr(folders, "MAX_ENTRIES", 3)
    for name in "abcde":
        (tmp_path / f"{name}.yml").write_text("a: 1\n", "utf-8")
    problems: list[Problem] = []

    files = ordinary_files(tmp_path, "facts", problems)

    assert [file.relative for file in files] == ["a.yml", "b.yml", "c.yml"]
    assert places(problems) == ["facts path-depth"]


def test_folder_that_starts_with_a_point(tmp_path: Path):
    """What lies in a folder of a program, `.git`, is not looked at."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/x.yml").symlink_to("/etc/passwd")
    problems: list[Problem] = []

    assert (ordinary_files(tmp_path, "facts", problems), problems) == ([], [])


class _Fleeting(Reading):
    """A folder one file of which is deleted right after it was found."""

    def _find(self) -> None:
        super()._find()
        self._folder.joinpath("events/quay-opening.yml").unlink(missing_ok=True)


def test_file_that_is_gone_before_it_is_read_again(harbour: Path):
    """A file that was found anew and is gone before it is read is told of as one that can't be opened."""
    reading = _Fleeting(harbour, "facts")
    path = harbour / "events/quay-opening.yml"
    path.write_text("label: x\n", "utf-8")

    reading.again({str(path)})

    assert places(reading.problems) == ["facts/events/quay-opening.yml file-unreadable"]
