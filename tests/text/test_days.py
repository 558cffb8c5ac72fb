from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.days import Certainty, Tense, days_in
from footnoted.text.languages import LANGUAGES

# A Thursday.
PUBLISHED = date(2025, 3, 20)


def days(
    text: str, code: str = "en", published: date | None = PUBLISHED, tense: Tense = Tense.PAST
) -> list[str]:
    """Each date of a text, as ISO days or spans of them."""
    found = days_in(text, LANGUAGES[code], published, tense)
    return [
        str(one.earliest) if one.earliest == one.latest else f"{one.earliest}/{one.latest}" for one in found
    ]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "20 March 2025", "2025-03-20"), ("en", "March 11, 2025", "2025-03-11"),
        ("en", "Feb. 17, 2025", "2025-02-17"), ("en", "the 3rd of May 2025", "2025-05-03"),
        ("en", "Monday, 17 March 2025", "2025-03-17"), ("en", "2025-03-11", "2025-03-11"),
        ("en", "March 2025", "2025-03-01/2025-03-31"), ("en", "Dec. 2024", "2024-12-01/2024-12-31"),
        ("en", "in 2024", "2024-01-01/2024-12-31"), ("fr", "1er mars 2025", "2025-03-01"),
        ("de", "11. März 2025", "2025-03-11"), ("uk", "20 березня 2025 року", "2025-03-20"),
        ("nl", "30 april 2025", "2025-04-30"), ("pl", "20 sierpnia 2025", "2025-08-20"),
        ("fi", "15. helmikuuta 2025", "2025-02-15"), ("hr", "13. kolovoza 2025", "2025-08-13"),
        ("sl", "26. marca 2025", "2025-03-26"), ("ro", "7 ianuarie 2026", "2026-01-07"),
        ("it", "11 marzo 2025", "2025-03-11"), ("pt", "11 de março de 2025", "2025-03-11"),
        ("da", "11. marts 2025", "2025-03-11"), ("nb", "17. mai 2025", "2025-05-17"), ("sv", "20 augusti 2025", "2025-08-20"),
    ],
)  # fmt: skip
def test_stated(code: str, text: str, expected: str):
    """A date with its year needs nothing else."""
    assert days(text, code, published=None) == [expected]


@pytest.mark.parametrize(
    ("code", "text", "published", "expected"),
    [
        ("en", "March 11", date(2025, 3, 20), "2025-03-11"), ("en", "30 December", date(2025, 1, 4), "2024-12-30"),
        ("en", "2 January", date(2024, 12, 28), "2025-01-02"), ("fr", "14 juillet", date(2025, 7, 15), "2025-07-14"),
        ("de", "3. Oktober", date(2025, 10, 1), "2025-10-03"), ("uk", "24 лютого", date(2025, 3, 1), "2025-02-24"),
        ("nl", "2 mrt", date(2025, 3, 3), "2025-03-02"), ("pl", "3 maja", date(2025, 5, 1), "2025-05-03"),
        ("lv", "6. janvārī", date(2026, 1, 7), "2026-01-06"),
        ("it", "18 agosto", date(2025, 9, 2), "2025-08-18"), ("pt", "9 de janeiro", date(2026, 1, 6), "2026-01-09"),
    ],
)  # fmt: skip
def test_without_a_year(code: str, text: str, published: date, expected: str):
    """A missing year is the one that brings the date nearest to the publication."""
    assert days(text, code, published) == [expected]
    assert next(days_in(text, LANGUAGES[code], published, Tense.PAST)).certainty is Certainty.FROM_PUBLICATION


@pytest.mark.parametrize(
    ("text", "code", "tense", "expected"),
    [
        ("on Wednesday", "en", Tense.PAST, ["2025-03-19"]), ("on Wednesday", "en", Tense.FUTURE, ["2025-03-26"]),
        ("on Friday", "en", Tense.PAST, ["2025-03-14"]), ("on Thursday", "en", Tense.PAST, ["2025-03-20"]),
        ("on Thursday", "en", Tense.FUTURE, []),
        ("met today in Paris", "en", Tense.PAST, ["2025-03-20"]), ("said yesterday", "en", Tense.PAST, ["2025-03-19"]),
        ("today's threats", "en", Tense.PAST, []), ("gestern Abend", "de", Tense.PAST, ["2025-03-19"]),
        ("mardi", "fr", Tense.FUTURE, ["2025-03-25"]), ("am Montag", "de", Tense.PAST, ["2025-03-17"]),
        ("у середу", "uk", Tense.PAST, ["2025-03-19"]),
        ("zei woensdag", "nl", Tense.PAST, ["2025-03-19"]), ("w środę", "pl", Tense.PAST, ["2025-03-19"]),
        ("lauantaina", "fi", Tense.PAST, ["2025-03-15"]),
        ("u srijedu", "hr", Tense.PAST, ["2025-03-19"]), ("v sredo", "sl", Tense.PAST, ["2025-03-19"]),
        ("otrdien", "lv", Tense.PAST, ["2025-03-18"]), ("marți", "ro", Tense.PAST, ["2025-03-18"]),
        ("martedì", "it", Tense.FUTURE, ["2025-03-25"]),
        ("esta terça-feira", "pt", Tense.PAST, ["2025-03-18"]),
        ("søndag", "da", Tense.PAST, ["2025-03-16"]),
        ("lørdag", "nb", Tense.PAST, ["2025-03-15"]), ("på onsdagen", "sv", Tense.PAST, ["2025-03-19"]),
    ],
)  # fmt: skip
def test_weekday(text: str, code: str, tense: Tense, expected: list[str]):
    """A weekday is the last or the next one, by the tense; that of the publication is of the past that day, and else left out."""
    assert days(text, code, tense=tense) == expected


