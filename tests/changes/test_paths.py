"""Which files of a change are data, which are the program's, and which are program."""

import pytest

from footnoted.changes.paths import judge_paths, nature_of
from footnoted.problems import Severity
from natures import NATURES


@pytest.mark.parametrize("path", NATURES)
def test_nature(path: str):
    """What a file is follows from its path; whatever is not known to be data is code."""
    assert nature_of(path) == NATURES[path]


def test_folders_of_other_names():
    """Folders of facts and pages may be called otherwise, and may lie deeper."""
    assert nature_of("data/truth/figures/x.yml", "data/truth", "data/pages") == "facts"
    assert nature_of("facts/x.yml", "data/truth", "data/pages") == "code"


def test_data():
    """Of facts and pages alone there is nothing to say."""
    assert list(judge_paths(["docs/index.md", "facts/figures/x.yml"])) == []


def test_generated_edit():
    """Each generated file that somebody edited is told, with how to leave it out."""
    changed = ["facts/figures/x.yml", "facts/quality.json", "facts/receipts/x.json", "facts/schema/x.json"]

    problems = list(judge_paths(changed))

    assert [(one.place.path, one.rule) for one in problems] == [
        (path, "generated-edit") for path in changed[1:]
    ]
    assert "git checkout origin/main -- facts/quality.json" in problems[0].help


def test_generated_by_whom_we_trust():
    """Whoever proves passages commits receipts."""
    assert list(judge_paths(["facts/receipts/x.json"], generated_ok=True)) == []


def test_schema_with_its_program():
    """The schema changes with the program that makes it, and receipts do not."""
    changed = ["facts/receipts/x.json", "facts/schema/figure.json", "generator/footnoted/model/facts.py"]

    assert [(one.place.path, one.rule) for one in judge_paths(changed)] == [
        ("facts/receipts/x.json", "generated-edit"),
        ("generator/footnoted/model/facts.py", "code-change"),
    ]


def test_code():
    """All code of a change is one warning, which says that it needs a maintainer."""
    (problem,) = judge_paths([".github/workflows/x.yml", "mkdocs.yml", "facts/figures/x.yml"])

    assert (problem.rule, problem.severity) == ("code-change", Severity.WARNING)
    assert problem.message == (
        "this file and 1 more are neither facts nor pages, and not run here: that needs a maintainer"
    )
