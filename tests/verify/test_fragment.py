from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.text.folding import fold
from footnoted.verify.fragment import Finder
from footnoted.verify.match import Text, find

LONG = "The countries of the League met at the harbour on the last day of March"


def fragment(text: str, *passage: str) -> str:
    """The fragment of a passage, decoded."""
    match = find(Text.of(text), passage)
    assert match is not None
    return unquote(Finder(match.text, text).fragment(match.spans))


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("Italy will go.", "Italy will", "text=Italy will"),
        (LONG, LONG, "text=The countries,of March"),
        ("The last day. The last day of May.", "The last day of May", "text=The last day of May"),
        ("Italy came. Then Italy went.", "Italy", "text=Italy"),
        ("Then Italy came. Now Italy went.", "Italy went", "text=Italy went"),
        ("Old Italy. So new Italy. It left.", "new Italy", "text=new Italy"),
        ("He said so. Once more he said so.", "he said so", "text=more-,he said so"),
        (f"{LONG} and went to the end of March", f"{LONG} and went to the end of March", "text=The countries,end of March"),
        ("Italy will go, said Li.\n\nSaid Li.", "Italy will go, said Li. Said Li.", "text=Italy will go, said Li. Said Li."),
    ],
)  # fmt: skip
def test_shortest(text: str, passage: str, expected: str):
    """The shortest directive whose first match is the passage: all of it, or its first and last words."""
    assert fragment(text, passage) == expected


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("Li left. Then Wu said: Li left.", ((23, 30),), "text=said:-,Li left"),
        ("Li left. Li left the town.", ((9, 16),), "text=Li left,-the"),
        ("Élan came. So elan came.", ((14, 18),), "text=So-,elan"),
    ],
)
def test_context(text: str, spans: tuple[tuple[int, int], ...], expected: str):
    """Words that stand earlier too, in either case and with any accent, take the shortest word beside them."""
    assert unquote(Finder(fold(text), text).fragment(spans)) == expected


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("In Italy’s plan", "Italy", "text=Italy,-’s"),
        ("Mais l’Italie est là", "Italie", "text=l’-,Italie"),
        ("Qu’Italy’s plan", "Italy", "text=Qu’-,Italy,-’s"),
        ("In Italy’s plan for Italy", "Italy", "text=Italy,-’s"),
        ("Italy’s plan, Italy’s army", "Italy", "text=Italy,-’s"),
        (f"{LONG}’s end", LONG, "text=The countries,of March,-’s"),
        ("the allies’ plan", "the allies", "text=the allies"),
    ],
)
def test_within_a_word(text: str, passage: str, expected: str):
    """For a browser no word ends at an apostrophe between letters: what stands behind it becomes context."""
    assert fragment(text, passage) == expected


def test_word_before_an_apostrophe_is_not_the_word():
    """A browser passes over "Italy's" when it looks for "Italy"."""
    assert unquote(Finder(fold("Italy's or Italy"), "Italy's or Italy").fragment(((11, 16),))) == "text=Italy"


def test_across_paragraphs():
    """A browser looks for a start and an end within one paragraph each."""
    assert fragment("He said yes.\n\nShe said no.", "said yes. She said") == "text=said yes.,She said"
    assert fragment("He said yes.\n\nShe said no.", "yes. She") == "text=yes.,She"


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("a well-known, old plan", "well-known, old plan", "text=well%2Dknown%2C%20old%20plan"),
        (
            "“It’s—so”, 5 & 6",
            '"It\'s—so", 5 & 6',
            "text=%E2%80%9CIt%E2%80%99s%E2%80%94so%E2%80%9D%2C%205%20%26%206",
        ),
        ("Italy <b>will</b>\n go", "Italy will go", "text=Italy%20will%20go"),
        ("an accept-\nable plan", "acceptable plan", "text=acceptable%20plan"),
        ("so — and so", "so - and so", "text=so%20%E2%80%94%20and%20so"),
        ("so <b>—</b> and so", "so - and so", "text=so%20%E2%80%94%20and%20so"),
        ("a re-\nelected one", "a re-elected one", "text=a%20re%2Delected%20one"),
        ("by − 3% now", "by -3% now", "text=by%20%E2%88%92%203%25%20now"),
    ],
)
def test_encoded(text: str, passage: str, expected: str):
    """Signs of the syntax are encoded; quotes and dashes are the page's, tags and line ends are left out."""
    match = find(Text.of(text), (passage,))
    assert match is not None

    assert Finder(match.text, text).fragment(match.spans) == expected


def test_each_segment_has_a_directive():
    """A passage of two segments is highlighted in two places."""
    assert fragment("Italy has said it will go.", "Italy", "will go") == "text=Italy&text=will go"


@given(
    st.lists(st.sampled_from(["a", "B", "bé", "İ", "the", "-", "“", "\n\n"]), min_size=1, max_size=14),
    st.data(),
)
@settings(max_examples=200, deadline=None)
def test_any_place(words: list[str], data: st.DataObject):
    """Any run of words has a fragment in the form that receipts hold."""
    text: Any = " ".join(words)
    folded = fold(text)
    starts = [i for i, char in enumerate(folded.text) if char.isalnum()]
    if starts:
        start = data.draw(st.sampled_from(starts))
        end = data.draw(st.sampled_from([one for one in starts if one >= start])) + 1

        made = Finder(folded, text).fragment(((start, end),))

        assert made.startswith("text=")
        assert made.isascii()
        assert " " not in made
