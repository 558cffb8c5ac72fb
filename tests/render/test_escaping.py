"""Contributed text in hand-written pages and front matter. On generated pages: `outputs/`."""

import html
import json

import pytest
from bs4 import BeautifulSoup
from markdown import markdown

from footnoted.link.prose import MarkdownSettings
from footnoted.render import in_html, in_markdown, with_words
from footnoted.tree import front_matter
from helpers import HARBOUR
from site_in_memory import built_with

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }} {% raw %} {0.__class__} %(a)s",
    "[a](javascript:alert(1)) *b* _c_ `d` ![e](f) [[it-ready]] <b>g</b>",
    "&lt;script&gt; &amp;amp; &#106;avascript:",
    "]]> --> </title> </textarea> </style>",
    "# heading\n- list | table |",
]


def _replaced(name: str, key: str, value: str) -> str:
    text = (HARBOUR / "facts" / name).read_text("utf-8")
    return "\n".join(
        f"{line.split(key)[0]}{key} {value}" if key in line else line for line in text.split("\n")
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_prose(text: str):
    """A value printed by `[[id]]` goes through Markdown unchanged."""
    built = built_with(
        {"quotes/meloni-harbour.yml": _replaced("quotes/meloni-harbour.yml", "words:", json.dumps(text))}
    )
    source = "# Page\n\nShe said [[meloni-harbour]], in *full*.\n\n- item [[meloni-harbour]]\n\n| a |\n|---|\n| [[meloni-harbour]] |\n"
    prose, problems = built.prose(source, "docs/x.md")
    shown = " ".join(text.split())

    through_markdown = markdown(in_markdown(source, prose, "x/", built.renderer), extensions=["tables"])
    converted = markdown(with_words(source, prose), extensions=["tables"])
    in_between = in_html(converted, source, prose, "x/", built.renderer)

    assert problems == []
    for printed in (through_markdown, in_between):
        _has_value_thrice(BeautifulSoup(printed, "html5lib"), shown)


def _has_value_thrice(page: BeautifulSoup, shown: str) -> None:
    assert page.find(["script", "img"]) is None
    said = [value.get_text() for value in page.select("[data-fact]")]
    assert said == [f"“{shown}”"] * 3
    assert [mark["href"] for mark in page.select(".fn-mark")] == ["#note-1"] * 3
    assert page.select_one("#note-1 q") is not None
    assert page.find("em").get_text() == "full"


def test_words_that_markdown_extensions_would_change():
    """Verbatim words stay verbatim also where a site makes dashes, fractions and links out of signs."""
    words = "a -- b ... (c) 1/2 www.example.org 'quoted'"
    built = built_with(
        {"quotes/meloni-harbour.yml": _replaced("quotes/meloni-harbour.yml", "words:", json.dumps(words))}
    )
    settings = MarkdownSettings(("smarty", "pymdownx.smartsymbols", "pymdownx.magiclink"))
    prose, _ = built.prose("So [[meloni-harbour]].", "docs/x.md", settings=settings)

    page = BeautifulSoup(
        markdown(
            in_markdown("So [[meloni-harbour]].", prose, "x/", built.renderer),
            extensions=list(settings.extensions),
        ),
        "html5lib",
    )

    assert page.select_one("[data-fact]").get_text() == f"“{words}”"


@pytest.mark.parametrize("text", HOSTILE)
def test_front_matter(text: str):
    """Titles are escaped once for themes that print them raw, and quoted for YAML."""
    lines = front_matter(text, text).split("\n")

    title = json.loads(lines[1].removeprefix("title: "))
    assert html.unescape(title) == text
    assert "<" not in title
    assert lines[0] == lines[3] == "---"
