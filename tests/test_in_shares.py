"""Work in shares: results in order, and nothing lost when a process dies or fails.

Each test runs in a process of its own: another test's threads would keep this one from making copies of
itself, and the tests from showing anything.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

TWO_CORES = """
import os, signal, sys, threading
from pathlib import Path
from footnoted.processes import in_shares, processes_to_use
os.sched_getaffinity = lambda _: {0, 1}
asking = os.getpid()
"""


def run(program: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a program where two processes may share the work, however many cores the machine has."""
    command = [sys.executable, "-c", TWO_CORES + program, *arguments]
    return subprocess.run(command, timeout=60, capture_output=True, text=True)


def printed(program: str, *arguments: str) -> list[str]:
    """The words that a program prints."""
    done = run(program, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_results_in_order():
    """Results come in the order of the numbers, whoever made them."""
    assert printed(
        "print(*(result.decode() for result in in_shares(40, lambda number: b'%d' % number)))"
    ) == [str(number) for number in range(40)]


def test_two_processes_work(tmp_path: Path):
    """Neither works alone: each waits until the other has begun."""
    program = """
begun = Path(sys.argv[1])
def wait_for_other(number):
    (begun / str(os.getpid())).touch()
    while len(list(begun.iterdir())) < 2:
        os.sched_yield()
    return b"%d" % os.getpid()
print(len(set(in_shares(2, wait_for_other))))
"""
    assert printed(program, str(tmp_path)) == ["2"]


@pytest.mark.parametrize("fault", ["os.kill(os.getpid(), signal.SIGKILL)", "raise ValueError"])
def test_what_a_process_leaves_is_done_again(fault: str):
    """What a process that is killed or fails had to do is done by the one that asked."""
    program = f"""
def fail_elsewhere(number):
    if os.getpid() != asking:
        {fault}
    return b"%d" % number
print(*(result.decode() for result in in_shares(40, fail_elsewhere)))
"""
    assert printed(program) == [str(number) for number in range(40)]


def test_fault_reaches_the_one_who_asked():
    """A task that fails everywhere raises where its result is asked for."""
    program = """
def fail(number):
    if number == 7:
        raise ValueError("seven")
    return b""
list(in_shares(40, fail))
"""
    assert run(program).stderr.endswith("ValueError: seven\n")


def test_no_fork_beside_a_thread():
    """With a second thread there is one process, since locks of the other would stay locked in a copy."""
    program = """
ends = threading.Event()
thread = threading.Thread(target=ends.wait)
thread.start()
print(processes_to_use(), set(in_shares(40, lambda _: b"%d" % os.getpid())) == {b"%d" % asking})
ends.set()
"""
    assert printed(program) == ["1", "True"]


def test_one_process_where_copies_would_take_too_much():
    """A process that holds much works alone: a copy of it would come to hold as much."""
    program = """
from footnoted import processes
processes.MOST_BYTES = 1024 * 1024
print(processes_to_use(), set(in_shares(40, lambda _: b"%d" % os.getpid())) == {b"%d" % asking})
"""
    assert printed(program) == ["1", "True"]


def test_processes_end_with_the_one_who_asked(tmp_path: Path):
    """When the one who asked is killed, the others end, too, and write no more."""
    program = """
told = Path(sys.argv[1])
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

    assert run(program, str(told)).returncode == -signal.SIGKILL
    other = int(told.read_text())
    while Path(f"/proc/{other}").exists() and "State:\tZ" not in Path(f"/proc/{other}/status").read_text():
        os.sched_yield()
