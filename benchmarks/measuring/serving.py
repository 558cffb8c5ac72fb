"""How soon the new text of a page is served after a file was edited."""

import http.client
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from measuring.processes import Failed, memory_of, start, stop

_POLL = 0.005
"""Seconds between two questions."""


@dataclass(frozen=True, slots=True)
class Served:
    """Seconds until the first page was served, and from each edit to its new text; memory at the end, in MiB."""

    began: float
    edits: tuple[float, ...]
    total: float

    @property
    def middle(self) -> float:
        return median(self.edits)


def serve(
    command: Callable[[int], Sequence[str]],
    folder: Path,
    page: str,
    edits: Sequence[Callable[[], str]],
    environment: Mapping[str, str] | None = None,
    patience: float = 120,
) -> Served:
    """Start a server, edit while it runs, and ask for a page until it has the new words.

    command   for a port.
    page      path of the page, from the root.
    edits     each changes a file, and gives the words that the page then has.
    """
    port = _free_port()
    began = time.perf_counter()
    process = start(command(port), folder, environment)
    try:
        _await(port, page, b"</html>", patience)
        ready = time.perf_counter() - began
        taken = []
        for edit in edits:
            time.sleep(1.5)
            words = edit()
            at = time.perf_counter()
            _await(port, page, words.encode(), patience)
            taken.append(time.perf_counter() - at)
        return Served(ready, tuple(taken), memory_of(process.pid))
    finally:
        stop(process)


def _await(port: int, page: str, words: bytes, patience: float) -> None:
    over = time.perf_counter() + patience
    while time.perf_counter() < over:
        if words in _get(port, page):
            return
        time.sleep(_POLL)
    raise Failed(f"{page} did not show {words.decode()} within {patience:.0f} s")


def _get(port: int, page: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", f"/{page}")
        answer = connection.getresponse()
        content = answer.read()
        return content if answer.status == 200 else b""
    except (OSError, http.client.HTTPException):
        return b""
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
