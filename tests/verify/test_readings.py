from pathlib import Path
from typing import Any

import pytest

from footnoted.load import load_corpus
from footnoted.model.names import names_of
from footnoted.model.receipts import Proof
from footnoted.text.languages import LANGUAGES
from footnoted.verify.prover import Prover


def readings(
    prover: Any, text: str, *passage: str, code: str = "en", words: tuple[str, ...] = ()
) -> list[Any]:
    """Word, record and whether it is named within, of each pronoun that is read."""
    proof = prover(text, code).prove(passage, words, "2025-03-20", "test")
    assert isinstance(proof, Proof), proof
    return [(one.word, one.means, one.within) for one in proof.readings]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Meloni came. She said no.", "She said no"),
        ("Meloni came.\n\nThen she said no.", "she said no"),
        ("Meloni saw Italy. She said no.", "She said no"),
        ("The Italian Prime Minister Giorgia Meloni came. She said no.", "She said no"),
        ("Støre left. Meloni came. She said no.", "She said no"),
    ],
)
def test_she(prover: Any, text: str, passage: str):
    """A pronoun means the nearest person before it, in its paragraph or the one before."""
    assert readings(prover, text, passage) == [
        ("She" if "She" in passage else "she", "giorgia-meloni", False)
    ]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Meloni met Støre. She said no.", "She said no"),
        ("Meloni came.\n\nIt rained.\n\nShe said no.", "She said no"),
        ("Italy came. She said no.", "She said no"),
        ("She said no. Meloni came.", "She said no"),
        ("Italy came. It said no.", "It said no"),
        ("Italian troops came, and they left.", "Italian troops came, and they left"),
    ],
)
def test_not_read(prover: Any, text: str, passage: str):
    """Two people in one sentence, one too far off or none, and a country named outside leave it open."""
    assert readings(prover, text, passage) == []


@pytest.mark.parametrize(
    ("text", "passage", "read"),
    [
        ("Italy vill hjälpa. Men regeringen tvekar.", ("Italy", "regeringen tvekar"), True),
        ("Italy vill hjälpa. Men regeringen tvekar.", ("regeringen tvekar",), False),
        ("Italy och Germany vill hjälpa. Men regeringen tvekar.", ("Germany", "regeringen tvekar"), False),
        (
            "Harbour League vill hjälpa. Men regeringen tvekar.",
            ("Harbour League", "regeringen tvekar"),
            False,
        ),
    ],
)
def test_government(prover: Any, text: str, passage: tuple[str, ...], read: bool):
    """ "The government" in one word is that of the one country that the passage names before it."""
    found = readings(prover, text, *passage, code="sv")

    assert found == ([("regeringen", "it", True)] if read else [])


def test_latter(prover: Any):
    """ "The latter" is the last of two."""
    assert readings(prover, "Meloni met Støre. The latter said no.", "The latter said no") == [
        ("The latter", "jonas-store", False)
    ]


def test_it_within(prover: Any):
    """A body or country is meant by "it" only where the passage itself names it."""
    assert readings(prover, "Italy said that it would go.", "Italy said that it would go") == [
        ("it", "it", True)
    ]


def test_no_reading_in_a_quote(prover: Any):
    """Whom a pronoun in somebody's mouth means can't be told by what stands before."""
    text = 'Meloni came. "She is late," she said.'

    assert readings(prover, text, "she said", words=("She is late",)) == [("she", "giorgia-meloni", False)]


@pytest.mark.parametrize(
    ("code", "text", "passage", "word"),
    [
        ("fr", "Meloni est venue. Elle a dit non.", "Elle a dit non", "Elle"),
        ("de", "Meloni kam. Sie sagte nein.", "Sie sagte nein", "Sie"),
        ("uk", "Meloni прийшла. Вона сказала.", "Вона сказала", "Вона"),
    ],
)
def test_other_languages(prover: Any, code: str, text: str, passage: str, word: str):
    """Each language has its own pronouns."""
    assert readings(prover, text, passage, code=code) == [(word, "giorgia-meloni", False)]


def test_inverted_french_pronoun(prover: Any):
    """French "a-t-elle déclaré" holds a pronoun."""
    text = 'Giorgia Meloni est venue. "Non", a-t-elle déclaré.'

    assert readings(prover, text, "a-t-elle déclaré", code="fr") == [("-t-elle", "giorgia-meloni", False)]


def test_somebody_without_a_record(prover: Any):
    """Where somebody is named of whom there is no record, a pronoun may mean them."""
    assert readings(prover, "Meloni came with Anna Holm. She said no.", "She said no") == []


def test_office_that_several_hold(tmp_path: Path):
    """An office before a name is of whoever has the name, however many hold it."""
    records = {
        "vocabulary/offices/minister.yml": "label: Minister\nphrases: [Defence Minister]\nshared: true\n",
        "people/ada-holm.yml": "name: Ada Holm\nsurname: Holm\n",
        "people/bo-lind.yml": "name: Bo Lind\nsurname: Lind\n",
    }
    role = "roles:\n  - office: minister\n    citation: {source: paper, passage: the minister}\n"
    for name, text in records.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text + (role if name.startswith("people") else ""), "utf-8")
    names = names_of(load_corpus(tmp_path)[0])

    def made(text: str, code: str) -> Prover:
        return Prover(text, names, LANGUAGES[code])

    assert readings(made, "Defence Minister Lind came. He said no.", "He said no") == [
        ("He", "bo-lind", False)
    ]
    assert readings(made, "The Defence Minister came. He said no.", "He said no") == []
