"""The forms by which readers tell what is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / ".github/ISSUE_TEMPLATE"
FORMS = sorted(path.name for path in FOLDER.glob("*.yml"))


def test_forms():
    """There is a form for each way in which something can be wrong."""
    assert FORMS == [
        "challenge.yml",
        "config.yml",
        "dead-source.yml",
        "new-fact.yml",
        "takedown.yml",
        "wrong-fact.yml",
    ]


@pytest.mark.parametrize("name", FORMS)
def test_form_is_read(name: str):
    """GitHub's own schema takes each form, so that it is shown and not passed over in silence."""
    schema = "vendor.github-issue-config" if name == "config.yml" else "vendor.github-issue-forms"

    done = subprocess.run(
        [Path(sys.executable).with_name("check-jsonschema"), "--builtin-schema", schema, FOLDER / name],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout
