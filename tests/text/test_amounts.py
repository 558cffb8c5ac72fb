from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.amounts import grouped, read_amount, spoken_number
from footnoted.text.reading import Unreadable


@pytest.mark.parametrize(
    ("written", "value", "spoken"),
    [
        ("800 billion", Decimal("800000000000"), "800 billion"),
        ("30000", Decimal(30000), "30,000"),
        ("31", Decimal(31), "31"),
        ("1.5 million", Decimal(1500000), "1.5 million"),
        ("-3.50", Decimal("-3.5"), "−3.50"),
        ("-0.5", Decimal("-0.5"), "−0.5"),
        (
            "123456789012345678901234567890 trillion",
            Decimal("123456789012345678901234567890" + "0" * 12),
            "123,456,789,012,345,678,901,234,567,890 trillion",
        ),
        ("0", Decimal(0), "0"),
        ("0.1", Decimal("0.1"), "0.1"),
    ],
)
def test_amount(written: str, value: Decimal, spoken: str):
    """An amount is exact, and is spoken as it was written, with thousands apart."""
    amount = read_amount(written)

    assert (amount.value, amount.spoken()) == (value, spoken)


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("1.000,50", "write 1000.50"),
        ("1,000", "write 1000"),
        ("30 000", "write 30000"),
        ("1_000", "write 1000"),
        ("31 %", "write 31 and `unit: percent`"),
        ("1,5", "write 1.5 if the comma is a decimal comma"),
        ("+49", "write 49"),
        ("010", "write it without leading zeros: 10"),
        (
            "800 milliard",
            "the scale words are thousand, million, billion, trillion; the unit has a field of its own",
        ),
        ("9" * 31, "write at most 30 digits, with a scale word such as billion"),
        ("-010", "write it without leading zeros: -10"),
        ("1.000.000", "write 1000000"),
        ("१२", "write 12, with the digits 0 to 9 and a hyphen for minus"),
        ("１２．5", "write digits, then a scale word if there is one: 30000, 31.5, 800 billion"),
        ("−5", "write -5, with the digits 0 to 9 and a hyphen for minus"),
        ("31\n", "write digits, then a scale word if there is one: 30000, 31.5, 800 billion"),
        ("1" + ",000" * 5_000, "write digits, then a scale word if there is one: 30000, 31.5, 800 billion"),
        ("1e3", "write digits, then a scale word if there is one: 30000, 31.5, 800 billion"),
    ],
)
def test_refused_amount(written: str, cure: str):
    """Another spelling is refused with the one to write."""
    with pytest.raises(Unreadable) as caught:
        read_amount(written)

    assert (caught.value.rule, caught.value.help) == ("type-number", cure)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_any_decimal(number: Decimal):
    """Whatever decimal is written comes back to the last digit."""
    assert read_amount(f"{number:f}").value == number


@pytest.mark.parametrize(
    ("value", "spoken", "in_digits"),
    [
        ("31", "31", "31"),
        ("30000", "30,000", "30,000"),
        ("1500000000", "1.5 billion", "1,500,000,000"),
        ("1000000000000000", "1,000 trillion", "1,000,000,000,000,000"),
        ("-2500000", "−2.5 million", "−2,500,000"),
        ("0.50", "0.5", "0.5"),
        ("999999.5", "999,999.5", "999,999.5"),
    ],
)
def test_number_that_nobody_has_written(value: str, spoken: str, in_digits: str):
    """A sum or a share is spoken as people would write it, exactly."""
    assert (spoken_number(Decimal(value)), grouped(Decimal(value))) == (spoken, in_digits)
