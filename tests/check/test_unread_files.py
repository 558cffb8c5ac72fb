"""Whoever breaks one file is told of that file, and not of faults in those that rest on it."""

from pathlib import Path

import pytest

from helpers import HARBOUR, problems_of

FACTS = HARBOUR / "facts"
RECORDS = sorted(str(path.relative_to(FACTS)) for path in FACTS.rglob("*.yml"))


@pytest.mark.parametrize("name", RECORDS)
def test_one_file_that_is_no_yaml(harbour: Path, name: str):
    """What a passage calls a record that can't be read is not known, so no fact is held against it."""
    (harbour / name).write_text("label: [\n", "utf-8")

    problems = problems_of(harbour, evidence=True)

    assert [(one.place.path, one.rule) for one in problems] == [(f"facts/{name}", "yaml-syntax")]


def test_a_fact_beside_it(harbour: Path):
    """A fact that refers to none of the broken files is judged as ever, in the same run."""
    (harbour / "countries/de.yml").write_text("name: [\n", "utf-8")
    ready = harbour / "positions/it-ready.yml"
    ready.write_text(ready.read_text("utf-8").replace("stance: ready", "stance: sceptical"), "utf-8")

    rules = {(one.place.path, one.rule) for one in problems_of(harbour, evidence=True)}

    assert ("facts/positions/it-ready.yml", "unsupported-field") in rules
    assert "facts/positions/de-ready.yml" not in {path for path, _ in rules}
