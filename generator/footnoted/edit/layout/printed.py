"""Lines in their order to the text of a file."""

import re

from footnoted.edit.layout.document import Block, Leaf, Unit
from footnoted.edit.layout.scalars import as_yaml, folded_spaces
from footnoted.load.lines import in_quotes

_INDENT = 2
_CLOSE = re.compile(r"^#(?=[^\s#!])")


def printed(root: Block, header: list[str], modeline: str) -> str:
    """A whole file: the line for editors, what is said of the file, an empty line, the record."""
    lines = [modeline, *header, *([""] if header else [])]
    _gather(root)
    lines += [*([] if root.units else ["{}"]), *_block(root, 0)]
    return "".join(f"{line}\n" for line in lines)


def opened(comment: str) -> str:
    """A comment with a space behind its sharp, without which it would look like the end of a text."""
    return _CLOSE.sub("# ", comment)


def _gather(block: Block) -> None:
    """Move comments up from where none can stand: between a hyphen and the key behind it, in twos, in nothing."""
    for unit in block.units:
        value = unit.value
        if isinstance(value, Block):
            _gather(value)
            if not value.units:
                unit.above += value.below
                value.below = []
            if not unit.key:
                unit.above += unit.beside
                unit.beside = []
                for first in value.units[:1]:
                    unit.above += first.above
                    first.above = []
        unit.above += unit.beside[:-1]
        unit.beside = unit.beside[-1:]


def _block(block: Block, column: int) -> list[str]:
    lines = [line for unit in block.units for line in _unit(unit, column)]
    return lines + [f"{' ' * column}{comment}" for comment in block.below]


def _unit(unit: Unit, column: int) -> list[str]:
    indent = " " * column
    lead = f"{indent}{unit.key}:" if unit.key else f"{indent}-"
    end = "".join(f"  {opened(comment)}" for comment in unit.beside)
    return [f"{indent}{comment}" for comment in unit.above] + _value(unit, lead, end, column)


def _value(unit: Unit, lead: str, end: str, column: int) -> list[str]:
    value = unit.value
    if isinstance(value, Leaf):
        text = folded_spaces(value.text)
        if not text and not value.style:
            return [f"{lead}{end}"]
        line, below = as_yaml(text, lead, column + _INDENT, value.type)
        if value.type is None and value.style and not (below and value.style in (">", "|")):
            # Nobody knows what belongs there, so what was no number stays none.
            return [f"{lead} {in_quotes(text)}{end}"]
        return [f"{lead} {line}{end}", *below]
    if not value.units:
        return [f"{lead} {'{}' if value.keyed else '[]'}{end}"]
    below = _block(value, column + _INDENT)
    if unit.key:
        return [f"{lead}{end}", *below]
    return [f"{lead} {below[0][column + _INDENT :]}", *below[1:]]
