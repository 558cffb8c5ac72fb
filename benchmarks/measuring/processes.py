"""A command and all processes that it starts: wall time, CPU time, memory."""

import os
import resource
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.05
"""Seconds between two looks at the memory; each look takes some milliseconds, so a short one would be felt."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command.

    wall, cpu   seconds; CPU time is that of all of its processes.
    rss         most memory that one of its processes had at once, in MiB, as the kernel counted it.
    total       most memory of all of its processes together at once, in MiB: shared pages divided among them
                (PSS), looked at 20 times a second; 0 where the system does not tell.
    """

    wall: float
    cpu: float
    rss: float
    total: float


class Failed(Exception):
    """A command ended with an error; the message is what it printed last."""


def run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, watch: bool = True
) -> Run:
    """Run a command to its end; Failed if it ends with another code than 0."""
    with tempfile.TemporaryFile() as printed:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=_environment(environment), stdout=printed, stderr=subprocess.STDOUT
        )
        watcher = _Watcher(process.pid) if watch else None
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        total = watcher.stop() if watcher is not None else 0.0
        if process.returncode:
            printed.seek(0)
            told = printed.read().decode(errors="replace")[-2000:]
            raise Failed(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{told}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, used.ru_maxrss / 1024, total)


def start(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> "subprocess.Popen[bytes]":
    """Start a server in a session of its own, silent; `stop` ends it."""
    return subprocess.Popen(
        command,
        cwd=folder,
        env=_environment(environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End a server that `start` began, and what it started."""
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(timeout=5)
            if sign is not signal.SIGINT:
                break
        except subprocess.TimeoutExpired:
            continue
    process.wait()


def memory_of(pid: int) -> float:
    """What a process and all below it hold now, in MiB; shared pages are divided."""
    return sum(map(_pss, [pid, *_below(pid)])) / 1024


def _environment(more: Mapping[str, str] | None) -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "", **(more or {})}


class _Watcher:
    """Looks at the memory of a process and all below it until it is stopped."""

    def __init__(self, pid: int) -> None:
        self._pid, self._most, self._over = pid, 0.0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        self._over.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._over.wait(_PAUSE):
            self._most = max(self._most, memory_of(self._pid))


def _below(pid: int) -> list[int]:
    """All processes that a process started, and those that they started."""
    found: list[int] = []
    waiting = [pid]
    while waiting:
        parent = waiting.pop()
        try:
            for task in Path(f"/proc/{parent}/task").iterdir():
                children = [int(child) for child in (task / "children").read_text().split()]
                found += children
                waiting += children
        except OSError:
            continue
    return found


def _pss(pid: int) -> int:
    """KiB, or 0 for a process that is gone."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0
