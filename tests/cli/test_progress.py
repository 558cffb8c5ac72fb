"""How far a long command has come, on a terminal, in CI and in a pipe."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import TEXTS, build_environment

COMMAND = [sys.executable, "-m", "footnoted", "verify", "--check", "--today", "2025-04-02"]


@pytest.fixture
def project(harbour: Path) -> Path:
    return harbour.parent


def _environment(**more: str) -> dict[str, str]:
    return {**build_environment(), "PYTHONPATH": os.pathsep.join(sys.path), **more}


def _told(project: Path, harbour: Path, **more: str) -> str:
    done = subprocess.run(
        [*COMMAND, "--facts", harbour.name, "--texts", str(TEXTS)],
        cwd=project,
        env=_environment(**more),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr


def test_piped(project: Path, harbour: Path):
    """Where output is piped, nothing tells of progress."""
    assert "Sources read" not in _told(project, harbour)


def test_in_ci(project: Path, harbour: Path):
    """In CI there is one line, without a sign that moves a cursor."""
    told = _told(project, harbour, CI="true")

    [line] = [line for line in told.split("\n") if "Sources read" in line]
    assert line == "Sources read: 2 of 2 sources"


def test_on_a_terminal(project: Path, harbour: Path):
    """On a terminal there is a bar, and what the command answers goes elsewhere."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "--facts", harbour.name, "--texts", str(TEXTS)],
        cwd=project,
        env=_environment(TERM="xterm"),
        stdout=subprocess.PIPE,
        stderr=theirs,
    ) as done:
        os.close(theirs)
        answered, _ = done.communicate()
    shown = os.read(ours, 10_000).decode()
    os.close(ours)

    assert "Sources read" in shown
    assert "100%" in shown
    assert b"Sources read" not in answered
