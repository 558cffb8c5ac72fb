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

from footnoted.whole_file import write_file

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


def key_of(settings: Iterable[object], folders: Iterable[Path]) -> str:
    """Everything that a run depends on, as one hash: its settings, its files, this program and those that it uses.

    settings   of which `repr` says everything.
    folders    or files; what is not there is a state, too.
    """
    digest = hashlib.sha256(repr((sys.version, _program(), *settings)).encode())
    for folder in folders:
        digest.update(b"\0")
        _add(digest, str(folder), None)
    return digest.hexdigest()


def listing_of(folder: Path) -> str:
    """One hash over the names, sizes and times of all that is below a folder."""
    digest = hashlib.sha256()
    _add(digest, str(folder), None, with_content=False)
    return digest.hexdigest()


def recall(cache: Path | None, name: str, key: str) -> Any:
    """What was kept under a name for just this key; None if nothing was."""
    with suppress(OSError, ValueError):
        kept = json.loads((cache / f"{name}.json").read_bytes()) if cache is not None else None
        if isinstance(kept, dict) and kept.get("key") == key:
            return kept.get("value")
    return None


def remember(cache: Path | None, name: str, key: str, value: object) -> None:
    """Keep something that JSON can hold, in place of what was kept under this name; where that can't be, nothing is."""
    if cache is None:
        return
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        write_file(cache / f"{name}.json", json.dumps({"key": key, "value": value}).encode())


@lru_cache(maxsize=1)
def _program() -> tuple[str, ...]:
    """This program's own files, and the names and versions of all that is installed beside it."""
    digest = hashlib.sha256()
    _add(digest, str(_PROGRAM), "__pycache__")
    installed = {
        entry.name
        for folder in sys.path
        if folder.endswith("-packages")
        for entry in _entries_of(folder)
        if entry.name.endswith("-info")
    }
    return (digest.hexdigest(), *sorted(installed))


def _add(digest: "hashlib._Hash", path: str, leave_out: str | None, with_content: bool = True) -> None:
    """Add what stands at a path and below it, in the order of names; links are not followed."""
    try:
        state = os.lstat(path)
    except OSError as error:
        digest.update(b"%d" % (error.errno or 0))
        return
    sort = stat.S_IFMT(state.st_mode)
    digest.update(b"%o " % sort)
    if sort == stat.S_IFDIR:
        for entry in _entries_of(path):
            if entry.name != leave_out:
                digest.update(os.fsencode(entry.name) + b"\0")
                _add(digest, entry.path, leave_out, with_content)
        digest.update(b"/")
    elif sort == stat.S_IFREG and with_content and state.st_size <= _MAX_BYTES:
        content = _content_of(path, state.st_size)
        digest.update(b"%d " % len(content) + content)
    elif sort == stat.S_IFLNK:
        with suppress(OSError):
            digest.update(os.fsencode(Path(path).readlink()) + b"\0")
    else:
        digest.update(b"%d %d " % (state.st_size, state.st_mtime_ns))


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
