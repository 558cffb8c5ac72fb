from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.verify.match import Text, find
from footnoted.verify.nearest import Miss, miss_of


@pytest.mark.parametrize(
    ("text", "passage", "rule", "help"),
    [
        ("Italy will send troops.", "Italy will sent troops", "absent-passage",
         'the nearest words there are "Italy will send troops"'),
        ("In May Italy is ready to send its troops.", "Italy ready to send its troops", "absent-passage",
         'the nearest words there are "is ready to send its troops"'),
        ("Italy will send troops.", "nothing of the kind", "absent-passage", "nothing there is like it"),
        ("", "Italy", "absent-passage", "nothing there is like it"),
        ("an unacceptable plan", "acceptable plan", "cut-passage", 'write "unacceptable plan"'),
        ("In 1,800 towns", "800 towns", "cut-passage", 'write "1,800 towns"'),
        ("an 800-year war", "800", "cut-passage", 'write "800-year"'),
        ("they can't go", "they can", "cut-passage", 'write "they can\'t"'),
        ("rose 3 % on", "rose 3", "cut-passage", 'write "rose 3 %"'),
        (f"{'n' * 900} go", "n go", "cut-passage", f'write "{"n" * 199}…"'),
        ("from -\n3% on", "3", "cut-passage", 'write "-3%"'),
        ("accept-\nable", "able", "cut-passage", 'write "acceptable"'),
    ],
)  # fmt: skip
def test_hint(text: str, passage: str, rule: str, help: str):
    """A near miss is reported with the text's own words, and is never accepted."""
    miss = miss_of(Text.of(text), (passage,))

    assert (miss.rule, miss.help, miss.segment) == (rule, help, 0)
    assert find(Text.of(text), (passage,)) is None


@pytest.mark.parametrize(
    ("passage", "words", "segment", "message"),
    [
        (("Two", "One"), (), 0, "the segments stand in another order, or more than two paragraphs apart"),
        (("One", "Three"), (), 0, "the segments stand in another order, or more than two paragraphs apart"),
        (("One", "Three"), ("Two",), 1, "the segments stand in another order, or more than two paragraphs apart"),
        (("Two",), ("Two", "One"), 0, "the segments stand in another order, or more than two paragraphs apart"),
        (("Three",), ("One",), 1, "the quoted words and the passage that attributes them stand too far apart"),
    ],
)  # fmt: skip
def test_scattered(passage: tuple[str, ...], words: tuple[str, ...], segment: int, message: str):
    """Segments that all stand in the text, but not together, are told by the first that does not fit."""
    miss = miss_of(Text.of("One.\n\nTwo.\n\nThree."), passage, words)

    assert (miss.rule, miss.segment, miss.message) == ("scattered-passage", segment, message)


def test_second_segment_is_named(prover: Any):
    """The segment that fails is the one that is told."""
    miss = prover("Italy will send troops.").prove(("Italy", "sends troops"), ("will",), "2025-03-20", "test")

    assert isinstance(miss, Miss)
    assert (miss.rule, miss.segment) == ("absent-passage", 2)


WORDS = st.lists(st.sampled_from(["a", "b", "the", "the", "1", "-", ".", "\n\n"]), max_size=12).map(" ".join)


@given(WORDS, st.lists(WORDS, min_size=1, max_size=2), st.lists(WORDS, max_size=1))
@settings(max_examples=300, deadline=None)
def test_any_miss(text: str, passage: list[str], words: list[str]):
    """Whatever is not found has a reason, and one of its segments is the place."""
    if find(Text.of(text), passage, words) is None:
        miss = miss_of(Text.of(text), passage, words)

        assert miss.rule in ("absent-passage", "cut-passage", "scattered-passage")
        assert 0 <= miss.segment < len(passage) + len(words)


PIECES = st.lists(
    st.sampled_from([*"aéls12 '-—.,%+", "1,2", "l'a", "a's", "1 %", "1 000", " ½"]), max_size=14
)


@given(PIECES.map("".join), st.integers(0, 20), st.integers(1, 5))
@settings(max_examples=1500, deadline=None)
def test_whole_words_pass(text: str, start: int, length: int):
    """What is proposed instead of a passage that cuts a word or a number is found."""
    passage = text[start % (len(text) + 1) :][:length]
    if passage.strip() and find(Text.of(text), (passage,)) is None:
        miss = miss_of(Text.of(text), (passage,))
        whole = miss.help.removeprefix('write "').removesuffix('"')

        assert miss.rule != "cut-passage" or find(Text.of(text), (whole,)) is not None
