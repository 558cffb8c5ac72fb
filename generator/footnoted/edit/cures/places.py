"""A text of a file, found by its place and written anew."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from footnoted.edit.layout.scalars import folded_spaces, on_one_line
from footnoted.problems import Place


class Found(NamedTuple):
    """A key or value: its text as records are read, and where it stands in the file."""

    text: str
    start: int
    end: int


def text_at(file: str, place: Place) -> Found | None:
    """The key or value that begins at a place; None if there is none, or the file can't be read up to it."""
    for event in _events(file):
        mark = event.start_mark
        if (mark.line + 1, mark.column + 1) == (place.line, place.column) and isinstance(
            event, yaml.ScalarEvent
        ):
            return Found(folded_spaces(event.value), mark.index, _end(event)) if event.value else None
    return None


def with_text(file: str, found: Found, text: str) -> str:
    """The file with another text in that place, in quotes if it needs them."""
    return f"{file[: found.start]}{on_one_line(text)}{file[found.end :]}"


def _end(event: Any) -> int:
    return int(event.end_mark.index)


def _events(file: str) -> Iterator[Any]:
    # A mark before the first letter has no column.
    try:
        yield from yaml.parse(file, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return
