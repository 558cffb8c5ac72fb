"""Values without a footnote in hand-written pages: which are found, where, and what is left alone."""

import pytest

from footnoted.link.places import MarkdownSettings
from site_in_memory import built_with

BUILT = built_with({})


def problems(page: str, destination: str = "x/index.html") -> list[str]:
    """Line, column, rule and message of each problem of a page."""
    found = BUILT.read_file(page.encode(), "docs/x.md", destination)[1]
    return [f"{one.place.line}:{one.place.column} {one.rule}: {one.message}" for one in found]


def bare(page: str) -> list[str]:
    """Line, column and words of each value without a footnote."""
    found = BUILT.read_file(page.encode(), "docs/x.md", "x/index.html")[1]
    assert {one.rule for one in found} <= {"bare-value"}
    words = [one.message.partition('"')[2].removesuffix('" has no footnote') for one in found]
    return [f"{one.place.line}:{one.place.column} {said}" for one, said in zip(found, words, strict=True)]


def cure(page: str) -> str:
    """What to do about the only problem of a page."""
    (problem,) = BUILT.read_file(page.encode(), "docs/x.md", "x/index.html")[1]
    return problem.help


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Some 33 ships came.", '1:6 bare-value: the number "33" has no footnote'),
        ("They came\non 17 March 2025.", '2:4 bare-value: the date "17 March 2025" has no footnote'),
        ("She said “no more\nships”.", '1:10 bare-value: the quotation "no more ships" has no footnote'),
        ('She said "no more".', '1:10 bare-value: the quotation "no more" has no footnote'),
    ],
)
def test_bare_value(page: str, expected: str):
    """A number, a date and a quotation in text is a problem at its place."""
    assert problems(page) == [expected]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("# The 33 ships", ["1:7 33"]),
        ("The 33 ships\n===", ["1:5 33"]),
        ("[TOC]\n\n## In March 2025\n\ntext", ["3:7 March 2025"]),
        ("| ships | of |\n|---|---|\n| 33 | 44 |", ["3:3 33", "3:8 44"]),
        ("- a\n    - 33 ships\n\n    44 more", ["2:7 33", "4:5 44"]),
        ("1. 33 ships\n2. ships", ["1:4 33"]),
        ("Ships came in\n33. They left.", ["2:1 33"]),
        ("> 33 ships", ["1:3 33"]),
        ("[33 ships](x.md) and [44][a]\n\n[a]: y.md", ["1:2 33", "1:23 44"]),
        ("![Map of 33 ports](x.png)", ["1:10 33"]),
        ('![Map](x.png "33 ports")', ["1:15 33"]),
        ('[a](x.md "Two words, 33")', ["1:22 33"]),
        ("**33** _44_ ~~55~~", ["1:3 33", "1:9 44", "1:15 55"]),
        ("Thirty-three. A number.", ["1:1 Thirty-three"]),
        ("“33 ships” and 44", ["1:1 33 ships", "1:16 44"]),
        ("“the `33` ships”", ["1:1 the `33` ships"]),
        ("`33` ships, 33 ports, <!-- 33 --> 33", ["1:13 33", "1:35 33"]),
        ("700001 and 71 and “71 712”", ["1:1 700001", "1:12 71", "1:19 71 712"]),
        ("🚢 33 ships", ["1:3 33"]),
    ],
)
def test_wherever_readers_see_it(page: str, expected: list[str]):
    """Headings, tables, lists, links, descriptions and HTML are read as well as text."""
    assert bare(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        "The harbour costs [[harbour-cost]], as [[herald-2025-03-20]] has it.",
        "They said: “[[harbour-cost]] [[it-ready]]”.",
        "`33` and ``44 ` 55``",
        "```\n33 “two words”\n```",
        '```py hl_lines="1-3 5" linenums="1"\nx = 33\n```',
        "1. ```\n   33\n   ```",
        "text\n\n    33 ships\n\n    44",
        "- a\n\n        33 in code",
        "<!-- 33 -->\n\n<!-- over\n33\nlines -->",
        "1. one\n2. two\n10. ten",
        "[a](2025/33.md#part-4) and ![b](33.png)",
        "<https://herald.example/33> and https://herald.example/44",
        "[a][1] and [b][two 2]\n\n[1]: 33.md\n[two 2]: 44.md",
        '[a](x.md "Two words")',
        "Words as words: *about 'so'*, and “one”.",
        "SHA-256 in api/v1 of two outlets",
        "`33` and A-70120",
    ],
)
def test_what_is_left_alone(page: str):
    """Code, comments, markers of lists, addresses and what `[[id]]` prints is no problem."""
    assert problems(page) == []


