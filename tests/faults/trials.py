"""What becomes of a project when the disk fails, or the process is killed, at any change of a run.

Run as a program in a project's folder, this loads MkDocs and `footnoted`, and answers requests. Both are lines of JSON.

request   `arguments`, of which the first is the program; `faults`, how many of FAULTS are tried at each change, 0 for a
          run of which only the changes are told; `struck_at`, the change, from 1, at which the run itself gets `fault`,
          or null; `processes`, how many write pages.
answer    `code` as `subprocess` has it; `said`, on the terminal; `changes`, those of the run itself; `outcomes`, the
          fields of an Outcome each; `not_tried`, numbers of changes; `helpers`, the codes of processes that outlived
          the run.

One run answers for all its changes: at each of them it is copied by fork, the copy gets the fault and goes on to its
end, is judged, and what it did to the project is taken back before the run goes on. A database with threads of its own
does not live in a copy: what changes while one is open is not tried, and told.
"""

import atexit
import ctypes
import errno
import gc
import json
import os
import signal
import sys
import traceback
from collections import Counter
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from subprocess import PIPE, Popen
from tempfile import TemporaryFile, mkdtemp
from typing import Any, NoReturn, TextIO

from mkdocs import __main__ as mkdocs_main

from faults.disk import Disk
from faults.few import make_few
from faults.kept import Kept, listing, standing
from footnoted.cli import main as footnoted_main
from footnoted.plugin import ways
from footnoted.problems import FootnotedError
from footnoted.publish import Publisher
from helpers import build_environment

FAULTS = [
    ("ENOSPC", False), ("EIO", True), ("KILL", False), ("EIO", False), ("EACCES", True), ("EACCES", False), ("ENOSPC", True),
]  # fmt: skip
"""Name of the error, and whether it comes again at all that follows. A full disk refuses only what needs room."""

CURES = {
    "ENOSPC": "No space left on device; make room on the disk and try again",
    "EIO": "Input/output error; see whether the disk is well and try again",
    "EACCES": "Permission denied; let this user write there and try again",
}
"""How an error is told, by its name."""

PROJECT, SITE = "project", "site"

_NEED_ROOM = ("open", "write", "mkdir", "rename", "link")
_PR_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True)
class Outcome:
    """What one fault has led to.

    change    number, from 1, what was to be done, and to which path.
    left      what stands in the project, by name at its top, in short, when the run has ended.
    repaired  the same when the next run has begun and ended without publishing.
    files     with a command that has no site: mode and hash of each file.
    """

    number: int
    change: str
    path: str
    error: str
    for_good: bool
    code: int
    said: str
    left: dict[str, str]
    repaired: dict[str, str]
    files: dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Run:
    """What a run has come to."""

    code: int
    said: str
    changes: list[str]
    outcomes: list[Outcome]
    not_tried: list[int]
    helpers: list[int]


