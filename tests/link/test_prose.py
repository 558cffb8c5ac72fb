"""`[[id]]` in hand-written Markdown: what is code, what is a heading, what each reference prints."""

import pytest

from footnoted.link.cited import Cited
from footnoted.link.spans import Link
from footnoted.render import in_markdown
from site_in_memory import built_with

BUILT = built_with({})


def uses(markdown: str) -> list[str]:
    """What is printed at each reference: a fact's id, a link's address, or the headings of a block."""
    prose, _ = BUILT.prose(markdown, "docs/x.md")
    shown = []
    for use in prose.uses:
        assert markdown[use.start : use.end].startswith("[[")
        if isinstance(use.shows, Cited):
            shown.append(use.shows.of)
        elif isinstance(use.shows, Link):
            shown.append(use.shows.url)
        else:
            shown.append("+".join(section.anchor for section in use.shows))
    return shown


def faults(markdown: str) -> list[str]:
    _, problems = BUILT.prose(markdown, "docs/x.md")
    return [f"{problem.place.line}:{problem.place.column} {problem.rule}" for problem in problems]


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("The cost: [[harbour-cost]].", ["harbour-cost"]),
        ("[[giorgia-meloni]] and [[it]] in [[herald-2025-03-20]]", ["people/giorgia-meloni/", "countries/it/", "sources/herald-2025-03-20/"]),
        ("text\n\n[[show: positions]]\n\ntext", ["by-country"]),
        ("- [[it-ready]]\n    - [[de-ready]]\n\n    [[harbour-cost]]", ["it-ready", "de-ready", "harbour-cost"]),
        ("| a | b |\n|---|---|\n| [[it-ready]] | [[de-ready]] |", ["it-ready", "de-ready"]),
        ("`[[it-ready]]` and ``a ` [[it-ready]]`` but [[de-ready]]", ["de-ready"]),
        ("```\n[[it-ready]]\n```\n[[de-ready]]", ["de-ready"]),
        ("~~~~ yaml\n[[it-ready]]\n~~~\n[[it-ready]]\n~~~~\n[[de-ready]]", ["de-ready"]),
        ("para\n\n    [[it-ready]]\n\n    [[it-ready]]\n\n[[de-ready]]", ["de-ready"]),
        ("<!-- [[it-ready]] --> [[de-ready]]", ["de-ready"]),
        ("<!-- over\n[[it-ready]]\nlines --> [[de-ready]]", ["de-ready"]),
        ("a `<!--` span, then [[de-ready]]", ["de-ready"]),
        ("a `span over\n[[it-ready]] lines` and [[de-ready]]", ["de-ready"]),
        ("1. item\n\n    ```\n    [[it-ready]]\n    ```\n\n2. [[de-ready]]", ["de-ready"]),
        ("> quoted [[de-ready]]", ["de-ready"]),
        ("`[[it-ready]]`\n\n[[de-ready]]", ["de-ready"]),
        ("<pre>[[it-ready]]</pre>\n\n[[de-ready]]", ["de-ready"]),
        ("```x``` [[de-ready]]", ["de-ready"]),
        ("\\[[it-ready]] and [[de-ready]]", ["de-ready"]),
        ("footnotedreference0z [[de-ready]]", ["de-ready"]),
    ],
)  # fmt: skip
def test_where_references_are_read(markdown: str, shown: list[str]):
    """References are read in text, lists and tables, and left alone in code and comments."""
    assert uses(markdown) == shown


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# On [[it-ready]]", ["1:6 prose-place"]),
        ("On [[it-ready]]\n===", ["1:4 prose-place"]),
        ("[see [[it-ready]]](x.md)", ["1:6 prose-place"]),
        ("[see [[it-ready]]][ref]\n\n[ref]: x.md", ["1:6 prose-place"]),
        ("a\n\nb [[it-redy]]", ["3:3 prose-reference"]),
        ("array[[0]]", ["1:6 prose-reference"]),
        ("[[show: figurs]]", ["1:1 prose-reference"]),
        ("in text [[show: positions]]", ["1:9 prose-place"]),
        ("in *[[show: positions]]*", ["1:5 prose-place"]),
        ("**[[show: positions]]**", ["1:3 prose-place"]),
        ("[TOC]\n\n# On [[it-ready]]", ["3:6 prose-place"]),
        ("- [[show: positions]]", ["1:3 prose-place"]),
        ("[[show: map]]\n\n[[show: map]]", ["3:1 prose-place"]),
        ("[[show: stance-scale]]\n\na\n\n[[show: stance-scale]]", ["5:1 prose-place"]),
        ("[[show: map]]\n\n[[show: positions]]\n\n[[show: positions]]", ["5:1 prose-place"]),
        ("#Cost [[it-ready]]", ["1:7 prose-place"]),
        ("> ## Cost [[it-ready]]", ["1:11 prose-place"]),
        ("![a [[it-ready]]](x.png)", ["1:5 prose-place"]),
    ],
)
def test_faulty_references(markdown: str, expected: list[str]):
    """A reference to nothing, in a heading or in a link's text is a problem at its place."""
    assert faults(markdown) == expected


def test_list_of_facts_keeps_its_headings():
    """A list in prose names whose facts they are, as the page of its own does."""
    prose, _ = BUILT.prose("[[show: statements]]", "docs/x.md")

    printed = in_markdown("[[show: statements]]", prose, "x/", BUILT.renderer)

    assert (
        '<h3 id="of-giorgia-meloni" data-search-exclude><a href="../people/giorgia-meloni/">Giorgia Meloni</a></h3>'
        in printed
    )
