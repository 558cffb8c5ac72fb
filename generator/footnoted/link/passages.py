"""Passages in pieces, cut where the words begin and end that carry what a fact says."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from footnoted.link.fixed import fixed

Stretch = tuple[int, int]
"""Start and end of words in a segment of a passage, in characters."""

Carried = tuple[tuple[Stretch, ...], ...]
"""For each segment of a passage, the stretches of it that carry something, in order and apart."""


@fixed
class Piece:
    """Verbatim words of a passage; `reading` is whom a pronoun at their end means, as the text has it.

    carries   they carry the value of a fact that cites the passage.
    """

    text: str
    reading: str = ""
    carries: bool = False


def joined(found: Iterable[Stretch], text: str) -> tuple[Stretch, ...]:
    """Stretches in order and apart; those with nothing but spaces between them are one."""
    apart: list[Stretch] = []
    for start, end in sorted(found):
        if apart and (start <= apart[-1][1] or not text[apart[-1][1] : start].strip()):
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        elif start < end:
            apart.append((start, end))
    return tuple(apart)


def in_pieces(passage: tuple[tuple[Piece, ...], ...], carried: Carried) -> tuple[tuple[Piece, ...], ...]:
    """A passage cut where what carries begins and ends; no character of it is changed."""
    return tuple(
        [
            tuple(_cut(segment, stretches)) if stretches else segment
            for segment, stretches in zip(passage, carried, strict=True)
        ]
    )


def _cut(segment: tuple[Piece, ...], stretches: tuple[Stretch, ...]) -> Iterator[Piece]:
    begin = 0
    for piece in segment:
        finish = begin + len(piece.text)
        edges = {edge for stretch in stretches for edge in stretch if begin < edge < finish}
        cuts = [begin, *sorted(edges), finish]
        for start, end in pairwise(cuts):
            carries = any(left <= start and end <= right for left, right in stretches)
            reading = piece.reading if end == finish else ""
            yield Piece(piece.text[start - begin : end - begin], reading, carries and start < end)
        begin = finish
