"""What an earlier run came to: the same run of the same files need not be made again.

It is kept in the user's folder for caches, as the XDG base directory specification has it, and never in a
project, whose files anybody may have written. `FOOTNOTED_CACHE` names another folder, or is `off`.
"""

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from footnoted.sealed import keep, kept

_MAX_BYTES = 16 * 1024 * 1024
"""Of a longer file, size and time stand for the content."""

_PROGRAM = Path(__file__).parent


def cache_of(folder: Path) -> Path | None:
    """The folder for what is made of a folder of facts, there or not; None where nothing is to be kept."""
    set_to = os.environ.get("FOOTNOTED_CACHE", "")
    if set_to == "off":
        return None
    try:
        caches = Path(set_to or os.environ.get("XDG_CACHE_HOME", "") or Path.home() / ".cache")
    except RuntimeError:
        return None
    if not caches.is_absolute():
        return None
    return caches / "footnoted" / hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:20]


class SameRun:
    """A run of the program, and what an earlier one of just the same came to.

    cache      a folder, there or not; None for nowhere.
    name       of the sort of run, of which the last is kept.
    settings   of which `repr` says everything.
    folders    or files, that the run reads; what is not there is a state, too.
    """

    def __init__(
        self, cache: Path | None, name: str, settings: Iterable[object], folders: Iterable[Path]
    ) -> None:
        self._cache, self._name, self._folders = cache, name, [*folders]
        if cache is not None:
            self._key, self._listing = _key_and_listing(settings, self._folders)

    def earlier(self) -> Any:
        """What the earlier run came to; None if none is known."""
        content = kept(self._cache, self._name, self._key, _MAX_BYTES) if self._cache is not None else None
        return None if content is None else json.loads(content)

    def came_to(self, value: object) -> None:
        """Keep something that JSON can hold for the next run, unless the files are others now than at the beginning.

        What was read of them by then may be neither what they were nor what they are.
        """
        if self._cache is not None and self._listing == listing_of(*self._folders):
            keep(self._cache, self._name, self._key, json.dumps(value).encode())


def listing_of(*folders: Path) -> str:
    """One hash over the names, sizes, permissions and times of all that is below some folders."""
    seen = _Seen()
    for folder in folders:
        seen.add(str(folder), with_content=False)
    return seen.times.hexdigest()


def _key_and_listing(settings: Iterable[object], folders: Iterable[Path]) -> tuple[str, str]:
    seen = _Seen()
    seen.contents.update(repr((sys.version, _program(), *settings)).encode())
    for folder in folders:
        seen.contents.update(b"\0")
        seen.add(str(folder))
    return seen.contents.hexdigest(), seen.times.hexdigest()


@lru_cache(maxsize=1)
def _program() -> tuple[str, ...]:
    """This program's own files, and the names and versions of all that is installed beside it."""
    seen = _Seen()
    seen.add(str(_PROGRAM), leave_out="__pycache__")
    installed = {
        entry.name
        for folder in sys.path
        if folder.endswith("-packages")
        for entry in _entries_of(folder)
        if entry.name.endswith("-info")
    }
    return (seen.contents.hexdigest(), *sorted(installed))


class _Seen:
    """What is seen of files, in the order of names, as two hashes.

    contents   of names, and of contents if asked for.
    times      of names, sizes, permissions and times.
    """

    def __init__(self) -> None:
        self.contents, self.times = hashlib.sha256(), hashlib.sha256()

    def add(self, path: str, leave_out: str = "", with_content: bool = True) -> None:
        """Add what stands at a path and below it; links are not followed."""
        try:
            state = os.lstat(path)
        except OSError as error:
            self._add_to_both(b"%d" % (error.errno or 0))
            return
        sort = stat.S_IFMT(state.st_mode)
        self.contents.update(b"%o " % sort)
        self.times.update(b"%o %d " % (state.st_mode, state.st_mtime_ns))
        if sort == stat.S_IFDIR:
            for entry in _entries_of(path):
                if entry.name != leave_out:
                    self._add_to_both(os.fsencode(entry.name) + b"\0")
                    self.add(entry.path, leave_out, with_content)
            self._add_to_both(b"/")
            return
        self.times.update(b"%d " % state.st_size)
        if with_content:
            self.contents.update(_said_by(path, state))

    def _add_to_both(self, known: bytes) -> None:
        self.contents.update(known)
        self.times.update(known)


def _said_by(path: str, state: os.stat_result) -> bytes:
    """What a file holds, or where a link leads; of a large or special file, what its state tells."""
    if stat.S_ISREG(state.st_mode) and state.st_size <= _MAX_BYTES:
        content = _content_of(path, state.st_size)
        return b"%d " % len(content) + content
    if stat.S_ISLNK(state.st_mode):
        with suppress(OSError):
            return os.fsencode(Path(path).readlink()) + b"\0"
    return b"%d %d " % (state.st_size, state.st_mtime_ns)


def _entries_of(folder: str) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=attrgetter("name"))
    except OSError:
        return []


def _content_of(path: str, size: int) -> bytes:
    """All that a file holds; more than its size is not looked for."""
    try:
        file = os.open(path, os.O_RDONLY)
        try:
            return os.read(file, size + 1)
        finally:
            os.close(file)
    except OSError as error:
        return b"%d" % (error.errno or 0)
