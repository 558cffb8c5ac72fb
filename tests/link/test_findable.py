"""By which words the theme's search finds a page."""

from footnoted.link.findable import findable_words, number_forms
from site_in_memory import harbour_site


def words_of(url: str) -> str:
    site = harbour_site()
    return "\n".join(findable_words(site.pages[url], site))


def test_number_in_other_forms():
    """A number is found however a reader types it."""
    assert list(number_forms("fewer than 30,000 troops")) == ["30,000", "30000", "30k", "30 thousand"]
    assert list(number_forms("about €1.5 billion")) == ["1,500,000,000", "1500000000", "1.5bn", "1.5 billion"]


def test_year_is_no_number():
    """A year is not offered as two thousand and something."""
    assert list(number_forms("reported in March 2025")) == []


def test_fact_by_those_it_concerns():
    """A fact is found by other names and offices of those whom it concerns, and says who reported it when."""
    words = words_of("facts/meloni-harbour-open/")

    assert "Prime Minister of Italy" in words
    assert "The Herald after The Wire, reported 20 March 2025" in words


def test_list_without_its_facts():
    """A list is found by what it lists, not by every fact on it."""
    assert "peacekeepers" not in words_of("positions/")
    assert "peacekeepers" in words_of("facts/it-ready/")
