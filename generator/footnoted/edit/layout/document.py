"""A record's file as lines that people wrote: keys and items in the order written, with room for comments.

`load/tree.py` reads what a record says; this keeps what that leaves out.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from footnoted.model.schema import FieldType


@dataclass(slots=True)
class Leaf:
    """A text, as written; `style` the sign before it if it is not plain, `type` that of its field if it has one."""

    text: str
    style: str
    at: int
    type: FieldType | None = None


@dataclass(slots=True)
class Block:
    """A mapping if `keyed`, else a list.

    column   where its lines begin, from 0.
    owner    the unit whose value it is; None for the whole record.
    ends     behind the closing bracket of one in brackets, else 0.
    below    comments behind its last line.
    """

    keyed: bool
    column: int
    at: int
    owner: "Unit | None"
    ends: int = 0
    units: list["Unit"] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Unit:
    """A key with its value, or an item of a list with the key "".

    above    comments on lines of their own, in order.
    beside   comments at the ends of its lines.
    """

    key: str
    at: int
    block: Block
    value: "Leaf | Block" = field(init=False)
    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Written:
    """What stands where in a file; all places are indices into its text.

    units    in the order written, an item before the key that begins it.
    texts    begin and end of every text, a key's too. One below `>` or `|` begins on the line after.
    pieces   end and unit of whatever a comment can stand behind.
    """

    root: Block
    units: list[Unit]
    texts: list[tuple[int, int]]
    pieces: list[tuple[int, Unit]]


def read_written(text: str) -> Written:
    """What stands where in a file that `load.tree.read_tree` reads without an error."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.units: list[Unit] = []
        self.texts: list[tuple[int, int]] = []
        self.pieces: list[tuple[int, Unit]] = []
        # Whatever kind an event is of, it has the marks and values of that kind.
        self._events: Any = yaml.parse(text, Loader=yaml.CSafeLoader)

    def read(self) -> Written:
        event = next(self._events)
        while not isinstance(event, yaml.MappingStartEvent):
            event = next(self._events)
        root = self._block(event, None)
        return Written(root, self.units, self.texts, self.pieces)

    def _value(self, event: Any, unit: Unit) -> Leaf | Block:
        if not isinstance(event, yaml.ScalarEvent):
            return self._block(event, unit)
        return Leaf(event.value, event.style or "", self._text(event, unit))

    def _block(self, event: Any, owner: Unit | None) -> Block:
        keyed = isinstance(event, yaml.MappingStartEvent)
        block = Block(keyed, event.start_mark.column, event.start_mark.index, owner)
        if event.flow_style and owner is not None:
            self.pieces.append((event.end_mark.index, owner))
        while not isinstance(part := next(self._events), yaml.CollectionEndEvent):
            unit = Unit(part.value if keyed else "", part.start_mark.index, block)
            self.units.append(unit)
            block.units.append(unit)
            if keyed:
                self._text(part, unit)
                part = next(self._events)
            unit.value = self._value(part, unit)
        if event.flow_style:
            end: Any = part
            block.ends = end.end_mark.index
            if owner is not None:
                self.pieces.append((block.ends, owner))
        return block

    def _text(self, event: Any, unit: Unit) -> int:
        """Note where a text stands; the result is where it begins."""
        begin, end = event.start_mark.index, event.end_mark.index
        start = begin
        if event.style in ("|", ">"):
            # A comment may stand behind the sign, and what is below it is text whatever it looks like.
            self.pieces.append((begin + 1, unit))
            line_end = self.text.find("\n", begin, end)
            start = end if line_end < 0 else line_end
        else:
            self.pieces.append((end, unit))
        self.texts.append((start, end))
        return int(begin)
