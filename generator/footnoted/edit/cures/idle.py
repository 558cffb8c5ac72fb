"""Cures of what excuses nothing: the rule asks to delete it."""

import re
from collections.abc import Set

from footnoted.problems import Problem


def without_waiver(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """Without a `context:`, or the only field under `supports:`, that no passage needs."""
    lines = text.split("\n")
    number = problem.place.line
    while number and not re.match(r"\s*(?:- +)?(?:context|supports):", lines[number - 1]):
        number -= 1
    key = re.match(r"(\s*)(?:context|supports):", lines[number - 1]) if number else None
    if key is None:
        # The first key of an item shares its line with the hyphen.
        return None
    end = _end_of(lines, number, len(key[1]))
    is_list = "supports" in lines[number - 1]
    items = [line for line in lines[number:end] if line.strip().startswith("- ")]
    if is_list and (len(items) > 1 or "," in lines[number - 1]):
        return _without_item(lines, problem) if items else None
    return _without(lines, number, end)


def without_exception(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """Without an exception that excuses nothing, unless it is the last: then the file goes, which a person does."""
    lines = text.split("\n")
    begun = re.match(r"(\s*)- ", lines[problem.place.line - 1])
    if begun is None:
        return None
    indent = len(begun[1])
    others = [line for line in lines if re.match(rf"\s{{{indent}}}- ", line)]
    if len(others) < 2:
        return None
    return _without(lines, problem.place.line, _end_of(lines, problem.place.line, indent))


def _without_item(lines: list[str], problem: Problem) -> str | None:
    is_item = re.match(r"\s*- \S+\s*$", lines[problem.place.line - 1])
    return _without(lines, problem.place.line, problem.place.line) if is_item else None


def _end_of(lines: list[str], number: int, indent: int) -> int:
    """The last line that belongs to what begins on line `number` with this indentation."""
    end = number
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > indent:
        end += 1
    return end


def _without(lines: list[str], first: int, last: int) -> str | None:
    """The text without these lines; None if a comment stands among them."""
    gone = lines[first - 1 : last]
    if any(re.search(r"(^|\s)#", line) for line in gone):
        return None
    return "\n".join(lines[: first - 1] + lines[last:])
