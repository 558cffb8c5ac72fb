"""What numbers and dates are mistaken for."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footnoted.mutation.numbers import wrong_amounts, wrong_dates
from footnoted.text.amounts import SCALES, read_amount
from footnoted.text.edtf import read_date


@pytest.mark.parametrize("amount", ["0.5", "0", "-3", "31.5 trillion", "1.000000001", "9" * 30])
def test_odd_amounts(amount: str):
    """No amount that a fact may have breaks an operator, and none of its wrong forms is equal to it."""
    right = read_amount(amount)

    wrong = [value.value for _, value in wrong_amounts(right, Random(0))]

    assert right.value not in wrong
    assert len(set(wrong)) == len(wrong) >= 1


@given(digits=st.integers(-(10**12), 10**12), places=st.integers(0, 6), scale=st.sampled_from(["", *SCALES]))
def test_any_amount(digits: int, places: int, scale: str):
    """Ten and a thousand times as much are exactly that."""
    written = f"{Decimal(digits).scaleb(-places):f} {scale}".strip()
    right = read_amount(written)

    found = dict(wrong_amounts(right, Random(1)))

    assume(right.value != 0)
    assert found["×10"].value == 10 * right.value
    assert found["×1000"].value == 1000 * right.value
    assert found["sign"].value == -right.value


@pytest.mark.parametrize(
    ("written", "moved"),
    [
        ("2024-02-29", ["2024-02-28", "2024-03-01", "2024-01-29", "2024-03-29", "2023-02-28", "2025-02-28"]),
        ("2025-01", ["2024-12", "2025-02", "2024-01", "2026-01"]),
        ("2025~", ["2024~", "2026~"]),
        ("../2025-02", ["../2025-01", "../2025-03", "../2024-02", "../2026-02"]),
        ("2024/2025", ["2023/2025", "2025/2025", "2024/2024", "2024/2026"]),
    ],
)
def test_moved_dates(written: str, moved: list[str]):
    """A date is moved as far as it is written; an interval at each end, and none that ends before it begins."""
    assert [date.written for _, date in wrong_dates(read_date(written))] == moved
