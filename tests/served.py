"""A `mkdocs serve` that runs beside a test."""

import socket
import subprocess
import sys
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from helpers import build_environment


def a_free_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """A running `mkdocs serve`, followed by what it prints.

    through   a command that runs it, with its arguments.
    """

    def __init__(self, root: Path, port: int, through: Sequence[str] = ()) -> None:
        self.address = f"http://127.0.0.1:{port}/"
        self.process = subprocess.Popen(
            [*through, sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=root,
            env=build_environment(),
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_for(self, words: str) -> str:
        """Everything printed up to and with the first line that has these words."""
        assert self.process.stderr is not None
        printed = []
        for line in self.process.stderr:
            printed.append(line)
            if words in line:
                return "".join(printed)
        raise AssertionError(f"serve ended without {words!r}:\n{''.join(printed)}")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
        assert self.process.stderr is not None
        self.process.stderr.close()

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=20) as answer:
            return str(answer.read().decode())
