"""A record's lines in the order and shape of its kind, which is that of `fields_of`.

A list is written as one even where it has one item, a passage of one piece as a text; a mapping that a
text can stand for is that text. What the kind does not know comes last, as it was written.
"""

from typing import Any

from footnoted.edit.layout.document import Block, Leaf, Unit
from footnoted.model.parts import Described
from footnoted.model.schema import FieldType, ListOf, Mention, Nested, Passage, Text, fields_of


def arrange(block: Block, record: type[Any]) -> None:
    """Order a mapping as its record class declares it, and give all values below it their usual shape."""
    fields = fields_of(record)
    places = {key: place for place, key in enumerate(fields)}
    block.units.sort(key=lambda unit: places.get(unit.key, len(places)))
    for unit in block.units:
        if unit.key in fields:
            _shape(unit, fields[unit.key].type)


def _shape(unit: Unit, type: FieldType) -> None:
    match type:
        case ListOf(of):
            _as_list(unit, of)
        case Passage():
            _as_text(unit, "")
            if isinstance(unit.value, Block) and not unit.value.keyed:
                for item in unit.value.units:
                    _shape(item, Text())
            else:
                _shape(unit, Text())
        case Nested(record, shorthand):
            if shorthand:
                _as_text(unit, shorthand)
            if isinstance(unit.value, Block) and unit.value.keyed:
                arrange(unit.value, record)
            else:
                _shape(unit, Text())
        case Mention():
            if isinstance(unit.value, Block) and unit.value.keyed:
                arrange(unit.value, Described)
            else:
                _shape(unit, Text())
        case _:
            if isinstance(unit.value, Leaf):
                unit.value.type = type


def _as_list(unit: Unit, type: FieldType) -> None:
    value = unit.value
    if isinstance(value, Leaf) and not value.text.strip():
        return
    if isinstance(value, Leaf) or value.keyed:
        listed = Block(False, 0, value.at, unit)
        item = Unit("", value.at, listed)
        item.value = value
        listed.units.append(item)
        unit.value = listed
        if isinstance(value, Leaf):
            item.beside, unit.beside = unit.beside, []
        else:
            value.owner = item
    assert isinstance(unit.value, Block)
    for item in unit.value.units:
        _shape(item, type)


def _as_text(unit: Unit, key: str) -> None:
    """Put the only text of a list (`key` is "") or of a mapping with this key in its place."""
    block = unit.value
    if isinstance(block, Leaf) or len(block.units) != 1:
        return
    [only] = block.units
    if only.key == key and isinstance(only.value, Leaf) and only.value.text.strip():
        unit.value = only.value
        unit.above += only.above + block.below
        unit.beside += only.beside
