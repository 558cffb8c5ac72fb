"""Hand-written Markdown pages: bytes to front matter and body."""

import re
from dataclasses import dataclass

import yaml

from footnoted.load.characters import decode
from footnoted.problems import Place, Problem

SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for Markdown."""

# As MkDocs takes it: between lines of three hyphens, or of three points at the end.
_FRONT_MATTER = re.compile(r"-{3}[ \t]*\r?\n(.*?\r?\n)??(?:-{3}|\.{3})[ \t]*(?:\r?\n|$)", re.DOTALL)
_SETTING = re.compile(r" {0,3}[A-Za-z0-9_-]+:(?!//)")


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
    """The two parts of a page, or None with a `text-encoding` problem.

    A first line that MkDocs would take for a setting and drop is a `page-header` problem.
    """
    text = decode(content, path, problems)
    if text is None:
        return None
    match = _FRONT_MATTER.match(text)
    front = match[0] if match and _is_mapping(match[1] or "") else ""
    if not match and _SETTING.match(text):
        message = "the first line is read as a setting, and does not appear"
        problems.append(Problem(Place(path), "page-header", message, "begin the page with a heading"))
    return WrittenPage(front, text[len(front) :], front.count("\n") + 1)


def _is_mapping(front: str) -> bool:
    """Whether front matter holds keys; anything else MkDocs leaves in the page as text."""
    try:
        return isinstance(yaml.load(front, Loader=yaml.CSafeLoader), dict)
    except Exception:
        # The loader raises whatever its constructors raise: ValueError for a date that is none.
        return False
