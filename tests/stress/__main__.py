"""`make stress`: a server under random changes and requests, compared in the end with a clean build.

The same seed gives the same changes; when the server takes them up, and what is asked for in between, the machine
decides. The changes are made in two halves. After each the files are as they were at the start, all pages are asked
for, and what the process holds is compared.
"""

import argparse
import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from random import Random

from helpers import HARBOUR, build_environment, run_mkdocs, write_project
from served import a_free_port
from stress.changes import Changes
from stress.readers import FILES, Readers
from stress.server import Held, StressedServer

_NOT_OF_THE_SITE = (".*", "site", "tests", "generator", "benchmarks", "node_modules")

GROWTH = 0.1
GROWTH_MEGABYTES = 6.0
"""What is kept of texts and patterns fills up, and memory that is free is not given back: of 60 MB that was up to 6 MB
more in the second half, after 40 changes as after 1000. Whoever keeps old sites has one more at each build."""

GROWTH_OF_OTHERS = {"descriptors": 2, "threads": 2, "children": 0, "folders": 0}
"""Somebody may just be answered."""

SOUND_EDITS = 6
_WAITS = (("Reloading browsers", 0.1), ("All is checked", 0.02))
"""What is waited for after a change, and after which share of them."""


class Stress:
    """One project under stress.

    environment   of the servers and the build.
    faults        all that went wrong.
    """

    def __init__(self, root: Path, seed: int, environment: Mapping[str, str]) -> None:
        self.root, self.faults, self._environment = root, list[str](), environment
        self._seed, self._random = seed, Random(f"{seed}")
        port = a_free_port()
        with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
            config.write(f"\nsite_url: http://127.0.0.1:{port}/\n")
        self.changes = Changes(root, seed)
        self.server = StressedServer(root, port, root.with_name("temporary"), environment)
        self._number = 0
        self.server.wait_for("All is checked")
        self.readers = Readers(self.server, seed)
        self.readers.stop()

    def run(self, operations: int) -> list[Held]:
        """Make the changes; what the process held after each half."""
        held = []
        for half in range(2):
            self._half(operations // 2)
            if half:
                self._compare_with_another_server()
            self.changes.restore()
            if not half:
                # After a few builds no more is kept than before, however many follow.
                self._held()
            held.append(self._held())
        self.changes.restore(SOUND_EDITS)
        self._settle()
        self._compare_with_a_build()
        self.faults += self.server.stop()
        return held

    def _half(self, operations: int) -> None:
        readers = Readers(self.server, self._seed)
        readers.known |= self.readers.known
        for _ in range(operations):
            since = len(self.server.printed)
            self.changes.step()
            if self._random.random() < 0.6:
                readers.one(self._random)
            for words, share in _WAITS:
                if self._random.random() < share:
                    # A file of the same content, or a dot-file, is nothing to tell of.
                    self._number += 1
                    (self.root / f"facts/.turn-{self._number}").touch() if self._facts_are_there() else None
                    self.server.wait_for(words, since) if self._facts_are_there() else None
        self.changes.finish()
        readers.stop()
        self._settle()
        readers.wait()
        self.readers.known |= readers.known
        self.readers.answered += readers.answered
        self.faults += readers.faults

    def _facts_are_there(self) -> bool:
        return (self.root / "facts").is_dir()

    def _settle(self) -> None:
        self._number += 1
        self.server.settle(self._number)

    def _held(self) -> Held:
        """What the process holds when all is as it was, has been built anew, and has been looked at."""
        for _ in range(2):
            # What the last build left is looked through by the next one.
            self.changes.build_all()
            self._settle()
        for path in (*sorted(self.readers.known), *FILES):
            self.server.get(path)
        return self.server.held()

    def _compare_with_a_build(self) -> None:
        """Each file of a clean build is served, and nothing besides."""
        clean = self.root.with_name("clean")
        arguments = ("build", "--strict", "--site-dir", f"{clean}")
        done = run_mkdocs(self.root, *arguments, environment=self._environment)
        if done.returncode:
            self.faults.append(f"the files are not as they were: {done.stderr}")
            return
        paths = {
            path.relative_to(clean).as_posix().removesuffix("index.html"): path
            for path in sorted(clean.rglob("*"))
            if path.is_file()
        }
        for name, path in paths.items():
            answer = self.server.get(name)
            if answer.status != 200 or answer.content != path.read_bytes():
                self._tell_difference(name, answer.content, path.read_bytes())
        for name in sorted(self.readers.known - paths.keys()):
            if self.server.get(name).status != 404:
                self.faults.append(f"{name} is served, and not in a clean build")

    def _compare_with_another_server(self) -> None:
        """All is served as by a server that has seen nothing but what the files are now."""
        clean = self.root.with_name("copy") / "project"
        shutil.copytree(self.root, clean, symlinks=True, copy_function=_copy)
        other = StressedServer(clean, a_free_port(), clean.with_name("temporary"), self._environment)
        other.wait_for("All is checked")
        self.readers.learn()
        for name in (*sorted(self.readers.known), *FILES, *self.readers.assets):
            ours, its = self.server.get(name), other.get(name)
            content = ours.content.replace(self.server.address.encode(), other.address.encode())
            if (ours.status, content) != (its.status, its.content):
                self._tell_difference(f"{name} ({ours.status}, {its.status})", content, its.content)
        self.faults += other.stop()
        shutil.rmtree(clean)

    def _tell_difference(self, name: str, ours: bytes, wanted: bytes) -> None:
        both = zip(ours, wanted, strict=False)
        at = next((i for i, (one, other) in enumerate(both) if one != other), min(len(ours), len(wanted)))
        self.faults.append(
            f"{name} differs at {at}: {ours[max(at - 60, 0) : at + 100]!r}, not {wanted[max(at - 60, 0) : at + 100]!r}"
        )


def _copy(source: str, target: str) -> None:
    """Copy a file; a pipe that a change has left stays one."""
    if stat.S_ISFIFO(os.lstat(source).st_mode):
        os.mkfifo(target)
    else:
        shutil.copy2(source, target)


def growth(held: list[Held]) -> list[str]:
    """What a process holds more of after the second half."""
    before, after = held
    faults = []
    if after.megabytes > before.megabytes * (1 + GROWTH) + GROWTH_MEGABYTES:
        faults.append(f"the process has grown from {before.megabytes:.0f} MB to {after.megabytes:.0f} MB")
    for name, most in GROWTH_OF_OTHERS.items():
        was, now = getattr(before, name), getattr(after, name)
        if now - was > most:
            faults.append(f"the process has {now} {name}, not {was}")
    return faults


def copied(project: Path | None, root: Path) -> Path:
    """A copy of a project, or one around the harbour facts."""
    if project is not None:
        shutil.copytree(project, root, ignore=shutil.ignore_patterns(*_NOT_OF_THE_SITE), symlinks=True)
        return root
    shutil.copytree(HARBOUR / "facts", root / "facts")
    return write_project(root)


def main() -> int:
    """Exit code 1 if anything went wrong."""
    parser = argparse.ArgumentParser(prog="stress", description=__doc__)
    parser.add_argument("--ops", type=int, default=1000, help="how many changes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--project", type=Path, help="a folder with mkdocs.yml, facts and docs, of which a copy is used"
    )
    asked = parser.parse_args()
    began = time.monotonic()
    environment = build_environment()
    if asked.project is not None:
        # The harbour's day may come before what a project tells of.
        environment["SOURCE_DATE_EPOCH"] = f"{time.time():.0f}"
    with tempfile.TemporaryDirectory(prefix="footnoted-stress-") as folder:
        stress = Stress(copied(asked.project, Path(folder) / "project"), asked.seed, environment)
        try:
            held = stress.run(asked.ops)
            stress.faults += growth(held)
        finally:
            if stress.server.process.poll() is None:
                stress.server.process.kill()
            print(*(stress.changes.made[-40:] if stress.faults else ()), *stress.faults, sep="\n")
    print(
        f"{asked.ops} changes with seed {asked.seed}, {stress.readers.answered} answers, "
        f"{held[0].megabytes:.1f} MB, then {held[1].megabytes:.1f} MB, "
        f"{time.monotonic() - began:.0f} s, {len(stress.faults)} faults"
    )
    return 1 if stress.faults else 0


if __name__ == "__main__":
    sys.exit(main())
