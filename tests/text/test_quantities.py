from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.languages import LANGUAGES
from footnoted.text.numerals import number_of
from footnoted.text.quantities import quantities_in


def numbers(code: str, text: str) -> list[tuple[str, Decimal]]:
    """Each number as it stands in a text of some language, and its value."""
    return [(text[one.start : one.end], one.value) for one in quantities_in(text, LANGUAGES[code])]


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "30,000", 30_000), ("en", "30 000", 30_000), ("en", "1.5", "1.5"), ("en", "-3", -3), ("en", "minus 3", -3), ("uk", "мінус €3", -3),
        ("en", "800 billion", 800 * 10**9), ("en", "€100bn", 100 * 10**9), ("en", "5m", 5 * 10**6),
        ("en", "US$ 1.5 trillion", 15 * 10**11), ("en", "31%", 31), ("en", "31 per cent", 31),
        ("en", "thirty-seven", 37), ("en", "two hundred and fifty thousand", 250_000),
        ("en", "five thousand", 5000), ("en", "two million three hundred thousand", 2_300_000),
        ("en", "a billion", 10**9), ("en", "half a million", 5 * 10**5), ("en", "a billion and a half", 15 * 10**8),
        ("en", "a dozen", 12), ("en", "one billion", 10**9), ("en", "123456789012345678901234567890 trillion",
                                                             Decimal("123456789012345678901234567890E12")),
        ("fr", "30.000", 30_000), ("fr", "1,5 milliard", 15 * 10**8), ("fr", "3 billions", 3 * 10**12),
        ("fr", "deux cent mille", 200_000), ("fr", "soixante-dix", 70), ("fr", "quatre-vingts", 80),
        ("fr", "vingt et un", 21), ("en", "twenty-one", 21), ("fr", "5 pour cent", 5),
        ("de", "1.500", 1500), ("de", "1,5 Mrd.", 15 * 10**8), ("de", "3 Billionen", 3 * 10**12),
        ("de", "fünfundzwanzig", 25), ("de", "zweihundert", 200), ("de", "31 Prozent", 31),
        ("uk", "30 тис.", 30_000), ("uk", "3,5 млрд", 35 * 10**8), ("uk", "двісті тисяч", 200_000),
        ("uk", "двадцять п'ять", 25), ("uk", "31 відсоток", 31),
        ("nl", "17 miljard", 17 * 10**9), ("nl", "1,5 mln", 15 * 10**5), ("nl", "tweeëntwintig", 22),
        ("nl", "eenendertig", 31), ("nl", "vijfhonderd", 500), ("nl", "2 procent", 2),
        ("pl", "30 tys.", 30_000), ("pl", "3,5 mld", 35 * 10**8), ("pl", "dwieście tysięcy", 200_000),
        ("pl", "dwadzieścia pięć", 25), ("pl", "31 procent", 31),
        ("fi", "1,5 miljardia", 15 * 10**8), ("fi", "kolmekymmentä", 30), ("fi", "31 prosenttia", 31),
        ("hr", "3,5 milijarde", 35 * 10**8), ("hr", "31 posto", 31), ("sl", "1.500", 1500), ("sl", "31 odstotkov", 31),
        ("lv", "3 miljoni", 3 * 10**6), ("lv", "31 procents", 31), ("ro", "2,5 miliarde", 25 * 10**8), ("ro", "31 la sută", 31),
        ("it", "30.000", 30_000), ("it", "1,5 miliardi", 15 * 10**8), ("it", "30 mila", 30_000),
        ("it", "ventuno", 21), ("it", "trentotto", 38), ("it", "trentamila", 30_000), ("it", "5 per cento", 5),
        ("pt", "30.000", 30_000), ("pt", "1,5 milhões", 15 * 10**5), ("pt", "3 mil milhões", 3 * 10**9),
        ("pt", "trinta e sete", 37), ("pt", "duzentos", 200), ("pt", "5 por cento", 5),
        ("da", "30.000", 30_000), ("da", "1,5 mia.", 15 * 10**8), ("da", "femogtyve", 25), ("da", "halvtreds", 50),
        ("nb", "50 milliarder", 50 * 10**9), ("nb", "tjuefem", 25), ("nb", "to hundre", 200), ("nb", "31 prosent", 31),
        ("sv", "30 000", 30_000), ("sv", "1,5 miljarder", 15 * 10**8), ("sv", "tjugofem", 25), ("sv", "två hundra", 200),
    ],
)  # fmt: skip
def test_number(code: str, text: str, value: str | int):
    """A number has the separators, scale and words of its language, to the last digit."""
    assert numbers(code, text) == [(text, Decimal(value))]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "1.000,5"), ("en", "12,34"), ("de", "1,500.5"), ("en", "the 30th"), ("en", "the 1,234th"),
        ("en", "F-16, COVID-19, G7"), ("en", "10:30, 3/4, 11/03/2025"), ("en", "several hundred"),
        ("en", "twenty twelve"), ("en", "one country"), ("en", "9" * 31), ("en", "ten and twenty"), ("en", "a ten-year plan"),
        ("en", "two thousand three million"),
    ],
)  # fmt: skip
def test_no_number(code: str, text: str):
    """Another language's separators, ordinals, names, times, fractions and vague words are no amounts."""
    assert numbers(code, text) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "20-30 countries"), ("en", "20–30 %"), ("en", "20 to 30 countries"), ("en", "€20-€30"),
        ("en", "between 20 and 30"), ("fr", "20 à 30 pays"), ("fr", "entre 20 et 30"), ("de", "20 bis 30"),
        ("de", "zwischen 20 und 30"), ("uk", "20 до 30"), ("uk", "між 20 та 30"),
        ("nl", "20 tot 30"), ("nl", "tussen 20 en 30"), ("pl", "20 do 30"), ("pl", "między 20 a 30"),
        ("it", "20 o 30 paesi"), ("it", "tra 20 e 30"), ("pt", "20 a 30 países"), ("pt", "entre 20 e 30"),
        ("da", "20 til 30"), ("nb", "mellom 20 og 30"), ("sv", "20 till 30"),
    ],
)  # fmt: skip
def test_range(code: str, text: str):
    """The ends of a range carry nothing: neither of them is the amount."""
    assert numbers(code, text.replace("–", "-")) == []


