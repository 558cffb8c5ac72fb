"""What stands in a folder: kept by hard links while something else works on it, and put back."""

import hashlib
import os
import stat
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

_digests: dict[tuple[int, int, int], str] = {}
"""SHA-256 of files that were read, by number, size and time."""


def listing(folder: Path) -> dict[str, tuple[str, str]]:
    """Mode and SHA-256 of all that is below a folder, by path; a folder's hash is empty."""
    return {
        path: (oct(state.st_mode), "" if stat.S_ISDIR(state.st_mode) else _digest(folder / path, state))
        for path, state in _states(str(folder))
    }


def in_short(folder: Path) -> str:
    """One hash of a folder with all that is below; "" where there is none."""
    if not folder.is_dir():
        return ""
    return hashlib.sha256(repr((folder.stat().st_mode, listing(folder))).encode()).hexdigest()


def standing(root: Path) -> dict[str, str]:
    """What stands in a folder, by name at its top, in short."""
    return {path.name: in_short(path) for path in sorted(root.iterdir())}


class Kept:
    """All that is below a folder, as it was when it was last looked at.

    beside   a folder with a link to each of the files, which must not exist yet.
    """

    def __init__(self, folder: Path, beside: Path) -> None:
        self._folder, self._beside = str(folder), str(beside)
        self._states: dict[str, os.stat_result] = {}
        beside.mkdir()

    def look(self) -> None:
        """Keep what is there now."""
        states = dict(_states(self._folder))
        _bring(self._folder, states, self._beside, self._states)
        self._states = states

    def put_back(self) -> None:
        """Have everything as it was."""
        states = dict(_states(self._folder))
        _bring(self._beside, self._states, self._folder, states)
        for path, state in self._states.items():
            if path not in states or states[path].st_mode != state.st_mode:
                Path(self._folder, path).chmod(stat.S_IMODE(state.st_mode))


def _bring(
    source: str, wanted: dict[str, os.stat_result], target: str, there: dict[str, os.stat_result]
) -> None:
    """Have one folder's files, which are known, in another, too."""
    kept = {path for path, state in there.items() if path in wanted and _is_same(state, wanted[path])}
    for path in reversed(there):
        if path not in kept:
            (os.rmdir if stat.S_ISDIR(there[path].st_mode) else os.unlink)(f"{target}/{path}")
    for path, state in wanted.items():
        if path not in kept:
            if stat.S_ISDIR(state.st_mode):
                Path(target, path).mkdir()
            else:
                os.link(f"{source}/{path}", f"{target}/{path}")


def _is_same(one: os.stat_result, other: os.stat_result) -> bool:
    both_folders = stat.S_ISDIR(one.st_mode) and stat.S_ISDIR(other.st_mode)
    return both_folders or one.st_ino == other.st_ino


def _states(folder: str, below: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """All that is below a folder, in order of names, each folder before what it holds."""
    with os.scandir(f"{folder}/{below}") as entries:
        for entry in sorted(entries, key=attrgetter("name")):
            path = f"{below}{entry.name}"
            yield path, entry.stat(follow_symlinks=False)
            if entry.is_dir(follow_symlinks=False):
                yield from _states(folder, f"{path}/")


def _digest(path: Path, state: os.stat_result) -> str:
    key = state.st_ino, state.st_size, state.st_mtime_ns
    if key not in _digests:
        _digests[key] = hashlib.sha256(path.read_bytes()).hexdigest()
    return _digests[key]
