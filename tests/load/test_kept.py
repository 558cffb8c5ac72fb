"""What is kept of an earlier run, or read by a helper, is what reading finds; what can't be used changes nothing."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import footnoted.load.shares as shares
from footnoted.load import load_corpus
from footnoted.load.files import FoundFile
from footnoted.load.kept import NAME, keep, kept_in
from footnoted.load.reading import ReadFile

MEETING = """label: Meeting {number}
happened: reported
date: 2025-03-18
participants: [giorgia-meloni]
citations: {{source: herald-2025-03-20, passage: came to the harbour meeting}}
"""


def seen(folder: Path, cache: Path | None = None) -> tuple[Any, ...]:
    """All that loading finds: files with their marks, records, problems, in their order."""
    corpus, problems = load_corpus(folder, "facts", cache=cache)
    return list(corpus.files.items()), list(corpus.records.items()), corpus.contested, problems


@pytest.fixture
def facts(harbour: Path) -> Path:
    """A folder with records of most kinds and receipts, some of them with warnings, errors or line ends of Windows."""
    for number in range(30):
        (harbour / f"events/meeting-{number}.yml").write_text(MEETING.format(number=number), "utf-8")
    for name, content in {
        "events/not-yaml.yml": b"label: [\n",
        "events/odd.yml": MEETING.format(number="“1”").replace("\n", "\r\n").encode(),
        "events/ends.yml": MEETING.format(number="5 #6").encode(),
        "events/twin.yml": MEETING.format(number=1).encode(),
        "figures/large.yml": b"#" * 300_000,
        "figures/empty.yml": b"",
        "figures/grouped.yml": b"amount: 1.000\n",
        "people/meeting-1.yml": b"\xef\xbb\xbfname: Somebody\n",
        "receipts/none.json": b'{"seal": 1}',
        "sources/latin.yml": "title: caf\xe9\n".encode("latin-1"),
    }.items():
        (harbour / name).write_bytes(content)
    (harbour / "events/link.yml").symlink_to("not-yaml.yml")
    return harbour


def test_found_again(facts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A second run finds the same without reading one file again that could be read."""
    (facts / "figures/large.yml").unlink()
    plain = seen(facts)
    seen(facts, tmp_path / "cache")
    monkeypatch.setattr(shares, "read_one", None)

    found = seen(facts, tmp_path / "cache")

    assert found == plain
    assert {problem.rule for problem in plain[3]} >= {"yaml-inline-comment", "text-bom", "number-ambiguous"}


def test_first_run(facts: Path, tmp_path: Path):
    """The run that keeps what it reads finds what one finds that does not."""
    assert seen(facts, tmp_path / "cache") == seen(facts)
    assert "file-size" in {problem.rule for problem in seen(facts)[3]}


def test_changed_files(facts: Path, tmp_path: Path):
    """What is changed, moved, added or gone is found as it is now, and the rest as it was."""
    seen(facts, tmp_path / "cache")
    meeting = facts / "events/meeting-2.yml"
    meeting.write_text(meeting.read_text("utf-8").replace("2025-03-18", "yesterday"), "utf-8")
    (facts / "events/meeting-3.yml").rename(facts / "events/meeting-33.yml")
    (facts / "events/meeting-4.yml").unlink()
    (facts / "events/meeting-5.yml").rename(facts / "sources/meeting-5.yml")
    (facts / "events/meeting-40.yml").write_text(MEETING.format(number=40), "utf-8")

    found = seen(facts, tmp_path / "cache")

    assert found == seen(facts)
    assert "facts/events/meeting-2.yml:3:7" in {str(problem.place) for problem in found[3]}


def test_contents_in_place_of_others(facts: Path, tmp_path: Path):
    """A content that is not that of the file is read, and is not taken for the file's the next time."""
    other = {
        f"facts/events/meeting-{number}.yml": MEETING.format(number=number + 100).encode()
        for number in range(30)
    }
    seen(facts, tmp_path / "cache")

    corpus, _ = load_corpus(facts, "facts", other, tmp_path / "cache")

    assert corpus.get("meeting-7", "event").label == "Meeting 107"
    assert seen(facts, tmp_path / "cache") == seen(facts)


def _each(line: str) -> Callable[[Path], None]:
    return lambda cache: keep(cache, dict.fromkeys(kept_in(cache), line))


