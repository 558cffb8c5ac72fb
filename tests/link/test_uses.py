"""Who else rests on a passage."""

import re

from footnoted.link.cited import Reference
from footnoted.link.site import Site
from site_in_memory import built_with, harbour_site

READY = "country: {}\nstance: ready\ncitations:\n  - source: herald-2025-03-20\n    passage: Italian Prime Minister Giorgia Meloni\n"


def first_reference(site: Site, url: str) -> Reference:
    return site.pages[url].references[0]


def test_passage_that_nobody_else_cites():
    """A passage of one fact says nothing of others."""
    assert first_reference(harbour_site(), "facts/it-ready/").others is None


def test_others_are_counted_and_listed():
    """Other facts and offices that cite a passage are counted; the link leads to where the source's page lists them."""
    built = built_with({"positions/x.yml": READY.format("IT"), "positions/z.yml": READY.format("DE")})
    others = first_reference(built.site, "facts/x/").others

    assert others is not None
    assert others.title == "1 other fact and 1 office"
    page, _, anchor = others.url.partition("#")
    assert page == "sources/herald-2025-03-20/"
    entry = re.search(rf'<li class="fn-reference" id="{anchor}".*?</li>', built.bodies[page], re.DOTALL)
    assert entry is not None
    for link in ("facts/x/", "facts/z/", "people/giorgia-meloni/"):
        assert f'href="../../{link}"' in entry[0].partition("Rests on it:")[2]
    assert "Also cited by" not in entry[0]


def test_seen_from_an_office():
    """Where only an office cites a passage on the page, all facts are others, and the office is not."""
    site = harbour_site({"positions/x.yml": READY.format("IT"), "positions/z.yml": READY.format("DE")})
    page = site.pages["people/giorgia-meloni/"]
    of_office = next(entry for entry in page.references if not entry.facts)

    assert of_office.others is not None
    assert of_office.others.title == "2 facts"


def test_used_twice_on_a_page_marks_both():
    """An entry that several facts use marks what carries any of them."""
    site = harbour_site(
        {
            "positions/x.yml": READY.format("IT").replace("Italian Prime", "Italy and Germany, says Prime"),
            "positions/z.yml": READY.format("DE").replace("Italian Prime", "Italy and Germany, says Prime"),
        }
    )
    entry = next(entry for entry in site.pages["positions/"].references if set(entry.facts) == {"x", "z"})

    assert [piece.text for piece in entry.passage[0] if piece.carries] == ["Italy", "Germany"]
