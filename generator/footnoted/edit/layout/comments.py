"""Which comments a file has, and to which line of it each belongs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from footnoted.edit.layout.document import Block, Leaf, Unit, Written

_MODELINE = re.compile(r"#\s*yaml-language-server\s*:")
_BLANK_LINE = re.compile(r"\n[ \t\r]*(?=\n)")


def comments_of(text: str, written: Written) -> Iterator[tuple[int, str]]:
    """Where each comment begins, and its words from the sharp on, in order.

    Outside of all texts there is nothing but indicators and whitespace, so a sharp there begins one. What
    only tells editors where the schema is is left out: that line is made anew.
    """
    begin = 0
    for start, end in [*written.texts, (len(text), len(text))]:
        for match in re.compile(r"#[^\n]*").finditer(text, begin, start):
            if not (_MODELINE.match(match[0]) and _stands_alone(text, match.start())):
                yield match.start(), match[0].rstrip()
        begin = max(begin, end)


def attach_comments(text: str, written: Written) -> list[str]:
    """Give every comment to the line that it is about; the result are those about the whole file.

    A comment behind a value is its. One on a line of its own is about what follows, unless it stands
    further right than that: then it ends what is above it. Those at the top are about the whole file
    where an empty line parts them from the first key.
    """
    first = written.units[0].at if written.units else len(text)
    top = max((match.end() for match in _BLANK_LINE.finditer(text, 0, first)), default=0)
    header = []
    for at, comment in comments_of(text, written):
        if at < top:
            header.append(comment)
        else:
            _place_for(text, at, written).append(comment)
    return header


def _place_for(text: str, at: int, written: Written) -> list[str]:
    begins = text.rfind("\n", 0, at) + 1
    pieces = written.pieces
    behind = bisect_right(pieces, at, key=lambda piece: piece[0]) - 1
    if behind >= 0 and pieces[behind][0] > begins:
        return pieces[behind][1].beside
    # A hyphen may stand before it; then the item is what follows.
    column = len(text[begins:at]) - len(text[begins:at].lstrip())
    following = bisect_left(written.units, at, key=lambda unit: unit.at)
    after = written.units[following] if following < len(written.units) else None
    before = written.units[following - 1] if following else None
    if before is None:
        return after.above if after is not None else written.root.below
    if isinstance(before.value, Leaf) and before.value.at > at:
        return before.above
    for block in _around(before):
        if block.ends > at > block.at:
            return after.above if after is not None and after.at < block.ends else block.below
    ended = next(
        (block for block in _around(before) if block.column <= column and not block.ends), written.root
    )
    if after is not None and ended.column <= after.block.column:
        return after.above
    return ended.below


def _around(unit: Unit) -> Iterator[Block]:
    """The blocks that hold a unit, the innermost first."""
    block: Block | None = unit.block
    while block is not None:
        yield block
        block = block.owner.block if block.owner is not None else None


def _stands_alone(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()
