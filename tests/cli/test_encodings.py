"""What is written and read is UTF-8 by the program's own word, and never by that of the machine."""

import subprocess
import sys
from pathlib import Path

import pytest

from helpers import TEXTS, build_environment


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--docs", "docs", "--out", "out"),
        ("verify", "--texts", str(TEXTS)),
    ],
    ids=lambda arguments: arguments[0],
)
def test_no_file_in_the_encoding_of_the_machine(project: Path, arguments: tuple[str, ...]):
    """A file that is opened without an encoding ends the run here, as it would end it on Windows."""
    environment = {**build_environment(), "PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    strict = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning")

    done = subprocess.run(
        [sys.executable, *strict, "-m", "footnoted", *arguments, "--today", "2026-11-22"],
        cwd=project,
        env=environment,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, b"Warning" in done.stderr) == (0, False), done.stderr
