"""Likely slips in the letters of a text: it is read all the same, and a warning says so.

source   UTS 39 for scripts and look-alikes; https://encoding.spec.whatwg.org/ for windows-1252.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from footnoted.problems import quoted


class Slip(NamedTuple):
    """What is wrong at an offset of a text, and what to do."""

    at: int
    rule: str
    message: str
    help: str


def slips_in(text: str) -> Iterator[Slip]:
    """Piles of marks, words of two scripts, lost letters and letters in the wrong encoding, kind by kind."""
    # Each slip has one of these letters, and most texts have none; that is seen at once.
    if not text.isascii() and _LETTER_OF_A_SLIP.search(text) is not None:
        yield from _piles(text)
        yield from _mixed_words(text)
        yield from _lost_letters(text)
        yield from _misread_letters(text)


# Those of Burmese, Khmer and Tibetan stand in longer rows by spelling.
_INDIC_MARKS = "".join(
    f"\\u{block:04x}-\\u{block + 3:04x}\\u{block + 0x3A:04x}-\\u{block + 0x3C:04x}"
    f"\\u{block + 0x3E:04x}-\\u{block + 0x4D:04x}"
    for block in range(0x0900, 0x0D80, 0x80)
)
_MARKS = (
    "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a"
    "\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0711\\u0730-\\u074a"
    "\\u07a6-\\u07b0\\u07eb-\\u07f3\\u0897-\\u089f\\u08ca-\\u08e1\\u08e3-\\u08ff\\u0e31\\u0e34-\\u0e3a"
    "\\u0e47-\\u0e4e\\u0eb1\\u0eb4-\\u0ebc\\u0ec8-\\u0ece\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0"
    f"\\u302a-\\u302f\\u3099\\u309a\\ufe20-\\ufe2f{_INDIC_MARKS}"
)
_MOST_MARKS = 4
_PILE = re.compile(f"[{_MARKS}]{{{_MOST_MARKS + 1},}}")


def _piles(text: str) -> Iterator[Slip]:
    for match in _PILE.finditer(text):
        message = f"{len(match[0])} marks stand on one letter, over {_MOST_MARKS}"
        yield Slip(match.start() + _MOST_MARKS, "text-combining", message, "type the word again")


_LATIN = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02b8\\u1e00-\\u1eff\\u2c60-\\u2c7f\\ua722-\\ua7ff\\uab30-\\uab64"
_CYRILLIC = "\\u0400-\\u0481\\u048a-\\u052f\\u1c80-\\u1c8f\\ua640-\\ua66e\\ua680-\\ua69d"
_GREEK = "\\u0370-\\u0373\\u0376\\u0377\\u037b-\\u037d\\u037f\\u0386\\u0388-\\u03ff\\u1f00-\\u1fff"
_SCRIPTS = {
    name: re.compile(f"[{letters}]")
    for name, letters in (("Latin", _LATIN), ("Cyrillic", _CYRILLIC), ("Greek", _GREEK))
}
_NOT_LATIN = re.compile(f"[{_CYRILLIC}{_GREEK}]")
_BORDER = re.compile(
    f"[{_LATIN}][\\u0300-\\u036f]*[{_CYRILLIC}{_GREEK}]|[{_CYRILLIC}{_GREEK}][\\u0300-\\u036f]*[{_LATIN}]"
)
_WORD = re.compile(f"[{_LATIN}{_CYRILLIC}{_GREEK}\\u0300-\\u036f]+")

# Letters of the first script that look like letters of the second.
_ALIKE = {
    ("Cyrillic", "Latin"): frozenset(
        "\u0430\u0435\u0451\u043a\u043e\u0440\u0441\u0443\u0445\u0456\u0457\u0455\u0458\u04bb\u0501\u051b\u051d\u04cf\u0475\u04af\u0410\u0412\u0415\u0401\u0417\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u042c\u0406\u0407\u0405\u0408\u04ba\u051a\u051c\u04c0\u0474\u04ae"
    ),
    ("Latin", "Cyrillic"): frozenset(
        "ace\u00ebhi\u00efjkopsxy\u00e1\u00e9\u00ed\u00f3\u00fdABCE\u00cbHI\u00cfJKMOPSTXY\u00c1\u00c9\u00cd\u00d3\u00dd"
    ),
    ("Greek", "Latin"): frozenset(
        "\u03bf\u03cc\u03f2\u03f3\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u0386\u0388\u0389\u038a\u038c\u038e\u03f9\u037f"
    ),
    ("Latin", "Greek"): frozenset(
        "aiknopuvwxy\u00e1\u00ed\u00f3\u00fa\u00fdABEHIKMNOPTXYZ\u00c1\u00c9\u00cd\u00d3\u00dd"
    ),
}
# They look like Latin letters, and are signs in formulas and names of matter: h\u03bd, H\u03b1, NF\u03baB. Amid small
# Latin letters they are none.
_GREEK_SIGN = re.compile(
    "(?<=[a-z])[\u03b1\u03ac\u03b3\u03b7\u03af\u03b9\u03ba\u03bd\u03c1\u03c5\u03cd\u03c7\u03c9\u03ce](?=[a-z])"
)
_LEAST_GREEK = 3


def _mixed_words(text: str) -> Iterator[Slip]:
    if _NOT_LATIN.search(text) is None or _BORDER.search(text) is None:
        return
    for match in _WORD.finditer(text):
        if _BORDER.search(match[0]) is None:
            continue
        odd = min(_odd_scripts(match[0]), default=None)
        if odd is not None:
            _, at, script, usual = odd
            letter = f"U+{ord(match[0][at]):04X}"
            message = f"{quoted(match[0])} has a {script} letter that looks like a {usual} one, {letter}"
            yield Slip(match.start() + at, "text-mixed-script", message, "type the word again, in one script")


def _odd_scripts(word: str) -> Iterator[tuple[int, int, str, str]]:
    """The scripts of which all letters in a word pass for another's: how many, where the first, both names."""
    letters = {name: script.findall(word) for name, script in _SCRIPTS.items()}
    for (script, usual), alike in _ALIKE.items():
        some = letters[script]
        if not some or not letters[usual]:
            continue
        others = sum(letter not in alike for letter in some)
        if script == "Greek":
            others -= len(_GREEK_SIGN.findall(word))
        # A sign or two of a formula are no Greek word.
        if not others and (usual != "Greek" or len(letters[usual]) >= _LEAST_GREEK):
            first = _SCRIPTS[script].search(word)
            assert first is not None
            yield len(some), first.start(), script, usual


