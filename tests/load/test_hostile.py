"""Bad inputs with the verdict that each must get: `tests/hostile/expected.tsv`."""

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from footnoted.text.codes import check_id
from footnoted.text.reading import Unreadable
from helpers import HOSTILE, problems_of, run_footnoted, unescaped, with_value
from hostile_cases import Case, cases_in

MAP = yaml.safe_load((Path(__file__).parents[1] / "hostile_map.yml").read_text("utf-8"))


CASES = cases_in("yaml", "types", "unicode")
WHOLE = [case for case in CASES if case.path not in MAP]
IN_A_RECORD = [case for case in CASES if case.path in MAP]
IDS = [
    (line, case.verdict)
    for case in cases_in("ids")
    for line in (HOSTILE / case.path).read_text("utf-8").removesuffix("\n").split("\n")
]
BIG = {
    "segv-flow": (lambda: b"a: " + b"[" * 100_000 + b"]" * 100_000, "1:19", "yaml-depth"),
    "segv-dash": (lambda: b"- " * 100_000 + b"x\n", "1:33", "yaml-depth"),
    "anchors": (lambda: b"".join(b"a%d: &a%d x\n" % (i, i) for i in range(9_000)), "1:5", "yaml-anchor"),
    "keys": (lambda: b"".join(b"k%d: 1\n" % i for i in range(22_000)), "9999:8", "yaml-events"),
    "more-keys": (lambda: b"".join(b"k%d: 1\n" % i for i in range(50_000)), "1:1", "file-size"),
    "hex-int": (lambda: b"amount: 0x" + b"f" * 100_000, "1:9", "type-number"),
    "unseen": (lambda: "\u202e".encode() * 80_000, "1:10", "text-bidi"),
    "one-line": (None, "1:1", "file-size"),
}
"""What each file holds, or None for 5 GB of nothing, and its verdict."""


def _places(folder: Path, name: str) -> list[tuple[str, str]]:
    return [
        (f"{problem.place.line}:{problem.place.column}", problem.rule)
        for problem in problems_of(folder)
        if problem.place.path == f"facts/{name}"
    ]


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case.path)
def test_whole_file(case: Case, harbour: Path):
    """A bad file gets its problem at its line and column; a fault in a file beside it is still found."""
    (harbour / "figures/payload.yml").write_bytes((HOSTILE / case.path).read_bytes())
    meeting = harbour / "events/harbour-meeting.yml"
    meeting.write_text(with_value(meeting.read_text("utf-8"), "date", "tomorrow"), "utf-8")

    found = _places(harbour, "figures/payload.yml")

    if case.verdict == "accept":
        # Line ends of Windows are read alike; a warning says that those of the other files are not so.
        assert {rule for _, rule in found} <= {"schema-unknown-key", "schema-missing-key", "text-line-end"}
    else:
        assert (case.place, case.rule) in found
    if case.verdict == "warn":
        assert "schema-missing-key" in {rule for _, rule in found}
    assert _places(harbour, "events/harbour-meeting.yml") == [("3:7", "type-date")]


@pytest.mark.parametrize("case", IN_A_RECORD, ids=lambda case: case.path)
def test_value_in_a_record(case: Case, harbour: Path):
    """A bad value in an otherwise valid record is the only problem, and stands at that value."""
    entry = MAP[case.path]
    for name, text in entry.get("add", {}).items():
        (harbour / name).write_text(f"{text}\n", "utf-8")
    target = harbour / entry["file"]
    record = target.read_text("utf-8")
    payload = (HOSTILE / case.path).read_text("utf-8").rstrip("\n").split("\n")[-1]
    value = payload.partition(":")[2].strip()
    spoilt = with_value(record, entry["key"], value) if "key" in entry else f"{record}{payload}\n"
    target.write_text(spoilt, "utf-8")

    found = [(problem.place.path, problem.rule) for problem in problems_of(harbour)]

    assert [rule for _, rule in found] in _expected(case)
    if case.verdict in ("reject", "warn"):
        key = entry.get("key", "")
        start = f"{key}:" if key else payload
        line = next(i for i, text in enumerate(spoilt.split("\n"), 1) if text.startswith(start))
        column = len(key) + (3 if value else 2) if key else 1
        assert _places(harbour, entry["file"]) == [(f"{line}:{column}", case.rule)]


def _expected(case: Case) -> list[list[str]]:
    match case.verdict:
        case "accept":
            return [[]]
        case "accept-or-reject":
            return [[], [case.rule]]
        case _:
            return [[case.rule]]


def test_all_at_once(harbour: Path):
    """All bad files together give one report: exit code 1, no traceback, every file named."""
    for case in WHOLE:
        (harbour / "figures" / Path(case.path).name).write_bytes((HOSTILE / case.path).read_bytes())

    done = run_footnoted(harbour.parent, "check", "--today", "2026-11-22")

    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    for case in WHOLE:
        assert f"facts/figures/{Path(case.path).name}:" in done.stdout


@pytest.mark.parametrize(("written", "verdict"), IDS)
def test_id(written: str, verdict: str):
    """A name that a system, a program or a reader may take for another is no id."""
    id = unescaped(written)

    if verdict == "accept":
        check_id(id)
    else:
        with pytest.raises(Unreadable) as caught:
            check_id(id)
        assert caught.value.rule in ("id-charset", "id-length", "id-reserved")


def test_id_that_is_a_country(harbour: Path):
    """`no` is a fine name for Norway's file, and for no other."""
    (harbour / "countries/no.yml").write_text("name: Norway\n", "utf-8")
    (harbour / "people/no.yml").write_text("name: Julius No\n", "utf-8")

    assert _places(harbour, "countries/no.yml") == [("1:1", "unused-record")]
    assert _places(harbour, "people/no.yml") == [("1:1", "id-reserved")]


@pytest.mark.parametrize(("content", "place", "rule"), BIG.values(), ids=BIG)
def test_big_file(content: Callable[[], bytes] | None, place: str, rule: str, harbour: Path):
    """A file that would crash other readers, or fill the memory, is refused in little memory and time."""
    path = harbour / "figures/big.yml"
    if content is None:
        with path.open("wb") as stream:
            stream.truncate(5_000_000_000)
    else:
        path.write_bytes(content())

    done = subprocess.run(
        [sys.executable, "-m", "footnoted", "check", "--facts", str(harbour), "--today", "2026-11-22"],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (300_000_000, 300_000_000)),
        capture_output=True,
        text=True,
        check=False,
        timeout=10,
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert f"{path}:{place}: {rule}: " in done.stdout
