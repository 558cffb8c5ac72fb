"""Numbers in prose, each with its bound and its scale word: `more than 30`, `€100bn`, `fewer than 30,000`.

Separators and scale words are those of the language: `1.500` is a thousand and a half in German,
one and a half in English. The ends of a range are no amounts, nor is the number of a name, `F-16`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from footnoted.text.codes import CURRENCIES
from footnoted.text.language import Language
from footnoted.text.numerals import number_of
from footnoted.text.phrases import phrases_of
from footnoted.text.words import WORD, ends_with, find_phrases

_SYMBOLS = "€$£¥₴₽₺₹"
_CODES = "|".join(sorted(CURRENCIES))
_CURRENCY = rf"(?:US|A|C|NZ|HK)?[{_SYMBOLS}]|(?-i:{_CODES})(?= ?\d)"
_DIGIT = re.compile(r"\d")
_MAX_DIGITS = 30

_BOUND_SIGNS = {
    "~": "about",
    "≈": "about",
    ">": "more-than",
    "<": "fewer-than",
    "＜": "fewer-than",
    "≥": "at-least",
    "≤": "at-most",
}
"""Signs directly left of a number; folding may have set the wide form of `<`."""

_GOES_ON = re.compile(rf"[-—][{_SYMBOLS}]?\d")
_GOES_BACK = re.compile(r"(?:\w-|[\d%]—)\Z")

# How far from its number a bound phrase is looked for, in characters and, to the right, in words.
_REACH = 40
_WORDS_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text gives it.

    start, end   of the number with sign, symbol, scale word and %, without the bound word.
    value        exact, the scale word taken in.
    bound        as facts write it; `stated` where the text has no bound word.
    bounded_by   start and end of the bound word, or None.
    symbol       the currency sign or code left of it, or "".
    is_share     a % or its word follows.
    bare         the number has no scale word, symbol or %: a year or a day may look so.
    """

    start: int
    end: int
    value: Decimal
    bound: str
    symbol: str
    is_share: bool
    bare: bool
    bounded_by: tuple[int, int] | None = None


def quantities_in(text: str, language: Language) -> list[Quantity]:
    """Every number of a folded text, digits and number words alike, in order."""
    return list(_quantities_in(text, language))


# A passage is asked for its numbers for each field of a fact.
@lru_cache(maxsize=64)
def _quantities_in(text: str, language: Language) -> tuple[Quantity, ...]:
    if _DIGIT.search(text) is None and not phrases_of(_number_words(language)).begun_in(text):
        return ()
    found = []
    for match in _pattern(language).finditer(text):
        quantity = _read(match, text, language)
        if quantity is not None:
            found.append(quantity)
    ends = {one.start for pair in _ranges(found, text, language) for one in pair}
    return tuple(one for one in found if one.start not in ends)


def bound_left_of(text: str, at: int, language: Language) -> tuple[int, int] | None:
    """Start and end of the bound phrase that stands right left of an offset."""
    end = at - text.endswith(" ", 0, at)
    begin = max(0, end - _REACH)
    for match in find_phrases(text[begin:end], bounds_of(language)):
        if begin + match.end() == end:
            return begin + match.start(), end
    return None


@lru_cache
def bounds_of(language: Language) -> frozenset[str]:
    """The bound phrases that stand left of a number."""
    return frozenset(language.bounds_before)


@lru_cache
def _later_bounds_of(language: Language) -> frozenset[str]:
    return frozenset(language.bounds_after)


def _read(match: re.Match[str], text: str, language: Language) -> Quantity | None:
    start, end = match.span()
    sign = match["sign"] or ""
    if sign not in ("", "-") and bound_left_of(text, match.start("digits"), language) is not None:
        # In French "moins" makes 3 negative, "au moins" does not.
        start, sign = match.start("digits"), ""
    value = _value(match, sign, language)
    if value is None or _GOES_ON.match(text, end) or _GOES_BACK.search(text, max(0, start - 2), start):
        return None
    symbol = match["symbol"] or match["symbol_after_sign"] or ""
    bound, bounded_by = _bound(text, start, end, language)
    bare = not (match["scale"] or symbol or match["share"] or match["words"])
    return Quantity(start, end, value, bound, symbol, bool(match["share"]), bare, bounded_by)


