"""Lists that are too long for one page: where each fact is then, and how readers get there."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from footnoted.export import export_files
from footnoted.link import link_site
from footnoted.link.limits import Limits
from footnoted.link.long_lists import Place, split
from footnoted.link.page import ListPage
from footnoted.link.site import Site
from footnoted.link.spans import Link
from footnoted.load import load_corpus
from footnoted.render import Renderer, render_pages
from helpers import HARBOUR

ROOT = Path(__file__).parents[2]
LIMITS = Limits(searched=50, listed=10, first=4, akin=2)
NONE = Limits(searched=100_000, listed=100_000, first=100_000, akin=100_000)
GERMANY = (
    "country: DE\nstance: ready\ndate: 2025-03-0{}\n"
    "citations:\n  - source: herald-2025-03-20\n    passage: Germany is ready to send ships\n"
)


@pytest.fixture(scope="module")
def whole() -> Site:
    """The facts of this repository, each list on one page."""
    return link_site(*load_corpus(ROOT / "facts", "facts"), limits=NONE)


@pytest.fixture(scope="module")
def cut() -> Site:
    """The same with lists on several pages."""
    return link_site(*load_corpus(ROOT / "facts", "facts"), limits=LIMITS)


@pytest.fixture(scope="module")
def bodies(cut: Site) -> Mapping[str, str]:
    """The HTML of all pages with long lists."""
    return dict(render_pages(cut, Renderer()))


def ids_of(html: str) -> list[str]:
    return re.findall(r' id="([^"]*)"', html)


def facts_named(html: str) -> set[str]:
    return set(re.findall(r'href="(?:\.\./)+(facts/[^/"#]+/)"', html))


def test_short_lists_have_one_page():
    """Below the limits there is no further page."""
    site = link_site(*load_corpus(HARBOUR / "facts", "facts"))

    assert site.long == {}


def test_all_lists_are_cut(cut: Site):
    """Each list that can be long is, here."""
    assert set(cut.long) == {"figures", "gaps", "quality", "quotes", "statements", "timeline"}


@pytest.mark.parametrize("name", ["figures", "gaps", "quality", "quotes", "statements", "timeline"])
def test_each_fact_is_on_its_page(whole: Site, cut: Site, bodies: Mapping[str, str], name: str):
    """Every fact of the list in one piece stands in the one in parts, and each part names just its own."""
    in_one = facts_named(Renderer().page(whole.pages[f"{name}/"]))
    parts = cut.long[name].parts

    assert in_one <= facts_named(bodies[f"{name}/"]).union(*(facts_named(bodies[part.url]) for part in parts))
    for part in parts:
        assert {cut.facts[id].link.url for id in part.ids} <= facts_named(bodies[part.url]), part.url
        assert len(part.ids) <= LIMITS.listed


def test_every_link_leads_somewhere(cut: Site, bodies: Mapping[str, str]):
    """Each link of a generated page leads to a page that there is, and to a place on it, or to a file."""
    anchors = {url: set(ids_of(html)) for url, html in bodies.items()}
    files = export_files(cut)
    lost = [
        (url, href)
        for url, html in bodies.items()
        for href in set(re.findall(r'<a [^>]*href="([^"]*)"', html))
        if "://" not in href
        for target, anchor in [urldefrag(urljoin(f"https://x.example/{url}", href))]
        for path in [target.removeprefix("https://x.example/")]
        if path and path not in files and (path not in bodies or (anchor and anchor not in anchors[path]))
    ]

    assert lost == []


def test_ids_once_a_page(bodies: Mapping[str, str]):
    """No page has an id twice."""
    assert {url: ids for url, html in bodies.items() if (ids := repeated(html))} == {}


def repeated(html: str) -> list[str]:
    return [id for id, count in Counter(ids_of(html)).items() if count > 1]


@pytest.mark.parametrize("name", ["quotes", "statements", "timeline"])
def test_old_anchors_lead_on(whole: Site, cut: Site, bodies: Mapping[str, str], name: str):
    """Where somebody has linked to a day or a speaker of the list in one piece, there is a link to it now."""
    html = Renderer().page(whole.pages[f"{name}/"])
    anchors = set(re.findall(r' id="((?:d-|of-|month-|year-|unnamed)[^"]*)"', html))

    assert anchors
    assert anchors <= set(ids_of(bodies[f"{name}/"]))


def test_from_page_to_page(cut: Site):
    """From the first page of a list the links to the next one go through all pages to the last."""
    for name, long in cut.long.items():
        pages = [cut.pages[part.url] for part in long.parts]
        for number, page in enumerate(pages):
            assert isinstance(page, ListPage)
            assert page.beside is not None
            assert page.beside.whole.url == f"{name}/"
            near = [pages[at].url if 0 <= at < len(pages) else None for at in (number - 1, number + 1)]
            assert [link and link.url for link in (page.beside.before, page.beside.after)] == near


def test_outlines_of_further_pages(cut: Site):
    """What is known of a further page beforehand is true of it."""
    for long in cut.long.values():
        for part in long.parts:
            page, outline = cut.pages[part.url], cut.outlines[part.url]
            assert (outline.made, outline.title, outline.description) == (
                type(page),
                page.title,
                page.description,
            )
            assert page.is_part


def test_first_of_open_points(cut: Site):
    """A long list of what is open shows its first facts, and leads to all."""
    [section] = [
        section for section in cut.pages["gaps/"].sections if section.anchor == "events-without-date"
    ]

    assert section.drawn is not None or len(section.rows) == LIMITS.first
    assert section.more is not None
    assert section.more.url == "gaps/events-without-date/"


def test_kin_of_a_fact(harbour: Path):
    """A fact's page names the first of many facts on the same subject, and leads to the page that has all."""
    for n in (1, 2, 3):
        (harbour / f"positions/de-{n}.yml").write_text(GERMANY.format(n), "utf-8")

    page = link_site(*load_corpus(harbour, "facts"), limits=LIMITS).pages["facts/de-ready/"]

    [section] = [section for section in page.sections if section.anchor == "same-subject"]
    assert [row.fact.id for row in section.rows] == ["de-1", "de-2"]
    assert section.more == Link("All 3 on the page of Germany", "countries/de/")


def placed(*groups: tuple[str, str, int]) -> list[tuple[Place, str]]:
    return [
        (Place(shelf, shelf.upper(), f"names-{shelf}", group, group), f"{group}-{number}")
        for shelf, group, count in groups
        for number in range(count)
    ]


def test_groups_stay_together():
    """Pages are of one shelf; what belongs together is cut only if it fits on no page."""
    long = split("quotes", placed(("a", "x", 2), ("a", "y", 2), ("b", "z", 7)), 3)

    assert [(part.url, len(part.ids)) for part in long.parts] == [
        ("quotes/a/", 2),
        ("quotes/a-2/", 2),
        ("quotes/b/", 3),
        ("quotes/b-2/", 3),
        ("quotes/b-3/", 1),
    ]
    assert long.holding["y-1"] == ("quotes/a-2/",)
