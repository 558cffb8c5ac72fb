"""A partly faulty corpus still gives a whole site: each faulty record's page shows its problems."""

import re
from pathlib import Path

import pytest

from helpers import HARBOUR
from site_in_memory import built_with

FILES = sorted(path.relative_to(HARBOUR / "facts").as_posix() for path in (HARBOUR / "facts").rglob("*.yml"))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("text", ["label: [\n", "unknown_key: x\n"], ids=["unreadable", "unknown key"])
def test_any_one_faulty_file(name: str, text: str):
    """With any one file broken there is a site, and no link in it leads nowhere."""
    built = built_with({name: text}, checked=True)

    assert [
        problem.place.path for problem in built.inspected.problems if problem.place.path == f"facts/{name}"
    ]
    for url, body in built.bodies.items():
        base = "../" * url.count("/")
        for href in re.findall(r'href="([^"#]+)"', body):
            if not href.startswith("https:") and not href.endswith((".json", ".xml")):
                assert href.removeprefix(base) in built.bodies, (url, href)


def test_problem_stands_at_the_address_of_the_fact():
    """The page of a faulty fact shows place, rule and cure; other pages link to it."""
    built = built_with({"figures/harbour-cost.yml": "subject: harbour-league\namount: 1,5\n"}, checked=True)

    body = built.bodies["facts/harbour-cost/"]
    assert "<code>facts/figures/harbour-cost.yml:2:9</code> <strong>type-number</strong>" in body
    assert "write 1.5 if the comma is a decimal comma" in body


def test_fact_with_a_broken_reference():
    """A fact that names nobody shows that problem in its place, and the others stay."""
    text = "by: nobody\n" + (HARBOUR / "facts/positions/it-ready.yml").read_text("utf-8")
    built = built_with({"positions/it-ready.yml": text}, checked=True)

    assert "<strong>unknown-record</strong>" in built.bodies["facts/it-ready/"]
    assert "ready to send peacekeepers" in built.bodies["facts/de-ready/"]
    assert Path(built.inspected.problems[0].place.path).name == "it-ready.yml"