def test_change():
    """ "From 20 to 30" is a change, and both of its numbers were once true."""
    assert [value for _, value in numbers("en", "rose from 20 to 30")] == [20, 30]


@pytest.mark.parametrize(
    ("code", "text", "bound"),
    [
        ("en", "30 countries", "stated"), ("en", "more than 30 countries", "more-than"),
        ("en", "no fewer than €30 billion", "at-least"), ("en", "no more than 30", "at-most"),
        ("en", "Fewer than 30", "fewer-than"), ("en", "approximately 30", "about"),
        ("en", "30 or more", "at-least"), ("en", "30 EU countries or more", "at-least"),
        ("en", "30-plus", "more-than"), ("en", "30 left; or more", "stated"), ("en", "30 of them or of more", "stated"),
        ("fr", "plus de 30", "more-than"), ("fr", "près de 30", "about"), ("fr", "30 au plus", "at-most"),
        ("de", "mehr als 30", "more-than"), ("de", "mindestens 30", "at-least"), ("de", "30 oder mehr", "at-least"),
        ("it", "più di 30", "more-than"), ("it", "almeno 30", "at-least"), ("it", "30 o meno", "at-most"),
        ("pt", "mais de 30", "more-than"), ("pt", "pelo menos 30", "at-least"), ("pt", "cerca de 30", "about"),
        ("uk", "понад 30", "more-than"), ("uk", "не менше 30", "at-least"), ("uk", "близько 30", "about"),
        ("nl", "meer dan 30", "more-than"), ("nl", "ten minste 30", "at-least"), ("nl", "zo'n 30", "about"),
        ("pl", "ponad 30", "more-than"), ("pl", "co najmniej 30", "at-least"), ("pl", "około 30", "about"),
        ("fi", "yli 30", "more-than"), ("fi", "vähintään 30", "at-least"), ("fi", "noin 30", "about"),
        ("hr", "više od 30", "more-than"), ("hr", "oko 30", "about"), ("sl", "več kot 30", "more-than"), ("sl", "vsaj 30", "at-least"),
        ("lv", "vairāk nekā 30", "more-than"), ("lv", "vismaz 30", "at-least"), ("ro", "peste 30", "more-than"),
        ("ro", "cel puțin 30", "at-least"), ("ro", "30 sau mai mult", "at-least"),
        ("da", "flere end 30", "more-than"), ("da", "mindst 30", "at-least"), ("da", "30 eller flere", "at-least"),
        ("nb", "over 30", "more-than"), ("nb", "rundt 20", "about"), ("nb", "færre enn 30", "fewer-than"),
        ("sv", "mer än 30", "more-than"), ("sv", "högst 30", "at-most"), ("sv", "omkring 30", "about"),
    ],
)  # fmt: skip
def test_bound(code: str, text: str, bound: str):
    """The bound is that of the words before a number, else behind it."""
    assert [one.bound for one in quantities_in(text, LANGUAGES[code])] == [bound]


