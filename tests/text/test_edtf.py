from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.edtf import EdtfDate, read_date
from footnoted.text.reading import Unreadable

FORM = "write 2025-03-20, 2025-03 or 2025; `~` after it for about; 2025-02-17/2025-02-18 for a span"


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "spoken"),
    [
        ("2025-03-20", date(2025, 3, 20), date(2025, 3, 20), "20 March 2025"),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28), "February 2025"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "2025"),
        ("2025-02-24~", date(2025, 2, 24), date(2025, 2, 24), "about 24 February 2025"),
        ("2025-02-17/2025-02-18", date(2025, 2, 17), date(2025, 2, 18), "17–18 February 2025"),
        ("2025-02-17/2025-03-20", date(2025, 2, 17), date(2025, 3, 20), "17 February – 20 March 2025"),
        ("2024-12/2025-02", date(2024, 12, 1), date(2025, 2, 28), "December 2024 – February 2025"),
        ("../2025-03-20", date.min, date(2025, 3, 20), "on or before 20 March 2025"),
        ("2025-02/..", date(2025, 2, 1), date.max, "on or after February 2025"),
    ],
)
def test_date(written: str, earliest: date, latest: date, spoken: str):
    """A date is the span of days that it can mean, and is spoken in words."""
    read = read_date(written)

    assert (read.earliest, read.latest, read.spoken()) == (earliest, latest, spoken)


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("20250102", "write 2025-01-02"),
        ("2025-1-2", "write 2025-01-02"),
        ("03/04/2025", "write year-month-day, 2025-03-04; day and month can't be told apart here"),
        ("04.03.2025", "write year-month-day, 2025-03-04; day and month can't be told apart here"),
        ("2023-02-29", "check the day and the month"),
        ("2025-13", "check the day and the month"),
        ("2025-03-00", "check the day and the month"),
        ("2025-00", "check the day and the month"),
        ("2025-03-20/2025-03-18", "write 2025-03-18/2025-03-20"),
        ("../..", "leave the field out"),
        *((written, FORM) for written in ("soon", "2025-03-20\n", "२०२५", "2025-03-20/", "1-" * 20_000)),
    ],
)
def test_refused_date(written: str, cure: str):
    """Another form is refused with what to write."""
    with pytest.raises(Unreadable) as caught:
        read_date(written)

    assert (caught.value.rule, caught.value.help) == ("type-date", cure)


@given(st.dates(), st.dates())
def test_any_interval(one: date, other: date):
    """The two ends of an interval come back, in order."""
    start, end = sorted((one, other))

    read = read_date(f"{start}/{end}")

    assert (read.earliest, read.latest) == (start, end)


def test_days_that_nobody_knows():
    """No date is written open at both ends; the time of several may be, and is spoken of as what it is."""
    assert EdtfDate("../..", date.min, date.max).spoken() == "on unknown days"
