"""Whatever stands in a folder of facts, it can be compared."""

import json
from pathlib import Path

import pytest

from footnoted.changes.as_json import difference_as_json
from footnoted.changes.as_markdown import LIMIT, sections_as_markdown
from footnoted.changes.as_text import sections_as_text
from footnoted.changes.between import difference_between
from footnoted.changes.outline import outline
from footnoted.problems import line_of_output
from fuzz.mutations import mutated
from fuzz.projects import projects
from fuzz.runs import write_files
from helpers import HARBOUR


@pytest.mark.parametrize("run", range(16))
def test_spoilt_project(run: int, tmp_path: Path):
    """A spoilt project is compared with a whole one, either way, and told in every format."""
    write_files(mutated(*projects(), 11, run).files, tmp_path)
    whole, spoilt = str(HARBOUR / "facts"), str(tmp_path / "facts")

    for was, now in ((whole, spoilt), (spoilt, whole)):
        difference = difference_between(was, now, tmp_path / "facts", tmp_path / "docs", "2026-11-22")

        sections = outline(difference)
        assert sections
        assert len(sections_as_markdown(sections).encode()) <= 4 * LIMIT
        assert all(line == line_of_output(line) for line in sections_as_text(sections).split("\n"))
        assert json.loads(difference_as_json(difference))["schema_version"] == "1.0"
