"""The pages of a site, each made when it is asked for."""

import pytest

from footnoted.link import link_site
from footnoted.link.page import EntityPage
from footnoted.link.repository import Repository
from footnoted.link.site import Site
from footnoted.load import load_corpus
from helpers import HARBOUR


@pytest.fixture(scope="module")
def site() -> Site:
    """The harbour with one faulty file, a rule that is explained, and a repository."""
    corpus, problems = load_corpus(
        HARBOUR / "facts", "facts", {"facts/positions/de-ready.yml": b"stance: ready\n"}
    )
    manual = {"Of facts": {"some-rule": "Something is wrong.\n\nMend it."}}
    return link_site(corpus, problems, "", manual, Repository("https://forge.example/harbour"))


def test_addresses(site: Site):
    """Pages and outlines have the same addresses, in order; no other is known."""
    assert list(site.pages) == list(site.outlines) == sorted(site.pages)
    assert "facts/it-ready/" in site.pages
    assert "facts/no-such-fact/" not in site.pages
    with pytest.raises(KeyError):
        site.pages["facts/no-such-fact/"]


def test_outlines_say_what_the_pages_say(site: Site):
    """All that is known of a page before it is made is true of it."""
    for url, page in site.pages.items():
        outline = site.outlines[url]
        assert outline.made is type(page)
        assert (outline.url, outline.title, outline.description) == (page.url, page.title, page.description)
        assert (outline.file, outline.template, outline.is_manual) == (
            page.file,
            page.template,
            page.is_manual,
        )
        assert url == page.url


def test_count_of_an_entity(site: Site):
    """An entity's description says how many facts stand on its page."""
    pages = [page for page in site.pages.values() if isinstance(page, EntityPage)]

    for page in pages:
        count = sum(len(section.rows) for section in page.sections)
        assert f" in {count} fact{'' if count == 1 else 's'}. " in page.description


def test_made_anew(site: Site):
    """A page that is asked for again is the same, whatever was asked for in between."""
    first = site.pages["countries/it/"]

    assert site.pages["facts/it-ready/"].url == "facts/it-ready/"
    assert site.pages["countries/it/"] == first


def test_of_what_there_are_pages(site: Site):
    """A faulty record's problems stand at its address; rules have pages, and records can be edited."""
    templates = {url: page.template for url, page in site.pages.items()}

    assert templates["facts/de-ready/"] == "problem"
    assert templates["problems/some-rule/"] == "rule"
    assert templates["quotes/"] == "list"
    assert site.pages["facts/it-ready/"].edit.endswith("/edit/main/facts/positions/it-ready.yml")
