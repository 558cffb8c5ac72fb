"""Work shared among processes. Each program has three cores, and runs by itself: a test runner may have threads."""

import subprocess
import sys

import pytest

from footnoted.forked import forked, shares_of

HEAD = """
import os, signal, threading
from footnoted.forked import forked, shares_of
os.sched_getaffinity = lambda _: set(range(3))
parent = os.getpid()
"""


def run(program: str) -> list[str]:
    """The lines that a program prints."""
    done = subprocess.run(
        [sys.executable, "-c", f"{HEAD}{program}"], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


IS_LINUX = sys.platform == "linux"


def test_shares():
    """Each item is in one share, neighbours in different ones, and small work stays in one."""
    lines = run("print(shares_of(range(7), 2)); print(shares_of(range(7), 4)); print(shares_of([], 4))")

    assert lines == [
        "[[0, 3, 6], [1, 4], [2, 5]]" if IS_LINUX else "[[0, 1, 2, 3, 4, 5, 6]]",
        "[[0, 1, 2, 3, 4, 5, 6]]",
        "[[]]",
    ]


def test_results_in_order():
    """Results come in the order of the shares, whoever is done first, each from a process of its own."""
    [results, places] = run(
        """
done, said = os.pipe()
def work(share):
    if os.getpid() != parent:
        os.read(done, 1) if share == 1 else os.write(said, b"x")
    return share * 10, os.getpid()
found = forked([0, 1, 2], work)
print([one for one, _ in found]); print(len({place for _, place in found}), found[0][1] == parent)
"""
    )

    assert results == "[0, 10, 20]"
    assert places == ("3 True" if IS_LINUX else "1 True")


def test_process_that_ends_early():
    """The share of a process that is killed, or whose result can't be sent, is done by the first one."""
    lines = run(
        """
def work(share):
    if share == 1 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    if share == 2 and os.getpid() != parent:
        return lambda: None
    return share * 10
print(forked([0, 1, 2], work))
"""
    )

    assert lines == ["[0, 10, 20]"]


@pytest.mark.parametrize("faulty", [0, 1, 2])
def test_what_work_raises(faulty: int):
    """An error in any share is that of the caller, and no process is left behind."""
    lines = run(
        f"""
def work(share):
    if share == {faulty}:
        raise ValueError("wrong")
    return share
try:
    forked([0, 1, 2], work)
except ValueError as error:
    print(error)
try:
    print(os.waitpid(-1, os.WNOHANG))
except ChildProcessError:
    print("none left")
"""
    )

    assert lines == ["wrong", "none left"]


def test_with_threads():
    """Beside other threads all is done in one process, which says the same."""
    lines = run(
        """
waits = threading.Event()
thread = threading.Thread(target=waits.wait)
thread.start()
print(forked([0, 1], lambda share: (share, os.getpid() == parent)), shares_of(range(4), 1))
waits.set()
thread.join()
"""
    )

    assert lines == ["[(0, True), (1, True)] [[0, 1, 2, 3]]"]


def test_no_shares():
    """Without a share there is nothing to do."""
    assert forked([], len) == []
    assert shares_of([], 1) == [[]]
