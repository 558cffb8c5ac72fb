"""Where several wordings of one thing differ, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import combinations, groupby

from footnoted.link.spans import Sentence, Span

_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is compared, and where it stands: number of its span, start and end in it."""

    folded: str
    span: int
    start: int
    end: int


def mark_differences(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, with those words marked that not all of the others have in this order.

    Only words that carry what is claimed are compared; case, punctuation and a genitive's s do not
    count. A sentence that shares no word with all others stays as it is: marks all over would show nothing.
    """
    worded = [_words(sentence) for sentence in sentences]
    shared = [set(words) for words in worded]
    for i, j in combinations(range(len(worded)), 2):
        matches = list(_matches(worded[i], worded[j]))
        shared[i] &= {word for word, _ in matches}
        shared[j] &= {word for _, word in matches}
    return tuple(
        _marked(sentence, words, common) if common else sentence
        for sentence, words, common in zip(sentences, worded, shared, strict=True)
    )


def _words(sentence: Sentence) -> list[_Word]:
    return [
        _Word(_folded(match[0]), number, match.start(), match.end())
        for number, span in enumerate(sentence)
        if span.value
        for match in _WORD.finditer(span.text)
    ]


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")


def _matches(words: list[_Word], others: list[_Word]) -> Iterator[tuple[_Word, _Word]]:
    """Each word with the equal one of the other text, in the order of both."""
    folded = ([word.folded for word in words], [word.folded for word in others])
    for block in SequenceMatcher(None, *folded, autojunk=False).get_matching_blocks():
        for i in range(block.size):
            yield words[block.a + i], others[block.b + i]


def _marked(sentence: Sentence, words: list[_Word], common: set[_Word]) -> Sentence:
    return tuple(
        part
        for number, span in enumerate(sentence)
        for part in _parts(span, [word for word in words if word.span == number], common)
    )


def _parts(span: Span, words: list[_Word], common: set[_Word]) -> Iterator[Span]:
    """The span in runs: differing words that follow each other are one run, with what is between them."""
    end = 0
    for is_common, group in groupby(words, key=lambda word: word in common):
        run = list(group)
        if not is_common:
            if run[0].start > end:
                yield replace(span, text=span.text[end : run[0].start])
            end = run[-1].end
            yield replace(span, text=span.text[run[0].start : end], differs=True)
    if end < len(span.text):
        yield replace(span, text=span.text[end:])
