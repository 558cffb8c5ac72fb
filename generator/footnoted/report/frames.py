"""The line that a problem is in, with a caret below its column."""

import re
import unicodedata
from collections.abc import Mapping

from footnoted.problems import Problem, line_of_output, quotable

_WIDTH = 90
_BEFORE = 40
_LINE_END = re.compile("\r\n|\r|\n")
# What is wrong is the file's name, its kind or its size, and no line of it.
_OF_THE_FILE = re.compile("(path|id|file)-|(country|currency)-code|page-address|duplicate-id")
# A newline typed into a Windows editor, a mark at the beginning: they are told in words.
_UNSHOWN = re.compile("[\r\ufeff]")


class Frames:
    """Lines of files that were read; a place in no such file has no frame."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        """`contents` by the path that reports name."""
        self._contents = contents
        self._lines: dict[str, list[str]] = {}

    def around(self, problem: Problem) -> list[str]:
        """Two lines that may be printed, or none: `      3 | amount: 1,5` and the caret.

        A long line is cut on both sides of its column. Wide letters and escaped ones move the caret.
        """
        place = problem.place
        if _OF_THE_FILE.match(problem.rule) or place.path not in self._contents:
            return []
        lines = self._lines_of(place.path)
        if not 1 <= place.line <= len(lines):
            return []
        line, column = lines[place.line - 1], place.column - 1
        if not line.strip() or column > len(line):
            return []
        start = max(0, column - _BEFORE) if len(line) > _WIDTH else 0
        before, after = line[start:column], line[column : start + _WIDTH]
        cut = "…" if start else ""
        shown_before = f"{cut}{_shown(before)}"
        shown = f"{shown_before}{_shown(after)}{'…' if start + _WIDTH < len(line) else ''}"
        number = f"    {place.line:>3}"
        return [
            line_of_output(f"{number} | {shown}"),
            f"{' ' * len(number)} | {' ' * _columns(shown_before)}^",
        ]

    def _lines_of(self, path: str) -> list[str]:
        if path not in self._lines:
            text = self._contents[path].decode("utf-8", "replace").removeprefix("\ufeff")
            self._lines[path] = [_UNSHOWN.sub("", line) for line in _LINE_END.split(text)]
        return self._lines[path]


NO_FRAMES = Frames({})
"""For reports that stand beside no file, or in a log that has enough lines."""


def _shown(text: str) -> str:
    return quotable(text, 10 * _WIDTH)


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes; an accent of its own takes none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
