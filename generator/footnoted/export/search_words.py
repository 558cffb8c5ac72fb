"""The words of a text as the search page compares them: what `words.js` says of a text, for the index that is
made beforehand. A test compares the two.
"""

import re
import unicodedata
from collections.abc import Iterator

_SCALES = {
    "k": 3, "thousand": 3,
    "m": 6, "mn": 6, "mln": 6, "million": 6,
    "b": 9, "bn": 9, "bln": 9, "billion": 9,
    "tn": 12, "trn": 12, "trillion": 12,
}  # fmt: skip
_SCALE_WORDS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_SIGNS = {"€": "euro", "$": "dollar", "£": "pound", "%": "percent"}
_IDLE = frozenset(
    """a an and are as at be by did do does for from had has have how in is it its many much of on or per s said say says
    that the their they this to was were what when where which who whom whose will with would""".split()
)
_SAME = {
    "euros": "euro", "eur": "euro", "dollars": "dollar", "usd": "dollar", "pounds": "pound", "gbp": "pound",
    "cent": "percent",
}  # fmt: skip
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})
_BRITISH = (
    (re.compile(r"iz(e[drs]?|ing|ations?)$"), r"is\1"),
    (re.compile(r"^(def|off|lic|pret)ense"), r"\1ence"),
    (re.compile(r"^(cent|theat)er(s?)$"), r"\1re\2"),
    (re.compile(r"^(behavi|col|fav|harb|hon|lab|neighb|rum)or"), r"\1our"),
    (re.compile(r"^program(s?)$"), r"programme\1"),
)

_GROUPED = "|".join(
    rf"[1-9][0-9]{{0,2}}(?:[{mark}][0-9]{{3}})+(?![0-9])(?:[{',' if mark == '.' else '.'}][0-9]+)?"
    for mark in (",", " \u00a0\u2009\u202f", "'’", ".")
)
_IS_GROUPED = re.compile(_GROUPED)
_SCALE = "|".join(
    form for scale in _SCALES if len(scale) > 1 for form in (scale, scale.capitalize(), scale.upper())
)
# Beyond ASCII a run can hold signs, too; it is cut at them letter by letter.
_FOREIGN = "\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\U0010ffff"
_TOKEN = re.compile(
    rf"([A-Za-z{_FOREIGN}][A-Za-z0-9{_FOREIGN}]*)|({_GROUPED}|[0-9]+(?:[.,][0-9]+)?)"
    rf"(?:(?:[ \u00a0-]?({_SCALE})|([kmbKMB]))(?![^\W_]))?"
    "|([€$£%])"
)


class SearchWords:
    """Reads texts, and remembers their words, which are said again and again."""

    def __init__(self) -> None:
        self._folded: dict[str, tuple[str, ...]] = {}

    def of(self, text: str) -> set[str]:
        """All terms by which a text is found."""
        terms: set[str] = set()
        for word, number, scale, letter, sign in _TOKEN.findall(text):
            if word:
                known = self._folded.get(word)
                if known is None:
                    known = self._folded[word] = tuple(_folded(word))
                terms.update(known)
            elif sign:
                terms.add(_SIGNS[sign])
            else:
                terms.update(_number_terms(number, (scale or letter).lower()))
        return terms


def _folded(run: str) -> Iterator[str]:
    for word in (run,) if run.isascii() else _words_in(run):
        plain = "".join(
            char for char in unicodedata.normalize("NFKD", word) if unicodedata.category(char)[0] != "M"
        )
        plain = plain.lower().translate(_LETTERS)
        same = _SAME.get(plain)
        if same is None:
            same = plain
            for pattern, british in _BRITISH:
                same = pattern.sub(british, same)
        if same not in _IDLE:
            yield same


def _words_in(run: str) -> Iterator[str]:
    word = ""
    for char in run:
        sort = unicodedata.category(char)[0]
        if sort == "L" or (word and sort in "MN"):
            word += char
        elif word:
            yield word
            word = ""
    if word:
        yield word


def _number_terms(written: str, scale: str) -> list[str]:
    plain = _digits_of(written)
    power = _SCALES.get(scale, 0)
    return [_shifted(plain, power), plain, _SCALE_WORDS[power]] if power else [plain]


def _digits_of(written: str) -> str:
    """`30,000` is 30000, `1.5` is 1.5, `2,5` is 2.5, `03` is 3."""
    if _IS_GROUPED.fullmatch(written):
        mark = next(char for char in written if not char.isdigit())
        written = written.replace(mark, "")
    return _shifted(written.replace(",", "."), 0)


def _shifted(digits: str, power: int) -> str:
    """Moves the point by digits alone: a float would round."""
    whole, _, fraction = digits.partition(".")
    digits = whole + fraction.ljust(power, "0")
    point = len(whole) + power
    before, after = digits[:point].lstrip("0"), digits[point:].rstrip("0")
    return f"{before or '0'}.{after}" if after else before or "0"
