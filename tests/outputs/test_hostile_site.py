"""The whole theme around payloads: every file of a built site, read as browsers and machines read it."""

import gzip
import json
import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element
from xml.parsers import expat

import pytest
from html5lib import HTMLParser, getTreeBuilder

from outputs.citations import taken_out
from outputs.hostile_project import CANARY, HostileProject, build_hostile_project
from outputs.invariants import (
    check_signs,
    elements_of,
    foreign_markup,
    id_faults,
    link_faults,
    parsed,
    shape_of,
    signs_in,
    strict_json,
    texts_in,
)
from outputs.payloads import HARMLESS, PAYLOADS

THEMES_OWN = re.compile(r"__(config|drawer|search|toc|nav_\d+(_\d+|_label)*|palette_\d+)")
"""Ids that Material looks for."""


@dataclass(frozen=True)
class Document:
    """A page as a browser reads it.

    data      the structured data in its head, which is taken out of the tree.
    guessed   where a browser has to guess.
    """

    root: Element
    data: dict[str, Any]
    guessed: list[str]

    def one(self, path: str) -> Element:
        """The only element at a path."""
        (element,) = self.root.findall(path)
        return element

    @property
    def article(self) -> Element:
        """What stands between header and footer."""
        return self.one(".//article")

    def named(self, name: str) -> str | None:
        """The content of the only meta element of a name."""
        (meta,) = [one for one in self.root.iter("meta") if name in (one.get("name"), one.get("property"))]
        return meta.get("content")


def documents_of(site: Path) -> dict[str, Document]:
    """All pages by url; the page for addresses that are none is not among them."""
    documents = {}
    for path in sorted(site.rglob("index.html")):
        parser = HTMLParser(getTreeBuilder("etree"), namespaceHTMLElements=False)
        root = parser.parse(path.read_text("utf-8"))
        url = path.relative_to(site).as_posix().removesuffix("index.html")
        (script,) = (one for one in root.iter("script") if one.get("type") == "application/ld+json")
        data, script.text = strict_json(script.text or ""), ""
        documents[url] = Document(
            root, data, [f"{url}: {code} {values}" for _, code, values in parser.errors]
        )
    return documents


@pytest.fixture(scope="module")
def documents(hostile: HostileProject) -> dict[str, Document]:
    return documents_of(hostile.site)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    """The pages of the same project with words in place of the payloads."""
    return documents_of(build_hostile_project(tmp_path_factory.mktemp("harmless"), lambda _: HARMLESS).site)


def test_payloads_in_titles(hostile: HostileProject):
    """Each payload is the title of a page of some kind, and hand-written pages have a few."""
    titled = [hostile.written[sign] for sign in hostile.titles.values()]

    assert {payload[:280] for payload in PAYLOADS.values()} == {*titled}
    assert {url.split("/")[0] for url in hostile.titles} >= {
        "sources",
        "people",
        "organisations",
        "initiatives",
        "facts",
    }


def test_markup_of_every_page(documents: dict[str, Document], harmless: dict[str, Document]):
    """A page has the markup that it has with harmless words, to the last attribute, head and frame included."""
    assert documents.keys() == harmless.keys()
    assert [fault for document in documents.values() for fault in document.guessed] == []
    # Lists are in the order of names, which payloads change.
    shapes = [
        {url: sorted(shape_of(page.root)) for url, page in pages.items()} for pages in (documents, harmless)
    ]
    changed = [url for url, shape in shapes[0].items() if shape != shapes[1][url]]
    assert changed == []
    assert {url: faults for url in documents if (faults := foreign_markup(documents[url].article))} == {}


def test_scripts_of_every_page(documents: dict[str, Document], harmless: dict[str, Document]):
    """Scripts and styles are those that the theme writes; the page asks no other host for one."""
    own = {_scripts_of(document) for document in harmless.values()}

    assert {_scripts_of(document) for document in documents.values()} == own
    assert not any(re.match("[a-z]*:?//", script) for scripts in own for script in scripts)


def _scripts_of(document: Document) -> tuple[str, ...]:
    found = [
        element.get("src") or element.get("href") or element.text or ""
        for element in elements_of(document.root)
        if element.tag in ("script", "style") or element.get("rel") == "stylesheet"
    ]
    return tuple(re.sub(r"(\.\./)+|\.\.(?=\")|\.\./?(?=[\",])", "", text) for text in found)