class Trials:
    """The program, running in a project's folder.

    few   its sites have a few files of each sort; what writes them is the same.
    """

    def __init__(self, project: Path, *, few: bool = True) -> None:
        paths = os.pathsep.join(path for path in sys.path if path)
        (project / "tmp").mkdir()
        self._process = Popen(
            [sys.executable, __file__, "few" if few else "all"],
            cwd=project,
            env={
                **build_environment(),
                "PYTHONPATH": paths,
                "PYTHONDONTWRITEBYTECODE": "1",
                "TMPDIR": str(project / "tmp"),
            },
            stdin=PIPE,
            stdout=PIPE,
            text=True,
        )

    def run(
        self,
        *arguments: str,
        faults: int = 0,
        struck_at: int | None = None,
        fault: tuple[str, bool] = ("KILL", False),
        processes: int = 1,
    ) -> Run:
        """Run once more."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        request = {
            "arguments": arguments, "faults": faults, "struck_at": struck_at, "fault": fault, "processes": processes,
        }  # fmt: skip
        print(json.dumps(request), file=self._process.stdin, flush=True)
        answer = json.loads(self._process.stdout.readline())
        for outcome in answer["outcomes"]:
            # JSON knows no tuples.
            outcome["files"] = {path: tuple(known) for path, known in outcome["files"].items()}
        outcomes = [Outcome(**outcome) for outcome in answer["outcomes"]]
        return Run(**{**answer, "outcomes": outcomes})

    def end(self) -> None:
        self._process.communicate(timeout=60)


class _Trial:
    """A run, which tries faults at each of its changes, or gets one at one of them."""

    def __init__(self, report: TextIO, faults: int, struck_at: int | None, own: tuple[str, bool]) -> None:
        self._root = Path.cwd()
        self._report, self._faults, self._struck_at, self._own = report, faults, struck_at, own
        self._process = os.getpid()
        self._number = 0
        self._seen: Counter[str] = Counter()
        self._fault: tuple[str, bool] | None = None
        self._kept: Kept | None = None
        self._disk = Disk(self._root, self._told)

    def _told(self, change: str, path: str) -> None:
        if self._fault is not None:
            if self._fault[1]:
                self._strike(change, path)
        elif os.getpid() == self._process:
            self._number += 1
            self._tell("changes", f"{change} {path}")
            if self._number == self._struck_at:
                self._get(self._own, change, path)
            # Files are opened, written and closed in turns: none of the three shall always get the same fault.
            turn = self._seen[change] * self._faults
            self._seen[change] += 1
            if len(list(Path("/proc/self/task").iterdir())) > 1:
                self._tell("not_tried", self._number)
            elif self._faults:
                self._try(change, path, [FAULTS[(turn + i) % len(FAULTS)] for i in range(self._faults)])

    def _try(self, change: str, path: str, faults: list[tuple[str, bool]]) -> None:
        if self._kept is None:
            self._kept = Kept(self._root, Path(mkdtemp(dir=self._root.parent), "kept"))
        self._kept.look()
        positions = self._disk.positions()
        for fault in faults:
            with TemporaryFile(dir=self._root.parent) as said:
                child = os.fork()
                if not child:
                    self._be_struck(fault, said.fileno(), change, path)
                code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
                said.seek(0)
                text = said.read().decode()
            left = standing(self._root)
            files = listing(self._root) if self._root.name != PROJECT else {}
            self._tell(
                "outcomes",
                asdict(
                    Outcome(self._number, change, path, *fault, code, text, left, self._repaired(left), files)
                ),
            )
            self._kept.put_back()
            self._disk.put_back(positions)

    def _be_struck(self, fault: tuple[str, bool], said: int, change: str, path: str) -> None:
        """Be the copy that gets the fault, and has the lock as the run that it is a copy of."""
        os.dup2(said, 1)
        os.dup2(said, 2)
        process = self._process
        os.getpid = lambda: process
        self._get(fault, change, path)

    def _get(self, fault: tuple[str, bool], change: str, path: str) -> None:
        if fault[0] == "KILL":
            signal.raise_signal(signal.SIGKILL)
        self._fault = fault
        self._strike(change, path, is_first=True)

    def _strike(self, change: str, path: str, is_first: bool = False) -> None:
        assert self._fault is not None
        if is_first or self._fault[0] != "ENOSPC" or change in _NEED_ROOM:
            number = getattr(errno, self._fault[0])
            named = () if change in ("write", "close", "truncate", "lock") else (str(self._root / path),)
            raise OSError(number, os.strerror(number), *named)

    def _repaired(self, left: dict[str, str]) -> dict[str, str]:
        if not any(name.startswith(".") for name in left):
            return left
        # The run that goes on has still locked it.
        (self._root / f".{SITE}.lock").unlink(missing_ok=True)
        with suppress(FootnotedError):
            Publisher(self._root / SITE).discard()
        return standing(self._root)

    def _tell(self, what: str, value: object) -> None:
        print(json.dumps([what, value]), file=self._report, flush=True)


def _answer_requests(few: bool) -> None:
    # What a run that was killed leaves behind comes to this process, which waits for its end.
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    if few:
        make_few()
    if Path("mkdocs.yml").exists():
        # Of what a first build looks up, compiles and draws, the others are spared.
        _run(["mkdocs", "build", "--quiet"])
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        request = json.loads(line)
        reads, writes = os.pipe()
        with TemporaryFile() as said:
            child = os.fork()
            if not child:
                os.close(reads)
                _run_and_end(os.fdopen(writes, "w"), said.fileno(), **request)
            os.close(writes)
            told: dict[str, list[Any]] = {"changes": [], "outcomes": [], "not_tried": []}
            with os.fdopen(reads) as report:
                for one in report:
                    what, value = json.loads(one)
                    told[what].append(value)
            code, helpers = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), []
            with suppress(ChildProcessError):
                while True:
                    helpers.append(os.waitstatus_to_exitcode(os.wait()[1]))
            said.seek(0)
            text = said.read().decode()
        answer = {"code": code, "said": text, **told, "helpers": helpers}
        print(json.dumps(answer), flush=True)


def _run_and_end(
    report: TextIO,
    said: int,
    arguments: list[str],
    faults: int,
    struck_at: int | None,
    fault: tuple[str, bool],
    processes: int,
) -> NoReturn:
    os.dup2(said, 1)
    os.dup2(said, 2)
    ways.in_shares.__globals__["processes_to_use"] = lambda: processes
    _Trial(report, faults, struck_at, fault)
    code = _run(arguments)
    os._exit(code)


def _run(arguments: list[str]) -> int:
    """Run a program in this process, as if by itself."""
    program, *sys.argv[1:] = arguments
    code: Any = 0
    try:
        (mkdocs_main.cli if program == "mkdocs" else footnoted_main)()
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
        code = 70
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return int(code or 0)


if __name__ == "__main__":
    _answer_requests(sys.argv[1] == "few")
