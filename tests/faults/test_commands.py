"""Commands that write records while the disk fails: each file is the old one or the new one, and the reason is told."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from faults.kept import listing
from faults.trials import CURES, Outcome, Trials
from helpers import HARBOUR, with_value

MANY = ("schema", "build")
"""Commands that write one file after the other: one fault at each change, in turn, is enough."""

PAGE = "<html><head><title>A quay</title></head><body><h1>A quay</h1><p>The quay is long.</p></body></html>"

COMMANDS = {
    "fmt": "facts/figures facts/positions",
    "fix": "",
    "new": "statement it-new --source herald-2025-03-20 --set speaker=giorgia-meloni",
    "source": "page.html a-quay --url https://gazette.example/quay --set published=2025-03-21 --texts texts",
    "verify": "--texts texts",
    "ledger": "",
    "rename": "giorgia-meloni a-meloni",
    "retire": "de-ready --because Unsaid.",
    "check": "--mutate --write --texts texts",
    "schema": "--out schemas",
    "build": "--out tree",
}


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as root:
        Path(root, "facts-and-texts").mkdir()
        yield Path(root, "facts-and-texts")


@pytest.fixture(scope="module")
def trials(folder: Path) -> Iterator[Trials]:
    trials = Trials(folder)
    yield trials
    trials.end()


def lay_out(folder: Path) -> None:
    """Put facts there that each of the commands has something to do with."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    (folder / "tmp").mkdir()
    for name in ("facts", "texts"):
        shutil.copytree(HARBOUR / name, folder / name)
    (folder / "page.html").write_text(PAGE, "utf-8")
    shutil.rmtree(folder / "facts/receipts")
    for name, key, value in (
        ("figures/harbour-cost", "stage", "'proposed'"),
        ("positions/it-ready", "country", "it"),
    ):
        path = folder / f"facts/{name}.yml"
        path.write_text(with_value(path.read_text("utf-8"), key, value), "utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_disk_that_fails(trials: Trials, folder: Path, command: str):
    """At whatever change the disk fails, no file is lost or half written, nothing is left beside it, and one line says
    which, why, and what to do."""
    lay_out(folder)
    if command not in ("fix", "fmt"):
        trials.run("footnoted", "fix")
    before = listing(folder)

    run = trials.run("footnoted", command, *COMMANDS[command].split(), faults=1 if command in MANY else 3)

    after = listing(folder)
    assert [told for one in run.outcomes for told in wrong_of(one, run.code, before, after)] == []
    assert (run.code in (0, 1), before != after, len(run.outcomes) >= 12) == (True, True, True), run


def wrong_of(
    outcome: Outcome, code: int, before: dict[str, tuple[str, str]], after: dict[str, tuple[str, str]]
) -> Iterator[str]:
    """What a fault has led to that it must not."""
    told = f"{outcome.error} {outcome.for_good} at {outcome.number}, {outcome.change} {outcome.path}"
    # What a build has begun, and its lock, are cleared by the next one.
    files = {path: one for path, one in outcome.files.items() if not path.startswith(".tree.")}
    refuses_all = outcome.error == "KILL" or (outcome.for_good and outcome.error != "ENOSPC")
    for path in before.keys() | after.keys() | files.keys():
        there = files.get(path)
        if there not in (before.get(path), after.get(path)) and not (refuses_all and is_beside(path)):
            yield f"{told}: {path} is {there}, {before.get(path)}, {after.get(path)}"
    if outcome.error == "KILL":
        return
    line = rf"footnoted: .*: {re.escape(CURES[outcome.error])}.*\n"
    if outcome.code != 2 if files != after else outcome.code not in (code, 2):
        yield f"{told}: exit code {outcome.code}"
    if (
        outcome.code == 2
        and re.fullmatch(line, outcome.said.split("\n", outcome.said.count("\n") - 1)[-1]) is None
    ):
        yield f"{told}: {outcome.said}"
    if "Traceback" in outcome.said:
        yield f"{told}: {outcome.said}"


def is_beside(path: str) -> bool:
    """Whether a name is one of those under which we write before we rename: a disk that refuses everything, or a kill,
    leaves it."""
    return any(part.startswith(".") for part in Path(path).parts)
