"""Bad inputs with the verdict that each must get: `tests/hostile/expected.tsv`."""

import csv
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from helpers import HOSTILE, problems_of, run_footnoted, with_value

MAP = yaml.safe_load((Path(__file__).parents[1] / "hostile_map.yml").read_text("utf-8"))


class Case(NamedTuple):
    path: str
    verdict: str
    rule: str
    place: str


with (HOSTILE / "expected.tsv").open(encoding="utf-8") as stream:
    CASES = [
        Case(row["path"], row["verdict"], row["rule"], row["pos"])
        for row in csv.DictReader(stream, delimiter="\t")
        if row["path"].startswith(("yaml/", "types/"))
    ]
WHOLE = [case for case in CASES if case.path not in MAP]
IN_A_RECORD = [case for case in CASES if case.path in MAP]


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
        assert {rule for _, rule in found} <= {"schema-unknown-key", "schema-missing-key"}
    else:
        assert (case.place, case.rule) in found
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


def test_deep_nesting_that_crashes_other_readers(harbour: Path):
    """A hundred thousand open brackets are refused at the seventeenth, and nothing crashes."""
    (harbour / "figures/deep.yml").write_text("a: " + "[" * 100_000, "utf-8")

    assert _places(harbour, "figures/deep.yml") == [("1:19", "yaml-depth")]
