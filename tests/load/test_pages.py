"""Hand-written pages: front matter as text, and the bad pages with the verdict that each must get."""

import pytest

from footnoted.load.pages import read_page
from footnoted.problems import Problem
from helpers import HOSTILE
from hostile_cases import Case, cases_in
from site_in_memory import built_with

BUILT = built_with({})


@pytest.mark.parametrize("case", cases_in("pages"), ids=lambda case: case.path)
def test_page(case: Case):
    """A bad page gets its problem at its place, a good one none; what is neutralised is text to readers."""
    content = (HOSTILE / case.path).read_bytes()

    page, problems = BUILT.read_file(content, "docs/develop/x.md", "develop/x/index.html")

    found = [(f"{one.place.line}:{one.place.column}", one.rule, one.severity.value) for one in problems]
    match case.verdict:
        case "reject":
            assert (case.place, case.rule, "error") in found
            assert page is None
        case "warn":
            assert found == [(case.place, case.rule, "warning")]
        case "neutralise":
            # A key that themes print is either text or refused.
            assert page is not None or {rule for _, rule, _ in found} == {"page-meta-key"}
        case _:
            assert found == []
            assert page is not None


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("title: NO", "NO"),
        ("title: 2025-02-30", "2025-02-30"),
        ("title: 1_000", "1_000"),
        ("title: 'a: b'", "a: b"),
        ("title: >\n  over\n  lines", "over lines"),
        ("description: only", None),
    ],
)
def test_title_is_text(front: str, title: str | None):
    """What looks like a date, number or answer to YAML is the text that stands there."""
    page = read_page(f"---\n{front}\n---\ntext\n".encode(), "docs/x.md", [])

    assert page is not None
    assert page.title == title
    assert page.body == "text\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("---\ntitle: a\ntitle: b\n---\n", '3:1 yaml-dup-key: the key "title" is already on line 2'),
        ("---\ntitle: [a]\n---\n", "2:8 page-meta-key: `title` is no text"),
        ("---\ntitle:\n---\n", "2:7 page-meta-key: `title` is no text"),
        ("---\ntitel: a\n---\n", '2:1 page-meta-key: a page has no key "titel"'),
        ("---\ntitle: &x a\n---\n", "2:8 yaml-anchor: anchors and aliases hide what a value is"),
        ("---\ntitle: a: b\n---\n", "2:9 yaml-syntax: \"a: b\" holds a colon with a space behind it, which would make a key of what is before it"),
        ("---\n- a\n---\n", "2:1 type-mismatch: a record is a list of `key: value` lines"),
        ("# x\n\nThe \u202e end\n", "3:5 text-bidi: U+202E is a character that turns the direction of writing"),
        ("# x\r\n\r\n☕ \u200b\r\n", "3:3 text-invisible: U+200B is a character that can't be seen"),
    ],
)  # fmt: skip
def test_faulty_page(content: str, expected: str):
    """A fault has its line and column in the file, code points from 1, with any line ends."""
    problems: list[Problem] = []

    read_page(content.encode(), "docs/x.md", problems)

    assert [f"{one.place.line}:{one.place.column} {one.rule}: {one.message}" for one in problems] == [
        expected
    ]


@pytest.mark.parametrize(
    ("content", "rule", "place"),
    [
        (b"# Quay\n\xff\n", "text-encoding", "2:1"),
        (b"---\nbare_value: It is so.\n---\n# Quay\n", "page-reason", "2:1"),
        (b"---\nbare_values: so\n---\n# Quay\n", "page-reason", "2:14"),
    ],
)
def test_refused_page(content: bytes, rule: str, place: str):
    """What can't be read, or gives no reason where one is asked for, is told at its place."""
    problems: list[Problem] = []

    read_page(content, "docs/x.md", problems)

    assert [(one.rule, f"{one.place.line}:{one.place.column}") for one in problems] == [(rule, place)]


@pytest.mark.parametrize("content", ["---\n---\n# Quay\n", "---\n\n---\n# Quay\n"])
def test_front_matter_without_a_key(content: str):
    """Lines of hyphens with nothing between them say nothing, and are no part of the page."""
    problems: list[Problem] = []

    page = read_page(content.encode(), "docs/x.md", problems)

    assert problems == []
    assert page is not None
    assert (page.title, page.body) == (None, "# Quay\n")
