"""Each layer contract holds, and is seen to break when violated."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VIOLATIONS = {
    "Steps import only the steps before them": ("model/facts.py", "import footnoted.link"),
    "Only the plugin imports MkDocs": ("build.py", "import mkdocs"),
    "Linking, rendering and exporting never read files or judge": ("link/notes.py", "import footnoted.load"),
    "What readers get is not made of what people write": (
        "export/api/records.py",
        "import footnoted.model.facts",
    ),
    "Only what is online opens connections": ("load/texts.py", "import socket"),
    "A rule never imports a rule": ("check/rules/wrong_kind.py", "import footnoted.check.rules.date_order"),
}


def _contracts(root: Path) -> str:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "generator")},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_contracts_are_kept(copy: Path):
    """The code as it is keeps every contract that is written down."""
    report = _contracts(copy)

    assert all(f"{name} KEPT" in report for name in VIOLATIONS), report
    assert f"{len(VIOLATIONS)} kept, 0 broken" in report


@pytest.mark.parametrize("name", VIOLATIONS)
def test_contract_breaks(copy: Path, name: str):
    """An import against a contract breaks it."""
    module, line = VIOLATIONS[name]
    path = copy / "generator/footnoted" / module
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")

    assert f"{name} BROKEN" in _contracts(copy)
