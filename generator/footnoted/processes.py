"""Work in several processes at once, where the system can copy a running one: Linux.

Elsewhere, and where threads run that a copy would not have, all of it is done in this one.
"""

import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NoReturn

MAX_PROCESSES = 4

_PATIENCE = 60
"""Seconds in which a helper that is not ready yet has to say something."""

_CHUNK = 1024 * 1024


def processes_to_use() -> int:
    """How many processes may share some work, this one included; 1 where there can't be another."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(MAX_PROCESSES, len(os.sched_getaffinity(0)))


class Helper:
    """A copy of this process that does one piece of work.

    pid   its number to the system.
    """

    def __init__(self, work: Callable[[], bytes]) -> None:
        self._answers, answers = os.pipe()
        try:
            self.pid = os.fork()
        except OSError:
            os.close(self._answers)
            os.close(answers)
            raise
        if not self.pid:
            os.close(self._answers)
            _work_and_end(work, answers)
        os.close(answers)

    def answer(self) -> bytes | None:
        """What the work gave, once it is done; None if the helper has died or is stuck."""
        poller = select.poll()
        poller.register(self._answers, select.POLLIN)
        said = bytearray()
        while poller.poll(_PATIENCE * 1000) and (piece := os.read(self._answers, _CHUNK)):
            said += piece
        size, _, answer = bytes(said).partition(b"\n")
        return answer if size == b"%d" % len(answer) else None

    def end(self) -> None:
        """End the process, whatever it is at."""
        os.close(self._answers)
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)


@contextmanager
def helpers(works: Sequence[Callable[[], bytes]]) -> Iterator[list[Helper]]:
    """One helper for each piece of work; none outlives the block. Fewer if the system has no room for more."""
    started: list[Helper] = []
    try:
        with suppress(OSError):
            for work in works:
                started.append(Helper(work))
        yield started
    finally:
        for helper in started:
            helper.end()


def _work_and_end(work: Callable[[], bytes], answers: int) -> NoReturn:
    """Never returns: what this process would do next, its parent does."""
    code = 1
    try:
        answer = work()
        with os.fdopen(answers, "wb") as stream:
            stream.write(b"%d\n" % len(answer))
            stream.write(answer)
        code = 0
    finally:
        os._exit(code)
