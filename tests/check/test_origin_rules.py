"""Texts and figures that are not what they are counted as: edges of the rules on origins."""

from collections.abc import Callable
from pathlib import Path

import pytest

from helpers import problems_of, rules_of, with_value

Write = Callable[[str, str], Path]

SOURCE = "title: Posts\npublisher: wire\npublished: 2025-03-2{}\nurl_unknown: x\nlanguage: en\nmedium: news\n"
WIRE = "The ministry will cut 3000 posts, officials told the wire agency on Monday"


def wire_sentence_in(write: Write, *passages: str, relays: str = "") -> None:
    """A fact that each of several outlets supports with its own passage."""
    cited = ""
    for i, passage in enumerate(passages, 1):
        write(f"sources/outlet-{i}.yml", SOURCE.format(i) + relays)
        cited += f"  - source: outlet-{i}\n    passage: “{passage}”\n"
    write("statements/posts.yml", f"speaker: IT\ncontent: the ministry would cut posts\ncitations:\n{cited}")


def test_three_outlets_with_one_wire_sentence(harbour: Path, write: Write):
    """The second and the third outlet that print a wire report's sentence as their own are found."""
    wire_sentence_in(write, WIRE, WIRE.upper(), WIRE.replace("3000", "3,000") + ".")

    assert [(p.rule, str(p.place), p.severity.value, p.message) for p in problems_of(harbour)] == [
        (
            "shared-wording",
            f"facts/statements/posts.yml:{line}:13",
            "warning",
            '"outlet-1" prints nearly the same words (facts/statements/posts.yml)',
        )
        for line in (6, 8)
    ]


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("On Monday officials told the wire agency the ministry will cut 3000 posts", True),
        ("The ministry will cut 3000 posts, officials told the wire agency late last night", True),
        ("The ministry will cut 3000 posts", False),
        ("On Monday the ministry announced that 3000 posts at the harbour would be cut", False),
        ("The ministry will cut a few dozen posts, officials said to reporters on Friday", False),
    ],
)
def test_near_wording(harbour: Path, write: Write, passage: str, found: bool):
    """Half of a passage's runs of four words are enough, in any order; passages below eight words never are."""
    wire_sentence_in(write, WIRE, passage)

    assert rules_of(harbour) == (["shared-wording"] if found else [])


@pytest.mark.parametrize(
    ("published", "speaker", "found"),
    [("2025-03-28", "IT", True), ("2025-03-29", "IT", False), ("2025-03-20", "DE", False)],
)
def test_way_of_telling(harbour: Path, write: Write, published: str, speaker: str, found: bool):
    """What is told of another country, or more than a week later, is no report that two outlets carry."""
    wire_sentence_in(write, WIRE)
    write("sources/later.yml", with_value(SOURCE.format("later"), "published", published))
    cited = f"  - source: later\n    passage: {WIRE}\n"
    write(
        "statements/posts-later.yml",
        f"speaker: {speaker}\ncontent: the ministry would cut posts\ncitations:\n{cited}",
    )

    assert ("shared-wording" in rules_of(harbour)) is found


def test_shared_wording_with_its_origin_stated(harbour: Path, write: Write):
    """Outlets that say whom they relay may share its sentence."""
    wire_sentence_in(write, WIRE, WIRE, WIRE, relays="relays: wire-2025-03-20\n")

    assert rules_of(harbour) == []


@pytest.mark.parametrize(
    ("amounts", "found"),
    [
        (("52 billion", "53 million"), ["one"]),
        (("500", "1"), ["one"]),
        (("499", "1"), []),
        (("52 billion", "0"), []),
        (("-52 billion", "53 million"), ["one"]),
        (("52 billion", "53 million\nunit: USD"), []),
        (("52 billion", "53 million\ncompared_to: May"), []),
        (("52 billion\nsubject: DE", "53 million"), []),
    ],
)
def test_jump_between_two_figures(harbour: Path, write: Write, amounts: tuple[str, str], found: list[str]):
    """Five hundred times as much of one subject, measure and unit is a jump; a change is not its level."""
    write("vocabulary/units/usd.yml", "label: dollar\nsort: currency\nsymbol: $\n")
    for name, amount in zip(("one", "two"), amounts, strict=True):
        text = "".join(
            f"{line}\n"
            for line in ("subject: IT", "measure: cost", "unit: EUR")
            if line.split(":")[0] not in amount
        )
        write(
            f"figures/{name}.yml",
            f"{text}amount: {amount}\ncitations: {{source: herald-2025-03-20, passage: x}}\n",
        )

    problems = [p for p in problems_of(harbour) if p.rule == "unit-jump"]

    assert [p.place.path for p in problems] == [f"facts/figures/{name}.yml" for name in found]


def test_jump_names_both_figures(harbour: Path, write: Write):
    """The larger figure is named with its amount, and the smaller one with its file."""
    cost = (harbour / "figures/harbour-cost.yml").read_text("utf-8")
    write("figures/slip.yml", with_value(cost, "amount", "1.5 million"))

    [problem] = [p for p in problems_of(harbour) if p.rule == "unit-jump"]

    assert (str(problem.place), problem.message) == (
        "facts/figures/harbour-cost.yml:4:9",
        '"1.5 billion" is 500 times "1.5 million" in "slip" (facts/figures/slip.yml), or more',
    )


@pytest.mark.parametrize(
    ("address", "url", "rules"),
    [
        ("https://herald.example/", "https://herald.example/peacekeepers", ["self-citation"]),
        ("https://herald.example", "http://WWW.herald.example/peacekeepers?x=1#y", ["self-citation"]),
        ("https://herald.example/facts/", "https://herald.example/facts", ["self-citation"]),
        ("https://herald.example/facts", "https://herald.example/facts%2D/x", []),
        ("https://herald.example/facts", "https://herald.example/factsheet/", []),
        ("https://herald.example/facts/", "https://herald.example/", []),
        ("https://facts.herald.example/", "https://herald.example/peacekeepers", []),
    ],
)
def test_source_below_the_sites_own_address(harbour: Path, address: str, url: str, rules: list[str]):
    """A page of the site itself is no source; its neighbours on the same host are."""
    for name, key, value in (
        ("site.yml", "address", address),
        ("sources/herald-2025-03-20.yml", "url", url),
    ):
        path = harbour / name
        path.write_text(with_value(path.read_text("utf-8"), key, value), "utf-8")

    assert rules_of(harbour) == rules


def test_two_sources_with_one_text(harbour: Path):
    """The second source with a text is reported at its hash, and names the first."""
    for name in ("herald", "wire"):
        path = harbour / f"sources/{name}-2025-03-20.yml"
        path.write_text(with_value(path.read_text("utf-8"), "text_sha256", "a" * 64), "utf-8")

    assert [(str(p.place), p.message) for p in problems_of(harbour)] == [
        ("facts/sources/wire-2025-03-20.yml:8:14", '"herald-2025-03-20" has the same text')
    ]
