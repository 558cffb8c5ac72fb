"""What a hand-written page may not hold, wherever Markdown would let it through, and what it may."""

import pytest

from site_in_memory import built_with

BUILT = built_with({})


def problems(page: str) -> list[str]:
    """Line, column and rule of each problem of a page."""
    found = BUILT.read_file(page.encode(), "docs/develop/x.md", "develop/x/index.html")[1]
    return [f"{one.place.line}:{one.place.column} {one.rule}" for one in found]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("a <b>x", ["1:3 md-raw-html"]),
        ("<script>alert(1)</script>", ["1:1 md-raw-html"]),
        ("> <svg onload=alert(1)>", ["1:3 md-raw-html"]),
        ("- a\n    - b <b", ["2:9 md-raw-html"]),
        ("| a |\n|---|\n| <i |", ["3:3 md-raw-html"]),
        ("<!--><script>", ["1:1 md-raw-html", "1:6 md-raw-html"]),
        ("<?php x ?>", ["1:1 md-raw-html"]),
        ("<![CDATA[x]]>", ["1:1 md-raw-html"]),
        ("<META http-equiv=refresh content=0>", ["1:1 md-raw-html"]),
        ("é ☕ <b", ["1:5 md-raw-html"]),
        ("text {: onclick=alert(1) }", ["1:6 md-attr-list"]),
        ("# H {#__config}", ["1:5 md-attr-list"]),
        ("![x](https://evil.example/a.gif)", ["1:1 md-remote-image"]),
        ("a ![x](//evil.example/a.gif)", ["1:3 md-remote-image"]),
        ("![x](data:image/png;base64,aa)", ["1:1 md-remote-image"]),
        ("![x][y]\n\n[y]: https://evil.example/a.gif", ["3:6 md-remote-image"]),
        ("[a](javascript:alert(1))", ["1:5 url-scheme"]),
        ("[a](&#106;avascript:alert(1))", ["1:5 url-scheme"]),
        ("[a](jav&#x61;script&colon;alert(1))", ["1:5 url-scheme"]),
        ("[a](java&NewLine;script:x)", ["1:5 url-scheme"]),
        ("[a](<javascript:alert(1)>)", ["1:6 url-scheme"]),
        ("[a\nb](javascript:x)", ["2:4 url-scheme"]),
        ("[a][b]\n\n[b]: javascript:alert(1)", ["3:6 url-scheme"]),
        ("[b]\n\n[b]: data:text/html,x", ["3:6 url-scheme"]),
        ("[a](//evil.example)", ["1:5 url-scheme"]),
        # A builder's log would print it, and a runner of workflows act on it.
        ("[a](##[error]x)", ["1:5 url-scheme"]),
        ("[a](/\\evil.example)", ["1:5 url-scheme"]),
        ("[a](https://ecb.europa.eu@evil.example/)", ["1:5 url-form"]),
        ("<a@b.example>", ["1:1 url-scheme"]),
        ("## __config", ["1:1 html-reserved-id"]),
        ("__config__\n---\n\n## __search", ["4:1 html-reserved-id"]),
        ("## One\n\n## Two\n\n### One", ["5:1 heading-dup"]),
        ("> ## One\n\n## One", ["3:1 heading-dup"]),
        ("One\n===\n\ntext\n\nOne\n---", ["6:1 heading-dup"]),
        ("- " * 9 + "x", ["1:1 md-depth"]),
        ("text\n\n" + "> " * 9 + "x", ["3:1 md-depth"]),
    ],
)  # fmt: skip
def test_refused(page: str, expected: list[str]):
    """HTML, attributes, pictures from elsewhere and addresses that run something are told at their place."""
    assert problems(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        "`<script>` and ``a `[a](javascript:x)` ``",
        "```\n<script>\n[a](javascript:x)\n{: #x }\n## __config\n```",
        "    <b>indented</b>",
        "<!-- a note\nfor <b>us</b> -->\n\ntext",
        "a < b, 1<2, <3 and >_<",
        "a {x}, {0.__class__}, {{ 7*7 }} {% raw %}",
        "&lt;script&gt; &#60;b&#62;",
        "[x](https://a.example/b_(c)?d=e#f) [y](x.md#z) [z](#s-top) ![p](a.png \"t\")",
        "see [x]\n\n[x]: https://a.example/",
        "<https://a.example/>",
        "# One\n\n## Two\n\n1. a\n    - b\n        - c\n\n| a | b |\n|---|:-:|\n| c | *d* |\n\n> e\n\n---\n\n```py\nx = 1\n```",
    ],
)  # fmt: skip
def test_allowed(page: str):
    """Code, comments, honest signs, links and local pictures are no problem."""
    assert problems(page) == []


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "[a](",
        "[a][",
        "<a ",
        "<![CDATA[",
        "[[",
        "[[a|",
        "# a\n",
        "```\n",
        "~~~\n",
        "- ",
        "1. ",
        "> ",
        "[^",
    ],
)
def test_too_much_work(piece: str):
    """A page that would take Markdown minutes is refused before it is converted."""
    page = (piece * (60_000 // len(piece)))[:60_000]

    assert {line.split()[1] for line in problems(page)} <= {"md-complexity", "md-depth"}
    assert problems(page) != []


@pytest.mark.parametrize(
    "piece", ["*a **b ", "_a *b ", "`a ", "| ", "a.", "\\", "&", "<", "x\n", "**a *b", "http://"]
)
def test_as_much_as_a_page_holds(piece: str):
    """A page of the largest size is read to its end, whatever it is made of."""
    block = piece * (15_000 // len(piece))

    assert {line.split()[1] for line in problems(f"{block}\n\n" * 4)} <= {"md-complexity", "md-raw-html"}
