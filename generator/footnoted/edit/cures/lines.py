"""Cures of lines that are not YAML."""

import re
from collections.abc import Set

from footnoted.load.tree import Items, Keys, Node, Scalar, cure_of, read_tree
from footnoted.problems import Problem

_STEPS = (2, 4, 8)
"""Spaces that a tab may stand for."""


def readable(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """With the lines that the message says to write."""
    instead = cure_of(text)
    if not instead:
        return None
    lines = text.split("\n")
    for number, line in instead.items():
        lines[number - 1] = line
    return "\n".join(lines)


def indented_with_spaces(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """With spaces for tabs before a line's first letter, if the file says the same however many a tab stands for."""
    said: dict[str, str] = {}
    for spaces in _STEPS:
        candidate = _expanded(text, spaces)
        tree = read_tree(candidate.encode(), "", [])
        if tree is not None:
            said.setdefault(repr(_plain(tree)), candidate)
    return next(iter(said.values())) if len(said) == 1 else None


def _expanded(text: str, spaces: int) -> str:
    return re.sub(r"(?m)^[ \t]+", lambda match: match[0].expandtabs(spaces), text)


def without_twin(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """Without a line that stands word for word above it as well."""
    lines = text.split("\n")
    twin = lines[problem.place.line - 1]
    first = re.search(r"on line ([0-9]+)$", problem.message)
    below = lines[problem.place.line] if problem.place.line < len(lines) else ""
    indent = len(twin) - len(twin.lstrip())
    if (
        first is None
        or lines[int(first[1]) - 1].strip() != twin.strip()
        or not re.search(r":\s+[^\s|>]", twin)
    ):
        return None
    if below.strip() and len(below) - len(below.lstrip()) > indent:
        return None
    del lines[problem.place.line - 1]
    return "\n".join(lines)


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    assert isinstance(node, Keys)
    return {key: _plain(value) for key, (_, value) in node.entries.items()}
