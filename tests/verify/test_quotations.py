"""What stands between quotation marks, in the setting of each language."""

import pytest

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
