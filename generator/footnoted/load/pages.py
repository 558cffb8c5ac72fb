"""Hand-written Markdown pages: bytes to front matter and body."""

import re
from collections.abc import Iterable

import yaml

from footnoted.load.characters import decode
from footnoted.model.page import WrittenPage
from footnoted.problems import Place, Problem, quoted

SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for Markdown."""

# As MkDocs takes it: between lines of three hyphens, or of three points at the end.
_FRONT_MATTER = re.compile(r"-{3}[ \t]*\r?\n(.*?\r?\n)??(?:-{3}|\.{3})[ \t]*(?:\r?\n|$)", re.DOTALL)
_EXCUSE = "bare_values"
_SEEN = ("title", "description")
_SETTING = re.compile(r" {0,3}[A-Za-z0-9_-]+:(?!//)")


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
    pairs = _pairs(match[1]) if match and front else []
    at = match.start(1) if match else 0
    return WrittenPage(
        front,
        text[len(front) :],
        front.count("\n") + 1,
        seen=tuple(_span(value, at) for key, value in pairs if key.value in _SEEN),
        excused_at=_excused_at(pairs, path, problems),
    )


def _is_mapping(front: str) -> bool:
    """Whether front matter holds keys; anything else MkDocs leaves in the page as text."""
    try:
        return isinstance(yaml.load(front, Loader=yaml.CSafeLoader), dict)
    except Exception:
        # The loader raises whatever its constructors raise: ValueError for a date that is none.
        return False


def _pairs(front: str) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    """Keys and values of front matter, with their places."""
    root = yaml.compose(front, Loader=yaml.CSafeLoader)
    assert isinstance(root, yaml.MappingNode)
    return [(key, value) for key, value in root.value if isinstance(key, yaml.ScalarNode)]


def _span(value: yaml.Node, at: int) -> tuple[int, int]:
    """Where a text stands, without its quotation marks; front matter begins at the offset `at`."""
    marks = int(isinstance(value, yaml.ScalarNode) and value.style in ("'", '"'))
    return at + value.start_mark.index + marks, at + value.end_mark.index - marks


def _excused_at(
    pairs: Iterable[tuple[yaml.ScalarNode, yaml.Node]], path: str, problems: list[Problem]
) -> Place | None:
    """Where a page says why its values stand without a footnote; a `page-reason` problem if it says nothing."""
    for key, value in pairs:
        if re.sub("[-_ ]|s$", "", key.value.casefold()) != "barevalue":
            continue
        # Front matter begins on the second line of the file.
        place = Place(path, key.start_mark.line + 2, key.start_mark.column + 1)
        if key.value != _EXCUSE:
            message, help = f"{quoted(key.value)} is not read", f"write it `{_EXCUSE}:`"
        elif value.tag != "tag:yaml.org,2002:str" or len(value.value.split()) < 2:
            message = f"`{_EXCUSE}` does not say why"
            help = "write in a sentence why values stand on this page without a footnote"
        else:
            return place
        problems.append(Problem(place, "page-reason", message, help))
    return None
