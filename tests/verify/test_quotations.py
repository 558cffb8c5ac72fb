"""What stands between quotation marks, in the setting of each language."""

from typing import Any

import pytest

from footnoted.model.receipts import Proof
from strait import lacking

WORDS = "{speaker: ada-holm, words: %s}"


def test_marks_with_spaces_inside():
    """« French marks » have a space on either side; their place in the row tells which one opens."""
    text = "« La mer monte », a dit Bo Lind. « Le détroit est ouvert », a déclaré Ada Holm."
    fields = WORDS % "Le détroit est ouvert"

    assert lacking("quotes", fields, "a déclaré Ada Holm", text=text, language="fr") == []


def test_speaker_behind_a_dash():
    """In Ukrainian a dash stands between the words and the verb of who said them."""
    text = "«Протока відкрита», — сказала Ada Holm у четвер."
    fields = WORDS % "Протока відкрита"

    assert lacking("quotes", fields, "сказала Ada Holm", text=text, language="uk") == []


DASHED = (
    "Lał deszcz. - Cieśnina jest otwarta. Nikt nie czeka - powiedziała Ada Holm. - Jest głęboka - dodał Bo Lind. "
    "Potem - jak zwykle - padało."
)


def test_quotation_between_dashes():
    """In Polish dashes enclose the words, the second one before who said them; a denial in them denies no speech."""
    fields = WORDS % "Cieśnina jest otwarta"
    assert lacking("quotes", fields, "powiedziała Ada Holm", text=DASHED, language="pl") == []

    other = "{speaker: bo-lind, words: Jest głęboka}"
    assert lacking("quotes", other, "dodał Bo Lind", text=DASHED, language="pl") == []


@pytest.mark.parametrize(
    ("words", "quoted"),
    [("Cieśnina jest otwarta", True), ("Nikt nie czeka", True), ("Lał deszcz", False), ("jak zwykle", False)],
)
def test_between_dashes(prover: Any, words: str, quoted: bool):
    """What stands before the first dash is not quoted, nor what is only set apart by two of them."""
    proof = prover(DASHED, "pl").prove(("powiedziała Ada Holm",), (words,), "2025-03-20", "test")

    assert isinstance(proof, Proof), proof
    assert [alarm.kind for alarm in proof.alarms if alarm.kind != "frame"] == ([] if quoted else ["unquoted"])


def test_speaker_behind_the_last_dash():
    """Where a paragraph has no marks, a dash before who said it makes the rest of it a quotation."""
    text = "Sweden did not agree. The strait is open. It is not deep, - said Ada Holm."

    assert lacking("quotes", WORDS % "The strait is open", "said Ada Holm", text=text) == []


@pytest.mark.parametrize("behind", ["adding that it is deep", "saying so"])
def test_speaker_goes_on_behind_the_marks(behind: str):
    """A participle behind the marks goes on about who spoke before them."""
    text = f"Holm, who came late, called it “wide open,” {behind}."

    assert lacking("quotes", WORDS % "wide open", "Holm, who came late, called it", text=text) == []


@pytest.mark.parametrize("outlet", ["the Gazette reported", "The Gazette reports", "Sea News reports"])
def test_paper_that_passes_it_on(outlet: str):
    """A paper that reports what its sentence gives to the speaker is no rival of theirs, recorded or not."""
    text = f"“We go,” Ada Holm said, {outlet}. “The strait is open.”"
    inside = f"Ada Holm said it was “wide open,” {outlet}."

    assert lacking("quotes", WORDS % "The strait is open", "Ada Holm said", text=text) == []
    assert lacking("quotes", WORDS % "wide open", "Ada Holm said", text=inside) == []


def test_person_who_speaks_in_the_sentence():
    """Somebody who reports in the same sentence is a rival if they are a person."""
    text = "“We go,” Ada Holm said, Bo Lind reported. “The strait is open.”"

    assert lacking("quotes", WORDS % "The strait is open", "Ada Holm said", text=text) == ["speaker"]


def test_object_of_a_verb():
    """Who stands behind an infinitive is no speaker."""
    text = "Ada Holm said that Norway had to support Sweden and that this was a “wide strait”."

    assert lacking("quotes", WORDS % "wide strait", "Ada Holm said", text=text) == []


def test_pronoun_of_somebody_without_a_record():
    """A pronoun beside the marks means whom the passage before it describes, if nobody else is named."""
    text = "“It is late,” a senior official said.\n\n“We go,” he went on, adding: “The strait is open.”"
    fields = "{speaker: {described: a senior official}, words: The strait is open}"

    assert lacking("quotes", fields, "a senior official said", text=text) == []
    named = text.replace("late", "late for all").replace("“We go,”", "Bo Lind came. “We go,”")
    assert lacking("quotes", fields, "a senior official said", text=named) == ["speaker"]


@pytest.mark.parametrize(
    ("text", "words", "passage", "language"),
    [
        ("- Strædet er åbent, siger Ada Holm.", "Strædet er åbent", "siger Ada Holm", "da"),
        ("– Stredet er åpent, sier Holm til NTB.", "Stredet er åpent", "sier Holm", "nb"),
        ("– Stredet er åpent, sier Holm til NTB.", "Stredet er åpent", "sier Holm", "no"),
        ("– Sundet är öppet, sade Ada Holm.", "Sundet är öppet", "sade Ada Holm", "sv"),
    ],
)
def test_nordic_dash(text: str, words: str, passage: str, language: str):
    """In Nordic papers a dash opens a quotation, and a comma ends it before the verb of who said it."""
    assert lacking("quotes", WORDS % words, passage, text=text, language=language) == []