@pytest.mark.parametrize(
    ("text", "bare", "symbol", "share"),
    [("2025", True, "", False), ("17", True, "", False), ("5 million", False, "", False), ("ten", False, "", False),
     ("€5", False, "€", False), ("EUR 5", False, "EUR", False), ("5%", False, "", True), ("5 percent", False, "", True)],
)  # fmt: skip
def test_marks(text: str, bare: bool, symbol: str, share: bool):
    """A number with neither scale, symbol nor % may be a year or a day."""
    (one,) = quantities_in(text, LANGUAGES["en"])

    assert (one.bare, one.symbol, one.is_share) == (bare, symbol, share)


PIECES = st.sampled_from([*"0123٣²½., -—–%€/:kmb", " million", "two ", "thirty", " to ", "ſ", "thouſand"])


@given(st.lists(PIECES).map("".join))
def test_any_text(text: str):
    """Any text has numbers in order, each with its place."""
    for language in LANGUAGES.values():
        found = quantities_in(text, language)
        assert all(0 <= one.start < one.end <= len(text) for one in found)
        assert [one.start for one in found] == sorted(one.start for one in found)


@given(st.integers(0, 10**15))
def test_any_grouped_number(number: int):
    """A number with thousands apart is read as the same number."""
    assert [value for _, value in numbers("en", f"cost {number:,} in all")] == [number]


@pytest.mark.parametrize(
    ("code", "text", "value", "bound"),
    [
        ("en", "~40", 40, "about"),
        ("en", ">40", 40, "more-than"),
        ("en", "40+", 40, "at-least"),
        ("en", "north of 40", 40, "more-than"),
        ("en", "minus 3 percent", -3, "stated"),
        ("fr", "moins 3 %", -3, "stated"),
        ("fr", "au moins 3 %", 3, "at-least"),
        ("fr", "plus ou moins 3 %", 3, "about"),
        ("fr", "une trentaine", 30, "about"),
        ("it", "meno 3 %", -3, "stated"),
        ("it", "una trentina", 30, "about"),
        ("pt", "menos 3 %", -3, "stated"),
        ("pt", "uma dezena", 10, "about"),
        ("de", "minus 3 Prozent", -3, "stated"),
        ("uk", "мінус 3 відсотки", -3, "stated"),
        ("nb", "minus 3 prosent", -3, "stated"),
        ("sv", "ett trettiotal", 30, "about"),
        ("uk", "12,5 мільярда", 125 * 10**8, "stated"),
    ],
)
def test_bound_or_sign_beside_a_number(code: str, text: str, value: int, bound: str):
    """Signs and words beside a number bound it or make it negative."""
    (one,) = quantities_in(text, LANGUAGES[code])

    assert (one.value, one.bound) == (value, bound)


@pytest.mark.parametrize(("text", "values"), [("de 20 à 30 %", []), ("passé de 20 à 30 %", [20, 30])])
def test_french_range_or_change(text: str, values: list[int]):
    """In French "de 20 à 30" is a range unless a verb of change stands before it."""
    assert [one.value for one in quantities_in(text, LANGUAGES["fr"])] == values


@pytest.mark.parametrize("text", ["5 thouſand", "ſix"])
def test_word_in_other_letters(text: str):
    """A scale and a number word are spelt in their own letters."""
    assert numbers("en", text) == []


@pytest.mark.parametrize("words", ["million", "million two", "two three", "ſix"])
def test_words_that_are_no_number(words: str):
    """A scale with nothing before it, and two numbers side by side, are no number."""
    assert number_of(words, LANGUAGES["en"]) is None
