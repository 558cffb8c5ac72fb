"""One writer at a time: whoever comes second ends at once, and touches nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from footnoted.lock import Busy, Lock
from footnoted.problems import FootnotedError
from footnoted.publish import Publisher
from helpers import build_environment, run_mkdocs
from killed_builds import whole

WAIT_AT_THE_END = """
def on_post_build(config):
    print("waits", flush=True)
    input()
"""

COME_BETWEEN = """
import sys
from pathlib import Path

from footnoted.lock import Lock

path = Path(sys.argv[1])
first = Lock(path, "site/")

def end_first(event, details):
    if event == "fcntl.flock" and first.held:
        first.release()

sys.addaudithook(end_first)
second = Lock(path, "site/")
print(second.held, path.exists())
"""


def first_build(project: Path) -> subprocess.Popen[str]:
    """A build that waits for a line before it publishes."""
    (project / "hook.py").write_text(WAIT_AT_THE_END, "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [hook.py]\n")
    first = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=project,
        env=build_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "waits\n"
    return first


def test_second_writer(project: Path):
    """A second build or deployment ends with exit code 75 and the first one's number; the first completes."""
    first = first_build(project)
    before = whole(project)

    for command in ("build", "gh-deploy"):
        done = run_mkdocs(project, command, "--strict")

        assert done.returncode == 75
        assert done.stdout == ""
        assert done.stderr == (
            f"Error: another build (process {first.pid}) is writing site/; wait until it is done\n"
        )
    after = whole(project)
    first.communicate("\n", timeout=60)

    assert after == before
    assert first.returncode == 0
    assert (project / "site/facts/it-ready/index.html").is_file()
    assert list(project.glob(".*")) == []


def test_writer_that_is_killed(project: Path):
    """The lock of a killed build binds nobody."""
    first = first_build(project)
    first.send_signal(signal.SIGKILL)
    first.communicate(timeout=60)
    assert (project / ".site.lock").read_text("utf-8") == f"{first.pid}\n"

    publisher = Publisher(project / "site")

    assert (project / ".site.lock").read_text("utf-8") == f"{os.getpid()}\n"
    publisher.discard()
    assert list(project.glob(".*")) == []


def test_deployment_is_a_writer_to_its_end(project: Path, tmp_path: Path):
    """While `gh-deploy` reads what it has published, nobody else may write it."""
    remote, said = tmp_path / "remote.git", tmp_path / "said"
    environment = {
        **build_environment(),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{
            f"GIT_{who}_{what}": "a@b.example"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    for arguments in (
        ["init", "--quiet", "--bare", str(remote)],
        ["init", "--quiet"],
        ["add", "docs"],
        ["commit", "--quiet", "--message", "Docs"],
        ["remote", "add", "origin", str(remote)],
    ):
        subprocess.run(["git", *arguments], cwd=project, env=environment, check=True)
    push = project / ".git/hooks/pre-push"
    push.parent.mkdir(exist_ok=True)
    push.write_text(f'#!/bin/sh\n"{sys.executable}" -m mkdocs build 2> "{said}"\necho $? >> "{said}"\n')
    push.chmod(0o755)

    done = run_mkdocs(project, "gh-deploy", environment=environment)

    assert done.returncode == 0, done.stderr
    assert "is writing site/; wait until it is done\n75\n" in said.read_text("utf-8")
    assert not (project / ".site.lock").exists()
    subprocess.run(["git", "--git-dir", remote, "cat-file", "-e", "gh-pages:facts/it-ready"], check=True)


@pytest.mark.parametrize("text", ["", "\x1b]0;x\x07\n", "12\n34\n", "9" * 20, "-1\n", "١٢\n"])
def test_number_that_is_none(tmp_path: Path, text: str):
    """What stands in the lock file is foreign: anything but digits is not repeated."""
    lock = Lock(tmp_path / "lock", "site/")
    (tmp_path / "lock").write_text(text, "utf-8")

    with pytest.raises(Busy) as told:
        Lock(tmp_path / "lock", "site/")

    lock.release()
    assert told.value.message == "another build is writing site/; wait until it is done"


def test_lock_that_goes_while_it_is_taken(tmp_path: Path):
    """Whoever locks a file that its last holder removes meanwhile locks the new one instead."""
    done = subprocess.run(
        [sys.executable, "-c", COME_BETWEEN, tmp_path / "lock"], capture_output=True, text=True, check=False
    )

    assert done.stdout == "True True\n", done.stderr
    assert not (tmp_path / "lock").exists()


def test_lock_that_is_a_link(tmp_path: Path):
    """A link in the place of the lock file is refused, and nothing is written where it leads."""
    (tmp_path / "lock").symlink_to(tmp_path / "target")

    with pytest.raises(FootnotedError, match="lock can't be locked: "):
        Lock(tmp_path / "lock", "site/")

    assert not (tmp_path / "target").exists()


def test_lock_that_is_no_file(tmp_path: Path):
    """Anything else in the place of the lock file is refused."""
    os.mkfifo(tmp_path / "lock")

    with pytest.raises(FootnotedError, match="lock can't be locked: it is no file; if no other build"):
        Lock(tmp_path / "lock", "site/")
