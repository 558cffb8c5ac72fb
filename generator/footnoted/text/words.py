"""Words, sentences and edges in folded text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from footnoted.text.language import Language
from footnoted.text.phrases import Found, phrases_of

WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*'?")
"""A word with what is inside it: an apostrophe, a hyphen, the points of `U.S`."""

# Only the first sign of a run may begin an end, else a long run would be read anew from each of them.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"')\]]*+(?=\s|—|$)")

_LAST_WORD = re.compile(rf"{WORD.pattern}\Z")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)|\d (?:[¼-¾⅐-⅞]|\d{1,2}[/⁄]\d{1,2}(?!\d))")

# What stands within a word and within a number; a sign before digits, and one behind them.
_JOINING = "'-_·‧"
_SEPARATORS = frozenset(".,:/—·⁄٫٬")
_BOUNDS = frozenset("±~≈<>≤≥＜＞～∼")
_SIGNS_BEFORE = _BOUNDS | frozenset("-+")
_SHARES = frozenset("%‰‱٪")
_SIGNS_BEHIND = _SHARES | frozenset("+°")

# They choose how a sign is drawn, ✔︎ or ✔️, and belong to no word.
_VARIANTS = "\ufe0e\ufe0f"

_ELIDED = re.compile(
    r"(?<!\w)(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|(?:a|da|de|ne|su|co|que)ll|un|quest)'\Z", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"'s(?!\w)")


def cuts_word_or_number(text: str, start: int, end: int) -> str:
    """What a run of folded text cuts through at its ends: `word`, `number` or "" for nothing.

    A hyphen, an apostrophe or a joiner between letters is inside a word, except before the possessive
    `'s` and after an elision, `l'`; a mark belongs to its letter. A separator between digits, a sign
    before them and a sign behind them, as in `30+` and `3 %`, are parts of a number.
    """
    return _cut(text, start, opens=True) or _cut(text, end, opens=False)


def sentence_ends(text: str, language: Language) -> list[int]:
    """Folded offsets right behind each sentence of a paragraph, in order; the text's end is the last."""
    ends = [match.end() for match in _END.finditer(text) if _ends_sentence(match, text, language)]
    if not ends or ends[-1] < len(text.rstrip()):
        ends.append(len(text))
    return ends


def find_phrases(text: str, phrases: Iterable[str]) -> Iterator[Found]:
    """Each phrase that stands in a text, whole words only, the longest first; lower and upper case count alike."""
    return phrases_of(frozenset(phrases)).found_in(text)


@lru_cache(maxsize=512)
def either(*classes: frozenset[str]) -> frozenset[str]:
    """The words of any of some classes, joined once for all texts."""
    return frozenset[str]().union(*classes)


@lru_cache(maxsize=512)
def without(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words of a class that are not of another one, told apart once for all texts."""
    return words - others


def ends_with(text: str, phrases: Iterable[str]) -> bool:
    """Whether one of some phrases is the end of a text, whole words only."""
    known = frozenset(phrases)
    if not text.lower().endswith(_as_tuple(known)):
        return False
    # What ends like one may end in a longer word, or within a longer phrase.
    return any(match.end() == len(text) for match in find_phrases(text, known))


@lru_cache(maxsize=512)
def _as_tuple(phrases: frozenset[str]) -> tuple[str, ...]:
    return tuple(phrases)


def class_of(match: Found, table: Mapping[str, str]) -> str:
    """The class of a found phrase."""
    return table[match[0].lower()]


def _ends_sentence(match: re.Match[str], text: str, language: Language) -> bool:
    follows = text[match.end() : match.end() + 2].lstrip()[:1]
    if follows.islower():
        return False
    last = _LAST_WORD.search(text, max(0, match.start() - 20), match.start())
    if match[0] != "." or last is None:
        return True
    word = last[0].lower()
    # "No." is short for number only before one.
    short = word in language.abbreviations and (word not in language.negators or follows.isdigit())
    return not short and not (len(word) == 1 and word.isalpha())


def _cut(text: str, at: int, *, opens: bool) -> str:
    """What stands on both sides of an edge: the run opens or ends there."""
    if not 0 < at < len(text):
        return ""
    left, right = text[at - 1], text[at]
    before, after = text[at - 2 : at - 1], text[at + 1 : at + 2]
    if not right.isascii() and unicodedata.category(right)[0] == "M":
        return "word"
    if _is_inner(left) and _is_inner(right):
        return _kind(left, right)
    if right in _JOINING and _is_inner(left) and _is_inner(after):
        return "" if not opens and _POSSESSIVE.match(text, at) else _kind(left, after)
    if left in _JOINING and _is_inner(right) and _is_inner(before):
        return "" if _ELIDED.search(text, max(0, at - 8), at) else _kind(before, right)
    return "number" if _cuts_number(text, at, before + left, right + after) else ""


def _cuts_number(text: str, at: int, left: str, right: str) -> bool:
    """Whether digits on one side of an edge go on, or have their sign, on the other; two characters of each."""
    sign = left[-1] in _SIGNS_BEFORE or (left[-1] == " " and left[0] in _BOUNDS)
    if right[0].isdigit() and (sign or (left[-1] in _SEPARATORS and left[:-1].isdigit())):
        return True
    sign = right[0] in _SIGNS_BEHIND or (right[0] == " " and right[-1] in _SHARES)
    if left[-1].isdigit() and (sign or (right[0] in _SEPARATORS and right[1:].isdigit())):
        return True
    around = left[0] + right[0] if left[-1] == " " else left[-1] + right[-1]
    return (
        " " in (left[-1], right[0])
        and around.isnumeric()
        and any(
            match.start() < at < match.end() for match in _SPACED.finditer(text, max(0, at - 40), at + 40)
        )
    )


def _is_inner(char: str) -> bool:
    """Whether a character is part of a word: a letter, digit, mark, or a joiner that can't be seen."""
    return char.isalnum() or (
        not char.isascii() and unicodedata.category(char) in ("Mn", "Mc", "Cf") and char not in _VARIANTS
    )


def _kind(left: str, right: str) -> str:
    """What a hyphen or an apostrophe between two characters is part of."""
    return "number" if left.isdigit() and right.isdigit() else "word"
