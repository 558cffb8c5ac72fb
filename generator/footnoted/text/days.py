"""Dates in prose: `20 March 2025`, `March 11`, `Feb. 17, 2025`, `March 2025`, `on Wednesday`, `today`.

What a text leaves out is taken from the day it appeared: a missing year is the one that brings the
date nearest, also where that day is only known about; a weekday is the last one before or the next one
after, by the tense of the sentence; the weekday of publication is, of what has been, that day itself, as
newspapers write; "today" is that day.
The ends of a range, `17-18 February`, are no days.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

from footnoted.text.language import Language
from footnoted.text.phrases import phrases_of
from footnoted.text.words import ends_with, find_phrases

_STATED = ("year", "year_after", "year_alone", "iso", "month_year")

_YEAR = re.compile(r"(?:19|20)\d\d")

_BESIDE = 30
"""Most characters of words that move a date."""


class Certainty(Enum):
    """What a date was read from."""

    STATED = "stated"
    FROM_PUBLICATION = "from the day of publication"


class Tense(Enum):
    """Which way a weekday points."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Day:
    """A date as a text gives it.

    earliest, latest   first and last day it can mean.
    """

    start: int
    end: int
    earliest: date
    latest: date
    certainty: Certainty


def days_in(
    text: str, language: Language, published: date | None, tense: Tense, about: date | None = None
) -> Iterator[Day]:
    """Every date of a folded text, in order.

    published   the day the text appeared, or None when that is not known to the day: weekdays are then
                left out.
    about       a day near that one, by which a missing year is found; without either, dates that have
                no year are left out as well.
    """
    return iter(_days_in(text, language, published, published or about, tense))


# A passage is asked for its dates for each field of a fact.
@lru_cache(maxsize=64)
def _days_in(
    text: str, language: Language, published: date | None, about: date | None, tense: Tense
) -> tuple[Day, ...]:
    if _YEAR.search(text) is None and not phrases_of(_names(language)).begun_in(text):
        return ()
    found = []
    for match in _pattern(language).finditer(text):
        span = _span(match, language, published, about, tense)
        if span is not None:
            stated = any(match[group] for group in _STATED)
            certainty = Certainty.STATED if stated else Certainty.FROM_PUBLICATION
            found.append(Day(match.start(), match.end(), *span, certainty))
    return tuple(found)


def _span(
    match: re.Match[str], language: Language, published: date | None, about: date | None, tense: Tense
) -> tuple[date, date] | None:
    if match["iso"]:
        return _day(*map(int, match["iso"].split("-")))
    if match["year_alone"]:
        return _year(int(match["year_alone"]))
    if match["relative"]:
        return _apart(published, language.relative_days[match["relative"].lower()])
    if match["weekday"]:
        if _points_elsewhere(match, language, tense):
            return None
        day = _weekday(language.weekdays.get(match["weekday"].lower()), published, tense)
        return None if day is None else (day, day)
    name = match["month"] or match["month_first"] or match["month_alone"]
    month = language.months.get(name.lower())
    if month is None:
        return None
    number = match["day"] or match["day_after"]
    year = match["year"] or match["year_after"] or match["month_year"]
    if number is None:
        return _month(int(year), month)
    if year is None:
        # "18 February last year" is of another year than the nearest one.
        if about is None or _begins_with(_behind(match), language.other_years):
            return None
        return _nearest(month, int(number), about)
    return _day(int(year), month, int(number))


def _points_elsewhere(match: re.Match[str], language: Language, tense: Tense) -> bool:
    """Whether words beside a weekday give it another week or direction: "Tuesday last week", "next Tuesday"."""
    before = match.string[max(0, match.start() - _BESIDE) : match.start()].rstrip()
    astray = language.other_weeks | (language.gone if tense is Tense.FUTURE else language.coming)
    return ends_with(before, astray) or _begins_with(_behind(match), astray)


def _behind(match: re.Match[str]) -> str:
    return match.string[match.end() : match.end() + _BESIDE].lstrip(" ,")


def _begins_with(text: str, phrases: Set[str]) -> bool:
    return any(match.start() == 0 for match in find_phrases(text, phrases))


def _day(year: int, month: int, day: int) -> tuple[date, date] | None:
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> tuple[date, date]:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _nearest(month: int, day: int, about: date) -> tuple[date, date] | None:
    years = (about.year - 1, about.year, about.year + 1)
    days = [span[0] for year in years if (span := _day(year, month, day)) is not None]
    if not days:
        return None
    nearest = min(days, key=lambda one: abs(one - about))
    return nearest, nearest


def _apart(published: date | None, days: int) -> tuple[date, date] | None:
    """The day so many days from that of publication: "today", "yesterday"."""
    if published is None:
        return None
    try:
        day = published + timedelta(days=days)
    except OverflowError:
        return None
    return day, day


def _weekday(weekday: int | None, published: date | None, tense: Tense) -> date | None:
    """The day that a weekday means; None for one to come on the weekday itself, which may be a week off."""
    if weekday is None or published is None:
        return None
    after = (weekday - published.weekday()) % 7
    if after == 0:
        return published if tense is Tense.PAST else None
    try:
        return published + timedelta(days=after if tense is Tense.FUTURE else after - 7)
    except OverflowError:
        # Before the first of all days, or behind the last.
        return None


@lru_cache
def _names(language: Language) -> frozenset[str]:
    """One of these, or a year, is in every date."""
    return frozenset((*language.months, *language.weekdays, *language.relative_days))


@lru_cache
def _pattern(language: Language) -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, language.months), key=len, reverse=True))
    weekdays = "|".join(sorted(map(re.escape, language.weekdays), key=len, reverse=True))
    relative = "|".join(sorted(map(re.escape, language.relative_days), key=len, reverse=True)) or r"(?!)"
    year = _YEAR.pattern
    return re.compile(
        rf"(?<![\w-])(?P<iso>{year}-\d\d-\d\d)(?![\w-])"
        rf"|(?<!\w)(?<!\d-)(?:(?:{weekdays}),? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?: (?:of|de))? (?P<month>{months})\.?"
        rf"(?:(?:,| de)? (?P<year>{year}))?(?!\w)"
        rf"|(?<!\w)(?:(?:{weekdays}),? )?(?P<month_first>{months})\.? (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:]|-\d)"
        rf"(?:,? (?P<year_after>{year})(?!\w))?"
        rf"|(?<!\w)(?P<month_alone>{months})\.?(?:,| de)? (?P<month_year>{year})(?!\w)"
        rf"|(?<!\w)(?P<weekday>{weekdays})(?!\w)"
        rf"|(?<!\w)(?P<relative>{relative})(?!\w|'s)"
        rf"|(?<![\w.,€$£-])(?P<year_alone>{year})(?![\w%]|[.,-]\d)",
        re.IGNORECASE,
    )
