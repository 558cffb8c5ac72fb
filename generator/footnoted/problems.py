"""What a check reports, and how foreign text is quoted in a report."""

import errno
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum


class FootnotedError(Exception):
    """The program was misused: a bad option, an unreadable folder. Content never raises this.

    As text it is one line that may be printed, whatever the folder is called.
    """

    def __str__(self) -> str:
        return line_of_output(super().__str__())


_CURES = {
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room on the disk",
    errno.EFBIG: "let files grow larger",
    errno.EACCES: "let this user write there",
    errno.EPERM: "let this user write there",
    errno.EROFS: "let this user write there",
    errno.EIO: "see whether the disk is well",
}


def refusal(error: OSError) -> str:
    """Why the system refused something, and what to do."""
    cure = _CURES.get(error.errno or 0)
    return f"{error.strerror or error}{f'; {cure} and try again' if cure else ''}"


def refused(error: OSError, otherwise: str = "") -> str:
    """The same with the file that was refused.

    otherwise   the file, where the error has no name: a write knows none.
    """
    # Of two names the second is the one that was to be written.
    named = error.filename2 or error.filename or otherwise
    # What is open is named by a number.
    shown = otherwise if isinstance(named, int) else os.fsdecode(named)
    return f"{f'{quotable(shown)}: ' if shown else ''}{refusal(error)}"


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
        # A file `x.yml:3:4: rule` would look like a place and a problem of its own.
        path = re.sub(":(?=[0-9 ])", r"\\x3a", quotable(self.path))
        return f"{path}:{self.line}:{self.column}"


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
    """Foreign text that is safe to print: one line, nothing that can't be seen.

    result   what a terminal or a workflow log would act on stands as `\\x1b` or `\\u202e`; at most
             `limit` characters, the last an ellipsis if there were more. Quoting twice changes nothing.
    """
    pieces = [_seen(char) for char in text[: limit + 1]]
    shown = "".join(pieces)
    if len(shown) <= limit:
        return shown
    while len(shown) >= limit:
        shown = shown[: -len(pieces.pop())]
    return f"{shown}…"


def line_of_output(text: str, limit: int = 3000) -> str:
    """One line that may be printed, whatever foreign text is in it.

    Beyond `quotable`: no runner takes it for a command. GitHub's trims a line and looks for `::` at its
    beginning, and for `##[` anywhere in it; Azure's and TeamCity's look for `##vso[` and `##teamcity[`.
    source   actions/runner, src/Runner.Common/ActionCommand.cs
    """
    line = _COMMAND.sub(r"#\\x23", quotable(text, limit))
    bare = line.lstrip(" ")
    return f"{line[: len(line) - len(bare)]}\\x3a{bare[1:]}" if bare.startswith("::") else line


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


# Python calls these printable, and nobody can see them: fillers, selectors, joiners, blanks.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\U00016fe4\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U0001d159\U000e0100-\U000e01ef]"
)

_COMMAND = re.compile(r"##(?=[A-Za-z]*\[)")


def _seen(char: str) -> str:
    # A letter that this Python does not know is escaped as well: nor may the terminal know it.
    return char if char.isprintable() and _UNSEEN.match(char) is None else _escaped(char)


def _escaped(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
