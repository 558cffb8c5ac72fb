"""Words that differ between wordings, and nothing lost by marking them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.link.spans import Link, Sentence, Span, plain
from footnoted.link.wording import mark_differences


def marked(*wordings: str) -> list[str]:
    """Each wording with its differing words in brackets."""
    sentences = mark_differences([(Span(wording, value=True),) for wording in wordings])
    return ["".join(f"[{span.text}]" if span.differs else span.text for span in s) for s in sentences]


@pytest.mark.parametrize(
    ("wordings", "expected"),
    [
        (
            ["Global affairs have restored it", "Global challenges have given it"],
            ["Global [affairs] have [restored] it", "Global [challenges] have [given] it"],
        ),
        (["“The harbour, first.”", "the HARBOUR first"], ["“The harbour, first.”", "the HARBOUR first"]),
        (["Macron’s plan", "a plan of Macron"], ["Macron’s [plan]", "[a plan of] Macron"]),
        (["one, two, three four", "one four"], ["one, [two, three] four", "one four"]),
        (["no troops", "troops"], ["[no] troops", "troops"]),
        (["all other words", "nothing like it"], ["all other words", "nothing like it"]),
        (["the same", "the same"], ["the same", "the same"]),
        (
            ["30 countries", "more than 30 countries", "some 30 countries"],
            ["30 countries", "[more than] 30 countries", "[some] 30 countries"],
        ),
        (["", "words"], ["", "words"]),
    ],
)
def test_marks(wordings: list[str], expected: list[str]):
    """Words that not all wordings have in this order are marked in each; neighbours as one run."""
    assert marked(*wordings) == expected


def test_only_what_is_claimed_is_compared():
    """The speaker's name and the words around a quote are never marked; a link stays one."""
    link = Link("Germany", "countries/de/")
    said = (Span("Meloni"), Span(": "), Span("Germany", link, True), Span(" would pay", value=True))
    other = (Span("The minister said that "), Span("Germany can't pay", value=True))

    assert mark_differences([said, other]) == (
        (
            *said[:3],
            Span(" ", value=True),
            Span("would", value=True, differs=True),
            Span(" pay", value=True),
        ),
        (
            other[0],
            Span("Germany ", value=True),
            Span("can't", value=True, differs=True),
            Span(" pay", value=True),
        ),
    )


SENTENCES = st.lists(st.builds(Span, st.text("ab ,’", min_size=1), st.none(), st.booleans()), max_size=4).map(
    tuple
)


@given(st.lists(SENTENCES, min_size=2, max_size=3))
def test_nothing_is_lost(sentences: list[Sentence]):
    """Whatever is marked, each sentence keeps all its characters in their order."""
    assert [plain(sentence) for sentence in mark_differences(sentences)] == list(map(plain, sentences))
