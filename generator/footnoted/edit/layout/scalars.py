"""How a text is written in YAML: without quotes wherever every reader takes it for the same text.

source   YAML 1.1 as libyaml reads it, and the core schema of YAML 1.2, by which editors read.
"""

import re

from footnoted.load.lines import in_quotes
from footnoted.model.schema import Date, FieldType, Flag, Number

WIDTH = 100
"""Longest line of a text with spaces, in characters."""

_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
_WORD = re.compile(r"~|null|true|false|[-+]?\.inf|\.nan", re.IGNORECASE)
# A hyphen before a digit or letter is no list; all other signs at the beginning are kept for YAML.
_PLAIN = re.compile(r"(?:-(?=\w)|[^-?:,\[\]{}#&*!|>'\"%@`\s])[^\t]*")
_BROKEN = re.compile(r":(?=\s|$)|\s#")
_SIGNS = ("=", "<<", "...")
"""Texts that have a meaning of their own to some readers."""


def folded_spaces(text: str) -> str:
    """A text as records are read: line breaks and runs of spaces count as one space, none at the ends."""
    return re.sub(r"[ \r\n]+", " ", text).strip()


def is_plain(text: str, type: FieldType | None = None) -> bool:
    """Whether a text needs no quotes. What an editor would take for a number does, unless it is to be one.

    type   that of its field; None where nobody knows what belongs there: then it stays without.
    """
    if _PLAIN.fullmatch(text) is None or _BROKEN.search(text) or text in _SIGNS:
        return False
    if type is None:
        return True
    if _NUMBER.fullmatch(text):
        return isinstance(type, Number | Date)
    return _WORD.fullmatch(text) is None or (isinstance(type, Flag) and text in ("true", "false"))


def on_one_line(text: str, type: FieldType | None = None) -> str:
    """A text without line breaks: plain if that can be, else in quotes."""
    return text if is_plain(text, type) else in_quotes(text)


def as_yaml(text: str, lead: str, column: int, type: FieldType | None = None) -> tuple[str, list[str]]:
    """A text behind `lead`, a key or a hyphen with all before it: what ends that line, and the lines below.

    column   where those lines begin.
    """
    line = on_one_line(text, type)
    if len(lead) + 1 + len(line) <= WIDTH or " " not in text or "\t" in text:
        return line, []
    lines, words = [], text.split(" ")
    current = words[0]
    for word in words[1:]:
        if column + len(current) + 1 + len(word) > WIDTH:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}"
    return ">-", [f"{' ' * column}{line}" for line in [*lines, current]]
