"""Links to other sites."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from footnoted.link.page import SourcePage
from footnoted.link.spans import Span
from footnoted.render import Renderer
from footnoted.render.outward import external, host, passage_address
from site_in_memory import built_with

GOOD = "https://herald.example/peacekeepers"
BAD = (
    "javascript:alert(1)",
    "https://herald.example@evil.example/",
    "https://herald.example\\@evil.example/",
    "https://herald.example:8080/",
    "//evil.example/",
    "/facts/",
    " https://herald.example/",
    "https://häfen.example/",
    "",
)


@pytest.mark.parametrize("address", BAD)
def test_address_that_is_none(address: str):
    """An address that no record may give is not printed, whatever brought it here."""
    assert external(address) == ""
    assert host(address) == ""


def test_address():
    """An address that a record may give is printed as it is, and its host in lower case."""
    address = "https://XN--Hfen-Loa.Example/Ab?c=d&e#f"

    assert external(address) == address
    assert host(address) == "xn--hfen-loa.example"


@pytest.mark.parametrize("address", [*BAD, None])
def test_page_of_a_source_without_a_good_address(address: str | None):
    """Where an address is refused the page has no link to another site, and says that there is none."""
    page = built_with({}).site.pages["sources/herald-2025-03-20/"]
    assert isinstance(page, SourcePage)
    source = replace(page.source, address=address, address_unknown=(Span("Nobody knows."),), archived=address)
    references = tuple(replace(one, citation=replace(one.citation, source=source)) for one in page.references)

    soup = BeautifulSoup(Renderer().page(replace(page, source=source, references=references)), "html5lib")

    assert soup.select("a[rel], .fn-host") == []
    assert "Nobody knows." in soup.get_text()
    assert len(soup.select(".fn-no-address")) == len(references)


def test_host_beside_a_link():
    """Beside the links of a reference stands which host they lead to; beside the copy, whose host has it."""
    source = "url: https://herald.example/peacekeepers\narchived: {url: https://web.archive.example/1, captured: 2025-03-21}"
    text = "title: Peacekeepers\npublisher: herald\npublished: 2025-03-20\nlanguage: en\nmedium: news\n"
    built = built_with({"sources/herald-2025-03-20.yml": f"{text}{source}\n"})

    note = BeautifulSoup(built.bodies["facts/it-ready/"], "html5lib").select_one("#note-1 .fn-links")

    assert note is not None
    assert " ".join(note.get_text().split()) == (
        "Passage in the source plain address herald.example archived copy web.archive.example"
    )


def test_passage_too_long_for_an_address():
    """Where a passage's words make an address too long, the link is the plain address."""
    built = built_with({})
    citation = built.site.facts["it-ready"].citations[0]
    long = replace(citation, fragment="", passage=((replace(citation.passage[0][0], text="ї" * 400),),))

    assert passage_address(long) == GOOD
    assert passage_address(citation).startswith(f"{GOOD}#:~:text=")
