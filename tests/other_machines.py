"""Runs MkDocs and `footnoted` as other machines would, without a network.

Run as a program, in the project's folder, this takes a `Machine`'s seed and number of cores, and commands, as one
argument of JSON. It runs the commands, each in a copy of itself, and ends with the first exit code that is not 0.
"""

import json
import os
import random
import runpy
import shutil
import subprocess
import sys
import traceback
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from helpers import build_environment

REACHED_OUT = 97
"""Exit code of a program that wanted to open a connection, look up a host or listen."""

PRINTED = "printed"

_OUTWARD = (
    "socket.bind", "socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.getnameinfo",
    "socket.gethostbyname", "socket.gethostbyaddr", "http.client.connect", "urllib.Request",
)  # fmt: skip


class Machine(NamedTuple):
    """What must not be seen in anything that is written.

    locale   of the C library; Python has no UTF-8 mode of its own. One that is not installed is that of C.
    cores    that it may use, as far as there are as many.
    folder   of the project, below one for all machines.
    seed     of Python's hashes, of the order in which folders are listed, and of the times of files.
    """

    zone: str
    locale: str
    umask: int
    cores: int
    folder: str
    seed: int

    def copy(self, repository: Path, folder: Path) -> Path:
        """The committed state of a repository on this machine, below a folder for all of them: where it stands."""
        copy = folder / self.folder
        subprocess.run(
            ["git", "clone", "--quiet", str(repository), str(copy)], umask=self.umask, check=True, timeout=60
        )
        times = random.Random(self.seed)
        for path in sorted(copy.rglob("[!.]*")):
            os.utime(path, (times.randrange(10**9), times.randrange(10**9, 2 * 10**9)))
        return copy

    def run(
        self,
        root: Path,
        *commands: Sequence[str],
        at_once: bool = False,
        apart: bool = False,
        cache: str = "off",
    ) -> subprocess.CompletedProcess[str]:
        """Run commands in a project's folder; each begins with its module. What they print goes to `printed/` in it,
        to `1`, `2` and so on.

        at_once   and not one after the other.
        apart     where the system lets us, in a network of its own in which there is nothing.
        cache     folder for what is kept for later runs.
        """
        (root / PRINTED).mkdir(exist_ok=True)
        variables = {
            "TZ": self.zone,
            "LC_ALL": self.locale,
            "LANG": self.locale,
            "PYTHONUTF8": "0",
            "PYTHONHASHSEED": str(self.seed),
            "FOOTNOTED_CACHE": cache,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        }
        asked = json.dumps([self.seed, self.cores, at_once, commands])
        # A file that is opened without its encoding would be read in that of the machine.
        strict = ["-X", "warn_default_encoding", "-W", "error::EncodingWarning"]
        return subprocess.run(
            [*(_alone() if apart else ()), sys.executable, *strict, __file__, asked],
            cwd=root,
            env=build_environment() | variables,
            umask=self.umask,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=240,
        )


@cache
def _alone() -> tuple[str, ...]:
    """What runs a command in a network of its own; nothing where the system has none for us."""
    command = ("unshare", "--map-root-user", "--net")
    if shutil.which("unshare") is None:
        return ()
    tried = subprocess.run([*command, "true"], capture_output=True, check=False, timeout=60)
    return command if tried.returncode == 0 else ()


def _shuffle_listings(seed: int) -> None:
    """List folders in another order each time, as file systems may."""
    order = random.Random(seed)
    listed, scanned = os.listdir, os.scandir

    class Scanned:
        def __init__(self, *path: Any) -> None:
            self._scanned = scanned(*path)
            self._entries = iter(_shuffled(order, self._scanned))

        def __iter__(self) -> "Scanned":
            return self

        def __next__(self) -> Any:
            return next(self._entries)

        def __enter__(self) -> "Scanned":
            return self

        def __exit__(self, *_: object) -> None:
            self.close()

        def close(self) -> None:
            self._scanned.close()

    os.listdir = lambda *path: _shuffled(order, listed(*path))  # type: ignore[assignment]
    os.scandir = Scanned  # type: ignore[assignment,misc]


def _shuffled(order: random.Random, entries: Any) -> list[Any]:
    found = sorted(entries, key=lambda entry: getattr(entry, "name", entry))
    order.shuffle(found)
    return found


def _stay_inside() -> None:
    """End at the first attempt to reach another machine, whatever would have been made of an error."""

    def refuse(event: str, details: tuple[Any, ...]) -> None:
        if event in _OUTWARD:
            os.write(2, f"{event} {details}\n".encode())
            os._exit(REACHED_OUT)

    sys.addaudithook(refuse)


def _start(arguments: list[str], printed: Path) -> int:
    """Start one command in a copy of this process: the number of that."""
    child = os.fork()
    if child:
        return child
    code: Any = 1
    try:
        file = os.open(printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        for stream in (1, 2):
            os.dup2(file, stream)
        sys.argv = arguments
        try:
            runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
            code = 0
        except SystemExit as end:
            code = end.code or 0
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code if isinstance(code, int) else 1)


def _end(child: int, arguments: list[str], printed: Path) -> int:
    """Wait for the end of a command: its exit code."""
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code:
        print(ascii(arguments), f"ended with {code}:", ascii(printed.read_text("utf-8")), file=sys.stderr)
    return code


def _main(seed: int, cores: int, at_once: bool, commands: list[list[str]]) -> int:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
    _shuffle_listings(seed)
    _stay_inside()
    sys.path[0] = str(Path.cwd())
    # What several of them use is loaded once.
    for name in ("footnoted.cli", "footnoted.plugin", "mkdocs.commands.build"):
        import_module(name)
    asked = [(command, Path(PRINTED, str(number))) for number, command in enumerate(commands, start=1)]
    if at_once:
        started = [(_start(*one), *one) for one in asked]
        return max(_end(*one) for one in started)
    return next((code for one in asked if (code := _end(_start(*one), *one))), 0)


if __name__ == "__main__":
    sys.exit(_main(*json.loads(sys.argv[1])))
