"""A country's positions as a strip: time from left to right, one line for each stance."""

from collections import Counter
from datetime import date

from markupsafe import Markup

from footnoted.link.atlas import PositionHistory, PositionRow
from footnoted.link.stances import LinkedStance
from footnoted.render.escaping import filled
from footnoted.text.edtf import EdtfDate

_HEIGHT, _RADIUS, _EDGE = 22, 6, 4
"""In pixels; `_EDGE` is in per cent of the width, kept free on both sides."""


def history_line(history: PositionHistory, stance: LinkedStance, rows: tuple[PositionRow, ...]) -> Markup:
    """One stance's line with a dot for each day on which it was taken; a number says how often if more than once.

    A dot's edge is dashed where the day is that of the report, since no text states the day itself.
    """
    first, last = _days_of(history)
    # Dots that would hide one another are one dot.
    counted = Counter((_share(row.fact.day, first, last), row.fact.is_dated) for row in rows)
    dots = Markup("").join(
        _dot(share, is_dated, stance.step, count) for (share, is_dated), count in sorted(counted.items())
    )
    return filled(
        '<svg class="fn-course-line" width="100%" height="{0}" aria-hidden="true" focusable="false">'
        '<line class="fn-scale-line" x1="0" x2="100%" y1="{1}" y2="{1}"/>{2}</svg>',
        _HEIGHT,
        _HEIGHT // 2,
        dots,
    )


def history_ends(history: PositionHistory) -> tuple[str, ...]:
    """The first and the last day in words; one if they are the same."""
    return tuple(EdtfDate(f"{day}", day, day).spoken() for day in dict.fromkeys(_days_of(history)))


def _days_of(history: PositionHistory) -> tuple[date, date]:
    days = [row.fact.day for _, rows in history.tracks for row in rows]
    return min(days), max(days)


def _share(day: date, first: date, last: date) -> int:
    """Where a day stands, in per cent of the width."""
    if first == last:
        return 50
    return _EDGE + round((100 - 2 * _EDGE) * (day - first).days / (last - first).days)


def _dot(share: int, is_dated: bool, step: int, count: int) -> Markup:
    many = (
        filled(
            '<text class="fn-course-count" x="{}%" y="{}" dx="9">{}</text>', share, _HEIGHT // 2 + 4, count
        )
        if count > 1
        else ""
    )
    return filled(
        '<circle class="fn-course-dot {}fn-step-{}" cx="{}%" cy="{}" r="{}"/>{}',
        "" if is_dated else "fn-course-reported ",
        step,
        share,
        _HEIGHT // 2,
        _RADIUS,
        many,
    )
