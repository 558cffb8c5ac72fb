"""A short slice of `make stress`, always the same changes."""

import subprocess
import sys
from pathlib import Path

from helpers import build_environment
from stress.__main__ import growth
from stress.changes import Changes
from stress.server import Held

TESTS = Path(__file__).parents[1]
CHANGES = 40


def test_server_under_stress():
    """After random changes under requests the site is that of a clean build, every request was answered, and the
    process has left and kept nothing."""
    environment = build_environment()
    environment["PYTHONPATH"] = ":".join((str(TESTS), *filter(None, [environment.get("PYTHONPATH")])))

    done = subprocess.run(
        [sys.executable, "-m", "stress", "--ops", f"{CHANGES}", "--seed", "7"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_same_seed_same_changes(project: Path):
    """A run can be repeated: its seed says what is done to the files."""
    made = []
    for seed in (7, 7, 8):
        changes = Changes(project, seed)
        made.append([changes.step() for _ in range(30)])
        changes.restore()

    assert made[0] == made[1]
    assert made[0] != made[2]


def test_growth_is_noticed():
    """More memory than what fills up, one more process, or a folder left behind is a fault."""
    held = Held(megabytes=60, descriptors=7, threads=8, children=0, folders=1)

    assert growth([held, Held(65, 8, 9, 0, 1)]) == []
    assert len(growth([held, Held(75, 20, 20, 1, 2)])) == 5
