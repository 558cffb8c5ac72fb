from pathlib import Path

import pytest

from begun_records import HERALD, begun, write_begun
from footnoted.edit.told_by_passage import parted_quotation, told_by_passage
from footnoted.load import load_corpus
from footnoted.model.kinds import KINDS_BY_RECORD
from footnoted.model.receipts import words_of
from footnoted.model.schema import attribute_of
from helpers import problems_of


@pytest.mark.parametrize(
    ("kind", "passage", "read"),
    [
        ("position", "Italy is ready to send peacekeepers", {"country": "IT", "stance": "ready"}),
        ("position", "Germany doubts that peacekeepers help", {"country": "DE", "stance": "sceptical"}),
        (
            "member",
            "Italy, a member of the Harbour League",
            {"country": "IT", "organisation": "harbour-league"},
        ),
        ("statement", "Meloni said that the harbour would stay open", {"speaker": "giorgia-meloni"}),
        ("quote", "said the Italian Prime Minister", {"speaker": "giorgia-meloni"}),
        (
            "figure",
            "quay of the Harbour League is proposed to cost about €1.5 billion",
            {
                "amount": "1.5 billion",
                "unit": "EUR",
                "bound": "about",
                "measure": "cost",
                "subject": "harbour-league",
            },
        ),
        (
            "figure",
            "the cost of the Harbour League is more than €30,000",
            {
                "amount": "30000",
                "unit": "EUR",
                "bound": "more-than",
                "measure": "cost",
                "subject": "harbour-league",
            },
        ),
    ],
)
def test_what_a_passage_says(harbour: Path, kind: str, passage: str, read: dict[str, str]) -> None:
    """What a passage says in one way only stands in the new record, and is told."""
    record = begun(harbour, kind, source=HERALD, passage=(passage,))

    assert record.read == read


@pytest.mark.parametrize(
    ("kind", "passage"),
    [
        ("position", "Italy and Germany are ready to send peacekeepers"),
        ("position", "Italy is not ready to send peacekeepers"),
        ("position", "She is ready to send peacekeepers"),
        ("position", "Norway is ready to send peacekeepers"),
        ("quote", "said Meloni, and the Harbour League said so, too"),
        ("quote", "he said of Meloni"),
        ("quote", "of Meloni at the harbour"),
        ("figure", "costs €1.5 billion or €2 billion"),
        ("figure", "the Harbour League has 30 ships"),
        ("event", "Giorgia Meloni came to the harbour meeting on 18 March"),
    ],
)
def test_what_a_passage_leaves_open(harbour: Path, kind: str, passage: str) -> None:
    """Where a passage names two, denies it, or says “she”, the field is left to whoever has read the text."""
    record = begun(harbour, kind, source=HERALD, passage=(passage,))

    assert record.read == {}


def test_what_is_given_stays(harbour: Path) -> None:
    """A value that somebody gives is never replaced by what the passage says, and nothing is made to fit it."""
    record = begun(
        harbour, "position", "country=DE", source=HERALD, passage=("Italy is ready to send peacekeepers",)
    )

    assert record.read == {}
    assert "country: DE\n# stance:" in record.files[0].text


def test_amount_as_it_was_written(harbour: Path) -> None:
    """An amount that is given keeps its form; the passage tells its unit and bound."""
    record = begun(
        harbour, "figure", "amount=1500 million", source=HERALD, passage=("to cost about €1.5 billion",)
    )

    assert record.read == {"unit": "EUR", "bound": "about", "measure": "cost"}


def test_real_facts_from_their_passages() -> None:
    """Of the passages of all facts here none is read as saying what its fact does not, and most fields are read."""
    corpus, _ = load_corpus(Path(__file__).parents[2] / "facts")
    right, wrong = 0, []

    for fact in corpus.facts():
        kind = KINDS_BY_RECORD[type(fact)]
        for citation in fact.citations:
            for key, value in told_by_passage(kind, {}, citation, words_of(fact), corpus).items():
                stated = getattr(fact, attribute_of(key))
                right += value == getattr(stated, "written", stated)
                wrong += [] if value == getattr(stated, "written", stated) else [(fact.id, key, value)]

    assert wrong == []
    assert right > 100


@pytest.mark.parametrize(
    ("passage", "words", "around"),
    [
        (["“The harbour comes first,” said Meloni"], ["The harbour comes first"], ["said Meloni"]),
        (["“A b,” she said. “C d.”"], ["A b", "C d"], ["she said"]),
        (['"A b", said Meloni'], ["A b"], ["said Meloni"]),
        (["« A b », a dit Meloni"], ["A b"], ["a dit Meloni"]),
        (["„A b“, sagte Meloni"], ["A b"], ["sagte Meloni"]),
        (["“A b", "said Meloni"], [], []),
        (["“A “b” c,” said Meloni"], [], []),
        (["said Meloni’s man"], [], ["said Meloni’s man"]),
    ],
)
def test_quotation_is_parted(passage: list[str], words: list[str], around: list[str]) -> None:
    """A pasted quotation is parted into the words and who says them; marks that do not pair part nothing."""
    assert parted_quotation(passage) == (words, around)


def test_words_in_quotation_marks(harbour: Path) -> None:
    """Quotation marks around words that are given are those of the text; within them they are somebody's."""
    around = begun(harbour, "quote", "words=“The harbour comes first”", short=True)
    within = begun(harbour, "quote", "words=The “harbour” comes first", short=True)

    assert "words: The harbour comes first\n" in around.files[0].text
    assert "words: The “harbour” comes first\n" in within.files[0].text


def test_pasted_passage(harbour: Path) -> None:
    """A passage pasted with line breaks is one text; in a quote its words go where words belong."""
    record = begun(
        harbour,
        "quote",
        source=HERALD,
        passage=("“The harbour\n  comes first,”\tsaid\nGiorgia Meloni",),
        short=True,
    )

    write_begun(record, harbour)

    assert record.files[0].text.splitlines()[1:] == [
        "speaker: giorgia-meloni",
        "words: The harbour comes first",
        "citations:",
        f"  - source: {HERALD}",
        "    passage: said Giorgia Meloni",
    ]
    assert problems_of(harbour, evidence=True)[0].rule == "pending-citation"
