"""Publishing that is killed at a chosen event, without MkDocs, in copies of one process.

Run as a program this answers requests. Both are lines of JSON.

request   `site`, a folder to publish a page to;
          `dies_at`, the event, from 1, before which the process gets SIGKILL, or null; `exchange`, false
          where the system call that swaps two folders must seem missing.
answer    `code` as `subprocess` has it; `events`, the names of what would change the disk, in order.
"""

import gc
import hashlib
import json
import os
import signal
import sys
import traceback
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

from helpers import build_environment

CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.truncate", "fcntl.flock")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class KilledPublishing:
    """The program, running."""

    def __init__(self) -> None:
        paths = os.pathsep.join(path for path in sys.path if path)
        self._process = Popen(
            [sys.executable, __file__],
            env={**build_environment(), "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=PIPE,
            stdout=PIPE,
            text=True,
        )

    def run(self, *, site: Path, dies_at: int | None = None, exchange: bool = True) -> tuple[int, list[str]]:
        """Run once more: exit code, minus nine when killed, and events."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        request = {"site": str(site), "dies_at": dies_at, "exchange": exchange}
        print(json.dumps(request), file=self._process.stdin, flush=True)
        answer = json.loads(self._process.stdout.readline())
        return answer["code"], answer["events"]

    def end(self) -> None:
        self._process.communicate(timeout=60)


def whole(folder: Path) -> dict[str, tuple[str, str]]:
    """Mode and SHA-256 of a folder and all that is below, by path; a folder's hash is empty."""
    return {
        path.relative_to(folder).as_posix(): (
            oct(path.lstat().st_mode),
            "" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest(),
        )
        for path in [folder, *sorted(folder.rglob("*"))]
    }


def _answer_requests() -> None:
    import footnoted.publish  # noqa: F401

    # Copies share what is there; no collection looks through it in each of them.
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        reads, writes = os.pipe()
        child = os.fork()
        if child == 0:
            _run_and_end(writes, **json.loads(line))
        os.close(writes)
        with os.fdopen(reads) as pipe:
            events = pipe.read().split()
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(json.dumps({"code": code, "events": events}), flush=True)


def _run_and_end(report: int, site: str, dies_at: int | None, exchange: bool) -> None:
    from footnoted import publish

    root = str(Path(site).parent)
    seen = 0

    def count(event: str, details: tuple[Any, ...]) -> None:
        nonlocal seen
        if event == "open":
            if not (details[2] & WRITES and str(details[0]).startswith(root)):
                return
        elif event not in CHANGES and not event.startswith(("shutil.", "footnoted.")):
            return
        seen += 1
        if seen == dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        os.write(
            report, f"{':'.join([event, *details]) if event == 'footnoted.publish' else event}\n".encode()
        )

    if not exchange:
        publish._exchange = lambda *_: False
    sys.addaudithook(count)
    code = 1
    try:
        code = _publish_page(Path(site))
    except Exception:
        traceback.print_exc()
    os._exit(code)


def _publish_page(site: Path) -> int:
    from footnoted.publish import Publisher

    publisher = Publisher(site)
    (publisher.folder / "index.html").write_text("new", "utf-8")
    publisher.publish()
    return 0


if __name__ == "__main__":
    _answer_requests()
