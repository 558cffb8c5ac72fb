"""What looks sourced and is not true to its source: each case of `tests/hostile/truth`, put into records.

Where a case asks for a warning and the passage can be held against the fact, it is refused.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from footnoted.problems import Severity
from helpers import HOSTILE
from hostile_cases import cases_in
from paper import REST, Records, cited, problems_with, source

EXPECTED = {Path(case.path).stem: case.verdict for case in cases_in("truth") if case.path.endswith(".yml")}
"""What an address answers, `.http`, is in `tests/online`."""


def figure(case: Any, passage: str, more: str = "") -> Records:
    """A figure on Italy's budget with the amount and unit of a case: `{amount: "52", unit: EUR bn}`."""
    code, _, scale = case.get("unit", "EUR bn").partition(" ")
    amount = f"{case['amount']} {({'bn': 'billion', 'mn': 'million'})[scale]}"
    body = f"subject: IT\nmeasure: budget\namount: {amount}\nunit: {code}\n{more}"
    return {f"figures/amount-{case['amount'].replace('.', '-')}.yml": body + cited(passage)}


def excerpt(case: Any) -> tuple[Records, str]:
    """A figure whose passage is the excerpt of a case, in a text that says just that of Italy's budget."""
    text = f"The budget of Italy: {case['excerpt']}.{REST}"
    records = source(text, language=case.get("lang", "en"))
    return {**records, **figure(case, text.removesuffix(f".{REST}"))}, text


def words(case: Any) -> tuple[Records, str]:
    """A quote with the words of a case, in a text that has the excerpt between quotation marks."""
    text = f"“{case['excerpt']},” said Giorgia Meloni.{REST}"
    parts = [part.strip() for part in case["quote"].split("…")]
    said = f"speaker: giorgia-meloni\n{yaml.safe_dump({'words': parts})}"
    return {**source(text), "quotes/words.yml": said + cited("said Giorgia Meloni")}, text


def not_archived(case: Any) -> tuple[Records, str]:
    text = case["archive_text"]
    fact = f"speaker: giorgia-meloni\ncontent: it never appeared\n{cited(case['excerpt'])}"
    return {**source(text), "statements/x.yml": fact}, text


def jump(case: Any) -> tuple[Records, str]:
    records: Records = source()
    for one in case:
        records |= figure(one, "Italy's budget", f"as_of: {one['claim'].split()[-1]}\n")
    return records, ""


def laundering(case: Any) -> tuple[Records, str]:
    records: Records = {}
    citations = []
    for i, one in enumerate(case):
        records |= source(name=f"paper-{i}")
        citations.append({"source": f"paper-{i}", "passage": one["excerpt"]})
    fact = "speaker: IT\ncontent: the ministry would cut posts\n" + yaml.safe_dump({"citations": citations})
    return {**records, "statements/posts.yml": fact}, ""


def circular(case: Any) -> tuple[Records, str]:
    address = case[0]["source"]
    records = {"site.yml": "address: https://our-site.example/\n"}
    for one in case:
        page = source(name=one["id"])[f"sources/{one['id']}.yml"]
        records[f"sources/{one['id']}.yml"] = page.replace(
            f"https://paper.example/{one['id']}", one["source"]
        )
    assert address.startswith("https://our-site.example/")
    return records, ""


def role(*held: tuple[str, Any, Any]) -> Records:
    """People who held one office, from and to."""
    records: Records = {"vocabulary/offices/pm-x.yml": "label: Prime Minister of X\n"}
    for name, start, end in held:
        terms = "".join(f"    {key}: {day}\n" for key, day in (("from", start), ("to", end)) if day)
        records[f"people/{name}-x.yml"] = (
            f"name: {name.upper()} X\nroles:\n  - office: pm-x\n{terms}"
            "    citation: {source: paper, passage: Prime Minister}\n"
        )
    return {**source(), **records}


def stale(case: Any) -> tuple[Records, str]:
    records = role(("a", None, None))
    records["vocabulary/offices/pm-x.yml"] += "review: yearly\n"
    records["sources/paper.yml"] = records["sources/paper.yml"].replace("2025-03-20", str(case["as_of"]))
    return records, ""


def read_early(case: Any) -> tuple[Records, str]:
    page = source(more=f"accessed: {case['retrieved']}\n")["sources/paper.yml"]
    return {"sources/paper.yml": page.replace("2025-03-20", str(case["published"]))}, ""


Make = Callable[[Any], tuple[Records, str]]

CASES: Mapping[str, tuple[Make, set[str]]] = {
    "unit-bn-mn": (jump, {"unit-jump"}),
    "currency-mismatch": (excerpt, {"unsupported-field"}),
    "billion-longscale": (excerpt, {"unsupported-field"}),
    "number-not-in-excerpt": (excerpt, {"unsupported-field"}),
    "quote-altered": (words, {"absent-passage"}),
    "quote-ellipsis": (words, {"turned-passage", "unsupported-field"}),
    "excerpt-not-archived": (not_archived, {"absent-passage"}),
    "laundering": (laundering, {"shared-wording"}),
    "circular-citation": (circular, {"self-citation"}),
    "stale": (stale, {"overdue-fact"}),
    "end-before-start": (lambda case: (role(("a", case["start"], case["end"])), ""), {"date-order"}),
    "retrieved-before-published": (read_early, {"date-order"}),
    "overlapping-terms": (
        lambda case: (role(*((one["holder"], one["start"], one.get("end")) for one in case)), ""),
        {"contradicted-role"},
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_verdict(name: str, harbour: Path, tmp_path: Path):
    """Each case is found, by its rule, and as severely as it asks for at least."""
    make, rules = CASES[name]
    case = yaml.safe_load((HOSTILE / f"truth/{name}.yml").read_text("utf-8"))

    found = [one for one in problems_with(*make(case), harbour, tmp_path) if one.rule in rules]

    assert {one.rule for one in found} == rules
    if EXPECTED[name] == "reject":
        assert {one.severity for one in found} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("make", "case"),
    [
        (excerpt, {"amount": "52", "unit": "EUR bn", "excerpt": "a budget of 52 billion euros"}),
        (excerpt, {"amount": "52", "unit": "USD bn", "excerpt": "$52bn"}),
        (excerpt, {"amount": "3", "unit": "EUR bn", "lang": "de", "excerpt": "3 Milliarden Euro"}),
        (words, {"quote": "We will not raise taxes", "excerpt": "We will not raise taxes"}),
    ],
)
def test_true(make: Make, case: dict[str, str], harbour: Path, tmp_path: Path):
    """The same records with what the text says have no fault."""
    assert [one for one in problems_with(*make(case), harbour, tmp_path) if one.rule != "unused-record"] == []
