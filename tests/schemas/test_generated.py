"""The schemas of the files below `facts/` that the program writes: receipts, scores and the ledger."""

import json
from pathlib import Path

import pytest

from footnoted.load.ledger import read_ledger
from footnoted.model.quality import Cell, Quality, Survivor, quality_as_json
from footnoted.problems import Problem
from helpers import AWKWARD, HARBOUR
from schemas.as_editors_do import errors, parsed
from schemas.published_files import mappings_in

ROOT = Path(__file__).parents[2]

WRITTEN = [
    path
    for folder in (ROOT / "facts", HARBOUR / "facts", AWKWARD / "facts")
    for pattern in ("receipts/*.json", "quality.json", "ledger.yml")
    for path in sorted(folder.glob(pattern))
]


def schema_of(path: Path) -> str:
    return f"{path.stem}.json" if path.stem in ("quality", "ledger") else "receipt.json"


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_is_as_its_schema_says(path: Path):
    """Each receipt, the scores and the ledger, where there is one, are valid by the published schema."""
    text = path.read_text("utf-8")

    assert errors(schema_of(path), parsed(text) if path.suffix == ".yml" else json.loads(text)) == []


def test_scores_as_they_are_written():
    """What the program writes of a measurement is valid, survivors included."""
    cells = (Cell("figure", "digit", 1, 2),)
    survivors = (Survivor("harbour-cost", "digit", "1", "2", honest=True),)
    quality = Quality("quality", "0" * 64, "1" * 64, 0, cells, cells, survivors, (1, 1), (0, 3), (0, 2))

    assert errors("quality.json", json.loads(quality_as_json(quality))) == []


@pytest.mark.parametrize("path", [WRITTEN[0], ROOT / "facts/quality.json"], ids=lambda path: path.stem)
def test_planted_fault(path: Path):
    """A key too many, one that is missing, and a value of another type are noticed in every mapping."""
    content = json.loads(path.read_text("utf-8"))
    # One of each is like the others.
    content = {
        key: value[:1] if key in ("cells", "honest", "proofs", "survivors") else value
        for key, value in content.items()
    }
    taken = []

    for mapping in mappings_in(content):
        for key in ["planted", *mapping]:
            without = {name: value for name, value in mapping.items() if name != key}
            for spoilt in ({**without, key: 3.5}, without):
                before = dict(mapping)
                mapping.clear()
                mapping.update(spoilt)
                if spoilt != before and not errors(schema_of(path), content):
                    taken.append(f"{key} as {spoilt.get(key, 'missing')}")
                mapping.clear()
                mapping.update(before)

    assert taken == []


LEDGER = """it-ready: position
it: country
2025: event
old-name: {kind: figure, renamed: eu-plan-800-billion, date: 2025-04-02}
gone: {kind: quote, retired: "It was about [[it-ready]].", date: 2025-04-02}
hidden:
  kind: person
  erased: It named somebody who is not a public person.
  date: 2025-04
"""


def test_ledger():
    """Each sort of line is valid."""
    assert errors("ledger.json", parsed(LEDGER)) == []


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("it: country", "it: fact"),
        ("it: country", "it: [country]"),
        ("it: country", "It: country"),
        ("date: 2025-04-02}\ngone", "date: 2025-04-02, because: x}\ngone"),
        (", date: 2025-04-02}\ngone", "}\ngone"),
        ("kind: figure, ", ""),
        ("renamed: eu-plan-800-billion, ", ""),
        ("renamed: eu-plan-800-billion", "renamed: eu-plan-800-billion, retired: Twice."),
        ("date: 2025-04-02}\ngone", "date: 2 April}\ngone"),
    ],
)
def test_wrong_ledger(was: str, now: str):
    """What the reader refuses of a ledger, the schema marks, too."""
    assert LEDGER.count(was) == 1
    spoilt = LEDGER.replace(was, now)
    problems: list[Problem] = []

    read_ledger(spoilt.encode(), "facts/ledger.yml", "ledger", problems)

    assert problems
    assert errors("ledger.json", parsed(spoilt))
