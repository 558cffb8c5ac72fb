"""Axes: round ticks, whole thousandths, nothing beyond an end."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.render.scales import Days, day_ticks, linear_axis, logarithmic_axis, tick_words


def words(*values: str, is_open: bool = False) -> tuple[tuple[str, ...], str]:
    return tick_words(linear_axis([Decimal(value) for value in values], is_open))


@pytest.mark.parametrize(
    ("values", "is_open", "ticks", "scale_word"),
    [
        (["30"], False, ("0", "10", "20", "30"), ""),
        (["37"], False, ("0", "10", "20", "30", "40"), ""),
        (["40"], True, ("0", "10", "20", "30", "40", "50"), ""),
        (["30000", "29999"], False, ("0", "10,000", "20,000", "30,000"), ""),
        (["8E+11"], False, ("0", "200", "400", "600", "800"), "billion"),
        (["1.5E+9"], False, ("0", "0.5", "1", "1.5"), "billion"),
        (["-7", "12"], False, ("−10", "−5", "0", "5", "10", "15"), ""),
        (["0"], False, ("0", "0.5", "1"), ""),
        (["0.003"], False, ("0", "0.001", "0.002", "0.003"), ""),
    ],
)
def test_linear_ticks(values: list[str], is_open: bool, ticks: tuple[str, ...], scale_word: str):
    """Ticks are round and begin at nought; an open number has room for its arrow; a scale word is said once."""
    assert words(*values, is_open=is_open) == (ticks, scale_word)


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        (["31", "1E+15"], ("10", "1 million", "100 billion", "10,000 trillion")),
        (["1", "1000"], ("1", "10", "100", "1,000")),
        (["0.5", "2000"], ("0.1", "10", "1,000", "100,000")),
    ],
)
def test_logarithmic_ticks(values: list[str], ticks: tuple[str, ...]):
    """Ticks are powers of ten, evenly apart, few enough to read on a phone."""
    assert tick_words(logarithmic_axis([Decimal(value) for value in values]))[0] == ticks


@given(
    st.lists(st.decimals(-(10**42), 10**42, allow_nan=False, places=3), min_size=1, max_size=9), st.booleans()
)
def test_any_numbers(values: list[Decimal], is_open: bool):
    """Every number has its place on an axis of few ticks, and order stays order."""
    axis = linear_axis(values, is_open)
    places = [axis.at(value) for value in sorted(values)]

    assert 2 <= len(axis.ticks) <= 8
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 1000
    assert axis.ticks[0] <= min(values)
    assert max(values) <= axis.ticks[-1]


@given(
    st.lists(st.decimals("0.001", 10**42, allow_nan=False, places=3), min_size=1, max_size=9), st.booleans()
)
def test_any_numbers_above_nought(values: list[Decimal], is_open: bool):
    """The same on a logarithmic axis."""
    axis = logarithmic_axis(values, is_open)
    places = [axis.at(value) for value in sorted(values)]

    assert 2 <= len(axis.ticks) <= 5
    assert places == sorted(places)
    assert axis.ticks[0] <= min(values)
    assert max(values) <= axis.ticks[-1]


@pytest.mark.parametrize(
    ("first", "count", "ticks"),
    [
        (date(2025, 2, 10), 48, ["10 Feb", "24 Feb", "10 Mar", "24 Mar"]),
        (date(2025, 3, 18), 4, ["18 Mar", "19 Mar", "20 Mar", "21 Mar"]),
        (date(2024, 11, 20), 144, ["Dec 2024", "Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025"]),
        (date(2015, 6, 1), 4000, ["2016", "2018", "2020", "2022", "2024", "2026"]),
        (date(1, 1, 1), 3_000_000, ["1000", "2000", "3000", "4000", "5000", "6000", "7000", "8000"][:8]),
    ],
)
def test_day_ticks(first: date, count: int, ticks: list[str]):
    """Days are told by Mondays, months or years, as many as a phone can hold."""
    assert [words for _, words in day_ticks(Days(first, count), at_most=8 if count > 10**6 else 6)] == ticks
