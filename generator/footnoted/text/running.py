"""Numbers, dates and quotations in running text: what goes stale when a fact changes.

English only. What is a name counts as none of them: `SHA-256`, `MP3`, `api/v1`, `0001-notes.md`, an
address. So does a small number in words, `two outlets`, and a single word between quotation marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from footnoted.text.amounts import SCALES
from footnoted.text.edtf import MONTHS

QUOTATION_MARKS = '"“”„«‘'
"""What can open a quotation."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number, date or quotation, the marks of a quotation included.

    kind         `number`, `date` or `quotation`.
    start, end   character offsets.
    """

    kind: str
    start: int
    end: int


def values_in(text: str) -> Iterator[Value]:
    """The numbers and dates of a text or of Markdown, in order and apart."""
    for match in _TOKEN.finditer(text):
        if match.lastgroup in ("number", "date"):
            yield Value(match.lastgroup, *match.span())


def quotations_in(text: str) -> Iterator[Value]:
    """The quotations of a text, in order and apart: two words or more between quotation marks."""
    for match in _QUOTATION.finditer(text):
        if sum(any(map(str.isalnum, word)) for word in match[0].split()) > 1:
            yield Value("quotation", *match.span())


def key_of(value: str, kind: str) -> str:
    """What two writings of a number or date have in common.

    `€800bn` and `800 billion` are one, and so are `Monday, 17 March` and `March 17`.
    """
    folded = value.casefold()
    number = _AMOUNT.match(folded) if kind == "number" else None
    if number is None:
        return " ".join(sorted(set(_words(folded)) - _WEEKDAY_WORDS))
    digits = re.sub(r"[, \xa0\u202f]", "", number[1])
    return f"{digits} {_SHORT_SCALES.get(number[2] or '', number[2] or '')}".rstrip()


def words_of(quotation: str) -> str:
    """The words of a quotation without case and marks, each between spaces."""
    return f" {' '.join(_words(quotation.casefold()))} "


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.replace("’", "'"))


def _any(*words: str) -> str:
    return f"(?:{'|'.join(words)})"


_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WEEKDAY_WORDS = frozenset(day.casefold() for day in _WEEKDAYS)
_SHORT_SCALES = {"bn": "billion", "m": "million", "k": "thousand", "tn": "trillion"}
_AMOUNT = re.compile(
    rf"[€$£¥₴]?[ \xa0]?(\d+(?:[,. \xa0\u202f]\d+)*)(?:[ \xa0\u202f]?({_any(*SCALES, *_SHORT_SCALES)})\b)?"
)

# Within a line: Markdown may read the end of one as the end of what is said.
_GAP = r"[ \t\xa0\u202f]{1,4}"
_HYPHEN = "[-‑]"
_END = r"(?![^\W_])"

_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
_DAYS = rf"{_DAY}(?:(?:{_GAP})?[-–](?:{_GAP})?{_DAY}|{_GAP}(?:and|to|or){_GAP}{_DAY})?"
_MONTH = rf"{_any(*MONTHS[1:], *(f'{month[:3]}{_END}' for month in MONTHS[1:]), 'Sept')}\.?"
_YEAR = r"\d{4}\b"
_DATE = (
    rf"(?:{_any(*_WEEKDAYS)},?{_GAP})?(?:"
    rf"{_DAYS}{_GAP}(?:of{_GAP})?{_MONTH}(?:,?{_GAP}{_YEAR})?"
    rf"|{_MONTH}{_GAP}{_DAYS}(?:,?{_GAP}{_YEAR})?"
    rf"|{_MONTH},?{_GAP}(?:of{_GAP})?{_YEAR}"
    r"|\d{4}-\d{2}(?:-\d{2})?\b(?![-\w])"
    ")"
)

_UNITS = "one two three four five six seven eight nine".split()
_SMALL = _any(*_UNITS, "ten")
_TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALE = _any("hundred", "dozen", *SCALES)
_LARGE = rf"(?:{_any(*_TEENS)}|{_any(*_TENS)}(?:(?:{_HYPHEN}|{_GAP}){_any(*_UNITS)}{_END})?|{_SCALE}s?){_END}"
_PER_CENT = rf"(?:percent(?:age{_GAP}points?)?|per{_GAP}cent)"
_WORDS = (
    rf"(?i:(?:{_SMALL}(?:{_HYPHEN}|{_GAP}))?{_LARGE}"
    rf"(?:(?:{_HYPHEN}|{_GAP}(?:(?:and|of){_GAP})?)(?:{_LARGE}|{_SMALL}{_END}))*(?:{_HYPHEN}[^\W\d_]+)*"
    rf"|{_SMALL}(?:{_HYPHEN}|{_GAP})(?:(?:thirds?|quarters?|fifths?|tenths?){_END}|{_PER_CENT}))"
)
_DIGITS = (
    rf"(?:(?i:mid|early|late|pre|post){_HYPHEN})?(?:[€$£¥₴][ \xa0]?)?"
    r"(?:\d{1,3}(?:[ \xa0\u202f]\d{3})+(?!\d)|\d+(?:[.,:/'’–-]\d+)*)"
    rf"[^\W_]*(?:{_HYPHEN}[^\W\d_]+)*(?:[ \xa0\u202f]?%|{_GAP}(?i:{_SCALE}s?|bn|{_PER_CENT}){_END})?"
)

# What is skipped comes first, so that what stands in it is not looked at; a fence's line is for the
# program that colours the code, and the label of a link or footnote is not printed.
_TOKEN = re.compile(
    r"(?P<skipped>^[ \t>*+-]*(?:\d+[.)][ \t]+)?(?:`{3,}|~{3,})[^`\n]*$|-{1,9}8<-{1,9}.*"
    r"|&\#?\w+;|\bmarkdown=[\"']?\w+"
    r"|^[ ]{0,3}\[[^\[\]\n]+\]:|(?<=\])\[[^\[\]\n]+\]|\[\^[^\[\]\n]+\]"
    r"|(?:https?://|www\.|mailto:)[^\s<>()\[\]\"]+"
    r"|\d[\w-]{0,80}(?:\.[\w-]{1,40}){0,3}\.[a-z][a-z0-9]{1,4}(?!\w))"
    rf"|(?P<date>{_DATE})|(?P<number>{_WORDS}|{_DIGITS})"
    rf"|[^\W\d_]\w*(?:{_HYPHEN}\w+|(?<=\d)[.:]\d\w*)*",
    re.MULTILINE,
)

# A quotation may go over a line's end, and not over a paragraph's.
_LINE = r"\n(?![ \t\r]*\n)"
_QUOTATION = re.compile(
    rf"“(?:[^“”\n]|{_LINE})*+”|„(?:[^„“”\n]|{_LINE})*+[“”]|«(?:[^«»\n]|{_LINE})*+»"
    rf"|‘(?:[^‘’\n]|{_LINE}|’(?=\w))*+’"
    rf"|(?<![\w\"”’.,;:!?%)\]])\"(?=\S)(?:[^\"\n]|{_LINE})*+(?<=\S)\"(?!\w)"
)
