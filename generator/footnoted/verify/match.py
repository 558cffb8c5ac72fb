"""Find a passage in a text: verbatim up to folding, cut at word and number edges, in the tightest window."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from footnoted.text.folding import Folded, fold, folded_words
from footnoted.text.words import cuts_word_or_number

# Letters and digits, all that `str.isalnum` takes for a part of one word.
_WORD_REST = re.compile(r"[^\W_]*+")

Spans = tuple[tuple[int, int], ...]
"""Start and end of each segment in the folded text."""


@dataclass(frozen=True, slots=True)
class Text:
    """A source's text in its folded readings: without and, where that differs, with hyphens at line ends."""

    readings: tuple[Folded, ...]

    @classmethod
    def of(cls, text: str) -> "Text":
        """The readings of a text."""
        folded = fold(text)
        return cls((folded, fold(text, keep_hyphens=True)) if folded.joined else (folded,))


@dataclass(frozen=True, slots=True)
class Match:
    """Where a passage stands; for a quote, where its words and the passage that attributes them stand."""

    text: Folded
    words: Spans
    passage: Spans

    @property
    def spans(self) -> Spans:
        """The words' segments, then the passage's."""
        return self.words + self.passage


def find(text: Text, passage: Sequence[str], words: Sequence[str] = ()) -> Match | None:
    """The tightest place of a passage in a text, or None.

    Segments stand in order and within two adjacent paragraphs; a quote's words and the passage that
    attributes them do too, in either order.
    """
    for reading in text.readings:
        found = _find(reading, passage, words)
        if found is not None:
            return found
    return None


def occurrences(folded: str, segment: str) -> Iterator[tuple[int, int]]:
    """Every place of a folded segment in folded text that cuts no word and no number, in order."""
    if not segment:
        return
    start = folded.find(segment)
    while start >= 0:
        end = start + len(segment)
        if not cuts_word_or_number(folded, start, end):
            yield start, end
        # Within a word nothing begins: in a text of one long word every place would be tried.
        after = _WORD_REST.match(folded, start + 1) if segment[0].isalnum() else None
        start = folded.find(segment, after.end() if after else start + 1)


def _find(text: Folded, passage: Sequence[str], words: Sequence[str]) -> Match | None:
    attributions = _windows(text, passage)
    if not words:
        best = min(attributions, key=_length, default=None)
        return None if best is None else Match(text, (), best)
    pairs = list(_pairs(text, _windows(text, words), attributions))
    if not pairs:
        return None
    said, told = min(pairs, key=lambda pair: (_distance(*pair), _length(pair[0]) + _length(pair[1]), pair))
    return Match(text, said, told)


def _pairs(text: Folded, words: list[Spans], attributions: list[Spans]) -> Iterator[tuple[Spans, Spans]]:
    """For each place of the quoted words the attributions next to it.

    As no window lies within another, both their starts and their ends grow: of those that begin before
    the words the last is nearest, of the others the first, and any other reaches as far or farther.
    """
    starts = [told[0][0] for told in attributions]
    for said in words:
        behind = bisect_left(starts, said[0][0])
        for told in attributions[max(0, behind - 1) : behind + 1]:
            if _near(text, min(said[0][0], told[0][0]), max(said[-1][1], told[-1][1])):
                yield said, told


def _windows(text: Folded, segments: Sequence[str]) -> list[Spans]:
    """The tightest runs of all segments, in text order: none lies within another."""
    places = [list(occurrences(text.text, folded_words(segment))) for segment in segments]
    if not places or not all(places):
        return []
    starts = [[start for start, _ in place] for place in places]
    windows: list[Spans] = []
    for first in places[0]:
        run = [first]
        for place, begins in zip(places[1:], starts[1:], strict=True):
            i = bisect_left(begins, run[-1][1])
            if i == len(place):
                return windows
            run.append(place[i])
        if _near(text, run[0][0], run[-1][1]):
            if windows and windows[-1][-1] == run[-1]:
                windows.pop()
            windows.append(tuple(run))
    return windows


def _near(text: Folded, start: int, end: int) -> bool:
    return text.paragraph_of(end - 1) - text.paragraph_of(start) <= 1


def _length(spans: Spans) -> int:
    return spans[-1][1] - spans[0][0]


def _distance(said: Spans, told: Spans) -> int:
    return max(told[0][0] - said[-1][1], said[0][0] - told[-1][1], 0)
