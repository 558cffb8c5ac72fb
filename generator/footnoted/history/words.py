"""What was there and what is there now, in words of one line each."""

from contextlib import suppress
from itertools import takewhile
from typing import Any

from footnoted.load.tree import Items, Keys, Node, Scalar
from footnoted.model.history import FieldChange
from footnoted.model.schema import FieldType
from footnoted.model.words import told
from footnoted.text.inline import read_inline
from footnoted.text.reading import Unreadable

MAX_WORDS = 300
"""So many characters are shown of each side."""

_BEFORE = 40


def change_of(key: str, label: str, was: str, now: str) -> FieldChange:
    """The change of a field; of long texts the part in which they differ."""
    was, now = " ".join(was.split()), " ".join(now.split())
    if max(len(was), len(now)) <= MAX_WORDS:
        return FieldChange(key, label, was, now)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, now, strict=False)))
    # From a word on, where there are words.
    start = was.rfind(" ", 0, max(0, shared - _BEFORE)) + 1 or max(0, shared - 2 * _BEFORE)
    return FieldChange(key, label, _cut(was, start), _cut(now, start))


def _cut(text: str, start: int) -> str:
    if not text:
        return ""
    piece = text[start : start + MAX_WORDS]
    return f"{'…' if start else ''}{piece}{'…' if start + MAX_WORDS < len(text) else ''}"


def words_of(value: Any, type_: FieldType | None = None) -> str:
    """A typed value of a field; "" for what is not given."""
    return "" if value in (None, (), False) else told(value, type_)


def written(node: Node | None) -> str:
    """A value as its file has it; "" for what is not given."""
    match node:
        case Scalar():
            return node.text
        case Items():
            return "; ".join(map(written, node.items))
        case Keys():
            return ", ".join(f"{key}: {written(value)}" for key, (_, value) in node.entries.items())
        case _:
            return ""


def plain_prose(text: str) -> str:
    """Words of ours without their marks."""
    with suppress(Unreadable):
        text = "".join(run.text for run in read_inline(text))
    return " ".join(text.split())
