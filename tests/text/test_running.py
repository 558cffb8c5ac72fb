"""What is a number, a date or a quotation in running text, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.running import key_of, quotations_in, values_in, words_of


def values(text: str) -> list[tuple[str, str]]:
    return [(value.kind, text[value.start : value.end]) for value in values_in(text)]


def quotations(text: str) -> list[str]:
    return [text[value.start : value.end] for value in quotations_in(text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("33 countries", ["33"]),
        ("€100bn, then €800 billion, then 31 %", ["€100bn", "€800 billion", "31 %"]),
        ("30,000 or 12 300 troops in 2025", ["30,000", "12 300", "2025"]),
        ("a 30-day truce, a 33-country group", ["30-day", "33-country"]),
        ("mid-2025 and the 1990s", ["mid-2025", "1990s"]),
        ("thirty-three countries, Dozens more", ["thirty-three", "Dozens"]),
        ("three billion, hundreds of thousands", ["three billion", "hundreds of thousands"]),
        ("ten per cent and two-thirds", ["ten per cent", "two-thirds"]),
        ("_33_ and **44** and `55`", ["33", "44", "55"]),
        ("a thousand-strong crowd", ["thousand-strong"]),
    ],
)
def test_numbers(text: str, numbers: list[str]):
    """Digits are a number with their unit and scale; words from eleven up are one too."""
    assert values(text) == [("number", number) for number in numbers]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("in March 2025", "March 2025"),
        ("on Monday, 17 March 2025", "Monday, 17 March 2025"),
        ("on 17–18 February", "17–18 February"),
        ("on 17 and 18 February 2025", "17 and 18 February 2025"),
        ("on March 17, 2025", "March 17, 2025"),
        ("on the 17th of March", "17th of March"),
        ("on 3 Sept. 2024", "3 Sept. 2024"),
        ("on 2025-03-17", "2025-03-17"),
    ],
)
def test_dates(text: str, date: str):
    """A month with a day or a year is one date, with the weekday before it."""
    assert values(text) == [("date", date)]


@pytest.mark.parametrize(
    "text",
    [
        "two outlets relay one report, and both stand first",
        "it may march on Monday",
        "SHA-256, MP3, UTF-8, B-52, api/v1, v2.1, CO2",
        "0001-notes.md and 2025.json",
        "herald-2025-03-20",
        "https://herald.example/2025/03 and www.herald.example/33",
        "a[text][1] and[^2]",
        "[1]: https://herald.example",
        "&#8217;",
    ],
)
def test_what_is_no_value(text: str):
    """Names with digits, addresses, file names, labels and small numbers in words are left alone."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("say “two words”", ["“two words”"]),
        ('say "two words", ("two more")', ['"two words"', '"two more"']),
        ("say ‘it’s over’, and it’s", ["‘it’s over’"]),
        ("« deux mots » und „zwei Wörter“", ["« deux mots »", "„zwei Wörter“"]),
        ('say "over\ntwo lines"', ['"over\ntwo lines"']),
        ('say “one” or "one" or “…”', []),
        ('5" by 6" of board', []),
        ('say "one\n\nnot" more', []),
    ],
)
def test_quotations(text: str, expected: list[str]):
    """Two words or more between quotation marks are a quotation, in one paragraph."""
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("number", "€800bn", "800 billion"),
        ("number", "30,000", "30000"),
        ("number", "31%", "31 percent"),
        ("number", "33-country", "33"),
        ("date", "Monday, 17 March 2025", "March 17, 2025"),
    ],
)
def test_same_value_in_other_writing(kind: str, one: str, other: str):
    """Two writings of one value have one key."""
    assert key_of(one, kind) == key_of(other, kind)


@pytest.mark.parametrize(("one", "other"), [("80 billion", "80 million"), ("3", "30"), ("1.5", "15")])
def test_other_numbers(one: str, other: str):
    """Two numbers have two keys."""
    assert key_of(one, "number") != key_of(other, "number")


@given(st.text('12 a-_.,:/[]^`~<8\n"“”‘’&#;€%thirtyMarch '))
def test_values_are_in_order_and_apart(text: str):
    """Whatever the text, its values are in order and do not overlap."""
    for found in (list(values_in(text)), list(quotations_in(text))):
        ends = [0, *(value.end for value in found)]

        assert all(end <= value.start < value.end for end, value in zip(ends, found, strict=False))


@pytest.mark.parametrize(
    "piece", ["1_", "-", "“", '"a ', "&a", "][", "[^", "```", "thirty-", "March ", "1.", "a-", "\n \n", " "]
)
def test_text_of_one_piece(piece: str):
    """A text that is all of one piece is read to its end; benchmarks/prose.py says how fast."""
    text = piece * (200_000 // len(piece))

    assert len(values(text) + [(mark, mark) for mark in quotations(text)]) <= len(text)


def test_words_of_a_quotation():
    """Two quotations are of the same words whatever their marks, case and spaces are."""
    assert words_of("“The  Minister’s plan”, he said") == " the minister's plan he said "
