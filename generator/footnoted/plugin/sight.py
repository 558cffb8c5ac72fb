"""What stands at some places, told apart from what stood there at the last look.

The system tells of changes as they come, but not of all: when there are too many at once, when a new folder
is filled before it is watched, when a file is written by its other name.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_Mark = int
"""Of a file its number, size, mode and times; of a folder its number and mode: what it holds is looked at by itself."""


class Sight:
    """Files and folders at and below some places, dot-folders left out. Links are not followed."""

    def __init__(self, places: Iterable[Path]) -> None:
        """The first look."""
        self._places = [str(place.absolute()) for place in places]
        self._seen = self._marks()

    def include(self, place: Path) -> None:
        """Look at one more place from now on."""
        path = str(place.absolute())
        if path not in self._places:
            self._places.append(path)
            self._seen |= dict(_marks_at(path))

    def take(self, paths: frozenset[Path]) -> frozenset[Path]:
        """These paths, which are known to have changed, are not new at the next look unless they change once more.

        With a folder among them all is looked at, and the result has whatever else differs.
        """
        for path in map(str, paths):
            mark = _mark_of(path)
            if mark is None and any(one.startswith(path + os.sep) for one in self._seen):
                return paths | self.look()
            if mark is not None and Path(path).is_dir():
                return paths | self.look()
            self._seen.pop(path, None)
            if mark is not None:
                self._seen[path] = mark
        return paths

    def look(self) -> frozenset[Path]:
        """Paths of all that came, went or is another since the last look."""
        before, self._seen = self._seen, self._marks()
        return frozenset(Path(path) for path, _ in before.items() ^ self._seen.items())

    def _marks(self) -> dict[str, _Mark]:
        return {path: mark for place in self._places for path, mark in _marks_at(place)}


def _marks_at(place: str) -> Iterator[tuple[str, _Mark]]:
    mark = _mark_of(place)
    if mark is not None:
        yield place, mark
    waiting = [place]
    while waiting:
        # What is no folder, or is gone by now, has nothing below it.
        with suppress(OSError), os.scandir(waiting.pop()) as listing:
            for entry in listing:
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder and entry.name.startswith("."):
                    continue
                with suppress(OSError):
                    yield entry.path, _mark(entry.stat(follow_symlinks=False))
                if is_folder:
                    waiting.append(entry.path)


def _mark_of(path: str) -> _Mark | None:
    try:
        return _mark(os.lstat(path))
    except OSError:
        return None


def _mark(state: os.stat_result) -> _Mark:
    if stat.S_ISDIR(state.st_mode):
        return hash((state.st_ino, state.st_mode))
    return hash((state.st_ino, state.st_size, state.st_mode, state.st_mtime_ns, state.st_ctime_ns))
