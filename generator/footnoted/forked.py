"""Work shared among forked processes, which have in memory what this one has: `in_shares`.

A process is forked only on Linux, and only while this one has a single thread: whatever lock another
thread holds would stay locked in the copy. Elsewhere one process does all, with the same results.
"""

import ctypes
import gc
import os
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

MAX_PROCESSES = 4

_PR_SET_PDEATHSIG = 1
"""Linux ends a process with its parent, which would else go on writing beside the next build."""

_TOKEN = struct.Struct("<I")
_FRAME = struct.Struct("<IQ")
_MAX_TASKS = 4096
"""A pipe holds at least 16 kB of tokens before whoever fills it has to wait."""


def process_count() -> int:
    """How many processes may work at once; 1 where none can be forked."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), MAX_PROCESSES)


def in_shares(count: int, work: Callable[[int], bytes]) -> Iterator[bytes]:
    """The results of `work` on each of the numbers below `count`, in their order.

    Whoever is done takes the next number, so uneven tasks are shared evenly. What a process has not
    brought to an end, because it died or `work` raised, is done again here.

    work   may write files, each for its own number, and must not depend on what other numbers leave in memory.
    """
    children = min(process_count(), count) - 1
    if children < 1 or count > _MAX_TASKS:
        for number in range(count):
            yield work(number)
        return
    results: dict[int, bytes] = {}
    with _Tokens(count) as tokens:
        # Else each process would copy what its collector only looks at.
        gc.freeze()
        running = [_fork(tokens, work) for _ in range(children)]
        try:
            for number in tokens:
                results[number] = work(number)
            for _, end in running:
                results |= _received(end)
        finally:
            gc.unfreeze()
            for process, end in running:
                # Whoever still writes to a closed pipe ends by itself.
                os.close(end)
                os.waitpid(process, 0)
    for number in range(count):
        yield results.pop(number) if number in results else work(number)


class _Tokens:
    """A pipe with one token for each number; reading from it is how a process takes one."""

    def __init__(self, count: int) -> None:
        self._end, start = os.pipe()
        os.write(start, b"".join(_TOKEN.pack(number) for number in range(count)))
        os.close(start)

    def __enter__(self) -> "_Tokens":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._end)

    def __iter__(self) -> Iterator[int]:
        while token := os.read(self._end, _TOKEN.size):
            yield _TOKEN.unpack(token)[0]


def _fork(tokens: _Tokens, work: Callable[[int], bytes]) -> tuple[int, int]:
    """A process that works until there are no more tokens: its id, and the pipe that it sends its results through."""
    end, start = os.pipe()
    process = os.fork()
    if process:
        os.close(start)
        return process, end
    # From here on nothing of the parent's may be cleaned up, flushed or printed.
    with suppress(BaseException):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        os.close(end)
        results: dict[int, bytes] = {}
        for number in tokens:
            with suppress(Exception):
                results[number] = work(number)
        with os.fdopen(start, "wb") as stream:
            for number, result in results.items():
                stream.write(_FRAME.pack(number, len(result)))
                stream.write(result)
    os._exit(0)


def _received(end: int) -> dict[int, bytes]:
    """What a process has sent; what it died over is left out."""
    results: dict[int, bytes] = {}
    with os.fdopen(os.dup(end), "rb") as stream:
        while len(head := stream.read(_FRAME.size)) == _FRAME.size:
            number, length = _FRAME.unpack(head)
            result = stream.read(length)
            if len(result) == length:
                results[number] = result
    return results
