"""A command imports what it needs and no more, or people wait for what they did not ask for."""

import subprocess
import sys
from pathlib import Path

import pytest

from helpers import build_environment

OF_PAGES = {"footnoted.export", "footnoted.link", "footnoted.render", "jinja2", "markdown", "nh3"}
OF_EDITING = {"bs4", "footnoted.edit", "ruamel"}
OF_RECORDS = {"footnoted.check", "footnoted.load", "footnoted.model", "yaml"}
OF_THE_SITE = {"material", "mkdocs"}


@pytest.mark.parametrize(
    ("arguments", "needs", "spares"),
    [
        (("--help",), {"click"}, OF_PAGES | OF_EDITING | OF_RECORDS | OF_THE_SITE),
        (("check", "--help"), {"click"}, OF_PAGES | OF_EDITING | OF_RECORDS | OF_THE_SITE),
        (("check",), OF_RECORDS, OF_PAGES | OF_EDITING | OF_THE_SITE),
        (("find", "harbour"), {"footnoted.edit", "footnoted.load"}, OF_PAGES | OF_THE_SITE),
    ],
)
def test_imports(harbour: Path, arguments: tuple[str, ...], needs: set[str], spares: set[str]):
    """What makes pages, rewrites records or builds a site is not imported by a command that does none of it."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "footnoted", *arguments],
        cwd=harbour.parent,
        env=build_environment(),
        capture_output=True,
        text=True,
        check=True,
    )

    imported = {line.rpartition("|")[2].strip() for line in done.stderr.split("\n")}

    assert needs <= imported
    assert not spares & imported
