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
