"""Whether a passage gives somebody an office."""

import pytest

from footnoted.check.support import examine
from strait import corpus_with

PERSON = """
name: Bo Lind
surname: Lind
roles:
  - office: port-minister-of-norway
    citation: {{source: paper, passage: "{}"}}
"""

OFFICE = (
    "label: Port Minister of Norway\nphrases: [Norwegian Port Minister, Norwegian harbourmaster]\nof: NO\n"
)


SHARED = "label: Port minister\nphrases: [Harbour Secretary]\nshared: true\n"


def lacks_office(passage: str) -> bool:
    records = {
        "people/bo-lind.yml": PERSON.format(passage),
        "vocabulary/offices/port-minister.yml": SHARED,
        "vocabulary/offices/port-minister-of-norway.yml": OFFICE,
    }
    corpus = corpus_with(records)
    return bool(examine(corpus)["", "bo-lind"].unsupported)


@pytest.mark.parametrize(
    "passage",
    [
        "Norwegian Port Minister Bo Lind",
        "Bo Lind, the Norwegian Port Minister",
        "Bo Lind became Norwegian Port Minister",
        "Bo Lind, Port Minister of Norway",
        "Harbour Secretary Bo Lind of Norway",
        "The harbourmaster, Bo Lind, leads the Norwegian ships",
    ],
)
def test_office_beside_the_name(passage: str):
    """An office is held by whoever is named beside it."""
    assert not lacks_office(passage)


@pytest.mark.parametrize(
    "passage",
    [
        "the Norwegian Port Minister was there",
        "The harbourmaster, Bo Lind, leads the ships",
        "The harbourmaster, Bo Lind, leads the Swedish ships",
        "former Norwegian Port Minister Bo Lind",
        "Bo Lind, the wife of the Norwegian Port Minister",
        "the Norwegian Port Minister's adviser Bo Lind",
        "Norwegian Port Minister-designate Bo Lind",
        "Bo Lind told Norwegian Port Minister Ada Holm",
        "Bo Lind is not the Norwegian Port Minister",
    ],
)
def test_office_of_another(passage: str):
    """An office alone names nobody, and a former holder, a wife, an adviser or a listener does not hold it."""
    assert lacks_office(passage)


def test_office_that_can_not_be_read():
    """Of an office without a record the passage may still give the days; the office itself it can't."""
    dated = PERSON.replace("    citation", "    from: 2025-03-18\n    citation")
    passage = "On 18 March Bo Lind took over"

    examination = examine(corpus_with({"people/bo-lind.yml": dated.format(passage)}))["", "bo-lind"]

    assert [one.at for one in examination.unsupported] == [("roles", 0, "office")]
