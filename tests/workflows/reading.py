"""The workflows of this repository as data."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github/workflows"
PATHS = {path.stem: path for path in sorted(FOLDER.glob("*.yml"))}


def workflow(name: str) -> dict[str, Any]:
    """A workflow; its triggers stand under `on`, which YAML reads as true."""
    read = yaml.safe_load(PATHS[name].read_text("utf-8"))
    read["on"] = read.pop(True)
    return read


def triggers(name: str) -> set[str]:
    """What starts a workflow."""
    return set(workflow(name)["on"])


def steps(name: str) -> list[dict[str, Any]]:
    """All steps of a workflow, job by job."""
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def step(name: str, called: str) -> dict[str, Any]:
    """The step of a workflow that has this name."""
    (found,) = [one for one in steps(name) if one.get("name") == called]
    return found
