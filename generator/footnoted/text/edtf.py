"""Dates as the Extended Date/Time Format writes them (EDTF, ISO 8601-2), a subset.

Day `2025-03-20`, month `2025-03`, year `2025`, each with `~` when approximate; an interval of two
of them `2025-02-17/2025-02-18`; an interval open at one end `../2025-03-20`, `2025-02/..`.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from footnoted.problems import quoted
from footnoted.text.reading import Unreadable

MONTHS = tuple(calendar.month_name)
"""English month names, January at 1."""

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A day, or the span of days that a date can mean.

    earliest, latest   first and last day it can mean; an open end is `date.min` or `date.max`.
    """

    written: str
    earliest: date
    latest: date
    approximate: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it names one exact day."""
        return self.earliest == self.latest and not self.approximate

    @property
    def about(self) -> date | None:
        """The one day that it names, exactly or about."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def is_open(self) -> bool:
        """Whether one end of it is not known."""
        return self.earliest == date.min or self.latest == date.max

    def spoken(self) -> str:
        """The date written out: `20 March 2025`, `about 24 February 2025`, `17–18 February 2025`."""
        if "/" not in self.written:
            return _spoken_point(self.written)
        start, end = self.written.split("/")
        if start == end == "..":
            return "on unknown days"
        if start == "..":
            return f"on or before {_spoken_point(end)}"
        if end == "..":
            return f"on or after {_spoken_point(start)}"
        return _spoken_span(_spoken_point(start), _spoken_point(end))


@lru_cache(maxsize=4096)
def read_date(text: str) -> EdtfDate:
    """The date that `text` writes.

    errors   Unreadable `type-date`: another form, a day that is not in the calendar, an interval
             that ends before it starts or is open at both ends.
    """
    if "/" not in text:
        earliest, latest = _read_point(text, text)
        return EdtfDate(text, earliest, latest, text.endswith("~"))
    start, _, end = text.partition("/")
    if start == end == "..":
        raise Unreadable("type-date", f"{quoted(text)} is open at both ends", "leave the field out")
    earliest = date.min if start == ".." else _read_point(start, text)[0]
    latest = date.max if end == ".." else _read_point(end, text)[1]
    if earliest > latest:
        raise Unreadable("type-date", f"{quoted(text)} ends before it starts", f"write {end}/{start}")
    return EdtfDate(text, earliest, latest, "~" in text)


def _read_point(text: str, whole: str) -> tuple[date, date]:
    match = _POINT.fullmatch(text)
    if match is None:
        raise Unreadable("type-date", f"{quoted(whole)} is not a date", _cure(whole))
    year, month, day = (None if part is None else int(part) for part in match.groups()[:3])
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, IndexError):
        raise Unreadable(
            "type-date", f"{quoted(whole)} is not in the calendar", "check the day and the month"
        ) from None


def _cure(text: str) -> str:
    compact = re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", text)
    if compact:
        return f"write {'-'.join(compact.groups())}"
    short = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text)
    if short:
        return f"write {short[1]}-{short[2]:0>2}-{short[3]:0>2}"
    if re.fullmatch(r"[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}", text):
        return "write year-month-day, 2025-03-04; day and month can't be told apart here"
    return "write 2025-03-20, 2025-03 or 2025; `~` after it for about; 2025-02-17/2025-02-18 for a span"


def _spoken_point(text: str) -> str:
    year, month, day = [*text.rstrip("~").split("-"), "", ""][:3]
    spoken = " ".join(part for part in (day.lstrip("0"), MONTHS[int(month or 0)], year) if part)
    return f"about {spoken}" if text.endswith("~") else spoken


def _spoken_span(start: str, end: str) -> str:
    """Both ends with what they share said once: `17–18 February 2025`."""
    first, last = start.split(), end.split()
    if len(first) == len(last) == 3 and first[1:] == last[1:]:
        return f"{first[0]}–{end}"
    if len(first) == len(last) and first[-1] == last[-1]:
        return f"{' '.join(first[:-1])} – {end}"
    return f"{start} – {end}"
