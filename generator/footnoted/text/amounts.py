"""Amounts as people write them: `800 billion`, `30000`, `31`, `-3.5`."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from unicodedata import decimal

from footnoted.problems import quoted
from footnoted.text.reading import Unreadable

SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""English short scale: word to power of ten."""

SCALE_STEPS = ((12, "trillion"), (9, "billion"), (6, "million"))
"""Those that numbers are spoken with, the largest first: thousands are grouped instead."""

MAX_DIGITS = 30

_FORM = "write digits, then a scale word if there is one: 30000, 31.5, 800 billion"
_AMOUNT = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?(?: ([a-z]+))?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Amount:
    """An exact number together with the way it was written."""

    written: str
    value: Decimal

    @property
    def is_ambiguous(self) -> bool:
        """Whether a European reader may take it for another number: `1.000` is one or a thousand."""
        return _GROUPED.fullmatch(self.written) is not None

    def spoken(self) -> str:
        """The amount with thousands set apart: `30,000`, `800 billion`, `−3.5`."""
        number, _, scale = self.written.partition(" ")
        sign = "−" if number.startswith("-") else ""
        whole, point, fraction = number.removeprefix("-").partition(".")
        return f"{sign}{int(whole):,}{point}{fraction} {scale}".rstrip()


@lru_cache(maxsize=4096)
def read_amount(text: str) -> Amount:
    """The amount that `text` writes: digits, an optional fraction after a point, an optional scale word.

    errors   Unreadable `type-number`: separators, exponents, signs other than `-`, other digits
             than 0 to 9, an unknown scale word, more than 30 digits.
    """
    match = _AMOUNT.fullmatch(text)
    if match is None:
        raise _refused(text, _cure(text) if len(text) <= 2 * MAX_DIGITS else _FORM)
    sign, whole, fraction, scale = match.groups(default="")
    if len(whole) + len(fraction) > MAX_DIGITS:
        raise _refused(text, f"write at most {MAX_DIGITS} digits, with a scale word such as billion")
    if len(whole) > 1 and whole.startswith("0"):
        raise _refused(text, f"write it without leading zeros: {sign}{whole.lstrip('0') or '0'}")
    if scale and scale not in SCALES:
        raise _refused(text, f"the scale words are {', '.join(SCALES)}; the unit has a field of its own")
    # Built from digits, since arithmetic rounds to the precision of the context.
    digits = f"{whole}{fraction}"
    exponent = SCALES.get(scale, 0) - len(fraction)
    return Amount(text, Decimal((int(bool(sign)), tuple(map(int, digits)), exponent)))


def spoken_number(value: Decimal) -> str:
    """A number that nobody has written, as people would: `31`, `30,000`, `1.5 billion`, `1,000 trillion`."""
    for power, word in SCALE_STEPS:
        if abs(value) >= Decimal(1).scaleb(power):
            return f"{grouped(_scaled(value, -power))} {word}"
    return grouped(value)


def grouped(value: Decimal) -> str:
    """All digits of a number with thousands set apart, without zeros behind the last fraction digit."""
    whole, _, fraction = f"{abs(value):,f}".partition(".")
    fraction = fraction.rstrip("0")
    return f"{'−' if value < 0 else ''}{whole}{f'.{fraction}' if fraction else ''}"


def _scaled(value: Decimal, power: int) -> Decimal:
    """The number times a power of ten, exactly: arithmetic would round to the precision of the context."""
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    return Decimal((sign, digits, exponent + power))


def _refused(text: str, help: str) -> Unreadable:
    return Unreadable("type-number", f"{quoted(text)} is not an amount", help)


def _cure(text: str) -> str:
    plain = "".join(str(decimal(char, char)) for char in text.replace("\u2212", "-"))
    if plain != text and _AMOUNT.fullmatch(plain):
        return f"write {plain}, with the digits 0 to 9 and a hyphen for minus"
    if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3}){2,}", text):
        return f"write {text.replace('.', '')}"
    if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+", text):
        return f"write {text.replace('.', '').replace(',', '.')}"
    if re.fullmatch(r"-?[0-9]{1,3}([,_ ][0-9]{3})+(\.[0-9]+)?( [a-z]+)?", text):
        return f"write {re.sub('[,_]| (?=[0-9])', '', text)}"
    if re.fullmatch(r"-?[0-9.]+ ?%", text):
        return f"write {text.rstrip(' %')} and `unit: percent`"
    if re.fullmatch(r"-?[0-9]+,[0-9]+", text):
        return f"write {text.replace(',', '.')} if the comma is a decimal comma"
    if re.fullmatch(r"\+[0-9.]+", text):
        return f"write {text[1:]}"
    return _FORM
