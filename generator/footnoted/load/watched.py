"""Work on what anybody may have written, done by copies of this process, since it may end the one that does it.

A C library that crashes, a pattern that never ends or a value that takes all memory ends a copy, of which is
known what it was at; another copy goes on with the rest. Only where no copy can be made all is done here.
"""

import mmap
import os
import select
import signal
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from footnoted.processes import start_copy

MOST_SECONDS = 10.0
"""Of work on one number."""

MOST_SECONDS_SILENT = 60.0
"""In which a copy has to go on to the next number: on a busy machine it may wait long for its turn."""

MOST_BYTES = 1024**3
"""Of memory that a copy may take beside what it begins with."""

_OUT_OF_MEMORY = 3
"""The exit code of a copy that could get no more."""

_FRAME = struct.Struct("<IQ")
_NUMBER = struct.Struct("<i")
_CHUNK = 64 * 1024


class Broken(NamedTuple):
    """Work that ended whoever did it.

    how   as what follows “reading this file”.
    """

    how: str


Answer = bytes | Broken
Work = Callable[[int], bytes]


def watched(shares: Sequence[Sequence[int]], work: Work) -> Iterator[list[tuple[int, Answer]]]:
    """What `work` gives for each number, by and by in no particular order.

    Each share is worked on by one copy after another.

    What `work` raises is raised here.
    """
    copies = [_Copy(share, work) for share in shares if share]
    try:
        for copy in copies:
            copy.begin()
        while any(copy.left for copy in copies):
            poller = select.poll()
            going = {copy.said: copy for copy in copies if copy.said >= 0}
            for said in going:
                poller.register(said, select.POLLIN)
            ready = poller.poll(1000 * MOST_SECONDS_SILENT) if going else []
            if not ready:
                for copy in going.values():
                    copy.end_if_stuck()
            for said, _ in ready:
                yield going[said].answers()
            for copy in copies:
                if copy.left and copy.said < 0:
                    yield copy.work_here()
    finally:
        for copy in copies:
            copy.end()


class _Copy:
    """Copies of this process, one after another, that work on some numbers in their order.

    left   those that have no answer yet.
    said   where the copy at work can be heard; -1 where none is.
    """

    def __init__(self, numbers: Sequence[int], work: Work) -> None:
        self.left = dict.fromkeys(numbers)
        self.said = -1
        self._work = work
        self._pid = 0
        self._at = mmap.mmap(-1, _NUMBER.size)
        self._seen_at = self._suspect = -1
        self._is_stuck = False
        self._unread = bytearray()

    def begin(self) -> None:
        """Start a copy for what is left; where the system has no room for one, none is."""
        _NUMBER.pack_into(self._at, 0, -1)
        self._seen_at, self._is_stuck = -1, False
        self._unread.clear()
        numbers = [*self.left]
        with suppress(OSError):
            self._pid, self.said = start_copy(lambda saying: self._tell_all(numbers, saying))

    def answers(self) -> list[tuple[int, Answer]]:
        """What it has said since; at its end, what it was at, and another copy goes on with the rest."""
        piece = os.read(self.said, _CHUNK)
        if not piece:
            return self._after_its_end(self._ended())
        self._unread += piece
        found: list[tuple[int, Answer]] = []
        start = 0
        while start + _FRAME.size <= len(self._unread):
            number, length = _FRAME.unpack_from(self._unread, start)
            end = start + _FRAME.size + length
            if end > len(self._unread):
                break
            found.append((number, bytes(self._unread[start + _FRAME.size : end])))
            del self.left[number]
            start = end
        del self._unread[:start]
        return found

    def _after_its_end(self, code: int) -> list[tuple[int, Answer]]:
        at: int = _NUMBER.unpack_from(self._at)[0]
        how = _how_it_ended(code, self._is_stuck)
        if at not in self.left or not how:
            # It is done, or raised, or never began: no file is to blame.
            return []
        broken: list[tuple[int, Answer]] = []
        if code == -signal.SIGKILL and not self._is_stuck and at != self._suspect:
            # Somebody may have ended it, or the system for lack of memory. Once more, and it is the file.
            self._suspect = at
        else:
            del self.left[at]
            broken.append((at, Broken(how)))
        if self.left:
            self.begin()
        return broken

    def work_here(self) -> list[tuple[int, Answer]]:
        """Do what is left without a copy."""
        found: list[tuple[int, Answer]] = [(number, self._work(number)) for number in self.left]
        self.left.clear()
        return found

    def end_if_stuck(self) -> None:
        """End the copy if it has not gone on since it was last asked."""
        at: int = _NUMBER.unpack_from(self._at)[0]
        if at == self._seen_at:
            self._is_stuck = True
            os.kill(self._pid, signal.SIGKILL)
        self._seen_at = at

    def end(self) -> None:
        """End the copy, whatever it is at."""
        if self.said >= 0:
            os.kill(self._pid, signal.SIGKILL)
            self._ended()

    def _ended(self) -> int:
        """The exit code of the copy, or less than 0 for the signal that ended it."""
        os.close(self.said)
        self.said = -1
        return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])

    def _tell_all(self, numbers: Sequence[int], saying: int) -> None:
        """What a copy does."""
        _bound()
        told = bytearray()
        try:
            for number in numbers:
                _NUMBER.pack_into(self._at, 0, number)
                signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
                answer = self._work(number)
                told += _FRAME.pack(number, len(answer)) + answer
                if len(told) > _CHUNK:
                    _write(saying, told)
                    told.clear()
        except MemoryError:
            sys.exit(_OUT_OF_MEMORY)
        _write(saying, told)


def _bound() -> None:
    """Bound the memory of this process, let the alarm for too much work end it, and let it leave no trace of its end."""
    # Not every system has it.
    import resource

    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    held = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * mmap.PAGESIZE
    for limit, most in ((resource.RLIMIT_AS, held + MOST_BYTES), (resource.RLIMIT_CORE, 0)):
        soft, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (most if soft == resource.RLIM_INFINITY else min(soft, most), hard))


def _write(saying: int, told: bytearray) -> None:
    with memoryview(told) as left:
        written = 0
        while written < len(left):
            written += os.write(saying, left[written:])


def _how_it_ended(code: int, is_stuck: bool) -> str:
    """What to say of the work that a copy was at; "" where it is not to blame."""
    if is_stuck:
        return f"does not come to an end within {MOST_SECONDS_SILENT:g} seconds"
    if code == -signal.SIGPROF:
        return f"takes longer than {MOST_SECONDS:g} seconds"
    if code == _OUT_OF_MEMORY:
        return f"takes more than {MOST_BYTES // 1024**2} MiB of memory"
    return f"ended the reader (signal {-code})" if code < 0 else ""
