"""Numbers in prose, each with its bound and its scale word: `more than 30`, `€100bn`, `fewer than 30,000`.

Separators and scale words are those of the language: `1.500` is a thousand and a half in German,
one and a half in English.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from footnoted.text.codes import CURRENCIES
from footnoted.text.language import Language
from footnoted.text.words import find_phrases

_SYMBOLS = "€$£¥₴₽₺₹"
_CODES = "|".join(sorted(CURRENCIES))
_CURRENCY_LEFT = rf"(?:US|A|C|NZ|HK)?[{_SYMBOLS}]|(?-i:{_CODES})(?= ?\d)"
_MAX_DIGITS = 30

# The ends of a range, 20-30, are no amounts by themselves.
_RANGE_RIGHT = re.compile(r"-\d")
_RANGE_LEFT = re.compile(r"\d-$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text gives it.

    start, end   of the number with sign, symbol, scale word and %, without the bound word.
    value        exact, the scale word taken in.
    bound        as facts write it; `stated` where the text has no bound word.
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


def quantities_in(text: str, language: Language) -> list[Quantity]:
    """Every number of a folded text, digits and number words alike, in order."""
    found = []
    for match in _pattern(language).finditer(text):
        quantity = _read(match, text, language)
        if quantity is not None:
            found.append(quantity)
    return found


def _read(match: re.Match[str], text: str, language: Language) -> Quantity | None:
    value = _value(match, language)
    start, end = match.span()
    if value is None or _RANGE_RIGHT.match(text, end) or _RANGE_LEFT.search(text, max(0, start - 3), start):
        return None
    sign = "-" if match["sign"] else ""
    scale = (match["scale"] or "").lower().rstrip(".")
    if scale:
        value = value.scaleb(language.scales[scale])
    symbol = match["symbol"] or match["symbol_after_sign"] or ""
    return Quantity(
        start,
        end,
        -value if sign else value,
        _bound(text, start, end, language),
        symbol,
        bool(match["share"]),
        not (scale or symbol or match["share"] or match["words"]),
    )


def _value(match: re.Match[str], language: Language) -> Decimal | None:
    if match["words"]:
        parts = re.split(r"[- ]", match["words"].lower())
        whole = match["words"].lower()
        return Decimal(language.numerals.get(whole, 0) or sum(language.numerals[part] for part in parts))
    digits = match["digits"]
    decimal, grouping = language.decimal, language.grouping
    grouped = re.fullmatch(
        rf"\d{{1,3}}(?:[{re.escape(grouping)} ]\d{{3}})+(?:{re.escape(decimal)}\d+)?", digits
    )
    plain = re.fullmatch(rf"\d+(?:{re.escape(decimal)}\d+)?", digits)
    if (grouped is None and plain is None) or len(digits) > _MAX_DIGITS:
        return None
    return Decimal(re.sub(rf"[{re.escape(grouping)} ]", "", digits).replace(decimal, "."))


def _bound(text: str, start: int, end: int, language: Language) -> str:
    left = text[max(0, start - 40) : start].rstrip()
    for match in find_phrases(left, language.bounds_before):
        if match.end() == len(left):
            return language.bounds_before[match[0].lower()]
    right = text[end : end + 40]
    for match in find_phrases(right, language.bounds_after):
        # A word for what is counted may stand between: "30 countries or more".
        between = right[: match.start()].strip()
        if (len(between.split()) <= 1 and between.replace(" ", "").isalpha()) or not between:
            return language.bounds_after[match[0].lower()]
    return "stated"


@lru_cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Sign, currency, digits or number words, scale word, %."""
    words = "|".join(sorted(map(re.escape, language.numerals), key=len, reverse=True))
    # A scale of one letter counts only when it touches the number: 5m, and not "5 m".
    spaced = "|".join(sorted((word for word in language.scales if len(word) > 1), key=len, reverse=True))
    touching = "|".join(sorted(language.scales, key=len, reverse=True))
    percent = "|".join(sorted(language.percent, key=len, reverse=True))
    grouping = re.escape(language.grouping + language.decimal)
    return re.compile(
        rf"(?<![\w.,])(?P<symbol>{_CURRENCY_LEFT})? ?(?P<sign>(?<![\w%)])-)?(?P<symbol_after_sign>[{_SYMBOLS}])?"
        rf"(?:(?P<digits>\d+(?:[{grouping}]\d+| \d{{3}}(?!\d))*)"
        rf"|(?P<words>(?:{words})(?:[- ](?:{words}))?(?!\w)))"
        rf"(?:(?: |-)?(?P<scale>(?:(?<=[ -])(?:{spaced})|(?<=\d)(?:{touching}))\.?)(?!\w))?"
        rf"(?P<share> ?%| (?:{percent})(?!\w))?(?![\w])",
        re.IGNORECASE,
    )
