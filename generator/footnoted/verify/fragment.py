"""Text fragments: addresses that open a page at the passage and highlight it.

source   https://wicg.github.io/scroll-to-text-fragment/ (a browser takes the first place in the page
         where a directive matches, whole words, letters alike in either case and with any accent)
"""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

from footnoted.text.folding import Folded
from footnoted.verify.match import Spans

# Below this a start or an end is likely to stand elsewhere on the page, around the article.
_LEAST_WORDS = 2
_MOST_CONTEXT = 12
_REACH = 400

_WORD = re.compile(r"[^ ]+")
_SIGNS = re.compile(r"['\"—＜-]")


class Finder:
    """Looks for words in a folded text as a browser does."""

    def __init__(self, text: Folded, original: str) -> None:
        self._text = text
        self._original = original
        # One letter for each, so that offsets are the same.
        self._base = text.text.translate({ord(char): _base_of(char) for char in set(text.text)})

    def fragment(self, spans: Spans) -> str:
        """One directive for each segment, the shortest that finds it: `text=a,b&text=prefix-,c`."""
        return "&".join(f"text={self._directive(start, end)}" for start, end in spans)

    def _directive(self, start: int, end: int) -> str:
        candidates = sorted(self._candidates(start, end), key=lambda one: (len(one), one))
        # Where nothing tells it from an earlier place, that one holds the same words.
        return candidates[0] if candidates else self._encoded(start, end)

    def _candidates(self, start: int, end: int) -> Iterator[str]:
        """Every kind of directive whose first match is this place."""
        first, last = self._text.paragraph_of(start), self._text.paragraph_of(end - 1)
        begins, ends = self._text.paragraph_span(first)[0], self._text.paragraph_span(last)[1]
        if first == last:
            passage = self._encoded(start, end)
            if self._first(start, end) == start:
                yield passage
            for before, _ in reversed(self._word_spans(max(begins, start - _REACH), start)[-_MOST_CONTEXT:]):
                if self._first(before, end) == before:
                    yield f"{self._encoded(before, start)}-,{passage}"
                    break
            for _, after in self._word_spans(end, min(ends, end + _REACH))[:_MOST_CONTEXT]:
                if self._first(start, after) == start:
                    yield f"{passage},-{self._encoded(end, after)}"
                    break
        yield from self._ranges(start, end, first, last)

    def _ranges(self, start: int, end: int, first: int, last: int) -> Iterator[str]:
        """The shortest start and end; each within one paragraph, since a browser looks for it in one."""
        words = self._word_spans(start, end)
        least = _LEAST_WORDS if len(words) >= 2 * _LEAST_WORDS else 1
        if first == last and least < _LEAST_WORDS:
            return
        openings = [
            finish for _, finish in words[least - 1 : -least] if self._text.paragraph_of(finish - 1) == first
        ]
        opening = next((finish for finish in openings if self._first(start, finish) == start), None)
        if opening is None:
            return
        closings = [
            begin
            for begin, _ in words[: len(words) - least + 1]
            if begin >= opening and self._text.paragraph_of(begin) == last
        ]
        for begin in reversed(closings):
            if self._first(begin, end, opening) == begin:
                yield f"{self._encoded(start, opening)},{self._encoded(begin, end)}"
                return

    def _first(self, start: int, end: int, after: int = 0) -> int:
        """Where the words between two offsets first stand."""
        words = self._base[start:end]
        found = self._base.find(words, after)
        while found >= 0 and not self._is_whole(found, found + len(words)):
            found = self._base.find(words, found + 1)
        return found

    def _is_whole(self, start: int, end: int) -> bool:
        text = self._base
        opens = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
        return opens and (end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum()))

    def _word_spans(self, start: int, end: int) -> list[tuple[int, int]]:
        # Signs alone are no words to a browser.
        words = _WORD.finditer(self._text.text, start, end)
        return [match.span() for match in words if any(map(str.isalnum, match[0]))]

    def _encoded(self, start: int, end: int) -> str:
        """The page's own quotes and dashes, since a browser takes no other; `-` is a sign of the syntax."""

        def as_given(match: re.Match[str]) -> str:
            begin, finish = start + match.start(), start + match.end()
            return self._original[self._text.original(begin) : self._text.original_end(finish)]

        words = _SIGNS.sub(as_given, self._text.text[start:end])
        return quote(" ".join(words.split()), safe="").replace("-", "%2D")


def _base_of(char: str) -> str:
    return (unicodedata.normalize("NFD", char)[0].lower() or char)[0]
