"""Helpers answer or fail, and none of them stays."""

import os
import signal
import threading
import time
from collections.abc import Callable
from functools import partial

import pytest

from footnoted.processes import helpers, processes_to_use


def test_answers():
    """Each helper gives what its work gives, also more than a pipe holds."""
    works = [partial(bytes, size) for size in (0, 5, 9_000_000)]

    with helpers(works) as started:
        answers = [helper.answer() for helper in started]

    assert answers == [bytes(0), bytes(5), bytes(9_000_000)]


def test_works_beside():
    """A helper is another process, and sees what there was when it began."""
    numbers = [1]

    with helpers([lambda: b"%d %d" % (os.getpid(), len(numbers))]) as (helper,):
        numbers.append(2)
        answer = helper.answer()

    assert answer is not None
    process, length = map(int, answer.split())
    assert (process != os.getpid(), length) == (True, 1)


def _killed() -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    return b"no"


@pytest.mark.parametrize("work", [lambda: os._exit(0), _killed, lambda: b"x" * int("none")])
def test_failure(work: Callable[[], bytes], capfd: pytest.CaptureFixture[str]):
    """A helper that ends, is killed or raises gives None, and prints nothing."""
    with helpers([work, lambda: b"well"]) as started:
        answers = [helper.answer() for helper in started]

    assert answers == [None, b"well"]
    assert capfd.readouterr() == ("", "")


def test_none_is_left():
    """When the block is left no helper goes on, whatever it is at."""
    with helpers([lambda: bytes(time.sleep(600) or 0)] * 2) as started:
        pids = [helper.pid for helper in started]

    assert len(pids) == 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_threads():
    """Where a thread runs that a copy of the process would lack, there is no copy."""
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()

    count = processes_to_use()
    end.set()
    thread.join()

    assert count == 1
    assert processes_to_use() <= len(os.sched_getaffinity(0))