@pytest.mark.parametrize(
    ("extension", "page"),
    [
        ("pymdownx.superfences", '```py hl_lines="1-3 5" linenums="1"\nx = 33\n\ny = 44\n```'),
        ("footnotes", "text[^1]\n\n[^1]: note"),
        ("abbr", "A MP3.\n\n*[MP3]: Sound"),
    ],
)
def test_extensions_of_the_site(extension: str, page: str):
    """What an extension reads is left as it is, so that it still makes code of code."""
    settings = MarkdownSettings([extension])

    assert BUILT.read_file(page.encode(), "docs/x.md", "x/index.html", settings)[1] == []


def test_place_below_front_matter_with_carriage_returns():
    """A value has its line and column in the file, below front matter and with any line ends."""
    page = "---\r\ntitle: Häfen\r\n---\r\n\r\n# Ships\r\n\r\nThere are  33 ships.\r\n"

    assert bare(page) == ["7:12 33"]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("title: The 33 ships", ["2:12 33"]),
        ("title: Häfen 🚢\r\ndescription: 'From 17 March'", ["3:20 17 March"]),
        ('title: "Two words"', []),
        ("description: >\n  Ships\n  came in 2025", ["4:11 2025"]),
    ],
)
def test_front_matter(front: str, expected: list[str]):
    """Title and description are read, for readers see them; other keys are not."""
    assert bare(f"---\n{front}\n---\n\ntext\n") == expected


def test_page_with_a_reason():
    """A page that says why its values need no footnote may state them."""
    assert problems("---\nbare_values: These are versions of standards.\n---\n\nPart 33\n") == []


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("bare_values:", "2:13 page-reason: `bare_values` does not say why"),
        ("bare_values: ''", "2:14 page-reason: `bare_values` does not say why"),
        ("title: x\nbare_values: true", "3:14 page-reason: `bare_values` does not say why"),
        ("bare_values: examples", "2:14 page-reason: `bare_values` does not say why"),
        ("bare_value: They are examples.", '2:1 page-reason: "bare_value" is not read'),
        ("bare_values: [a b]", "2:14 page-reason: `bare_values` does not say why"),
    ],
)
def test_page_with_an_empty_reason(front: str, message: str):
    """A reason that is none, or goes by another name, is a problem and excuses nothing."""
    found = problems(f"---\n{front}\n---\n\nPart 33\n")

    assert found[0] == message
    assert [line.split()[1] for line in found] == ["page-reason:", "bare-value:"]


def test_reason_without_a_value():
    """A reason goes when there is nothing left to excuse."""
    page = "---\nbare_values: These are examples.\n---\n\ntext\n"

    assert problems(page) == ["2:1 page-reason: every value on this page has a footnote"]


@pytest.mark.parametrize(
    ("destination", "count"),
    [
        ("develop/index.html", 0),
        ("develop/decisions/one/index.html", 0),
        ("contribute/index.html", 0),
        ("index.html", 1),
        ("development/index.html", 1),
        ("about/develop/index.html", 1),
    ],
)
def test_pages_about_the_work(destination: str, count: int):
    """Pages below `develop/` and `contribute/` may state values, and no others."""
    assert len(problems("33 ships", destination)) == count


@pytest.mark.parametrize(
    ("page", "begin"),
    [
        ("It costs €1.5bn.", "write [[harbour-cost]], or say"),
        ("They met on 18 March 2025.", "write [[harbour-meeting]], or say"),
        ('"the harbour comes"', "write [[meloni-harbour]], or say"),
        ("It costs 33.", "write [[id]] of the fact that has it, or say"),
        ("# It costs 1.5 billion", "leave it out of a heading; the text can have [[harbour-cost]], or say"),
        ("![33](x.png)", "leave it out of a description or title; the text can have [[id]]"),
    ],
)
def test_cure(page: str, begin: str):
    """The cure names a fact that prints the value, and does not ask for a footnote where none can stand."""
    assert cure(page).startswith(begin)


@pytest.mark.parametrize("piece", ["33 “two words” `4`\n", "- 33\n", "33 ", '"a b" ', "> 33\n", "| 33 "])
def test_long_page(piece: str):
    """A page of 60 kB that is all of one piece is read to its end; benchmarks/prose.py says how fast."""
    block = piece * (15_000 // len(piece))

    assert len(bare(f"{block}\n\n" * 4)) > 1000
