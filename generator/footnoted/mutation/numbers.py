"""What a number or a date is mistaken for: another digit, a scale, a sign; a day, a month, a year off."""

import calendar
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from footnoted.text.amounts import SCALES, Amount, read_amount
from footnoted.text.edtf import EdtfDate, read_date
from footnoted.text.reading import Unreadable

_WORDS = ("", *SCALES)


def wrong_amounts(amount: Amount, chance: Random) -> Iterator[tuple[str, Amount]]:
    """Operator and amount; one that is equal after all is left out, as 0 with another sign."""
    number, _, scale = amount.written.partition(" ")
    bigger = _WORDS[min(_WORDS.index(scale) + 1, len(_WORDS) - 1)]
    written = [
        ("digit", f"{_other_digit(number, chance)} {scale}"),
        ("×10", f"{_shifted(number, 1)} {scale}"),
        ("×1000", f"{number} {bigger}" if bigger != scale else f"{_shifted(number, 3)} {scale}"),
        ("sign", f"{number[1:] if number.startswith('-') else f'-{number}'} {scale}"),
    ]
    for operator, text in written:
        # More digits than an amount may have are no amount.
        with suppress(Unreadable):
            wrong = read_amount(text.strip())
            if wrong.value != amount.value:
                yield operator, wrong


def _other_digit(number: str, chance: Random) -> str:
    places = [i for i, char in enumerate(number) if char.isdigit()]
    at = chance.choice(places)
    lowest = 1 if at == places[0] else 0
    digit = chance.choice([one for one in "0123456789"[lowest:] if one != number[at]])
    return f"{number[:at]}{digit}{number[at + 1 :]}"


def _shifted(number: str, places: int) -> str:
    """A decimal number times a power of ten, digit by digit, since arithmetic rounds."""
    sign, digits, exponent = Decimal(number).as_tuple()
    assert isinstance(exponent, int)
    return f"{Decimal((sign, digits, exponent + places)):f}"


def wrong_dates(value: EdtfDate) -> Iterator[tuple[str, EdtfDate]]:
    """Operator and date; of an interval each end that is not open, an approximate one stays so."""
    ends = value.written.split("/")
    for i, end in enumerate(ends):
        for operator, moved in _moved(end.rstrip("~")) if end != ".." else ():
            written = "/".join([*ends[:i], moved + end[len(end.rstrip("~")) :], *ends[i + 1 :]])
            # An interval whose end lies before its start is none.
            with suppress(Unreadable):
                yield operator, read_date(written)


def _moved(point: str) -> Iterator[tuple[str, str]]:
    """Day, month and year before and after, as far as the date names them."""
    year, month, day = (int(part) for part in f"{point}-01-01".split("-")[:3])
    parts = point.count("-") + 1
    if parts == 3:
        for step in (-1, 1):
            yield "date-day", (date(year, month, day) + timedelta(days=step)).isoformat()
    if parts >= 2:
        for step in (-1, 1):
            years, months = divmod(month - 1 + step, 12)
            yield "date-month", _written(year + years, months + 1, day, parts)
    for step in (-1, 1):
        yield "date-year", _written(year + step, month, day, parts)


def _written(year: int, month: int, day: int, parts: int) -> str:
    last = calendar.monthrange(year, month)[1]
    return "-".join((f"{year:04}", f"{month:02}", f"{min(day, last):02}")[:parts])
