"""A build whose disk fails, or that is killed, at each of its changes: the old site stays or the new one is whole."""

import re
import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from faults.kept import in_short, standing
from faults.trials import CURES, FAULTS, PROJECT, Outcome, Trials
from helpers import HARBOUR, PROSE, write_project

BUILD = ("mkdocs", "build", "--strict", "--quiet")
AT_ONCE = 2
"""Of the seven faults, those that are tried at each change; the others are at the next of its sort. `make faults` tries
all of them, and one at each change of a build of all files of the site."""

KILLS = 20
"""Builds that are killed one after the other; with all faults 50. Besides, being killed is one of the seven faults."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    has_all = metafunc.config.getoption("--all-faults")
    metafunc.parametrize(
        "few", [True, False] if has_all else [True], ids=lambda few: "few" if few else "all", scope="module"
    )


@pytest.fixture(scope="module")
def project(few: bool) -> Iterator[Path]:
    """A project to build again and again, in memory where the system has such a folder."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as root:
        folder = Path(root, PROJECT)
        shutil.copytree(HARBOUR / "facts", folder / "facts")
        yield write_project(folder)


@pytest.fixture(scope="module")
def has_all(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--all-faults"))


@pytest.fixture(scope="module")
def trials(project: Path, few: bool) -> Iterator[Trials]:
    trials = Trials(project, few=few)
    yield trials
    trials.end()


def rewrite(project: Path, number: int) -> None:
    """Let the next site be another one than the last."""
    (project / "docs/index.md").write_text(f"{PROSE}\n{'And more.' * number}\n", "utf-8")


def struck(trials: Trials, project: Path, number: int, fault: tuple[str, bool]) -> Outcome:
    """What becomes of a build of the second site that itself gets a fault, and then of the next one of the first."""
    run = trials.run(*BUILD, struck_at=number, fault=fault)
    left = standing(project)
    rewrite(project, 1)
    trials.run(*BUILD)
    repaired = standing(project)
    rewrite(project, 2)
    return Outcome(number, run.changes[-1], "", *fault, run.code, run.said, left, repaired, files={})


def wrong_of(outcome: Outcome, old: str, new: str, beside: list[str]) -> Iterator[str]:
    """What a fault has led to that it must not."""
    site = outcome.left.get("site", "")
    told = f"{outcome.error} {outcome.for_good} at {outcome.number}, {outcome.change} {outcome.path}"
    if site not in (old, new):
        yield f"{told}: no whole site"
    if outcome.repaired.get("site", "") != site or [*outcome.repaired] != beside:
        yield f"{told}: not repaired, {[*outcome.repaired]}"
    if outcome.code != (-9 if outcome.error == "KILL" else int(site == old)):
        yield f"{told}: exit code {outcome.code}"
    if not (is_told(outcome) if outcome.code == 1 else not outcome.said):
        yield f"{told}: {outcome.said}"


def is_told(outcome: Outcome) -> bool:
    """Whether a build that failed says so in one line: which file, why, and what to do.

    MkDocs may have a line before it, of the page that it was at, and one after it.
    """
    lines = outcome.said.removesuffix("\n\nAborted with a BuildError!\n").splitlines()
    if lines and re.match(r"ERROR +-  Error building page '[a-z-]+\.md': ", lines[0]):
        del lines[0]
    told = rf"(Error: |ERROR   -  ).*/project/.*: {re.escape(CURES[outcome.error])}.*"
    return len(lines) == 1 and re.fullmatch(told, lines[0]) is not None


def test_disk_that_fails(trials: Trials, project: Path, few: bool, has_all: bool):
    """At whatever change the disk fails, once or for good: old site and exit code 1, or new site and 0; the next build
    finds nothing that it does not clear."""
    sites = []
    for number in (2, 1):
        rewrite(project, number)
        assert trials.run(*BUILD).code == 0
        sites.append(in_short(project / "site"))
    new, old = sites
    rewrite(project, 2)
    beside = sorted(path.name for path in project.iterdir())

    at_once = (len(FAULTS) if few else 1) if has_all else AT_ONCE
    run = trials.run(*BUILD, faults=at_once)
    last = in_short(project / "site")
    rewrite(project, 1)
    trials.run(*BUILD)
    rewrite(project, 2)
    alone = [struck(trials, project, *one) for one in zip(run.not_tried, cycle(FAULTS), strict=False)]

    assert [told for one in run.outcomes + alone for told in wrong_of(one, old, new, beside)] == []
    assert (run.code, last, old != new, bool(alone)) == (0, new, True, not few)
    assert {(one.error, one.for_good) for one in run.outcomes} == {*FAULTS}
    assert len(run.outcomes) > 400


def test_build_killed(trials: Trials, project: Path, has_all: bool):
    """A build is killed at any of many points, while one process writes pages or two, beside what the last one that was
    killed has left: it leaves the old site or the new one, and nothing of it goes on. A build that is not ends with the
    new site and nothing beside it."""
    sites = {}
    for number in (0, 1):
        rewrite(project, number)
        changes = len(trials.run(*BUILD).changes)
        sites[number] = in_short(project / "site")
    beside = sorted(path.name for path in project.iterdir())
    shown, wrong, killed, has_outlived = 1, [], 0, []
    kills = 50 if has_all else KILLS

    for kill in range(kills):
        number, processes = 1 - shown, 1 + kill % 2
        rewrite(project, number)
        point = 1 + round(kill * (changes - 1) / (kills - 1))
        run = trials.run(*BUILD, struck_at=point, processes=processes)
        killed += run.code == -9
        has_outlived += run.helpers
        if "exchange site" in run.changes[:-1] or run.code == 0:
            shown = number
        if in_short(project / "site") != sites[shown] or run.code not in (0, -9):
            wrong.append((point, processes, run.code, run.said))
        if kill % 10 == 9:
            number = shown = 1 - shown
            rewrite(project, number)
            run = trials.run(*BUILD, processes=processes)
            if (
                run.code
                or in_short(project / "site") != sites[number]
                or sorted(path.name for path in project.iterdir()) != beside
            ):
                wrong.append((point, "next", run.code, run.said))

    assert wrong == []
    # Of two processes one may have ended when it was to be killed.
    assert killed > kills // 2
    assert {*has_outlived} <= {0, -9}
