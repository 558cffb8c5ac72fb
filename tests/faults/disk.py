"""A disk of which every change is announced before it happens: whoever is told may let it fail.

What Python does is announced: opening for writing, each write when half of it is on the disk, closing, folders, names,
modes, removals, locks, and the exchange of two names.
"""

import builtins
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from footnoted import publish

Told = Callable[[str, str], None]
"""Takes a change and the path that it changes."""

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_CHANGES = {
    "os.mkdir": "mkdir",
    "os.rename": "rename",
    "os.remove": "remove",
    "os.rmdir": "rmdir",
    "os.chmod": "chmod",
    "os.truncate": "truncate",
    "os.link": "link",
    "fcntl.flock": "lock",
}

_opened, _open, _close, _write, _sendfile = io.open, os.open, os.close, os.write, os.sendfile


class Disk:
    """Announces what this process changes below a folder, from its making to the end of the process."""

    def __init__(self, root: Path, told: Told) -> None:
        self._root = f"{root}{os.sep}"
        self._told = told
        self._files: dict[int, str] = {}
        """What is open for writing, by descriptor."""
        self._is_told = False
        # Removal by open folders leaves no path to put anything back to.
        shutil._use_fd_functions = False  # type: ignore[attr-defined]
        sys.addaudithook(self._audit)
        exchange = publish._exchange
        builtins.open = io.open = tempfile._io.open = self._opened  # type: ignore
        os.open, os.close, os.write, os.sendfile = self._open, self._close, self._write, self._sendfile  # type: ignore

        def exchange_told(one: Path, other: Path) -> bool:
            self.tell("exchange", str(other))
            return exchange(one, other)

        publish._exchange = exchange_told

    def tell(self, change: str, path: str) -> None:
        """Announce a change, unless that is what is going on already."""
        if not self._is_told:
            self._is_told = True
            try:
                self._told(change, path.removeprefix(self._root))
            finally:
                self._is_told = False

    def positions(self) -> list[tuple[int, int, int]]:
        """Descriptor, size and offset of each file that is open for writing: what a copy of the process shares."""
        return [(one, os.fstat(one).st_size, os.lseek(one, 0, os.SEEK_CUR)) for one in self._files]

    def put_back(self, positions: list[tuple[int, int, int]]) -> None:
        """Take back what a copy of the process has written to these files."""
        for one, size, offset in positions:
            os.ftruncate(one, size)
            os.lseek(one, offset, os.SEEK_SET)

    def _audit(self, event: str, details: tuple[Any, ...]) -> None:
        if self._is_told:
            return
        if event == "open":
            if isinstance(details[2], int) and details[2] & _WRITES and (path := self._below(details[0])):
                self.tell("open", path)
        elif event in _CHANGES and (path := self._below(details[event == "os.rename"])):
            # Folders are made again and again, which changes nothing.
            is_there = event == "os.mkdir" and Path(path).is_dir()
            if not is_there:
                self.tell(_CHANGES[event], path)

    def _below(self, named: object) -> str:
        """The path that an event names, if it is one of ours."""
        if isinstance(named, int):
            return self._files.get(named, "")
        path = _absolute(named) if isinstance(named, str | bytes | Path) else ""
        return path if path.startswith(self._root) else ""

    def _opened(
        self,
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,
        opener: Any = None,
    ) -> Any:
        if isinstance(file, int) or set(mode).isdisjoint("wax+") or not self._below(os.fspath(file)):
            return _opened(file, mode, buffering, encoding, errors, newline, closefd, opener)
        raw = _File(self, file, mode, opener)
        if buffering == 0:
            return raw
        buffered = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding, errors, newline)

    def _open(self, path: Any, flags: int, *given: Any, **named: Any) -> int:
        descriptor = _open(path, flags, *given, **named)
        if flags & _WRITES and (shown := self._below(path)):
            self._files[descriptor] = shown
        return descriptor

    def _close(self, descriptor: int) -> None:
        path = self._files.pop(descriptor, None)
        _close(descriptor)
        if path:
            self.tell("close", path)

    def _write(self, descriptor: int, content: Any) -> int:
        if descriptor not in self._files:
            return _write(descriptor, content)
        half = _write(descriptor, content[: len(content) // 2])
        self.tell("write", self._files[descriptor])
        return half + _write(descriptor, content[half:])

    def _sendfile(self, out: int, source: int, offset: int, count: int) -> int:
        if out not in self._files:
            return _sendfile(out, source, offset, count)
        sent = _sendfile(out, source, offset, min(count, 1 + os.fstat(source).st_size // 2))
        if sent and not offset:
            self.tell("write", self._files[out])
        return sent


class _File(io.FileIO):
    """A file that is open for writing."""

    def __init__(self, disk: Disk, file: Any, mode: str, opener: Any) -> None:
        self._disk = disk
        super().__init__(file, mode.replace("b", "").replace("t", ""), True, opener)
        path = self.name if isinstance(self.name, str) else os.fspath(file)
        self._disk._files.setdefault(self.fileno(), _absolute(path))

    def write(self, content: Any) -> int:
        whole = memoryview(content).cast("B")
        half = super().write(whole[: len(whole) // 2]) or 0
        self._disk.tell("write", self._disk._files[self.fileno()])
        return half + (super().write(whole[half:]) or 0)

    def close(self) -> None:
        path = "" if self.closed else self._disk._files.pop(self.fileno(), "")
        super().close()
        if path:
            self._disk.tell("close", path)


def _absolute(path: str | bytes | Path) -> str:
    # Links are not followed: what is done to one is done to its name.
    return os.path.abspath(os.fsdecode(path))  # noqa: PTH100
