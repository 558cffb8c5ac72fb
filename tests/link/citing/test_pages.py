"""What is cited on which page, and in which version."""

from dataclasses import replace
from datetime import date

import pytest

from footnoted.link.citing.formats import Cite
from footnoted.link.citing.pages import Citing
from footnoted.link.imprint import UNPUBLISHED, Imprint
from footnoted.link.site import Site
from footnoted.link.spans import plain
from site_in_memory import built_with, harbour_site

COMMIT = "15e054040666244b085a91edd0db8df90d8953f8"
IMPRINT = Imprint("Harbour facts", "https://harbour.example/x/", COMMIT, date(2026, 11, 22), 1_795_305_600)


@pytest.fixture(scope="module")
def site() -> Site:
    return harbour_site()


def cited(site: Site, url: str, imprint: Imprint = IMPRINT) -> list[Cite]:
    """The citations on a generated page."""
    return list(Citing(imprint).of(site.pages[url]))


def test_fact(site: Site):
    """A fact is cited with the site as its author, its version, its day and its address; readers see a short version."""
    (fact, *_) = cited(site, "facts/harbour-cost/")

    address = "https://harbour.example/x/facts/harbour-cost/"
    title = "Cost of the harbour: about €1.5 billion"
    assert plain(fact.apa) == f"Harbour facts. (2026, November 22). {title} (Version 15e0540). {address}"
    assert plain(fact.chicago) == f"Harbour facts. “{title}.” Version 15e0540, November 22, 2026. {address}."
    assert (
        fact.bibtex
        == f"""@misc{{facts-harbour-cost,
  author = {{{{Harbour facts}}}},
  title = {{{{{title}}}}},
  version = {{{COMMIT}}},
  date = {{2026-11-22}},
  year = {{2026}},
  month = nov,
  url = {{{address}}}
}}"""
    )
    assert (
        fact.ris
        == f"""TY  - ELEC
ID  - facts-harbour-cost
AU  - Harbour facts
TI  - {title}
T2  - Harbour facts
ET  - {COMMIT}
PY  - 2026
DA  - 2026/11/22/
UR  - {address}
LA  - en
ER  - \n"""
    )
    assert (
        fact.csl
        == f"""[{{ "id": "facts-harbour-cost",
  "type": "webpage",
  "author": [{{"literal": "Harbour facts"}}],
  "title": "{title}",
  "container-title": "Harbour facts",
  "version": "{COMMIT}",
  "issued": {{"date-parts": [[2026, 11, 22]]}},
  "URL": "{address}",
  "language": "en" }}]"""
    )


@pytest.mark.parametrize(
    ("url", "offered"),
    [
        ("facts/it-ready/", ["Cite this fact", "Cite the source: The Herald, 20 March 2025"]),
        ("sources/herald-2025-03-20/", ["Cite the source", "Cite this page"]),
        ("countries/it/", ["Cite this page"]),
        ("people/giorgia-meloni/", ["Cite this page"]),
        ("timeline/", ["Cite this page"]),
        ("search/", ["Cite this page"]),
    ],
)
def test_offered(site: Site, url: str, offered: list[str]):
    """A fact's page cites it and each source behind it once, a source's page the source first, any other itself."""
    found = [f"{one.label}{': ' if one.name else ''}{one.name}" for one in cited(site, url)]

    assert found == offered


def test_source_once():
    """A source that two citations of a fact use is cited once, and is the same object on all pages."""
    twice = """country: IT
stance: ready
citations:
  - source: herald-2025-03-20
    passage: Meloni is ready to send ships
  - source: herald-2025-03-20
    passage: Italy, a member of the Harbour League
"""
    pages = harbour_site({"positions/it-ready.yml": twice}).pages

    assert len(pages["facts/it-ready/"].cites) == 2
    assert pages["facts/it-ready/"].cites[1] is pages["facts/harbour-cost/"].cites[1]


def test_page_of_a_record_with_problems():
    """A record that can't be shown can't be cited."""
    built = built_with({"positions/it-ready.yml": "country: IT\n"}, checked=True)

    assert built.site.pages["facts/it-ready/"].cites == ()
    assert "fn-cite" not in built.bodies["facts/it-ready/"]


def test_site_without_an_address(site: Site):
    """While nobody has said where the site is, a page is cited by its path, and no domain is made up."""
    (fact, *_) = cited(site, "facts/it-ready/", replace(IMPRINT, address=""))

    assert plain(fact.apa).endswith(" (Version 15e0540). /facts/it-ready/")
    assert plain(fact.chicago).endswith(", November 22, 2026. /facts/it-ready/.")
    for text in (fact.bibtex, fact.ris, fact.csl):
        assert "Path on the site: /facts/it-ready/" in text
        assert "url =" not in text
        assert "UR  -" not in text
        assert '"URL"' not in text


def test_site_without_name_or_version(site: Site):
    """What nobody has named and no commit holds has neither author nor version, and its title stands first."""
    (fact, *_) = cited(site, "facts/it-ready/", UNPUBLISHED)

    title = "Italy: ready to send peacekeepers"
    assert plain(fact.apa) == f"{title}. (1970, January 1). /facts/it-ready/"
    assert plain(fact.chicago) == f"“{title}.” January 1, 1970. /facts/it-ready/."
    assert "author" not in fact.bibtex + fact.csl
    assert "version" not in fact.bibtex + fact.csl


def test_written_page():
    """A page written by hand is cited by its title."""
    (page,) = Citing(IMPRINT).of_written("contribute/first-fact/", "Your first fact")

    assert page.label == "Cite this page"
    assert plain(page.apa).startswith(
        "Harbour facts. (2026, November 22). Your first fact (Version 15e0540)."
    )
    assert page.bibtex.startswith("@misc{contribute-first-fact,")


@pytest.mark.parametrize("url", ["", "data/"])
def test_all_facts(url: str):
    """The pages that stand for all facts cite them all as one set of data, at the site's own address."""
    (whole,) = Citing(IMPRINT).of_written(url, "Any")

    assert whole.label == "Cite these facts"
    assert plain(whole.apa) == (
        "Harbour facts (Version 15e0540) [Data set]. (2026, November 22). https://harbour.example/x/"
    )
    assert plain(whole.chicago) == (
        "Harbour facts. Data set. Version 15e0540, November 22, 2026. https://harbour.example/x/."
    )
    assert whole.bibtex.startswith("@misc{harbour-facts,")
    assert '"type": "dataset"' in whole.csl
