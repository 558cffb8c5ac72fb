"""A file that ends the program that reads it is one problem, and all others are read as ever."""

import re
from pathlib import Path

import pytest

from helpers import build_environment
from loaded_programs import loaded

FILES = [f"events/meeting-{number:02}.yml" for number in range(12)]
MEETING = """label: Meeting {number}
happened: reported
date: yesterday
citations: {{source: herald-2025-03-20, passage: came to the harbour meeting}}
"""

_BROKEN = re.compile(r"(?m)^facts/(\S+):1:1: file-breaks-reader: (.*)$")
SAID = {
    "crash": "reading this file ended the reader (signal 11)",
    "abort": "reading this file ended the reader (signal 6)",
    "endless": "reading this file takes longer than 0.2 seconds",
    "all memory": "reading this file takes more than 64 MiB of memory",
    "silence": "reading this file does not come to an end within 0.5 seconds",
}


@pytest.fixture
def facts(harbour: Path) -> Path:
    """The harbour with a dozen meetings, each of which has a problem."""
    for number, name in enumerate(FILES):
        (harbour / name).write_text(MEETING.format(number=number), "utf-8")
    return harbour


def check(facts: Path, **environment: str) -> tuple[int, str, str]:
    """Exit code, output and errors of `footnoted check`, with a reader that some contents end."""
    done = loaded().run(
        facts.parent, ["breaking_reader", "check"], {**build_environment(), **environment}, 60
    )
    return done.returncode, done.stdout, done.stderr


def spoil(facts: Path, faults: dict[str, str]) -> None:
    """Let the reading of files, by name, end in a way."""
    for name, fault in faults.items():
        with (facts / name).open("a", encoding="utf-8") as file:
            file.write(f"# {fault}\n")


def lines_of(output: str) -> set[str]:
    """The problems of a report, each by its first line."""
    return set(re.findall(r"(?m)^facts/.*", output))


RECEIPT = "receipts/herald-2025-03-20.json"


@pytest.mark.parametrize(
    "faults",
    [
        *[{FILES[5]: fault} for fault in SAID],
        {FILES[0]: "crash", FILES[1]: "crash"},
        {FILES[3]: "abort", FILES[9]: "endless", FILES[11]: "all memory"},
        dict.fromkeys(FILES, "crash"),
    ],
)
def test_breaking_files(facts: Path, faults: dict[str, str]):
    """Each has one problem that names it and says what happened; of the rest the same is said as ever."""
    _, before, _ = check(facts)
    spoil(facts, faults)

    code, output, errors = check(facts)

    assert dict(_BROKEN.findall(output)) == {name: SAID[fault] for name, fault in faults.items()}
    others = lines_of(before) - {line for line in lines_of(before) if line[6:].startswith(tuple(faults))}
    assert {line for line in lines_of(output) if "file-breaks-reader" not in line} == others
    assert (code, errors) == (1, "")


@pytest.mark.parametrize("where", [0, -1])
def test_first_and_last(facts: Path, where: int):
    """Also the file that is read first, or last, whatever it is."""
    files = sorted(path for path in facts.rglob("*") if path.is_file())
    name = files[where].relative_to(facts).as_posix()
    spoil(facts, {name: "crash"})

    code, output, errors = check(facts)

    assert dict(_BROKEN.findall(output)) == {name: SAID["crash"]}
    assert (code, errors) == (1, "")


def test_single_file(tmp_path: Path):
    """Also the only one that there is."""
    (tmp_path / "facts/countries").mkdir(parents=True)
    (tmp_path / "facts/countries/de.yml").write_text("name: Germany\n# crash\n", "utf-8")

    _, output, _ = check(tmp_path / "facts")

    assert _BROKEN.findall(output) == [("countries/de.yml", SAID["crash"])]


def test_receipt(facts: Path):
    """What the program has written is read alike."""
    (facts / RECEIPT).write_bytes((facts / RECEIPT).read_bytes() + b"# crash\n")

    _, output, _ = check(facts)

    assert dict(_BROKEN.findall(output)) == {RECEIPT: SAID["crash"]}


def test_id_is_taken(facts: Path):
    """Its id is still its own: what refers to it refers to something."""
    spoil(facts, {"people/giorgia-meloni.yml": "crash"})

    _, output, _ = check(facts)

    assert dict(_BROKEN.findall(output)) == {"people/giorgia-meloni.yml": SAID["crash"]}
    assert "unknown-reference" not in output


def test_many_files(facts: Path):
    """Where several share the work each of them may be ended, also twice."""
    for number in range(100, 520):
        (facts / f"events/meeting-{number}.yml").write_text(MEETING.format(number=number), "utf-8")
    broken = [f"events/meeting-{number}.yml" for number in (100, 101, 300, 303, 519)]
    spoil(facts, dict.fromkeys(broken, "crash"))

    _, output, errors = check(facts)

    assert dict(_BROKEN.findall(output)) == dict.fromkeys(broken, SAID["crash"])
    assert output.count(": type-date: ") == len(FILES) + 420 - len(broken)
    assert errors == ""


def test_fault_of_the_program(facts: Path):
    """What the program itself raises is no file's fault, and is seen."""
    spoil(facts, {FILES[5]: "raise"})

    code, output, errors = check(facts)

    assert "ValueError: a fault of the program" in errors
    assert (code, output) == (1, "")


def test_nothing_of_it_is_kept(facts: Path, tmp_path: Path):
    """The next run reads it again, and finds it whole when nothing ends the reader any more."""
    caches = str(tmp_path / "caches")
    _, before, _ = check(facts, FOOTNOTED_CACHE=caches)
    spoil(facts, {FILES[5]: "crash"})
    _, broken, _ = check(facts, FOOTNOTED_CACHE=caches)
    done = loaded().run(
        facts.parent, ["footnoted", "check"], {**build_environment(), "FOOTNOTED_CACHE": caches}, 60
    )

    assert "file-breaks-reader" in broken
    assert done.stdout == before


def test_no_trace(facts: Path):
    """A crash leaves no core and no process."""
    spoil(facts, dict.fromkeys(FILES, "abort"))
    check(facts)

    assert list(facts.parent.rglob("core*")) == []
    assert list(facts.parent.iterdir()) == [facts]
