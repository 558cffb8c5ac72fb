"""Every citation on every page of the real site and of the harbour site, as reference managers read it."""

from datetime import date
from pathlib import Path

import pytest

from footnoted.link import link_site
from footnoted.link.citing.formats import Cite
from footnoted.link.citing.sources import citable_source
from footnoted.link.imprint import Imprint
from footnoted.link.page import FactPage, Page, SourcePage
from footnoted.link.site import Site
from footnoted.load import load_corpus
from helpers import HARBOUR
from read_citations import as_bibtex, as_csl, as_ris, read_bibtex, read_csl, read_ris

REAL = Path(__file__).parents[3] / "facts"
IMPRINT = Imprint(
    "The facts, and *more*", "https://facts.example/", "0123456789" * 4, date(2026, 11, 22), 1_795_305_600
)


@pytest.fixture(scope="module", params=[REAL, HARBOUR / "facts"], ids=["real", "harbour"])
def site(request: pytest.FixtureRequest) -> Site:
    corpus, problems = load_corpus(request.param, "facts")
    return link_site(corpus, problems, imprint=IMPRINT)


def read(one: Cite) -> tuple[dict, dict, dict]:
    """The three forms that are made for programs; dates of the last two have a test of their own."""
    record, item = read_ris(one.ris.replace("\n", "\r\n")), read_csl(one.csl)
    for name in ("type_of_reference", "date", "access_date"):
        record.pop(name, None)
    for name in ("issued", "accessed"):
        item.pop(name, None)
    return read_bibtex(one.bibtex), record, item


def of_page(page: Page) -> tuple[dict, dict, dict]:
    """What has to be read of a page."""
    url, day, name = f"https://facts.example/{page.url}", IMPRINT.day, IMPRINT.name
    key = page.url.rstrip("/").replace("/", "-")
    return (
        {
            "kind": "misc", "key": key, "author": name, "title": page.title, "version": IMPRINT.commit,
            "date": day.isoformat(), "year": "2026", "month": "nov", "url": url,
        },
        {
            "id": key, "authors": [name], "title": page.title, "secondary_title": name, "edition": IMPRINT.commit,
            "year": "2026", "urls": [url], "language": "en",
        },
        {
            "id": key, "type": "webpage", "author": [{"literal": name}], "title": page.title, "container-title": name,
            "version": IMPRINT.commit, "URL": url, "language": "en",
        },
    )  # fmt: skip


def test_pages(site: Site):
    """Each page is read as what it is: title, address, version, day."""
    keys = set(site.sources)
    for page in site.pages.values():
        one = page.cites[-1 if isinstance(page, SourcePage) else 0]
        assert read(one) == of_page(page), page.url
        keys.add(read_bibtex(one.bibtex)["key"])

    assert len(keys) == len(site.pages) + len(site.sources)


def test_sources(site: Site):
    """Each source is read as it was recorded, on its own page and on those of its facts."""
    expected = {}
    for source in site.sources.values():
        of = citable_source(source)
        assert of is not None
        expected[source.id] = (as_bibtex(of), as_ris(of), as_csl(of))
        assert read(site.pages[source.link.url].cites[0]) == expected[source.id]
        assert (of.title, of.url) == (source.title, source.address or "")
    for fact in site.facts.values():
        page = site.pages[fact.link.url]
        assert isinstance(page, FactPage)
        behind = list(dict.fromkeys(citation.source.id for citation in fact.citations))
        assert [read(one) for one in page.cites[1:]] == [expected[id] for id in behind]
