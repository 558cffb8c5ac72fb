"""Work in several processes at once, where the system can copy a running one: Linux.

Elsewhere, and where threads run that a copy would not have, all of it is done in this one, with the same
results.
"""

import ctypes
import gc
import os
import select
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

MAX_PROCESSES = 4

MOST_BYTES = 2000 * 1024 * 1024
"""Held by all processes together. A copy comes to hold nearly all that this one does: whoever looks at a thing
counts its references in it."""

_PATIENCE = 60
"""Seconds in which a helper that is not ready yet has to say something."""

_CHUNK = 1024 * 1024

_TOKEN = struct.Struct("<I")
_FRAME = struct.Struct("<IQ")
_MAX_TASKS = 4096
"""A pipe holds at least 16 kB of tokens before whoever fills it has to wait."""

_PR_SET_PDEATHSIG = 1
"""Linux then ends a helper with its parent, which would else go on writing beside the next build."""


def processes_to_use() -> int:
    """How many processes may share some work, this one included; 1 where there can't be another."""
    if not can_copy():
        return 1
    return max(1, min(MAX_PROCESSES, len(os.sched_getaffinity(0)), MOST_BYTES // _held()))


def _held() -> int:
    """Bytes of memory that this process holds."""
    resident = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(resident) * os.sysconf("SC_PAGE_SIZE")


def can_copy() -> bool:
    """Whether a copy of this process can go on by itself: a thread that a copy lacks may hold what it waits for."""
    return sys.platform == "linux" and threading.active_count() == 1


def start_copy(work: Callable[[int], None]) -> tuple[int, int]:
    """Start a copy of this process that does some work and ends, and with this process at the latest.

    work     is handed the end of a pipe for what it has to say. What it raises is told nobody; the exit code is 1.
    result   the number of the process, and the other end of the pipe.
    errors   OSError if the system has no room for it.
    """
    said, saying = os.pipe()
    parent = os.getpid()
    try:
        pid = os.fork()
    except OSError:
        os.close(said)
        os.close(saying)
        raise
    if not pid:
        os.close(said)
        _work_and_end(work, saying, parent)
    os.close(saying)
    return pid, said


class Helper:
    """A copy of this process that does one piece of work.

    pid   its number to the system.
    """

    def __init__(self, work: Callable[[], bytes]) -> None:
        self.pid, self._answers = start_copy(lambda answers: _answer(work, answers))

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


def in_shares(count: int, work: Callable[[int], bytes]) -> Iterator[bytes]:
    """The results of `work` on each of the numbers below `count`, in their order.

    Whoever is done takes the next number, so uneven tasks are shared evenly. What a helper has not brought
    to an end, because it died or `work` raised, is done again here.

    work   may write files, each for its own number, and must not depend on what others leave in memory.
    """
    others = min(processes_to_use(), count) - 1
    results: dict[int, bytes] = {}
    if others > 0 and count <= _MAX_TASKS:
        with _Tokens(count) as tokens:
            # What the collector looks at would be copied for each helper.
            gc.freeze()
            try:
                with helpers([lambda: _framed(tokens, work)] * others) as started:
                    for number in tokens:
                        results[number] = work(number)
                    for helper in started:
                        results |= _unframed(helper.answer() or b"")
            finally:
                gc.unfreeze()
    for number in range(count):
        yield results.pop(number) if number in results else work(number)


class _Tokens:
    """A pipe with one token for each number; reading from it is how a process takes one."""

    def __init__(self, count: int) -> None:
        self._end, start = os.pipe()
        os.write(start, b"".join(map(_TOKEN.pack, range(count))))
        os.close(start)

    def __enter__(self) -> "_Tokens":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._end)

    def __iter__(self) -> Iterator[int]:
        while token := os.read(self._end, _TOKEN.size):
            yield _TOKEN.unpack(token)[0]


def _framed(tokens: _Tokens, work: Callable[[int], bytes]) -> bytes:
    """Number, length and result of each task that was free."""
    results: list[bytes] = []
    for number in tokens:
        with suppress(Exception):
            result = work(number)
            results += [_FRAME.pack(number, len(result)), result]
    return b"".join(results)


def _unframed(answer: bytes) -> dict[int, bytes]:
    results: dict[int, bytes] = {}
    at = 0
    while at < len(answer):
        number, length = _FRAME.unpack_from(answer, at)
        at += _FRAME.size
        results[number] = answer[at : at + length]
        at += length
    return results


def _answer(work: Callable[[], bytes], answers: int) -> None:
    answer = work()
    with os.fdopen(answers, "wb") as stream:
        stream.write(b"%d\n" % len(answer))
        stream.write(answer)


def _work_and_end(work: Callable[[int], None], saying: int, parent: int) -> NoReturn:
    """Never returns: what this process would do next, its parent does."""
    code = 1
    try:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            # It was gone before the system was asked.
            os._exit(code)
        work(saying)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(code)
