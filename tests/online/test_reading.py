"""A page of whatever making is read as the words that its readers see."""

import pytest

from footnoted.online.fetching import Page
from footnoted.online.reading import read_html, words_of_page

ARTICLE = """<!doctype html><html><head><title>Harbour &amp; sea</title><style>p {color: red}</style>
<script>if (a < b) document.write("<p>never</p>")</script></head>
<body><!-- <p>not this</p> --><h1>The <em>harbour</em></h1>
<p>It costs <b>about</b> &euro;1.5&nbsp;billion<br>in all, says <a href='/x?a>b' title="a > b">the mayor</a>.</p>
<noscript>Switch scripts on.</noscript><p>It opens in 2031, if 3 < 4.</p></body></html>"""

BROKEN = (
    "<",
    "<a =\"'",
    "<!--",
    "<![CDATA[",
    "<script",
    "<title>",
    "<a href='",
    "&#" + "9" * 5000,
    "</",
    "<h1>",
    "< ",
)


def page(body: bytes, kind: str) -> Page:
    return Page("https://a.example/", None, kind, body)


def test_article():
    """Title, headings and paragraphs are told apart; scripts, styles and comments are not read."""
    words = read_html(ARTICLE)

    assert (words.title, words.headings) == ("Harbour & sea", ("The harbour",))
    assert words.text.split("\n\n") == [
        "The harbour",
        "It costs about €1.5 billion in all, says the mayor.",
        "It opens in 2031, if 3 < 4.",
    ]


@pytest.mark.parametrize("start", BROKEN)
def test_broken_html(start: str):
    """HTML that never closes what it opens is read to its end all the same."""
    words = read_html(f"<p>first</p>{start * 2_000}")

    assert words.text.startswith("first")


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("text/html; charset=windows-1251", "Гавань".encode("cp1251"), "Гавань"),
        ("text/html; charset=ISO-8859-1", "“Größe”".encode("cp1252"), "“Größe”"),
        ("text/html", '<meta charset="koi8-u">Гавань'.encode("koi8-u"), "Гавань"),
        ("text/html; charset=koi8-r", "\ufeffГавань".encode(), "Гавань"),
        ("text/html", "Гавань".encode("utf-16"), "Гавань"),
        ("text/html", "Größe".encode(), "Größe"),
        ("text/html; charset=punycode", "Größe".encode(), "Größe"),
        ("text/html; charset=rot13", b"same", "same"),
        ("text/plain; charset=utf-8", b"a <b> c", "a <b> c"),
    ],
)
def test_charset(kind: str, body: bytes, text: str):
    """The mark of the bytes counts first, then what the header says, then the page; what is no charset counts nothing."""
    assert words_of_page(page(body, kind)).text == text
