"""Problems for GitHub's runners and for programs."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footnoted.inspection import inspect_facts
from footnoted.problems import Place, Problem, Severity
from footnoted.report import problems_as_annotations, problems_as_json, problems_as_text
from helpers import TODAY, run_footnoted, with_value

WRONG = Problem(Place("facts/a.yml", 3, 9), "type-number", '"1,5" is not an amount', "write 1.5")
NOTICED = Problem(Place("facts/a.yml", 1, 1), "unused-record", "unused", "use it", Severity.WARNING)
WAITING = Problem(Place("facts/a.yml", 9, 5), "pending-citation", "not proved", "wait", Severity.PENDING)


def test_annotations():
    """Errors come first, since ten of a kind are shown; what waits for a maintainer is a notice."""
    assert problems_as_annotations([NOTICED, WAITING, WRONG]).split("\n") == [
        "::error file=facts/a.yml,line=3,col=9,title=type-number::"
        '"1,5" is not an amount%0Awrite 1.5%0Amore: footnoted explain type-number',
        "::notice file=facts/a.yml,line=9,col=5,title=pending-citation::"
        "not proved%0Await%0Amore: footnoted explain pending-citation",
        "::warning file=facts/a.yml,line=1,col=1,title=unused-record::"
        "unused%0Ause it%0Amore: footnoted explain unused-record",
    ]


def test_annotation_where_pending_fails():
    """Where what is pending fails the check, it is annotated as an error."""
    assert problems_as_annotations([WAITING], pending_ok=False).startswith("::error ")


def test_annotation_names_the_page():
    """Where the site is published, an annotation names the rule's page on it."""
    annotation = problems_as_annotations([WRONG], address="https://example.org/facts/")

    assert annotation.endswith("%0Amore: https://example.org/facts/problems/type-number/")


@pytest.mark.parametrize(
    ("path", "file"),
    [("a,line=1::x.yml", "a%2Cline=1%3A%3Ax.yml"), ("100%.yml", "100%25.yml"), ("a\nb.yml", "a\\x0ab.yml")],
)
def test_annotated_path(path: str, file: str):
    """A path can't end the list of properties or begin another."""
    annotation = problems_as_annotations([Problem(Place(path), "path-name", "wrong", "right")])

    assert annotation.startswith(f"::error file={file},line=1,")


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=200)
def test_annotated_words(message: str, help: str):
    """Whatever a problem's words hold, an annotation is one line that can be seen."""
    annotation = problems_as_annotations([Problem(Place("facts/a.yml"), "text-bidi", message, help)])

    assert annotation.isprintable()
    assert annotation.startswith("::error file=facts/a.yml,line=1,col=1,title=text-bidi::")
    assert annotation.count("%0A") == 2


def test_json():
    """A program gets place, rule, severity, words, and where the rule is explained, by place."""
    written = problems_as_json([WRONG, NOTICED], 7, address="https://example.org/")

    read = json.loads(written)
    assert written.isascii()
    assert (read["passes"], read["records"]) == (False, 7)
    assert [problem["rule"] for problem in read["problems"]] == ["unused-record", "type-number"]
    assert read["problems"][1] == {
        "path": "facts/a.yml",
        "line": 3,
        "column": 9,
        "rule": "type-number",
        "severity": "error",
        "message": '"1,5" is not an amount',
        "help": "write 1.5",
        "page": "https://example.org/problems/type-number/",
    }


@pytest.mark.parametrize("format", ["json", "github"])
def test_format_of_check(format: str, harbour: Path):
    """`check --format` changes what is printed and not the exit code; the text follows annotations."""
    path = harbour / "figures/harbour-cost.yml"
    path.write_text(with_value(path.read_text("utf-8"), "amount", "1,5"), "utf-8")

    done = run_footnoted(harbour.parent, "check", "--facts", harbour.name, "--format", format)

    assert done.returncode == 1
    if format == "json":
        assert next(problem["rule"] for problem in json.loads(done.stdout)["problems"]) == "type-number"
    else:
        assert done.stdout.startswith(f"::error file={harbour.name}/figures/harbour-cost.yml,")
        assert f"\n{harbour.name}/figures/harbour-cost.yml:" in done.stdout


def test_same_places_in_every_format(harbour: Path):
    """Every format names the same place: columns are code points from 1, behind emoji and with line ends of Windows."""
    (harbour / "figures/😀.yml").write_bytes(b"a: 1\r\n")
    path = harbour / "figures/harbour-cost.yml"
    spoilt = with_value(path.read_text("utf-8"), "amount", "😀 b: c")
    path.write_bytes(f"# 😀\n{spoilt}".replace("\n", "\r\n").encode())
    problems = sorted(inspect_facts(harbour, TODAY, shown_as="facts").problems, key=lambda one: one.sort_key)

    as_text = re.findall(r"(?m)^(facts/.+):(\d+):(\d+): ([a-z-]+): ", problems_as_text(problems, 1))
    as_json = json.loads(problems_as_json(problems, 1))["problems"]
    annotated = re.findall(
        r"(?m)^::\w+ file=(.+),line=(\d+),col=(\d+),title=([a-z-]+)", problems_as_annotations(problems)
    )

    places = [(one.place.path, f"{one.place.line}", f"{one.place.column}", one.rule) for one in problems]
    lines = path.read_text("utf-8").splitlines()
    amount = next(number for number, line in enumerate(lines, 1) if line.startswith("amount"))
    assert ("facts/figures/harbour-cost.yml", f"{amount}", "12", "yaml-syntax") in places
    assert as_text == places
    assert [(one["path"], f"{one['line']}", f"{one['column']}", one["rule"]) for one in as_json] == places
    assert sorted(annotated) == sorted(places)
