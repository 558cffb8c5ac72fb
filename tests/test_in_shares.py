"""Work in shares: results in order, and nothing lost when a process dies or fails."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from footnoted.processes import in_shares, processes_to_use

SEVERAL = 40


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes also where the tests have one core to themselves."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


def process_of(number: int) -> bytes:
    """The number, and who has done it."""
    return f"{number} {os.getpid()}".encode()


def test_results_in_order():
    """Results come in the order of the numbers, whoever made them."""
    results = [result.split() for result in in_shares(SEVERAL, process_of)]

    assert [int(number) for number, _ in results] == list(range(SEVERAL))


def test_two_processes_work(tmp_path: Path):
    """Neither works alone: each waits until the other has begun."""
    (tmp_path / "begun").mkdir()

    def wait_for_other(number: int) -> bytes:
        (tmp_path / "begun" / str(os.getpid())).touch()
        while len(list((tmp_path / "begun").iterdir())) < 2:
            os.sched_yield()
        return str(os.getpid()).encode()

    assert len(set(in_shares(2, wait_for_other))) == 2


@pytest.mark.parametrize("fault", ["killed", "raised"])
def test_what_a_process_leaves_is_done_again(fault: str):
    """What a process that is killed or fails had to do is done by the one that asked."""
    asking = os.getpid()

    def fail_elsewhere(number: int) -> bytes:
        if os.getpid() != asking:
            if fault == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            raise ValueError(number)
        return str(number).encode()

    assert list(in_shares(SEVERAL, fail_elsewhere)) == [str(number).encode() for number in range(SEVERAL)]


def test_fault_reaches_the_one_who_asked():
    """A task that fails everywhere raises where its result is asked for."""

    def fail(number: int) -> bytes:
        if number == 7:
            raise ValueError("seven")
        return b""

    with pytest.raises(ValueError, match="seven"):
        list(in_shares(SEVERAL, fail))


def test_no_fork_beside_a_thread():
    """With a second thread there is one process, since locks of the other would stay locked in a copy."""
    ends = threading.Event()
    thread = threading.Thread(target=ends.wait)
    thread.start()

    count, results = processes_to_use(), set(in_shares(SEVERAL, lambda _: str(os.getpid()).encode()))
    ends.set()
    thread.join()

    assert (count, results) == (1, {str(os.getpid()).encode()})


def test_processes_end_with_the_one_who_asked(tmp_path: Path):
    """When the one who asked is killed, the others end, too, and write no more."""
    program = """
import os, signal, sys, time
from pathlib import Path
from footnoted.processes import in_shares
os.sched_getaffinity = lambda _: {0, 1}
asking, told = os.getpid(), Path(sys.argv[1])
def work(number):
    if os.getpid() == asking:
        while not told.exists() or not told.read_text():
            os.sched_yield()
        os.kill(asking, signal.SIGKILL)
    told.write_text(str(os.getpid()))
    signal.pause()
list(in_shares(2, work))
"""
    told = tmp_path / "told"
    done = subprocess.run([sys.executable, "-c", program, str(told)], timeout=60, env=dict(os.environ))

    assert done.returncode == -signal.SIGKILL
    other = int(told.read_text())
    while Path(f"/proc/{other}").exists() and "State:\tZ" not in Path(f"/proc/{other}/status").read_text():
        os.sched_yield()
