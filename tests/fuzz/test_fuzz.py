"""A short slice of `make fuzz`, always the same."""

import subprocess
import sys
from pathlib import Path

from fuzz.mutations import mutated
from fuzz.projects import projects
from helpers import build_environment

TESTS = Path(__file__).parents[1]
RUNS = 24


def test_spoilt_projects(tmp_path: Path):
    """The command answers spoilt projects with its exit codes, in lines that begin with a place, in time and room;
    faults that are planted into it are seen."""
    environment = build_environment()
    environment["PYTHONPATH"] = ":".join((str(TESTS), *filter(None, [environment.get("PYTHONPATH")])))

    done = subprocess.run(
        [sys.executable, "-m", "fuzz", "--runs", f"{RUNS}", "--seed", "7", "--keep", f"{tmp_path}"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(f"{RUNS} runs with seed 7; ")
    assert list(tmp_path.iterdir()) == []


def test_same_seed_same_project():
    """A run can be repeated: its seed and number say what is done to which project."""
    known, parts = projects()

    first, again = (mutated(known, parts, 7, 3) for _ in range(2))

    assert (first.files, first.done) == (again.files, again.done)
    assert first.files != mutated(known, parts, 7, 4).files
