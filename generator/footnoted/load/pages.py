"""Hand-written Markdown pages: bytes to front matter and body."""

import re
from dataclasses import dataclass

from footnoted.load.characters import decode
from footnoted.problems import Problem

# As MkDocs takes it: the first line is three hyphens, the last three hyphens or points.
_FRONT_MATTER = re.compile(r"-{3}[ \t]*\r?\n(?:.*?\r?\n)??(?:-{3}|\.{3})[ \t]*(?:\r?\n|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page as a person wrote it.

    front        the front matter with its fences, or "".
    body         the Markdown below it.
    first_line   the line of the file at which the body begins.
    """

    front: str
    body: str
    first_line: int


def read_page(content: bytes, path: str, problems: list[Problem]) -> WrittenPage | None:
    """The two parts of a page, or None with a `text-encoding` problem."""
    text = decode(content, path, problems)
    if text is None:
        return None
    match = _FRONT_MATTER.match(text)
    front = match[0] if match else ""
    return WrittenPage(front, text[len(front) :], front.count("\n") + 1)
