"""Work shared among processes: `forked`. On Linux; elsewhere all of it is done in this one, with the same result."""

import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Share = TypeVar("Share")
Result = TypeVar("Result")

MOST = 4
"""Most processes, however many cores there are."""


def shares_of(items: Collection[Item], least: int) -> list[list[Item]]:
    """Items in one share for each process that pays, each item in one of them.

    least    items that are worth a process of their own.
    result   one share at least. What stands side by side takes alike long, and gets into different shares.
    """
    whole = list(items)
    parts = max(1, min(_processes(), len(whole) // least))
    return [whole[i::parts] for i in range(parts)]


def forked(shares: Sequence[Share], work: Callable[[Share], Result]) -> list[Result]:
    """What `work` gives for each share, in their order; each but the first is done by a process of its own.

    work     depends on the share and on what is in memory alone, changes nothing outside, and its results can
             be pickled.
    errors   what `work` raises. The share of a process that ends without a result is done in this one.
    """
    children: list[_Child[Result]] = []
    # What is there already is not looked at by the collector until all is done: it is much, none of it is
    # garbage, and a child would get a copy of each page of memory that the collector marks.
    gc.freeze()
    try:
        if len(shares) > 1 and _processes() > 1:
            children += (_Child.start(share, work) for share in shares[1:])
        results = [work(share) for share in shares[:1]]
        for i, share in enumerate(shares[1:]):
            told = children[i].result() if children else []
            results += told or [work(share)]
        return results
    finally:
        gc.unfreeze()
        for child in children:
            child.end()


def _processes() -> int:
    """How many there may be. With other threads about, a lock that one of them holds would never open in a child."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(MOST, len(os.sched_getaffinity(0)))


@dataclass(slots=True)
class _Child(Generic[Result]):
    """A process at work.

    pid      None once it has ended, or if it could not be started.
    stream   where its result arrives, as a file descriptor.
    """

    pid: int | None
    stream: int | None

    @classmethod
    def start(cls, share: Share, work: Callable[[Share], Result]) -> "_Child[Result]":
        """A process that works on a share."""
        stream, into = os.pipe()
        try:
            pid = os.fork()
        except OSError:
            # No more processes are to be had.
            os.close(stream)
            os.close(into)
            return cls(None, None)
        if pid == 0:
            _answer(share, work, into)
        os.close(into)
        return cls(pid, stream)

    def result(self) -> list[Result]:
        """What it found, alone in a list, which is empty if it ended without."""
        if self.stream is None:
            return []
        with os.fdopen(self.stream, "rb") as file:
            self.stream = None
            answer = file.read()
        return [pickle.loads(answer)] if self._status() == 0 else []

    def end(self) -> None:
        """No process and no stream is left, whether or not anybody asked for the result."""
        if self.stream is not None:
            os.close(self.stream)
            self.stream = None
        if self.pid is not None:
            os.kill(self.pid, signal.SIGKILL)
            self._status()

    def _status(self) -> int:
        pid, self.pid = self.pid, None
        return os.waitpid(pid, 0)[1] if pid is not None else 1


def _answer(share: Share, work: Callable[[Share], Result], into: int) -> None:
    """The whole life of a child. Nothing of the parent's is closed, flushed or told at its end."""
    code = 1
    try:
        with os.fdopen(into, "wb") as file:
            pickle.dump(work(share), file, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)