def _value(match: re.Match[str], sign: str, language: Language) -> Decimal | None:
    if match["words"] and match["words"].lower() in language.collectives:
        return Decimal(language.collectives[match["words"].lower()])
    if match["words"]:
        value = number_of(match["words"], language)
        return None if value is None else Decimal(value)
    digits, scale = match["digits"], (match["scale"] or "").lower().rstrip(".")
    grouping, decimal = re.escape(language.grouping), re.escape(language.decimal)
    grouped = rf"\d{{1,3}}(?:[{grouping} ]\d{{3}})+(?:{decimal}\d+)?"
    if re.fullmatch(rf"{grouped}|\d+(?:{decimal}\d+)?", digits) is None or len(digits) > _MAX_DIGITS:
        return None
    if scale and scale not in language.scales:
        return None
    plain = re.sub(rf"[{grouping} ]", "", digits).replace(language.decimal, ".")
    # Written out, since arithmetic would round to the digits of Python's context.
    return Decimal(f"{'-' if sign else ''}{plain}E{language.scales[scale] if scale else 0}")


def _bound(text: str, start: int, end: int, language: Language) -> tuple[str, tuple[int, int] | None]:
    before = bound_left_of(text, start, language)
    if before is not None:
        return language.bounds_before[text[slice(*before)].lower()], before
    sign = text[:start].rstrip()[-1:]
    if sign in _BOUND_SIGNS:
        at = text.rindex(sign, 0, start)
        return _BOUND_SIGNS[sign], (at, at + 1)
    if text.startswith("+", end):
        return "at-least", (end, end + 1)
    right = text[end : end + _REACH]
    for match in find_phrases(right, _later_bounds_of(language)):
        # Words for what is counted may stand between: "30 countries or more".
        between = right[: match.start()]
        counted = between.replace(" ", "x").isalpha() and len(between.split()) <= _WORDS_BETWEEN
        if counted or not between:
            found = language.bounds_after[match[0].lower()]
            return found, (end + match.start(), end + match.end())
    if text[start:end].lower() in language.collectives:
        return "about", (start, end)
    return "stated", None


def _ranges(found: list[Quantity], text: str, language: Language) -> Iterable[tuple[Quantity, Quantity]]:
    """Pairs that are the ends of one range: "20 to 30", "between 20 and 30"; not "from 20 to 30", a change."""
    for one, other in pairwise(found):
        opener = language.ranges.get(text[one.end : other.start].strip().lower())
        if opener is None:
            continue
        before = text[max(0, one.start - _REACH) : one.start].rstrip().lower()
        words = WORD.findall(before)
        changed = ends_with(before, language.changes)
        if words[-1:] == [opener] or (not opener and not changed):
            yield one, other


@lru_cache
def _number_words(language: Language) -> frozenset[str]:
    """One of these, or a digit, is in every number."""
    return frozenset((*language.numerals, *language.collectives))


@lru_cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Sign, currency, digits or number words, scale word, %."""
    scales = [word for word, power in language.scales.items() if power > 2]
    number_words = _any([*language.numerals, *(word for word in language.scales if len(word) > 1)])
    # A scale of one letter counts only when it touches the number: 5m, and not "5 m".
    spaced = _any([word for word in scales if len(word) > 1], language.abbreviations)
    touching = _any(scales, language.abbreviations)
    separators = re.escape(language.grouping + language.decimal)
    digits = (
        rf"\d{{1,3}}(?: \d{{3}})++(?!\d)(?:{re.escape(language.decimal)}\d++)?|\d++(?:[{separators}]\d++)*+"
    )
    return re.compile(
        rf"(?<![\w.,])(?<!\d[/:])"
        rf"(?:(?P<symbol>{_CURRENCY}) ?)?(?P<sign>(?<![\w%)])-|(?<![\w-])(?:{_any(language.minus)}) (?=[{_SYMBOLS}]?\d))?(?P<symbol_after_sign>[{_SYMBOLS}])?"
        rf"(?:(?P<digits>{digits})"
        rf"|(?P<words>(?:{_any([*language.numerals, *language.collectives])})(?:(?:[- ]|[ -](?:and|et|und)[ -])(?:{number_words}))*(?!-?\w)))"
        rf"(?:(?: |-)?(?P<scale>(?<=[ -])(?:{spaced})|(?<=\d)(?:{touching}))(?!\w))?"
        rf"(?P<share> ?%|[ -](?:{_any(language.percent)})(?!\w))?(?![/:]\d)(?!\w)",
        re.IGNORECASE,
    )


def _any(words: Iterable[str], abbreviations: frozenset[str] = frozenset()) -> str:
    """A pattern for any of some words, the longest first; the point of an abbreviation belongs to it."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return (
        "|".join(re.escape(word) + (r"\.?" if word in abbreviations else "") for word in ordered) or r"(?!)"
    )
