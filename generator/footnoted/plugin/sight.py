"""What stands at some places, told apart from what stood there when it was read.

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

    def look(self) -> frozenset[Path]:
        """Paths of all that came, went or is another, and has not been taken."""
        return self._differing(self._marks())

    def take(self, paths: Iterable[Path]) -> frozenset[Path]:
        """Those of some paths, of which somebody has told, that look would find; it does not find them again.

        With a folder among them all is taken that differs.
        """
        taken: set[Path] = set()
        for path in paths:
            name = str(path)
            mark = _mark_of(name)
            if path.is_dir() or (mark is None and any(one.startswith(name + os.sep) for one in self._seen)):
                return self.take_all() | taken
            if mark != self._seen.pop(name, None):
                taken.add(path)
            if mark is not None:
                self._seen[name] = mark
        return frozenset(taken)

    def take_all(self) -> frozenset[Path]:
        """All that differs; whoever reads the files after this finds them as they are taken, or differing again."""
        marks = self._marks()
        taken, self._seen = self._differing(marks), marks
        return taken

    def _differing(self, marks: dict[str, _Mark]) -> frozenset[Path]:
        return frozenset(Path(path) for path, _ in self._seen.items() ^ marks.items())

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
