"""Axes of numbers and of days: where they begin and end, their ticks, and how far along a value stands.

Places are whole thousandths of an axis, so that a drawing is the same bytes everywhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import islice

from footnoted.text.amounts import SCALE_STEPS, grouped, spoken_number
from footnoted.text.edtf import MONTHS

ROOM = Decimal("0.9")
"""How far along an axis a number may stand that is open upwards: its arrow needs the rest."""

_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class Axis:
    """From the first tick to the last."""

    ticks: tuple[Decimal, ...]
    logarithmic: bool = False

    def at(self, value: Decimal) -> int:
        """The place of a value in thousandths, kept between the ends."""
        low, high, value = (self._scaled(one) for one in (self.ticks[0], self.ticks[-1], value))
        return min(1000, max(0, round((value - low) * 1000 / (high - low))))

    def _scaled(self, value: Decimal) -> Decimal:
        return value.log10() if self.logarithmic else value


def linear_axis(values: Sequence[Decimal], is_open: bool = False) -> Axis:
    """An axis with nought on it, in steps of 1, 2 or 5 times a power of ten; four steps or fewer, if it can be.

    is_open   a number is open upwards, and the largest needs room for an arrow.
    """
    low, high = min(Decimal(0), *values), max(Decimal(0), *values)
    if low == high:
        high = Decimal(1)
    step = _nice((high - low) / (_MOST_TICKS - 1))
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    if is_open and high > 0 and (high / step - first) > ROOM * (last - first):
        last += 1
    return Axis(tuple(step * index for index in range(int(first), int(last) + 1)))


def logarithmic_axis(values: Sequence[Decimal], is_open: bool = False) -> Axis:
    """An axis of powers of ten, evenly many between two ticks.

    values   all above nought.
    """
    first, last = min(values).adjusted(), max(values).adjusted()
    last += 0 if max(values) == Decimal(1).scaleb(last) and not is_open else 1
    step = max(1, -(-(last - first) // (_MOST_TICKS - 2)))
    count = max(1, -(-(last - first) // step))
    return Axis(tuple(Decimal(1).scaleb(first + step * index) for index in range(count + 1)), True)


def _nice(step: Decimal) -> Decimal:
    """The smallest of 1, 2, 5, 10 times a power of ten that is not below `step`."""
    power = Decimal(1).scaleb(step.adjusted())
    return next(power * digit for digit in (1, 2, 5, 10) if power * digit >= step)


def tick_words(axis: Axis) -> tuple[tuple[str, ...], str]:
    """The words of the ticks, and the scale word that all of them leave out: `0`, `200` … `billion`.

    On a logarithmic axis each tick has its own scale word.
    """
    if axis.logarithmic:
        return tuple(spoken_number(tick) for tick in axis.ticks), ""
    largest = max(abs(axis.ticks[0]), abs(axis.ticks[-1]))
    power, word = next(
        ((power, word) for power, word in SCALE_STEPS if largest >= Decimal(1).scaleb(power)), (0, "")
    )
    return tuple(grouped(tick.scaleb(-power)) for tick in axis.ticks), word


@dataclass(frozen=True, slots=True)
class Days:
    """An axis of days: the first one, and how many there are."""

    first: date
    count: int

    @property
    def last(self) -> date:
        """The last day."""
        return self.first + timedelta(self.count - 1)

    def at(self, day: date) -> int:
        """Where a day begins, in thousandths, kept between the ends."""
        return min(1000, max(0, (day - self.first).days * 1000 // self.count))


def day_ticks(days: Days, at_most: int = 6) -> tuple[tuple[date, str], ...]:
    """Days with their words: Mondays, first days of months or of years, as many as fit."""
    for step, words in (
        (1, "day"), (7, "day"), (14, "day"), (1, "month"), (2, "month"), (3, "month"), (6, "month"),
        *((1 * many, "year") for many in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
    ):  # fmt: skip
        # A long axis has a million days, and no more than fit are asked for.
        ticks = tuple(islice(_every(days, step, words), at_most + 1))
        if len(ticks) <= at_most:
            return ticks
    return ()


def _every(days: Days, step: int, unit: str) -> Iterator[tuple[date, str]]:
    if unit == "day":
        start = days.first + timedelta(-days.first.weekday() % 7 if step > 1 else 0)
        for index in range(0, (days.last - start).days + 1, step):
            day = start + timedelta(index)
            yield day, f"{day.day} {MONTHS[day.month][:3]}"
        return
    for year in range(days.first.year, days.last.year + 1):
        if unit == "year" and year % step:
            continue
        for month in range(1, 13, step) if unit == "month" else (1,):
            day = date(year, month, 1)
            if days.first <= day <= days.last:
                yield day, f"{MONTHS[month][:3]} {year}" if unit == "month" else f"{year}"
