"""Words, sentences and edges in folded text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from footnoted.text.language import Language

WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*'?", re.UNICODE)
"""A word with what is inside it: an apostrophe, a hyphen, the points of `U.S`."""

_GROUPED = re.compile(r"\d[ ]\d{3}(?!\d)")
_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)")


def cuts_word_or_number(text: str, start: int, end: int) -> str:
    """What a run of folded text cuts through at its ends: `word`, `number` or "" for nothing.

    A hyphen or an apostrophe between letters is inside a word, except before the possessive `'s`. A
    separator between digits, a sign before them and the sign % behind them are parts of a number.
    """
    return _cut(text, start, opens=True) or _cut(text, end, opens=False)


def sentence_ends(text: str, language: Language) -> list[int]:
    """Folded offsets right behind each sentence of a paragraph, in order; the text's end is the last."""
    ends = []
    for match in _END.finditer(text):
        before = WORD.search(text[max(0, match.start() - 20) : match.start()][::-1])
        word = before[0][::-1].lower() if before and before.start() == 0 else ""
        follows = text[match.end() : match.end() + 2].lstrip()[:1]
        short = match[0] == "." and (word in language.abbreviations or len(word) == 1)
        if not short and not follows.islower():
            ends.append(match.end())
    if not ends or ends[-1] < len(text.rstrip()):
        ends.append(len(text))
    return ends


def find_phrases(text: str, phrases: Iterable[str]) -> Iterator[re.Match[str]]:
    """Each phrase that stands in a text, whole words only, the longest first; lower and upper case count alike."""
    pattern = _pattern(tuple(sorted(phrases)))
    return pattern.finditer(text) if pattern is not None else iter(())


def class_of(match: re.Match[str], table: Mapping[str, str]) -> str:
    """The class of a found phrase."""
    return table[match[0].lower()]


@lru_cache(maxsize=512)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    if not phrases:
        return None
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    # A phrase that begins with an apostrophe or hyphen is the end of a word: 'll, -plus.
    joined = "|".join(
        (r"" if phrase[0] in "'-" else r"(?<![\w'-])")
        + re.escape(phrase)
        + (r"" if phrase[-1] == "'" else r"(?![\w])")
        for phrase in ordered
    )
    return re.compile(joined, re.IGNORECASE)


def _cut(text: str, at: int, *, opens: bool) -> str:
    """What stands on both sides of an edge: the run opens or ends there."""
    before, after = text[max(0, at - 3) : at], text[at : at + 5]
    if not before or not after:
        return ""
    left, right = before[-1], after[0]
    if left.isalnum() and right.isalnum():
        return "number" if left.isdigit() and right.isdigit() else "word"
    if left.isalnum() and right in "'-" and after[1:2].isalnum():
        possessive = not opens and re.match(r"'s(?!\w)", after) is not None
        return "" if possessive else _kind(left, after[1])
    if opens and right.isalnum() and left in "'-":
        if before[-2:-1].isalnum():
            return _kind(before[-2], right)
        if left == "-" and right.isdigit():
            return "number"
    if opens and right.isdigit():
        if left in ".," and before[-2:-1].isdigit():
            return "number"
        if left == " " and _GROUPED.match(text, max(0, at - 2)) and before[-2:-1].isdigit():
            return "number"
    if not opens and left.isdigit():
        if right in ".," and after[1:2].isdigit():
            return "number"
        if right == "%" or after.startswith(" %"):
            return "number"
        if right == " " and _GROUPED.match(text, at - 1):
            return "number"
    return ""


def _kind(left: str, right: str) -> str:
    """What a hyphen or an apostrophe between two characters is part of."""
    return "number" if left.isdigit() and right.isdigit() else "word"
