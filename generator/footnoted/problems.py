"""What a check reports, and how foreign text is quoted in a report."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum


class FootnotedError(Exception):
    """The program was misused: a bad option, an unreadable folder. Content never raises this."""


class Severity(Enum):
    """An error stops a build; a warning is printed and changes nothing.

    What is pending waits for a maintainer: pages show it as such, and only `check` is strict about it.
    """

    ERROR = "error"
    PENDING = "pending"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file: posix path as the user named it, line and column from 1 in code points."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{quotable(self.path)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is, which rule names it, what is wrong with this value, what to do."""

    place: Place
    rule: str
    message: str
    help: str = ""
    severity: Severity = Severity.ERROR

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        """Order of all reports: by place, then by rule."""
        return (self.place, self.rule, self.message)


def quotable(text: str, limit: int = 200) -> str:
    """Foreign text that is safe to print: one line, no control or format characters.

    result   what a terminal or a workflow log would act on stands as `\\x1b` or `\\u202e`;
             text over `limit` characters is cut, with an ellipsis.
    """
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(char if _is_plain(char) else _escaped(char) for char in cut)


def quoted(text: str, limit: int = 60) -> str:
    """Foreign text in double quotes, safe to print."""
    return f'"{quotable(text, limit)}"'


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or "" where none is near."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known)}
    matches = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean "x"?`, or "" where nothing is near."""
    near = nearest(word, known)
    return f"did you mean {quoted(near)}?" if near else ""


def _is_plain(char: str) -> bool:
    return char == " " or unicodedata.category(char)[0] not in "CZ"


def _escaped(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
