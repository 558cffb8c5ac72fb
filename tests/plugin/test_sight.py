"""What has changed is seen without being told of."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from footnoted.plugin.sight import Sight


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, one in a folder, and one in a dot-folder."""
    for name in ("one.yml", "more/two.yml", ".git/three.yml"):
        path = tmp_path / "facts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1\n", "utf-8")
    return tmp_path / "facts"


def _write_same_size_and_time(path: Path) -> None:
    state = path.stat()
    # Two changes within one tick of the file system's clock have one time.
    while path.stat().st_ctime_ns == state.st_ctime_ns:
        path.write_text("a: 2\n", "utf-8")
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


CHANGES: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "nothing": (lambda folder: None, set()),
    "edit": (lambda folder: (folder / "more/two.yml").write_text("a: 22\n"), {"more/two.yml"}),
    "permission": (lambda folder: (folder / "one.yml").chmod(0o600), {"one.yml"}),
    "deletion": (lambda folder: (folder / "one.yml").unlink(), {"one.yml"}),
    "rename": (lambda folder: (folder / "one.yml").rename(folder / "other.yml"), {"one.yml", "other.yml"}),
    "new folder": (lambda folder: (folder / "new").mkdir(), {"new"}),
    "folder gone": (lambda folder: (folder / "more").rename(folder.parent / "away"), {"more", "more/two.yml"}),
    "all gone": (lambda folder: folder.rename(folder.parent / "away"), {"", "one.yml", "more", "more/two.yml"}),
    "in a dot-folder": (lambda folder: (folder / ".git/three.yml").write_text("b"), set()),
    "ring": (lambda folder: (folder / "more/ring").symlink_to(folder), {"more/ring"}),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_change_is_seen_once(folder: Path, change: str):
    """A look tells of all that came, went or is another, until it is taken."""
    act, expected = CHANGES[change]
    sight = Sight([folder])
    act(folder)

    seen = [sight.look(), sight.take_all(), sight.look()]

    assert seen == [{folder / name for name in expected}] * 2 + [set()]


def test_same_size_and_time(folder: Path):
    """A file that is made to look unchanged is seen by the time at which that was done."""
    sight = Sight([folder])
    _write_same_size_and_time(folder / "one.yml")

    assert sight.look() == {folder / "one.yml"}


def test_change_that_is_told_of(folder: Path):
    """What has been taken is not told again, by whomever, unless it has changed once more."""
    sight = Sight([folder])
    one, two = folder / "one.yml", folder / "more/two.yml"
    one.write_text("a: 22\n", "utf-8")
    two.unlink()

    taken = [sight.take([one, two]), sight.take([one, two])]
    one.write_text("a: 333\n", "utf-8")

    assert taken == [{one, two}, set()]
    assert sight.look() == {one}


def test_folder_that_is_told_of(folder: Path):
    """With a folder, all that has changed by then is taken: what lies in it is not told of."""
    sight = Sight([folder])
    one, two, more = folder / "one.yml", folder / "more/two.yml", folder / "more"
    one.write_text("a: 22\n", "utf-8")
    more.rename(folder.parent / "away")

    assert sight.take([more]) == {more, two, one}
    assert sight.take([more]) == set()