def _bytes(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    return lambda cache: (cache / NAME).write_bytes(change((cache / NAME).read_bytes())) and None


def _instead(put: Callable[[Path], object]) -> Callable[[Path], None]:
    def change(cache: Path) -> None:
        (cache / NAME).unlink()
        put(cache / NAME)

    return change


@pytest.mark.parametrize(
    "damage",
    [
        _bytes(lambda content: content[:-1]),
        _bytes(lambda content: content[: len(content) // 2]),
        _bytes(lambda content: content.replace(b"Meeting 7", b"Meeting 8")),
        _bytes(lambda content: content.replace(b"footnoted ", b"footnoted 0", 1)),
        _bytes(lambda content: content.partition(b"\n")[2]),
        _bytes(lambda content: b""),
        _bytes(lambda content: b"\xff\x00" * 9000),
        _instead(lambda path: path.mkdir()),
        _instead(lambda path: path.symlink_to("/dev/zero")),
        _instead(os.mkfifo),
        _each("[]"),
        _each("null"),
        _each("nothing"),
        _each("[" * 100_000),
        _each('["",[],[],{"id":"x"}]'),
        _each('["",[],[],{"id":"x","nobody":1}]'),
        _each('["",[],[],["x"]]'),
        _each('["",[["1",1,"r","m","h","deadly"]],[],null]'),
        _each('["",[],[],null]'),
        _each("[1,[],[],null]"),
    ],
)
def test_damaged(facts: Path, tmp_path: Path, damage: Callable[[Path], None]):
    """What was cut, changed, made by another program or is none at all is as good as nothing."""
    cache = tmp_path / "cache"
    plain = seen(facts, cache)
    damage(cache)

    found = seen(facts, cache)

    assert found == plain


def test_lines_of_others(facts: Path, tmp_path: Path):
    """A line below the key of another record makes no record of it, also where the kind is the same."""
    cache = tmp_path / "cache"
    plain = seen(facts, cache)
    lines = kept_in(cache)
    meetings = [key for key in lines if "event/meeting-" in key]
    keep(cache, {**lines, **dict(zip(meetings, [lines[key] for key in reversed(meetings)], strict=True))})

    assert seen(facts, cache) == plain


def test_nowhere_to_keep(facts: Path, tmp_path: Path):
    """Where nothing can be kept, loading finds what it finds without."""
    (tmp_path / "cache").write_bytes(b"a file\n")

    assert seen(facts, tmp_path / "cache") == seen(facts)
    assert (tmp_path / "cache").read_bytes() == b"a file\n"


@pytest.fixture
def many(facts: Path) -> Path:
    """As many files as are shared among processes."""
    for number in range(100, 100 + shares.LEAST_TO_SHARE):
        (facts / f"events/meeting-{number}.yml").write_text(MEETING.format(number=number), "utf-8")
    return facts


def _in_copies(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read by so many copies of this process; 0 for by itself."""
    monkeypatch.setattr(shares, "can_copy", lambda: count > 0)
    monkeypatch.setattr(shares, "processes_to_use", lambda: count)


def test_shared(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Any number of processes find the same, and keep the same for the next run."""
    _in_copies(0, monkeypatch)
    alone = seen(many, tmp_path / "alone")
    for count in (1, 3):
        _in_copies(count, monkeypatch)
        assert seen(many, tmp_path / f"{count}") == alone
        assert seen(many) == alone
        assert kept_in(tmp_path / f"{count}") == kept_in(tmp_path / "alone")


def _dies() -> None:
    os._exit(0)


def _raises() -> None:
    raise ValueError


@pytest.mark.parametrize("fault", [_dies, _raises])
def test_copy_fails(many: Path, monkeypatch: pytest.MonkeyPatch, fault: Callable[[], None]):
    """What a copy does not bring to an end, for no fault of a file, is read by whoever started it."""
    _in_copies(0, monkeypatch)
    alone, here, read_one = seen(many), os.getpid(), shares.read_one

    def read_or_fail(file: FoundFile, content: bytes | None) -> ReadFile:
        if os.getpid() != here:
            fault()
        return read_one(file, content)

    _in_copies(3, monkeypatch)
    monkeypatch.setattr(shares, "read_one", read_or_fail)

    assert seen(many) == alone


def test_copy_that_somebody_ends(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A copy that is killed once, as by a system that lacks memory, has another in its place: no file is to blame."""
    _in_copies(0, monkeypatch)
    alone, here, read_one = seen(many), os.getpid(), shares.read_one

    def read_or_end(file: FoundFile, content: bytes | None) -> ReadFile:
        if os.getpid() != here and file.id == "meeting-7" and not (tmp_path / "once").exists():
            (tmp_path / "once").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return read_one(file, content)

    _in_copies(2, monkeypatch)
    monkeypatch.setattr(shares, "read_one", read_or_end)

    assert seen(many) == alone
    assert (tmp_path / "once").exists()


def test_no_room_for_a_copy(many: Path, monkeypatch: pytest.MonkeyPatch):
    """Where the system starts no further process, this one reads all."""
    _in_copies(0, monkeypatch)
    alone = seen(many)

    def refuse() -> int:
        raise BlockingIOError

    _in_copies(2, monkeypatch)
    monkeypatch.setattr(os, "fork", refuse)

    assert seen(many) == alone
