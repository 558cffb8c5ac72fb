from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footnoted.model.receipts import Proof, digest_of
from footnoted.text.languages import LANGUAGES
from footnoted.verify.prover import Prover


def proof_of(prover: Any, text: str, *passage: str, words: tuple[str, ...] = ()) -> Proof:
    """The proof of a passage that stands in a text."""
    proof = prover(text).prove(passage, words, "2025-03-20", "test")
    assert isinstance(proof, Proof), proof
    return proof


def test_spans_count_code_points_of_nfc(prover: Any):
    """Offsets are those of the text in NFC, tags, soft hyphens and all."""
    text = "Cafe\u0301 <b>owners</b> were un\u00adready."
    proof = proof_of(prover, text, "owners", "unready")

    assert proof.spans == ((8, 14), (24, 32))
    assert prover(text).length == len(text) - 1


@pytest.mark.parametrize(
    ("text", "passage", "gap"),
    [
        ("Italy, Germany and the Harbour League will go.", ("Italy", "will go"), "list"),
        ("Italy has for years been ready.", ("Italy", "been ready"), "words"),
        ("Italy has publicly been ready.", ("Italy", "been ready"), "light"),
        ("Li of the Bank noted it.", ("Li", "noted it"), "light"),
        ("Li of all people noted it.", ("Li", "noted it"), "words"),
        ("Italy has with Germany been ready.", ("Italy", "been ready"), "names"),
        ("Italy, which was late, is ready.", ("Italy", "is ready"), "aside"),
        ("Italy said Li would be ready.", ("Italy", "be ready"), "clause"),
        ("Italy (late) is ready.", ("Italy", "is ready"), "clause"),
        ("Italy came. It is ready.", ("Italy", "is ready"), "sentence"),
        ("Italy came\n\nIt is ready.", ("Italy", "is ready"), "paragraph"),
    ],
)
def test_gap(prover: Any, text: str, passage: tuple[str, ...], gap: str):
    """What is skipped is classed by what could stand in it."""
    assert proof_of(prover, text, *passage).gaps == (gap,)


@pytest.mark.parametrize("words", ["he " * 11, "he-" * 700])
def test_more_words_than_anybody_may_quote(prover: Any, words: str):
    """What no check lets anybody quote is not looked for: every word of it costs a look at the text."""
    miss = prover(words * 9).prove(("he",) * 90, (words,), "2025-03-20", "test")

    assert (miss.rule, miss.segment) == ("long-passage", 1)


def test_gap_to_the_attribution(prover: Any):
    """Between a quote's words and their attribution the gap is another one; the words come first."""
    text = 'Li said: "Go, all of you."'

    assert proof_of(prover, text, "Li said", words=("Go", "you")).gaps == ("words", "other")


@pytest.mark.parametrize(
    ("text", "passage", "opens"),
    [
        ("It rained. Italy left.", "Italy", "start"),
        ('He said "Italy left".', "Italy", "quote"),
        ("Then, Italy left.", "Italy", "comma"),
        ("So Italy left.", "Italy", "word"),
        ("So—Italy left.", "Italy", "word"),
    ],
)
def test_opens(prover: Any, text: str, passage: str, opens: str):
    """What stands left of a segment says whether it begins a clause."""
    assert proof_of(prover, text, passage).opens == (opens,)


def test_digest_tells_words_from_passage():
    """A quote's words are no part of its passage: moved over, they need another proof."""
    assert (
        len({digest_of(("a", "b")), digest_of(("b",), ("a",)), digest_of(("ab",)), digest_of(("b", "a"))})
        == 4
    )


PIECES = st.sampled_from(
    [
        *"ab .,-—'\"\n?",
        "not ",
        "Italy ",
        "he ",
        "30",
        " or more",
        "more than ",
        " to ",
        "ſ",
        "<b>",
        "\u00ad",
        "\u0301",
        "\n\n",
    ]
)


@given(
    st.lists(PIECES, max_size=20).map("".join),
    st.lists(st.lists(PIECES, min_size=1, max_size=4).map("".join), min_size=1, max_size=2),
    st.lists(st.lists(PIECES, min_size=1, max_size=3).map("".join), max_size=1),
    st.sampled_from(sorted(LANGUAGES)),
)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text(names: Any, text: str, passage: list[str], words: list[str], code: str):
    """Any text proves or misses any passage, and a proposal passes."""
    prover = Prover(text, names, LANGUAGES[code])

    proof = prover.prove(tuple(passage), tuple(words), "2025-03-20", "test")

    if isinstance(proof, Proof):
        assert all(0 <= start < end <= prover.length for start, end in proof.spans)
        assert len(proof.gaps) == len(proof.spans) - 1 == len(proof.opens) - 1
        if proof.alarms:
            prover.proposal(tuple(passage), tuple(words))