@pytest.mark.parametrize("text", ["March 11", "on Wednesday", "today"])
def test_publication_not_known(text: str):
    """Without the day of publication only a stated date can be told."""
    assert days(text, published=None) == []


def test_publication_known_about():
    """A day near that of the publication gives a date its year, and a weekday nothing."""
    found = days_in("on Wednesday, March 11", LANGUAGES["en"], None, Tense.PAST, PUBLISHED)

    assert [day.earliest for day in found] == [date(2025, 3, 11)]


def test_weekday_beyond_the_calendar():
    """A weekday before the first of all days, or behind the last, is no date."""
    assert days("on Sunday", published=date.min) == []
    assert days("on Sunday", published=date.max, tense=Tense.FUTURE) == []


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2025",
        "17-18 February",
        "February 17-18",
        "2025-2026",
        "€2025",
        "1,2025",
        "2025%",
        "they marched",
    ],
)
def test_no_date(text: str):
    """A day that is none, the ends of a range and amounts are left out."""
    assert days(text) == []


PIECES = st.sampled_from([*"012 -,.", "2025", "march", "may ", "ſept", "monday", "ı"])


@given(st.lists(PIECES).map("".join))
def test_any_text(text: str):
    """Any text has dates in order, each with a first and a last day."""
    for language in LANGUAGES.values():
        for day in days_in(text, language, PUBLISHED, Tense.PAST):
            assert day.earliest <= day.latest


@pytest.mark.parametrize(
    ("code", "text", "tense"),
    [
        ("en", "on Tuesday last week", Tense.PAST),
        ("en", "next Tuesday", Tense.PAST),
        ("en", "last Tuesday", Tense.FUTURE),
        ("fr", "mardi prochain", Tense.PAST),
        ("fr", "mardi de la semaine dernière", Tense.PAST),
        ("de", "am Dienstag vergangener Woche", Tense.PAST),
        ("nl", "dinsdag vorige week", Tense.PAST),
        ("pl", "we wtorek w zeszłym tygodniu", Tense.PAST),
        ("fi", "tiistaina viime viikolla", Tense.PAST),
        ("it", "martedì della scorsa settimana", Tense.PAST),
        ("pt", "terça-feira da semana passada", Tense.PAST),
        ("da", "tirsdag i sidste uge", Tense.PAST),
        ("nb", "tirsdag i forrige uke", Tense.PAST),
        ("sv", "tisdagen förra veckan", Tense.PAST),
    ],
)
def test_weekday_of_another_week(code: str, text: str, tense: Tense):
    """A weekday that words beside it move away is not the nearest one."""
    assert [*days_in(text, LANGUAGES[code], date(2025, 3, 20), tense)] == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "18 February last year"),
        ("en", "February 18, of the previous year"),
        ("fr", "18 février l'an dernier"),
        ("de", "18. Februar vorigen Jahres"),
        ("it", "18 febbraio dell'anno scorso"),
        ("pt", "18 de fevereiro do ano passado"),
        ("uk", "18 лютого минулого року"),
        ("nl", "18 februari vorig jaar"),
        ("pl", "18 lutego ubiegłego roku"),
        ("fi", "18. helmikuuta viime vuonna"),
        ("hr", "18. veljače prošle godine"),
        ("da", "18. februar sidste år"),
        ("nb", "18. februar i fjor"),
        ("sv", "18 februari förra året"),
    ],
)
def test_day_of_another_year(code: str, text: str):
    """A day that words behind it put into another year is not the nearest one."""
    assert [*days_in(text, LANGUAGES[code], date(2025, 3, 20), Tense.PAST)] == []


@pytest.mark.parametrize("text", ["on 30 February", "on 20 Auguſt 2025"])
def test_no_day(text: str):
    """A day that no year has is none, and a month is spelt in its own letters."""
    assert days(text) == []
