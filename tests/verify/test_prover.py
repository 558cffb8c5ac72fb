from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footnoted.model.receipts import Proof, digest_of
from footnoted.text.languages import LANGUAGES
from footnoted.verify.prover import Proposal, Prover
from footnoted.verify.tellers import UNKNOWN


def proof_of(prover: Any, text: str, *passage: str, words: tuple[str, ...] = (), code: str = "en") -> Proof:
    """The proof of a passage that stands in a text."""
    proof = prover(text, code).prove(passage, words, "2025-03-20", "test")
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
        ("Italy, Germany, and the Strait states—Norway and Sweden—will go.", ("Italy", "will go"), "list"),
        ("Italy, 24 member states and Germany will go.", ("Italy", "will go"), "list"),
        ("Italy, the Strait port—Norway and Sweden—will go.", ("Italy", "will go"), "words"),
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
        ("So—Italy left.", "Italy", "comma"),
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


TURNS = "not go to the harbour to "


@pytest.mark.parametrize(("turns", "found"), [(3, (f"{TURNS * 3}send troops",)), (14, ())])
def test_passage_that_goes_on_and_on(prover: Any, turns: int, found: tuple[str, ...]):
    """A wider passage is proposed while it is one; what takes half a page is none any more."""
    text = f"Italy will {TURNS * turns}send troops."

    assert prover(text).proposal(("send troops",), ()) == Proposal(False, found)


def test_wider_passage_of_what_is_not_there(prover: Any):
    """Where a passage does not stand there is no wider one."""
    made = prover("So Italy went home, it said.")

    assert made.proposal(("Germany",), ()) == Proposal(False, ())
    assert list(made.wider(("Germany",), (), 3)) == []
    assert list(made.wider(("Italy",), (), 2)) == [
        ("wider-left", ("So Italy",)),
        ("wider-right", ("Italy went",)),
        ("wider-right", ("Italy went home",)),
    ]


def test_verb_of_speech_beside_what_is_no_speaker(prover: Any):
    """Who is told something is not who tells it: what is skipped is a clause, not a speaker."""
    assert proof_of(prover, "Li told Italian officials he will go", "Li", "will go").gaps == ("clause",)


def test_speaker_without_a_record(prover: Any):
    """Where somebody nobody has a record of stands nearer to the quoted words, that is a rival."""
    text = '"Italy will go," said the minister. Støre said so.'

    assert proof_of(prover, text, "Støre said", words=("Italy will go",)).rivals == (UNKNOWN,)


def test_quotation_of_several_sentences(prover: Any):
    """A mark that opened before the quoted sentence says nothing of who stands left of it."""
    text = 'Li said: "One thing is sure. Italy will go tomorrow.'

    assert proof_of(prover, text, "said", words=("Italy will go",)).rivals == ()


def test_pronoun_beside_a_quote(prover: Any):
    """ "She said" beside a quote is no rival of a passage that names whom it means, and one of another passage."""
    text = 'Meloni said she agreed.\n\n"Italy will go," she said.\n\nStøre said so.'

    assert proof_of(prover, text, "Meloni said", words=("Italy will go",)).rivals == ()
    assert proof_of(prover, text, "Støre said", words=("Italy will go",)).rivals == (UNKNOWN,)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("pt", 'Meloni afirmou isso. "Italy will go", disse ainda.'),
        ("pt", 'Meloni afirmou isso.\n\nNo entanto, alertou: "Italy will go".'),
        ("it", 'Meloni lo ha detto. Sul piano, ha aggiunto: "Italy will go".'),
        ("en", 'The prime minister, Meloni, came. "Italy will go," said the prime minister.'),
        ("pt", 'O primeiro-ministro, Meloni, veio. "Italy will go", afirmou o primeiro-ministro.'),
    ],
)
def test_attribution_without_a_name(prover: Any, code: str, text: str):
    """A verb alone means who spoke before, where the language leaves pronouns out; a title whose it was shown to be."""
    assert proof_of(prover, text, "Meloni", words=("Italy will go",), code=code).rivals == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", 'Meloni said so. "Italy will go," added on Monday.'),
        ("pt", 'Meloni veio. "Italy will go", disse ainda.'),
        ("pt", 'Meloni afirmou isso. Chegou Rui Silva. "Italy will go", disse ainda.'),
        ("pt", 'Meloni afirmou isso a Støre. "Italy will go", disse ainda.'),
        ("pt", 'Meloni afirmou isso. "Italy will go", disse Silva.'),
        ("en", 'Meloni came. "Italy will go," said the prime minister.'),
        ("en", 'The prime minister, Meloni, met the prime minister, Silva. "Italy will go," said the prime minister.'),
        ("en", 'The prime minister, Meloni, came. "Italy will go," said the British prime minister.'),
    ],
)  # fmt: skip
def test_attribution_to_nobody_in_particular(prover: Any, code: str, text: str):
    """Another one named since, another subject and a title that two may hold leave it open who said the words."""
    assert proof_of(prover, text, "Meloni", words=("Italy will go",), code=code).rivals == (UNKNOWN,)


def test_speaker_within_a_quotation(prover: Any):
    """Who is told to speak by the quoted words themselves is no rival."""
    text = '"Italy will go. Meloni said so," said Macron.'

    assert proof_of(prover, text, "said Macron", words=("Italy will go",)).rivals == ()


def test_speaker_between_the_words(prover: Any):
    """Who is told to speak in what is skipped is a speaker, so that the words are seen to be theirs."""
    assert proof_of(prover, "Italy Meloni said will go", "Italy", "will go").gaps == ("speaker",)


def test_two_quotes_of_one_paragraph(prover: Any):
    """Who speaks in a paragraph is the same for each quote of it."""
    made = prover('"Italy will go," said the minister. "It is late," said the minister. Støre said so.')

    proofs = [
        made.prove(("Støre said",), words, "2025-03-20", "test")
        for words in (("It is late",), ("Italy will go",))
    ]

    assert [proof.rivals for proof in proofs] == [(UNKNOWN,), (UNKNOWN,)]