def _lost_letters(text: str) -> Iterator[Slip]:
    for match in re.finditer("[\ufffc\ufffd]", text):
        message = f"U+{ord(match[0]):04X} stands where something was lost"
        yield Slip(match.start(), "text-replacement", message, "look it up in the source, and type it")


_CP1252 = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0xA0)}
_TAIL = f"[{''.join(_CP1252)}\\x80-\\xbf]"
_SEQUENCE = re.compile(
    f"[\\xc2-\\xdf]{_TAIL}|[\\xe0-\\xef]{_TAIL}{{2}}|[\\xf0-\\xf4]{_TAIL}{{3}}|\\xe2\\u20ac"
)
_RUN = re.compile(f"(?:{_SEQUENCE.pattern})+")
_BEGINS_SEQUENCE = re.compile(f"[\\xc2-\\xf4]{_TAIL}")
# No text that was read rightly has these: quotes, signs and letters behind such a letter.
_TELLING = re.compile(
    "\xe2[\u20ac\u2020\u2021\u02c6\u2030]|\xe2\u201a\xac|\xe2\u201e[\xa2\u2013]|\xe3[\u20ac\u201a\u0192]|\xef\xbb\xbf|\xef\xbf\xbd|\xf0\u0178"
    "|\xc2[\xa0-\xbf]|[\xc3-\xc5\xce\xcf][\xa1-\xa6\xa8\xa9\xac\xaf\xb1\xb4-\xb6\xb8\xbc-\xbf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u02dc\u0161\u0153\u017e\u0178]"
)
# These may stand between a capital and a letter: "\xc9\xa0verdade".
_LOOSE = frozenset("\xa0\u2013\u2014\u2026\u2018\u2019\u201d")
# And these may be letters behind one: "\xd6\u0161tri\u010d".
_LETTERS = frozenset("\u0160\u0152\u017d\u0161\u0153\u017e\u0178\u0192")


def _misread_letters(text: str) -> Iterator[Slip]:
    if _BEGINS_SEQUENCE.search(text) is None:
        return
    for run in _RUN.finditer(text):
        sequences = list(_SEQUENCE.finditer(text, *run.span()))
        whole = len(sequences) > 1 and _decoded(run[0]) != ""
        one = run if whole else next((one for one in sequences if _is_misread(one)), None)
        if one is not None:
            meant = _decoded(one[0])
            help = f"write {quoted(meant)}" if meant.isprintable() and meant else "look it up in the source"
            message = f"{quoted(one[0])} is UTF-8 read as another encoding"
            yield Slip(one.start(), "text-mojibake", message, help)


def _is_misread(one: re.Match[str]) -> bool:
    """Whether a letter and a sign are another letter misread, and not the end of a word and its punctuation."""
    lead, tail = one[0][0], one[0][-1]
    if _TELLING.match(one[0]):
        return True
    if len(one[0]) > 2 or lead in "\xd7\xdf":
        return False
    before, after = one.string[max(0, one.start() - 1) : one.start()], one.string[one.end() : one.end() + 1]
    return before.islower() or (
        after.islower()
        and tail not in _LETTERS
        and (tail not in _LOOSE or (lead == "\xc3" and not before.isupper()))
    )


def _decoded(misread: str) -> str:
    """What was meant, or "" if it is no UTF-8."""
    try:
        return bytes(_CP1252.get(char, ord(char)) for char in misread).decode("utf-8")
    except UnicodeDecodeError:
        return ""


_LETTER_OF_A_SLIP = re.compile(f"[{_MARKS}{_CYRILLIC}{_GREEK}\\xc2-\\xf4\\ufffc\\ufffd]")
