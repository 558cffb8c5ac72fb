"""Text fragments: addresses that open a page at the passage and highlight it.

source   https://wicg.github.io/scroll-to-text-fragment/ (a browser takes the first place in the page
         where a directive matches, whole words, letters alike in either case and with any accent)
"""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

from footnoted.text.folding import Folded, without_tags
from footnoted.verify.match import Spans

# Below this a start or an end is likely to stand elsewhere on the page, around the article.
_LEAST_WORDS = 2
_MOST_CONTEXT = 12
_REACH = 400

# Between letters no word ends at these.
_WITHIN = "'_·"

_WORD = re.compile(r"[^ ]+")
_LINE_END = re.compile(r"(?<![ \t])[ \t]*+[\r\n]\s*+")
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
        return candidates[0] if candidates else self._joined((start, end), *self._least(start, end))

    def _candidates(self, start: int, end: int) -> Iterator[str]:
        """Every kind of directive whose first match is this place."""
        first, last = self._text.paragraph_of(start), self._text.paragraph_of(end - 1)
        before, after = self._least(start, end)
        if first == last:
            begins, ends = self._text.paragraph_span(first)
            lefts = [one for one, _ in reversed(self._word_spans(max(begins, start - _REACH), start))]
            rights = [one for _, one in self._word_spans(end, min(ends, end + _REACH))]
            for places in (
                [(before, after)],
                [(left, after) for left in lefts[:_MOST_CONTEXT] if left < before],
                [(before, right) for right in rights[:_MOST_CONTEXT] if right > after],
            ):
                found = next((place for place in places if self._first(*place) == place[0]), None)
                if found is not None:
                    yield self._joined((start, end), *found)
        yield from self._ranges(start, end, before, after)

    def _ranges(self, start: int, end: int, before: int, after: int) -> Iterator[str]:
        """The shortest start and end; each within one paragraph, since a browser looks for it in one."""
        first, last = self._text.paragraph_of(start), self._text.paragraph_of(end - 1)
        words = self._word_spans(start, end)
        least = _LEAST_WORDS if len(words) >= 2 * _LEAST_WORDS else 1
        if first == last and least < _LEAST_WORDS:
            return
        openings = [
            finish for _, finish in words[least - 1 : -least] if self._text.paragraph_of(finish - 1) == first
        ]
        opening = next((finish for finish in openings if self._first(before, finish) == before), None)
        if opening is None:
            return
        closings = [
            begin
            for begin, _ in words[: len(words) - least + 1]
            if begin >= opening and self._text.paragraph_of(begin) == last
        ]
        for begin in reversed(closings):
            if self._first(begin, after, opening) == begin:
                yield self._joined((start, opening, begin, end), before, after)
                return

    def _joined(self, edges: tuple[int, ...], before: int, after: int) -> str:
        """A directive for the run or the two runs between some edges, with the context around them."""
        parts = [self._encoded(*edges[i : i + 2]) for i in range(0, len(edges), 2)]
        prefix = f"{self._encoded(before, edges[0])}-," if before < edges[0] else ""
        suffix = f",-{self._encoded(edges[-1], after)}" if after > edges[-1] else ""
        return f"{prefix}{','.join(parts)}{suffix}"

    def _least(self, start: int, end: int) -> tuple[int, int]:
        """From where to where a directive has to go: to the ends of words, as in "Italy|'s" and "l'|accord"."""
        before, after = start, end
        while not self._is_bound(before):
            before -= 1
        while not self._is_bound(after):
            after += 1
        return before, after

    def _first(self, start: int, end: int, after: int = 0) -> int:
        """Where the words between two offsets first stand."""
        words = self._base[start:end]
        found = self._base.find(words, after)
        while found >= 0 and not (self._is_bound(found) and self._is_bound(found + len(words))):
            found = self._base.find(words, found + 1)
        return found

    def _is_bound(self, at: int) -> bool:
        """Whether a word ends or begins here for a browser, which takes an apostrophe for a letter."""
        around = self._base[max(0, at - 2) : at].rjust(2) + self._base[at : at + 2].ljust(2)
        left = around[1].isalnum() or (around[1] in _WITHIN and around[0].isalnum())
        right = around[2].isalnum() or (around[2] in _WITHIN and around[3].isalnum())
        return not (left and right)

    def _word_spans(self, start: int, end: int) -> list[tuple[int, int]]:
        # Signs alone are no words to a browser.
        words = _WORD.finditer(self._text.text, start, end)
        return [match.span() for match in words if any(map(str.isalnum, match[0]))]

    def _encoded(self, start: int, end: int) -> str:
        """The page's own quotes and dashes, since a browser takes no other; `-` is a sign of the syntax."""

        def as_given(match: re.Match[str]) -> str:
            begin, finish = start + match.start(), start + match.end()
            given = without_tags(self._original[self._text.original(begin) : self._text.original_end(finish)])
            # A page does not break its lines where the text does.
            return _LINE_END.sub("", given) if match[0] == "-" else given

        words = _SIGNS.sub(as_given, self._text.text[start:end])
        return quote(" ".join(words.split()), safe="").replace("-", "%2D")


def _base_of(char: str) -> str:
    return (unicodedata.normalize("NFD", char)[0].lower() or char)[0]
