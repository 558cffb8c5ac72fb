"""Text fragments: addresses that open a page at the passage and highlight it.

source   https://wicg.github.io/scroll-to-text-fragment/ (a browser takes the first place in the page
         where a directive matches, whole words, upper and lower case alike)
"""

from collections.abc import Iterator
from urllib.parse import quote

from footnoted.text.folding import Folded
from footnoted.verify.match import Spans

# Below this a start or an end is likely to stand elsewhere on the page, around the article.
_LEAST_WORDS = 2
_MOST_PREFIX = 12


class Finder:
    """Looks for words in a folded text as a browser does."""

    def __init__(self, text: Folded, original: str) -> None:
        self._text = text
        self._original = original
        self._lower = text.text.lower()
        # A letter whose lower case has two characters would shift every offset behind it.
        if len(self._lower) != len(text.text):
            self._lower = text.text

    def fragment(self, spans: Spans) -> str:
        """One directive for each segment, the shortest that finds it: `text=a,b&text=prefix-,c`."""
        return "&".join(f"text={self._directive(start, end)}" for start, end in spans)

    def _directive(self, start: int, end: int) -> str:
        candidates = sorted(self._candidates(start, end), key=lambda one: (len(one), one))
        if candidates:
            return candidates[0]
        # Nothing tells it from an earlier place; the first one holds the same words.
        return self._encoded(start, end)

    def _candidates(self, start: int, end: int) -> Iterator[str]:
        """Every kind of directive whose first match is this place."""
        one_block = self._text.paragraph_of(start) == self._text.paragraph_of(end - 1)
        if one_block and self._first(start, end) == start:
            yield self._encoded(start, end)
        words = self._word_spans(start, end)
        if one_block:
            block = self._text.paragraph_span(self._text.paragraph_of(start))[0]
            for begins, _ in reversed(self._word_spans(block, start)[-_MOST_PREFIX:]):
                if self._first(begins, end) == begins:
                    yield f"{self._encoded(begins, start)}-,{self._encoded(start, end)}"
                    break
        if len(words) >= 2 * _LEAST_WORDS:
            opening = self._shortest_opening(start, words)
            if opening is not None:
                closing = self._shortest_closing(opening, end, words)
                if closing is not None:
                    yield f"{self._encoded(start, opening)},{self._encoded(closing, end)}"

    def _shortest_opening(self, start: int, words: list[tuple[int, int]]) -> int | None:
        ends = [end for _, end in words[_LEAST_WORDS - 1 : -_LEAST_WORDS]]
        return next((end for end in ends if self._first(start, end) == start), None)

    def _shortest_closing(self, opening: int, end: int, words: list[tuple[int, int]]) -> int | None:
        starts = [start for start, _ in words[: -_LEAST_WORDS + 1] if start >= opening]
        return next((start for start in reversed(starts) if self._first(start, end, opening) == start), None)

    def _first(self, start: int, end: int, after: int = 0) -> int:
        """Where the words between two offsets first stand."""
        words = self._lower[start:end]
        found = self._lower.find(words, after)
        while found >= 0 and not self._is_whole(found, found + len(words)):
            found = self._lower.find(words, found + 1)
        return found

    def _is_whole(self, start: int, end: int) -> bool:
        text = self._lower
        opens = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
        return opens and (end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum()))

    def _word_spans(self, start: int, end: int) -> list[tuple[int, int]]:
        spans, at = [], start
        for word in self._text.text[start:end].split(" "):
            if word:
                spans.append((at, at + len(word)))
            at += len(word) + 1
        return spans

    def _encoded(self, start: int, end: int) -> str:
        """The page's own characters, since a browser does not take “ for "; `-` is a sign of the syntax."""
        words = self._original[self._text.original(start) : self._text.original(end)]
        return quote(" ".join(words.split()), safe="").replace("-", "%2D")
