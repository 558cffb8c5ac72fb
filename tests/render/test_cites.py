"""How a hand-written page is cited, whichever builder converts it."""

import pytest
from bs4 import BeautifulSoup
from markdown import markdown

from footnoted.link.citing.formats import Cite
from footnoted.link.citing.pages import Citing
from footnoted.link.imprint import Imprint
from footnoted.render import in_html, in_markdown, with_words
from site_in_memory import built_with

TITLES = ("Method", "*a* _b_ `c` [[d]] \\ & <e> # f", "- item\n1. item", "{{ x }} {: .y } </details>", "مرفأ")
SOURCE = "# Title\n\nSo [[meloni-harbour]].\n"


def forms_of(html: str) -> list[str]:
    return [text.get_text() for text in BeautifulSoup(html, "html5lib").select("details.fn-cite dd")]


@pytest.mark.parametrize("title", TITLES)
def test_same_in_every_way(title: str):
    """Printed into HTML or into Markdown that others convert, each form is the same text, below the references."""
    built = built_with({})
    cites = Citing(Imprint("Harbour *facts*", "https://harbour.example/", "0" * 40)).of_written("x/", title)
    prose, _ = built.prose(SOURCE, "docs/x.md")

    straight = in_html(markdown(with_words(SOURCE, prose)), SOURCE, prose, "x/", built.renderer, cites)
    through = markdown(in_markdown(SOURCE, prose, "x/", built.renderer, cites), extensions=["tables", "toc"])

    assert forms_of(straight) == forms_of(through) == told_by(cites)
    for html in (straight, through):
        assert html.index("fn-references") < html.index("fn-cite")


def told_by(cites: tuple[Cite, ...]) -> list[str]:
    (one,) = cites
    words = ["".join(span.text for span in sentence) for sentence in (one.apa, one.chicago)]
    return [*words, one.bibtex, one.ris, one.csl]
