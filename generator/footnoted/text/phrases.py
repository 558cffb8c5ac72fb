"""Phrases looked up in a text by their first words, so that a text that has none of them costs next to nothing."""

import re
from collections.abc import Iterator
from functools import lru_cache

_RUN = re.compile(r"\w+")


class Found:
    """A phrase where it stands in a text; `found[0]` is the phrase as it is written there."""

    __slots__ = ("_end", "_start", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end

    def __getitem__(self, whole: int) -> str:
        return self._text[self._start : self._end]

    def start(self) -> int:
        """Offset of its first character."""
        return self._start

    def end(self) -> int:
        """Offset behind its last character."""
        return self._end

    def span(self) -> tuple[int, int]:
        """Both offsets."""
        return self._start, self._end


class ReadText:
    """A text with its words.

    lower   in lower case, one letter for each letter.
    words   in lower case, each once; an apostrophe or a hyphen parts two of them.
    """

    __slots__ = ("_starts", "lower", "words")

    def __init__(self, text: str) -> None:
        self.lower = _lower(text)
        self.words = frozenset(_RUN.findall(self.lower))
        self._starts: dict[str, list[int]] | None = None

    @property
    def starts(self) -> dict[str, list[int]]:
        """Where each word begins."""
        if self._starts is None:
            starts: dict[str, list[int]] = {}
            for match in _RUN.finditer(self.lower):
                word = match[0]
                if word in starts:
                    starts[word].append(match.start())
                else:
                    starts[word] = [match.start()]
            self._starts = starts
        return self._starts

    def is_whole(self, start: int, end: int) -> bool:
        """Whether no letter or digit stands on either side."""
        lower = self.lower
        return not _is_part_of_word(lower[end : end + 1]) and not (
            start and _is_part_of_word(lower[start - 1])
        )


@lru_cache(maxsize=256)
def read_text(text: str) -> ReadText:
    """A text with its words; one that is asked for again soon is not read again."""
    return ReadText(text)


class Phrases:
    """Some phrases in lower case, to be looked up in many texts.

    One that begins with an apostrophe or hyphen is the end of a word: 'll, -plus.
    """

    __slots__ = ("_by_first", "_firsts", "_wordless")

    def __init__(self, known: frozenset[str]) -> None:
        self._by_first: dict[str, list[tuple[str, int, bool]]] = {}
        self._wordless: list[str] = []
        for phrase in known:
            first = next(words_of_phrase(phrase), None)
            if first is not None:
                entry = (phrase, first[1], phrase[0] in "'-")
                self._by_first.setdefault(first[0], []).append(entry)
            elif phrase:
                self._wordless.append(phrase)
        self._firsts = frozenset(self._by_first)

    def found_in(self, text: str) -> Iterator[Found]:
        """Each phrase that stands in a text, in order and without overlap, the longest first."""
        read = read_text(text)
        firsts = self._firsts & read.words
        if not firsts and not self._wordless:
            return iter(())
        places = [
            (start - offset, is_ending, -len(phrase))
            for first in firsts
            for start in read.starts[first]
            for phrase, offset, is_ending in self._by_first[first]
            if _stands_at(read.lower, phrase, start - offset, is_ending)
        ]
        for phrase in self._wordless:
            is_ending = phrase[0] in "'-"
            places += [(at, is_ending, -len(phrase)) for at in _all_places(read.lower, phrase, is_ending)]
        return _apart(text, places) if len(places) > 1 else (Found(text, at, at - n) for at, _, n in places)

    def begun_in(self, text: str) -> list[str]:
        """The phrases whose first words stand in a text, in no particular order; the others do not stand in it."""
        firsts = self._firsts & read_text(text).words
        if not firsts:
            return self._wordless
        return [*(phrase for first in firsts for phrase, _, _ in self._by_first[first]), *self._wordless]


@lru_cache(maxsize=1024)
def phrases_of(known: frozenset[str]) -> Phrases:
    """Phrases that were perhaps looked up before."""
    return Phrases(known)


def words_of_phrase(phrase: str) -> Iterator[tuple[str, int]]:
    """The words in lower case by which a phrase can be looked up, and where in it each begins."""
    return ((match[0], match.start()) for match in _RUN.finditer(_lower(phrase)))


def _is_part_of_word(char: str) -> bool:
    """Whether a letter or digit; "" is none."""
    return char.isalnum() or char == "_"


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # An I with a point becomes two characters.
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def _stands_at(lower: str, phrase: str, start: int, is_ending: bool) -> bool:
    """Whether a phrase stands here, and is no part of a longer word."""
    if start < 0 or not lower.startswith(phrase, start):
        return False
    end = start + len(phrase)
    if phrase[-1] != "'" and _is_part_of_word(lower[end : end + 1]):
        return False
    if is_ending or not start:
        return True
    before = lower[start - 1]
    return not _is_part_of_word(before) and not (
        before == "-" and start > 1 and _is_part_of_word(lower[start - 2])
    )


def _all_places(lower: str, phrase: str, is_ending: bool) -> Iterator[int]:
    at = lower.find(phrase)
    while at >= 0:
        if _stands_at(lower, phrase, at, is_ending):
            yield at
        at = lower.find(phrase, at + 1)


def _apart(text: str, places: list[tuple[int, bool, int]]) -> Iterator[Found]:
    """Of places that overlap the first, and of those at one place the longest; an ending where nothing else is."""
    end = 0
    for start, _, shorter in sorted(places):
        if start >= end:
            end = start - shorter
            yield Found(text, start, end)