def test_texts_of_every_page(hostile: HostileProject, documents: dict[str, Document]):
    """Wherever a text stands on a page, in its head, its navigation or its structured data, it is what was written."""
    found: Counter[int] = Counter()
    faults: list[str] = []
    for document in documents.values():
        for text in taken_out(document.root):
            check_signs(text, hostile.written, found, faults)
        found += signs_in(document.root, hostile.written, faults)
        for text in texts_in(document.data):
            check_signs(text, hostile.written, found, faults)

    assert faults == []
    assert sorted(found) == list(range(len(hostile.written)))


def test_titles_agree(hostile: HostileProject, documents: dict[str, Document]):
    """Title, heading, links to the page, search entry and data name a page alike."""
    entries = {entry["location"]: unescape(entry["title"]) for entry in _search_entries(hostile)}
    for url, sign in hostile.titles.items():
        document = documents[url]
        title = document.named("og:title") or ""
        assert "".join(document.one("head/title").itertext()) == f"{title} - Harbour facts", url
        assert entries[url] == (title if url not in hostile.headed else "About"), url
        assert title.endswith(str(document.data["name"])), url
        if not url.startswith("facts/"):
            assert title.endswith(f"{hostile.written[sign]} Zq{sign}q"), url
    for url in (url for url in hostile.titles if url.startswith("page-")):
        title = str(documents[url].named("og:title"))
        assert documents[url].named("description") == documents[url].named("og:description")
        for document in documents.values():
            linked = ["".join(link.itertext()).strip() for link in document.root.iter("a")]
            assert title in [text for text in linked if f"Zq{hostile.titles[url]}q" in text]


def test_ids_and_links_of_every_page(hostile: HostileProject, documents: dict[str, Document]):
    """Ids are ours or the theme's and stand once; links lead to what is there, or by an address for readers."""
    anchors = {
        url: {element.get("id") for element in elements_of(one.root)} for url, one in documents.items()
    }

    def leads_somewhere(path: str, anchor: str) -> bool:
        there = path in documents or (hostile.site / path).is_file()
        return there and (not anchor or anchor in anchors[path])

    for url, document in documents.items():
        assert [
            fault for fault in id_faults(document.root) if not THEMES_OWN.fullmatch(fault.removeprefix("id "))
        ] == [], url
        assert link_faults(document.one("body"), url, leads_somewhere) == [], url


def test_search_index(hostile: HostileProject):
    """The theme's index holds every title and text escaped once, and no other markup than its own."""
    found: Counter[int] = Counter()
    faults: list[str] = []

    for entry in _search_entries(hostile):
        for text in (entry["title"], entry["text"]):
            root, guessed = parsed(text)
            faults += [*guessed, *foreign_markup(root)]
            found += signs_in(root, hostile.written, faults)

    assert faults == []
    assert {*found} >= {*hostile.titles.values()} - {hostile.titles[url] for url in hostile.headed}


def _search_entries(hostile: HostileProject) -> list[dict[str, str]]:
    text = (hostile.site / "search/search_index.json").read_text("utf-8")
    entries: list[dict[str, str]] = json.loads(text)["docs"]
    return entries


def test_data_files(hostile: HostileProject):
    """Data files give every text back."""
    found: Counter[int] = Counter()
    faults: list[str] = []

    for path in (*hostile.site.glob("api/**/*.json"), hostile.site / "search/facts.json"):
        for text in texts_in(strict_json(path.read_text("utf-8"))):
            check_signs(text, hostile.written, found, faults)

    assert faults == []
    assert len(found) > len(PAYLOADS)


@pytest.mark.parametrize("name", ["sitemap.xml", "sitemap.xml.gz"])
def test_sitemap(hostile: HostileProject, documents: dict[str, Document], name: str):
    """The sitemap is XML, and holds the address of every page and nothing else."""
    content = (hostile.site / name).read_bytes()
    texts: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.CharacterDataHandler = texts.append

    parser.Parse(gzip.decompress(content) if name.endswith(".gz") else content, True)

    told = "".join(texts).split()
    assert {text for text in told if text.startswith("http")} == {
        f"https://harbour.example/x/{url}" for url in documents
    }
    assert {text for text in told if not text.startswith("http")} == {"2026-11-22"}


def test_canaries(hostile: HostileProject):
    """What stands around the project reaches neither the site nor the log, whatever a text asks for."""
    around = hostile.root.parent

    assert [path.relative_to(around).as_posix() for path in _holding(around, CANARY)] == [
        "beside.txt",
        "project/.git/config",
    ]
    assert CANARY not in hostile.log


def _holding(folder: Path, text: str) -> list[Path]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in files if text.encode() in path.read_bytes()]
