"""Runs the real command over a project, in a child of this process, and judges what it did."""

import math
import os
import re
import resource
import shutil
import signal
import sys
import traceback
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from footnoted.cli import main
from fuzz.mutations import Files

MOST_SECONDS = 10
"""Of work; a run that waits is ended after six times as many."""

MOST_MEGABYTES = 300
ROOM = 512 * 1024 * 1024
"""Address space that a run may take beside what the program has when it begins."""

_LINE = re.compile(r"(facts|docs|texts)(/.*)?:\d+:\d+: [a-z-]+: .|    ")
_LAST = re.compile(
    r"\d+ problems?(, \d+ pending)?( and \d+ (pending|warnings?))?(,? and \d+ warnings?)? in \d+ records?"
    r"|[a-z0-9-]+: \d+ passages, [0-9.]+% of the text quoted|.*: no text with its SHA-256 is there; its receipt stays as it is"
    r"|.*: no source with a `text_sha256` has this receipt|footnoted: .+|\d+ files in out|mutation score .*|"
)
"""Lines that are about the run and not about a file."""


@dataclass(frozen=True)
class Outcome:
    """What a run did. `signal` is 0 if none ended it; `seconds` are those of work, not of waiting."""

    code: int
    signal: int
    output: str
    seconds: float
    megabytes: int


def faults_of(outcome: Outcome) -> list[str]:
    """What a run may not do, whatever it was given."""
    faults = []
    if outcome.signal:
        faults.append(f"ended by {signal.Signals(outcome.signal).name}")
    elif outcome.code not in (0, 1, 2):
        faults.append(f"exit code {outcome.code}")
    if "Traceback" in outcome.output:
        faults.append("a traceback")
    if ": file-breaks-reader: " in outcome.output:
        faults.append("a file ended its reader")
    if outcome.megabytes > MOST_MEGABYTES:
        faults.append(f"{outcome.megabytes} MB")
    for line in outcome.output.split("\n"):
        odd = [char for char in line if char != " " and unicodedata.category(char)[0] in "CZ"]
        if odd:
            faults.append(f"U+{ord(odd[0]):04X} is printed")
        if not (_LINE.match(line) or _LAST.fullmatch(line)):
            faults.append(f"a line begins with {line[:60]!r}")
    return list(dict.fromkeys(faults))


def unseen_faults(work: Path) -> list[str]:
    """Which faults would go unseen, of commands that have them on purpose."""
    planted: dict[str, Command] = {
        "exit code 70": lambda: sys.exit(70),
        "a traceback": lambda: {}["missing"],
        "ended by SIGSEGV": lambda: os.kill(os.getpid(), signal.SIGSEGV),
        " MB": lambda: print("    ", len(b"x" * (350 * 2**20)) > 0),
        "a traceback, where there is no room": lambda: print(len(b"x" * (ROOM + 2**28))),
        "a file ended its reader": lambda: print("facts/a.yml:1:1: file-breaks-reader: reading this file …"),
        "U+001B is printed": lambda: print("    \x1b[2J"),
        "a line begins with": lambda: print("::error::x"),
    }
    seen = {fault: run_command([], work / "planted", command) for fault, command in planted.items()}
    for fault, endless, seconds in (
        ("ended by SIGXCPU", _work, 1.0),
        ("ended by SIGALRM", signal.pause, 0.2),
    ):
        seen[fault] = run_command([], work / "planted", endless, seconds)
    return [
        fault
        for fault, outcome in seen.items()
        if not any(fault.partition(",")[0] in one for one in faults_of(outcome))
    ]


def _work() -> None:
    while True:
        pass


def write_files(files: Files, root: Path) -> None:
    """Write a project; what can't be written together with the rest is left out."""
    for name, content in files.items():
        path = root / name.rstrip("/@|")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if name.endswith("/"):
                path.mkdir()
            elif name.endswith("@"):
                path.symlink_to("/proc/self/environ")
            elif name.endswith("|"):
                os.mkfifo(path)
            else:
                path.write_bytes(content)
        except OSError:
            # A folder where a file is to stand.
            continue


Command = Callable[[], None]


def run_command(
    arguments: Sequence[str], root: Path, command: Command = main, seconds: float = MOST_SECONDS
) -> Outcome:
    """Run `footnoted` in a folder, with the program already loaded.

    command   what is run in its place.
    seconds   of work, after which it is ended.
    """
    output = root.parent / f"{root.name}.out"
    root.mkdir(parents=True, exist_ok=True)
    child = os.fork()
    if child == 0:
        _be_the_command(arguments, root, output, command, seconds)
    _, status, used = os.wait4(child, 0)
    text = output.read_text("utf-8", errors="surrogateescape").removesuffix("\n")
    output.unlink()
    code = os.waitstatus_to_exitcode(status)
    return Outcome(max(code, 0), max(-code, 0), text, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def _be_the_command(
    arguments: Sequence[str], root: Path, output: Path, command: Command, seconds: float
) -> NoReturn:
    """The rest of a child's life."""
    code = 70
    try:
        stream = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        os.dup2(stream, 1)
        os.dup2(stream, 2)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115
        os.chdir(root)
        limit = _address_space() + ROOM
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        work = math.ceil(seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (work, work + 1))
        signal.setitimer(signal.ITIMER_REAL, 6 * seconds)
        code = _run(arguments, command)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _run(arguments: Sequence[str], command: Command) -> int:
    sys.argv = ["footnoted", *arguments]
    try:
        command()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def _address_space() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def clear(root: Path) -> None:
    """Remove a project."""
    shutil.rmtree(root, ignore_errors=True)
