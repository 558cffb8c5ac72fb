"""Who is named: every spelling of every record, whatever words it shares with others."""

from pathlib import Path

import pytest

from footnoted.load import load_corpus
from footnoted.model.names import Names, names_of

RECORDS = {
    "organisations/university-of-bergen.yml": "name: University of Bergen\n",
    "organisations/university-of-oslo.yml": "name: University of Oslo\naliases: [Oslo]\n",
    "organisations/ask.yml": "name: Ask!\n",
    "organisations/at-t.yml": "name: AT&T\n",
    "organisations/exclaimed.yml": 'name: "!!!"\n',
    "people/ekrem-imamoglu.yml": "name: Ekrem İmamoğlu\nsurname: İmamoğlu\n",
    "countries/no.yml": "name: Norway\ndemonyms: [Norwegian]\n",
    "vocabulary/offices/pm.yml": "label: Prime Minister of Norway\nphrases: [Norwegian prime minister]\nof: NO\n",
}


@pytest.fixture
def names(tmp_path: Path) -> Names:
    """The names of a few records that are like each other."""
    for name, content in RECORDS.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    corpus, problems = load_corpus(tmp_path)
    assert problems == []
    return names_of(corpus)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("University of Bergen, University of Oslo", ["University of Bergen", "University of Oslo"]),
        ("the university of Bergen in Oslo", ["Oslo"]),
        ("Ask! said AT&T", ["Ask!", "AT&T"]),
        ("Asking ATT in Oslos", []),
        ("by !!! in !!!x", ["!!!"]),
        ("Ekrem İmamoğlu and İmamoğlu", ["Ekrem İmamoğlu", "İmamoğlu"]),
        ("NORWEGIAN PRIME MINISTER", ["NORWEGIAN PRIME MINISTER"]),
        ("Norwegian prime minister", ["Norwegian prime minister"]),
        ("Norwegian prime ministers", ["Norwegian"]),
        ("norway", []),
        ("", []),
    ],
)
def test_spellings(names: Names, text: str, expected: list[str]):
    """Names count as they are spelt, offices in any case, the longest first, whole words only."""
    for _ in range(2):
        assert [text[one.start : one.end] for one in names.mentions_in(text)] == expected


def test_result_is_the_callers(names: Names):
    """What one caller adds to the mentions of a text is no mention for the next one."""
    names.mentions_in("Oslo").clear()

    assert len(names.mentions_in("Oslo")) == 1
