"""What the head of a page says of it: the same text in every place, escaped for each."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from helpers import run_mkdocs

HOSTILE = "</title><script>alert()</script> \"'><img src=x onerror=alert()> &amp; {{ x }} <!--"


def head(site: Path, url: str) -> BeautifulSoup:
    return head_of(site / url / "index.html")


def head_of(path: Path) -> BeautifulSoup:
    # What stands behind it is a hundred times as much.
    return BeautifulSoup(path.read_text("utf-8").partition("<body")[0], "html5lib").head


def heads_of(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    """Address and head of every page in the theme's frame."""
    for path in sorted(site.rglob("index.html")):
        yield path.parent.relative_to(site).as_posix(), head_of(path)


def named(page: BeautifulSoup, name: str) -> str:
    (tag,) = page.select(f"meta[name='{name}'], meta[property='{name}']")
    return str(tag["content"])


def structured(page: BeautifulSoup) -> dict:
    (script,) = page.select("script[type='application/ld+json']")
    return json.loads(script.string)


def test_every_page_says_what_it_is(site: Path):
    """Every page has one title, a description and data for machines, which name it alike."""
    for address, page in heads_of(site):
        title = page.select_one("title").get_text()
        assert len(page.select("title")) == 1, address
        assert title.removesuffix(" - Coalition fact file") == named(page, "og:title"), address
        assert named(page, "description") == named(page, "og:description") != "", address
        assert named(page, "twitter:card") == "summary", address
        said = structured(page)
        assert said["@context"] == "https://schema.org", address
        assert said["name"], address


def test_no_address_that_is_not_known(harbour_site: Path):
    """Without the site's address a page claims none; its data name pages by the way from it."""
    page = head(harbour_site, "facts/it-ready")

    assert page.select("link[rel=canonical], meta[property='og:url']") == []
    assert structured(page)["@id"] == "../../facts/it-ready/"


def test_address_where_it_is_known(project: Path):
    """With the site's address every page names its own, whole."""
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("site_url: https://harbour.example/x\n")
    run_mkdocs(project, "build", "--strict").check_returncode()

    page = head(project / "site", "facts/it-ready")

    address = "https://harbour.example/x/facts/it-ready/"
    assert [page.select_one("link[rel=canonical]")["href"], named(page, "og:url")] == [address] * 2
    assert structured(page)["@id"] == address


def test_record_as_data(harbour_site: Path):
    """The page of a record leads to the file of the record, which is there, and a list leads to none."""
    led = {
        url: [
            link["href"]
            for link in head(harbour_site, url).select("link[rel~=alternate][type='application/json']")
        ]
        for url in ("facts/it-ready", "countries/it", "sources/herald-2025-03-20", "positions")
    }

    assert led == {
        "facts/it-ready": ["../../api/v1/facts/it-ready.json"],
        "countries/it": ["../../api/v1/entities/it.json"],
        "sources/herald-2025-03-20": ["../../api/v1/sources/herald-2025-03-20.json"],
        "positions": [],
    }
    assert all((harbour_site / url / path).is_file() for url, paths in led.items() for path in paths)


def test_feeds_are_found(harbour_site: Path):
    """Every page names both feeds, by the way from it."""
    for address, page in heads_of(harbour_site):
        found = {link["type"]: str(link["href"]) for link in page.select("link[rel~=alternate][title]")}
        assert [*found] == ["application/atom+xml", "application/feed+json"], address
        for name, href in zip(("feed.xml", "feed.json"), found.values(), strict=True):
            assert (harbour_site / address / href).resolve() == harbour_site / name, address


@pytest.mark.parametrize("where", ["record", "front matter", "heading"])
def test_hostile_title(project: Path, where: str):
    """A title of any characters is the same text in every place, in generated and hand-written pages."""
    url = ""
    if where == "record":
        path, url = project / "facts/organisations/wire.yml", "organisations/wire"
        path.write_text(f"name: {json.dumps(HOSTILE)}\n", "utf-8")
    else:
        url = "about"
        quoted = json.dumps(HOSTILE)
        # A heading of code: themes that strip tags from it print what is left raw.
        text = f"---\ntitle: {quoted}\n---\n\n# About\n" if where == "front matter" else f"# `{HOSTILE}`\n"
        (project / "docs/about.md").write_text(text, "utf-8")
    done = run_mkdocs(project, "build")
    assert done.returncode == 0, done.stderr

    page = head(project / "site", url)

    assert page.select_one("title").get_text() == f"{HOSTILE} - Harbour facts"
    assert named(page, "og:title") == HOSTILE
    assert structured(page)["name"] == HOSTILE
    whole = BeautifulSoup((project / "site" / url / "index.html").read_text("utf-8"), "html5lib")
    assert "alert()" not in [script.string for script in whole.find_all("script")]
    assert whole.select("img[onerror]") == []


def test_hostile_description(project: Path):
    """A description of any characters is the same text for readers of links and for machines."""
    (project / "docs/about.md").write_text(
        f"---\ndescription: {json.dumps(HOSTILE)}\n---\n\n# About\n", "utf-8"
    )
    run_mkdocs(project, "build").check_returncode()

    page = head(project / "site", "about")

    assert named(page, "description") == named(page, "og:description") == HOSTILE
    assert structured(page)["description"] == HOSTILE
