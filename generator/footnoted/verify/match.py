"""Find a passage in a text: verbatim up to folding, cut at word and number edges, in the tightest window."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from footnoted.text.folding import Folded, fold, folded_words
from footnoted.text.words import cuts_word_or_number

Spans = tuple[tuple[int, int], ...]
"""Start and end of each segment in the folded text."""


@dataclass(frozen=True, slots=True)
class Text:
    """A source's text in its folded readings: without and, where that differs, with hyphens at line ends."""

    readings: tuple[Folded, ...]

    @classmethod
    def of(cls, text: str) -> "Text":
        """The readings of a text."""
        joined, kept = fold(text), fold(text, keep_hyphens=True)
        return cls((joined,) if joined.text == kept.text else (joined, kept))


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
        start = folded.find(segment, start + 1)


def _find(text: Folded, passage: Sequence[str], words: Sequence[str]) -> Match | None:
    attributions = _windows(text, passage)
    if not words:
        best = min(attributions, key=_length, default=None)
        return None if best is None else Match(text, (), best)
    pairs = [
        (said, told)
        for said in _windows(text, words)
        for told in attributions
        if _near(text, min(said[0][0], told[0][0]), max(said[-1][1], told[-1][1]))
    ]
    if not pairs:
        return None
    said, told = min(pairs, key=lambda pair: (_distance(*pair), _length(pair[0]) + _length(pair[1]), pair))
    return Match(text, said, told)


def _windows(text: Folded, segments: Sequence[str]) -> list[Spans]:
    """For each place of the first segment the tightest run of all, in text order."""
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
            windows.append(tuple(run))
    return windows


def _near(text: Folded, start: int, end: int) -> bool:
    return text.paragraph_of(end - 1) - text.paragraph_of(start) <= 1


def _length(spans: Spans) -> int:
    return spans[-1][1] - spans[0][0]


def _distance(said: Spans, told: Spans) -> int:
    return max(told[0][0] - said[-1][1], said[0][0] - told[-1][1], 0)
