"""An entry of a cache is what was kept for just its name and key, or none."""

import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from footnoted.sealed import keep, kept

CONTENT = b"What was read.\n\x00\xff"


def found(folder: Path, name: str = "entry", key: str = "key", most_bytes: int = 100) -> bytes | None:
    """What is kept below a name for a key."""
    return kept(folder, name, key, most_bytes)


@pytest.fixture
def entry(tmp_path: Path) -> Path:
    """A whole entry."""
    keep(tmp_path, "entry", "key", CONTENT)
    return tmp_path / "entry"


@pytest.mark.parametrize("content", [b"", CONTENT, b"x" * 100])
def test_whole(tmp_path: Path, content: bytes):
    """It is told as it was kept, also when it is as large as may be."""
    keep(tmp_path / "new/folder", "entry", "key", content)

    assert found(tmp_path / "new/folder") == content


def test_every_bit(entry: Path):
    """One bit of any byte that is another, and there is no entry."""
    whole = entry.read_bytes()
    believed = []
    for at in range(len(whole)):
        changed = bytearray(whole)
        changed[at] ^= 1 << at % 8
        entry.write_bytes(changed)
        believed += [at] if found(entry.parent) is not None else []

    assert believed == []


def test_every_length(entry: Path):
    """Cut anywhere, or longer than it was, it is no entry; nor are as many zeros."""
    whole = entry.read_bytes()
    believed = []
    for damaged in [whole[:end] for end in range(len(whole))] + [whole + b"\0", bytes(len(whole))]:
        entry.write_bytes(damaged)
        believed += [damaged] if found(entry.parent) is not None else []

    assert believed == []


def test_for_something_else(entry: Path):
    """What was kept for another key or name, or is larger than asked for, is no entry."""
    (entry.parent / "other").write_bytes(entry.read_bytes())

    assert found(entry.parent, key="other key") is None
    assert found(entry.parent, key="") is None
    assert found(entry.parent, name="other") is None
    assert found(entry.parent, most_bytes=len(CONTENT) - 1) is None
    assert found(entry.parent) == CONTENT


def _link(path: Path) -> None:
    path.rename(path.with_name("there"))
    path.symlink_to("there")


def _instead(put: Callable[[Path], object]) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        path.unlink()
        put(path)

    return change


@pytest.mark.parametrize(
    "change",
    [
        Path.unlink,
        _link,
        _instead(Path.mkdir),
        _instead(os.mkfifo),
        _instead(lambda path: path.symlink_to("/dev/zero")),
        _instead(lambda path: path.symlink_to(path)),
    ],
)
def test_no_ordinary_file(entry: Path, change: Callable[[Path], None]):
    """A link, also one to the entry itself, a folder or a pipe is no entry, and nobody waits for it."""
    change(entry)

    assert found(entry.parent) is None


@pytest.mark.parametrize("place", ["/proc/nobody", "file", "file/below", "x" * 300])
def test_nowhere_to_keep(tmp_path: Path, place: str):
    """Where no folder can be made, nothing is kept and nothing raised."""
    (tmp_path / "file").write_bytes(b"a file\n")

    keep(tmp_path / place, "entry", "key", CONTENT)

    assert found(tmp_path / place) is None
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@contextmanager
def _files_of_at_most(size: int) -> Iterator[None]:
    """A disk on which no file has room for more."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room", [0, 1, 80])
def test_no_room(entry: Path, room: int):
    """Where there is no room for all of it nothing of it stays, and what was kept before does."""
    with _files_of_at_most(room):
        keep(entry.parent, "entry", "another key", CONTENT * 1000)

    assert found(entry.parent) == CONTENT
    assert [path.name for path in entry.parent.iterdir()] == ["entry"]


def test_what_a_killed_run_leaves(entry: Path):
    """What was begun and never ended is removed by the next run that keeps something of that name."""
    (entry.parent / ".entry.k1ll3d").write_bytes(b"footnoted ")

    keep(entry.parent, "entry", "key", b"new")

    assert [path.name for path in entry.parent.iterdir()] == ["entry"]
    assert found(entry.parent) == b"new"


def test_several_at_once(tmp_path: Path):
    """Whoever reads while others write finds one of the entries as it was kept, or none."""
    contents = [b"%d" % number * 40_000 for number in range(3)]
    writers = []
    for content in contents[1:]:
        if not (writer := os.fork()):
            for _ in range(150):
                keep(tmp_path, "entry", "key", content)
            os._exit(0)
        writers.append(writer)
    keep(tmp_path, "entry", "key", contents[0])
    seen = {found(tmp_path, most_bytes=100_000) for _ in range(300)}
    ended = [os.waitpid(writer, 0)[1] for writer in writers]

    assert seen <= {*contents, None}
    assert ended == [0, 0]
    assert {path.name for path in tmp_path.iterdir()} == {"entry"}
