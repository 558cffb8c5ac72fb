"""A line of a record as people see it, `- key: value`, and how its value is put in quotes."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from footnoted.model.kinds import KINDS
from footnoted.model.parts import Described
from footnoted.model.schema import ListOf, Nested, fields_of

_LINE = re.compile(
    r"(?P<lead>[ \t]*(?:-[ \t]+)*)(?P<key>[a-z][a-z0-9_]*)[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t\r]*"
)
_ITEM = re.compile(r"(?P<lead>[ \t]*(?:-[ \t]+)+)(?P<key>)(?P<value>\S.*?)[ \t\r]*")
_COMMENT = re.compile(r"\s+#.*")
_QUOTES = {"“": "”“", "„": "“”", "”": "”", "«": "»", "»": "«", "‘": "’‘", "‚": "‘’", "’": "’", "″": "″"}
_ANY_QUOTE = "".join({*_QUOTES, *"".join(_QUOTES.values())})
MAY_WRAP = frozenset((*_QUOTES, '"', "'"))
"""Letters with which a text begins that `unwrapped` has to look at; most begin with others."""


class Line(NamedTuple):
    """A line that begins a value: what stands before the key, the key or "", the value, a comment behind it."""

    lead: str
    key: str
    value: str
    comment: str

    def saying(self, value: str) -> str:
        """The same line with another value, as it would be written."""
        return f"{self.lead}{self.key}{':' if self.key else ''}{' ' if self.key else ''}{value}{self.comment}"

    @property
    def column(self) -> int:
        """Where its key or text begins, from 0."""
        return len(self.lead)


class Fault(NamedTuple):
    """Why a file can't be read on.

    line, column   where, from 1.
    instead        lines that cure it without a doubt, by number from 1; none where only people can tell.
    """

    line: int
    column: int
    rule: str
    message: str
    help: str
    instead: Mapping[int, str] = {}


class Seen(NamedTuple):
    """Where libyaml stopped, what it was at, and in its words why; lines and columns from 1."""

    lines: list[str]
    line: int
    column: int
    begun_line: int
    begun_column: int
    context: str
    problem: str

    def written(self, number: int) -> str:
        """The line of this number; "" outside of the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def above(self, number: int) -> int:
        """The nearest line above that is no comment and not empty; 0 if there is none."""
        number -= 1
        while number and (not self.written(number).strip() or self.written(number).lstrip().startswith("#")):
            number -= 1
        return number

    @property
    def is_colon(self) -> bool:
        """Whether it stopped at a colon that would make a key where none can be."""
        return self.problem.startswith("mapping values are not allowed")

    def fault(self, message: str, help: str, instead: Mapping[int, str] = {}) -> Fault:
        """What is wrong here."""
        return Fault(self.line, self.column, "yaml-syntax", message, help, instead)


def line_of(written: str) -> Line | None:
    """The parts of a line that begins a value; None for one that goes on with a text, or holds none."""
    match = _LINE.fullmatch(written) or _ITEM.fullmatch(written)
    if match is None:
        return None
    value = match["value"] or ""
    comment = _COMMENT.search(value) if value[:1] not in ('"', "'") else None
    at = comment.start() if comment else len(value)
    return Line(match["lead"], match["key"], value[:at], value[at:])


def in_quotes(text: str) -> str:
    """A text in double quotes, or in single ones where that saves escapes."""
    if ("\\" in text or '"' in text) and "'" not in text and "\t" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{escaped}"'


def unwrapped(text: str) -> str:
    """What stands within typographic quotes around a whole text, one of which may be straight; "" if none do."""
    first, inner, last = text[:1], text[1:-1], text[-1:]
    around = last in _QUOTES.get(first, "") or (first in _QUOTES and last in "\"'") or (
        first in ('"', "'") and last in _ANY_QUOTE
    )  # fmt: skip
    return inner.strip() if len(text) > 2 and around and not set(inner) & set("“”„«»‘‚″") else ""


@cache
def known_keys() -> frozenset[str]:
    """Every key that some kind of record has."""
    keys: set[str] = set()
    waiting: list[type] = [Described, *(kind.record for kind in KINDS.values() if kind.group != "generated")]
    while waiting:
        for key, field in fields_of(waiting.pop()).items():
            inner = field.type.item if isinstance(field.type, ListOf) else field.type
            if key not in keys and isinstance(inner, Nested):
                waiting.append(inner.record)
            keys.add(key)
    return frozenset(keys)
