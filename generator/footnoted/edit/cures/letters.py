"""Cures of what stands in a file and can't be seen."""

import re
from collections.abc import Set

from footnoted.problems import Problem

# These say nothing in any language. What turns the direction of writing, or is hidden in selectors or tags,
# wants to be looked at, and a joiner may be spelling.
_EMPTY = "\u00ad\u200b\u2060\ufeff"


def as_it_is(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """The same text: its lines end as they should by now."""
    return text


def without_mark(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """Without the byte order mark."""
    return text.removeprefix("\ufeff")


def without_invisible(text: str, problem: Problem, ids: Set[str]) -> str | None:
    """Without the invisible character at that place, if it is one that says nothing."""
    lines = text.split("\n")
    line, at = lines[problem.place.line - 1], problem.place.column - 1
    if re.fullmatch(f"[{_EMPTY}]", line[at : at + 1]) is None:
        return None
    lines[problem.place.line - 1] = line[:at] + line[at + 1 :]
    return "\n".join(lines)
