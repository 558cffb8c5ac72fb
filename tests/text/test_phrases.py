"""Phrases are found by their first words, in letters of any script and case."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.text.languages import LANGUAGES
from footnoted.text.phrases import phrases_of
from footnoted.text.words import find_phrases


@pytest.mark.parametrize(
    ("text", "phrases", "expected"),
    [
        ("It may not, may it?", {"may", "may not"}, ["may not", "may"]),
        ("more than more", {"more", "more than", "than more"}, ["more than", "more"]),
        ("covid-19 and Covid-19s", {"covid-19"}, ["covid-19"]),
        ("They'll say he'd rather-plus not", {"'ll", "'d", "-plus"}, ["'ll", "'d", "-plus"]),
        ("l'année d'Orsay", {"l'", "d'"}, ["l'", "d'"]),
        ('the "Hall" of €', {'"hall"', "€"}, ['"Hall"', "€"]),
        ("İzmir and Izmir", {"izmir"}, ["Izmir"]),
        ("ſaid, said", {"said"}, ["said"]),
        ("word_word word", {"word"}, ["word"]),
        ("a€b, 5 € c", {"€"}, ["€"]),
        ("ΑΘΗΝΑ", {"αθηνα"}, ["ΑΘΗΝΑ"]),
        ("", {"no"}, []),
        ("no", {""}, []),
    ],
)
def test_places(text: str, phrases: set[str], expected: list[str]):
    """A phrase is found as whole words in any case, of overlapping ones the first and longest."""
    found = list(find_phrases(text, phrases))

    assert [match[0] for match in found] == expected
    assert [text[match.start() : match.end()] for match in found] == expected
    assert [text[slice(*match.span())] for match in found] == expected


_WORDS = sorted({word for phrase in LANGUAGES["en"].negators for word in phrase.split()})


@given(st.lists(st.sampled_from([*_WORDS, "ships", ",", "-", "'", "—"])).map(" ".join))
def test_same_as_a_search_for_each(text: str):
    """Every phrase that stands in a text as whole words, or a longer one over it, is found."""
    phrases = LANGUAGES["en"].negators

    spans = [match.span() for match in find_phrases(text, phrases)]

    for phrase in phrases:
        for match in re.finditer(rf"(?<!\w)(?<!\w-){re.escape(phrase)}(?!\w)", text):
            assert any(start < match.end() and match.start() < end for start, end in spans)


def test_phrases_that_may_stand():
    """Of many phrases those are named that can stand in a text, which are few."""
    known = phrases_of(frozenset({"in the", "in a", "on the", "—"}))

    assert sorted(known.begun_in("It is in port")) == ["in a", "in the", "—"]
