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


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Meloni said that Støre was late. She added no more.", "She added no more"),
        (
            "Asked about it, Prime Minister Meloni also said so to Støre. She then said no.",
            "She then said no",
        ),
        ('"It is late," Meloni said beside Støre.\n\nShe noted it.', "She noted it"),
    ],
)
def test_who_goes_on_speaking(prover: Any, text: str, passage: str):
    """A sentence that begins with a pronoun and its verb goes on with the one who spoke in the sentence before."""
    assert readings(prover, text, passage) == [("She", "giorgia-meloni", False)]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Critics of Meloni said that Støre was late. She added no more.", "She added no more"),
        ("Støre heard what Meloni said. She added no more.", "She added no more"),
        ("Meloni's spokesman said that Støre was late. She added no more.", "She added no more"),
        ("Meloni said that Støre was late. She left.", "She left"),
        ("Meloni told Støre so. She said no.", "She said no"),
        ("Meloni called Støre. She said no.", "She said no"),
        ("Anna Holm told Meloni so, Støre said. She added no more.", "She added no more"),
    ],
)
def test_who_may_not_go_on_speaking(prover: Any, text: str, passage: str):
    """Whoever is not the one who spoke, or does not go on speaking, leaves two people open."""
    assert readings(prover, text, passage) == []


def test_body_beside_a_name(prover: Any):
    """A name with a word of a body is nobody's whom a pronoun may mean, nor is one that a record has."""
    text = "Meloni of the Grand Council came (Harbour Press) from the Harbour League. She said no."

    assert readings(prover, text, "She said no") == [("She", "giorgia-meloni", False)]


def test_those_who_go_on_speaking(prover: Any):
    """Several people without a record are meant where the passage names them, who open the sentence before."""
    text = "On Monday, the leaders met in a hall.\n\nThey noted that. They agreed. They left. Meloni met guests. They said no."

    assert readings(prover, text, "the leaders", "They noted that") == [("They", "?", True)]
    assert readings(prover, text, "the leaders", "They agreed") == [("They", "?", True)]
    assert readings(prover, text, "met in a hall", "They noted that") == []
    assert readings(prover, text, "the leaders", "They left") == []
    assert readings(prover, text, "guests", "They said no") == []


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ('Meloni said that Støre was "late".\n\n"Italy will go," she added.', "she added"),
        ('"Macron must stop," said Prime Minister Meloni.\n\n"Italy will go," she added.', "she added"),
        ('Meloni said she met Støre.\n\nShe said: "It is late."\n\n"Italy will go," she added.', "she added"),
    ],
)
def test_only_one_who_speaks(prover: Any, text: str, passage: str):
    """Where others are named, a pronoun that speaks means the only one who is told to."""
    assert readings(prover, text, passage) == [(passage.split()[0], "giorgia-meloni", False)]


@pytest.mark.parametrize(
    "text",
    [
        'Meloni said that Støre said no.\n\n"Italy will go," she added.',
        'Meloni met Støre and said no, Anna Holm said.\n\n"Italy will go," she added.',
        'Meloni said that Støre came, and a spokesman said no.\n\n"Italy will go," she added.',
        'Meloni said no.\n\nMeloni met Støre.\n\n"Italy will go," she added.',
    ],
)
def test_another_may_speak(prover: Any, text: str):
    """Two who speak, one without a record, and others named nearer leave it open."""
    assert readings(prover, text, "she added") == []


def test_name_in_a_quotation(prover: Any):
    """Whom a quotation names is not who says it, also where its first mark is lost."""
    text = "According to Meloni, it is late.\n\nItaly will go, as Støre said so,” she added."

    assert readings(prover, text, "she added") == [("she", "giorgia-meloni", False)]


def test_country_of_two_words(tmp_path: Path):
    """A country that is named beside somebody is no stranger whom a pronoun could mean."""
    records = {
        "countries/nz.yml": "name: New Zealand\n",
        "people/ada-holm.yml": "name: Ada Holm\nsurname: Holm\n",
    }
    for name, text in records.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    names = names_of(load_corpus(tmp_path)[0])

    def made(text: str, code: str) -> Prover:
        return Prover(text, names, LANGUAGES[code])

    assert readings(made, "In New Zealand, Holm came. She said no.", "She said no") == [
        ("She", "ada-holm", False)
    ]
