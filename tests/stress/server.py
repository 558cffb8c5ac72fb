"""A `mkdocs serve` under stress: what it prints, answers and holds."""

import ctypes
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

PATIENCE = 30
"""Seconds after which a request counts as hung: nothing that is measured, only the end of waiting."""

_PR_CAPBSET_DROP = 24
_MAY_READ_ALL = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""

_ADDED = re.compile(rb"<script>[^<]*\nlivereload\((\d+), \d+\);\n</script>(?=</body>)")


class Answer(NamedTuple):
    """What a server answered.

    content   without what only `serve` adds.
    epoch     by which the page asks for news; 0 for what is no page.
    """

    status: int
    content: bytes
    epoch: int


@dataclass(frozen=True)
class Held:
    """What a process holds of the system."""

    megabytes: float
    descriptors: int
    threads: int
    children: int
    folders: int


class StressedServer:
    """A running server, followed by what it prints.

    temporary   a folder of its own for temporary files.
    """

    def __init__(self, root: Path, port: int, temporary: Path, environment: Mapping[str, str]) -> None:
        self.root, self.address = root, f"http://127.0.0.1:{port}/"
        temporary.mkdir(parents=True)
        self._temporary = temporary
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=root,
            env={**environment, "TMPDIR": f"{temporary}", "PYTHONFAULTHANDLER": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            preexec_fn=_as_people_start_it,
        )
        self.printed: list[str] = []
        self._more = threading.Condition()
        self._has_ended = False
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            with self._more:
                self.printed.append(line)
                self._more.notify_all()
        with self._more:
            self._has_ended = True
            self._more.notify_all()

    def wait_for(self, words: str, since: int = 0) -> int:
        """The number of the first line from `since` that has these words.

        errors   AssertionError if it does not come.
        """
        at = since

        def has_come() -> bool:
            nonlocal at
            while at < len(self.printed):
                if words in self.printed[at]:
                    return True
                at += 1
            return self._has_ended

        with self._more:
            has_come = self._more.wait_for(has_come, timeout=2 * PATIENCE) and at < len(self.printed)
        if not has_come:
            raise AssertionError(f"serve did not say {words!r}:\n{''.join(self.printed[-40:])}")
        return at

    def settle(self, number: int) -> None:
        """Wait until the server has taken up and checked all that was changed before.

        A record without any sense is put among the facts and taken away: changes are seen in their order.
        """
        name = f"settled-{number}"
        sentinel = self.root / f"facts/figures/{name}.yml"
        sentinel.parent.mkdir(parents=True, exist_ok=True)
        since = len(self.printed)
        sentinel.write_text("[", "utf-8")
        since = self.wait_for("All is checked", self.wait_for(f"{name}.yml", since)) + 1
        sentinel.unlink()
        while True:
            since = self.wait_for("All is checked", since) + 1
            if self.get(f"facts/{name}/").status == 404:
                return

    def get(self, path: str, patience: float = PATIENCE) -> Answer:
        """The answer to a request.

        errors   TimeoutError where it hangs.
        """
        try:
            with urllib.request.urlopen(self.address + path, timeout=patience) as answer:
                status, content = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                status, content = error.code, error.read()
        except urllib.error.URLError as error:
            raise TimeoutError(f"{path}: {error.reason}") from error
        added = _ADDED.search(content)
        return Answer(status, _ADDED.sub(b"", content), int(added[1]) if added else 0)

    def held(self) -> Held:
        """What the process holds now."""
        pid = self.process.pid
        proc = Path(f"/proc/{pid}")
        pss = re.search(r"(?m)^Pss:\s+(\d+)", (proc / "smaps_rollup").read_text("ascii"))
        assert pss is not None
        return Held(
            int(pss[1]) / 1024,
            len(os.listdir(proc / "fd")),  # noqa: PTH208
            len(list((proc / "task").iterdir())),
            len((proc / f"task/{pid}/children").read_text("ascii").split()),
            len(list(self._temporary.iterdir())),
        )

    def stop(self) -> list[str]:
        """End it as people do, by the keyboard; what is wrong with its end."""
        self.process.send_signal(signal.SIGINT)
        faults = []
        try:
            code = self.process.wait(timeout=PATIENCE)
            if code:
                faults.append(f"the server ended with {code}")
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGABRT)
            self.process.wait()
            faults.append("the server does not end")
        self._reader.join()
        faults += [f"left behind: {path.name}" for path in sorted(self._temporary.iterdir())]
        text = "".join(self.printed)
        if (at := text.find("Traceback")) >= 0:
            faults.append(f"printed: {text[max(0, at - 400) : at + 6000]}")
        return faults


def _as_people_start_it() -> None:
    """Let the keyboard end it, and nothing be read against its permissions, by the superuser of a container either."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    libc = ctypes.CDLL(None)
    for capability in _MAY_READ_ALL if sys.platform == "linux" else ():
        # Whoever has none to lose may not lose any.
        libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)


def hang_up(address: str, path: str) -> None:
    """Ask for a page and go away before it is there."""
    host, _, port = address.removeprefix("http://").rstrip("/").partition(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE) as connection:
        connection.sendall(f"GET /{path} HTTP/1.0\r\n\r\n".encode())
