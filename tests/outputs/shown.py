"""All that a site shows of records that hold one payload: pages, prose, heads, data files."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from markdown import markdown

from footnoted.build import Built, Inspected
from footnoted.export import export_files
from footnoted.export.head import head_of
from footnoted.link import link_site
from footnoted.link.blocks import BLOCKS
from footnoted.link.page import FactPage, Page
from footnoted.link.site import Site
from footnoted.load import load_corpus
from footnoted.model.corpus import Corpus
from footnoted.problems import Problem
from footnoted.render import Renderer, in_html, render_pages, with_words
from outputs.records import filled

PROSE = "prose/"
FAULTY = "facts/faulty/"
EXTENSIONS = ["tables", "toc", "pymdownx.superfences"]


@dataclass(frozen=True)
class Shown:
    """A site in memory.

    fields   where each text stands, by the number of its sign.
    pages    the parts of all pages that stand between header and footer, by url.
    heads    title, description and structured data of each, as a theme prints them.
    """

    corpus: Corpus
    fields: list[str]
    site: Site
    pages: Mapping[str, str]
    heads: Mapping[str, str]
    files: Mapping[str, bytes]

    def kind_of(self, url: str) -> str:
        """What kind of page stands at an address: a list is one by itself."""
        page = self.site.pages.get(url)
        if page is None:
            return "prose"
        if isinstance(page, FactPage):
            return page.fact.kind
        return _kind_of_record(page) if page.file else page.url


def shown(payload: str) -> Shown:
    """The whole site whose texts hold a payload."""
    corpus, history, fields = filled(payload)
    faulty, problems = _faulty(payload)
    # Its file takes an address, and no record is behind it.
    corpus = replace(corpus, files={**corpus.files, **faulty.files})
    site = link_site(corpus, problems, history=history)
    renderer = _renderer()
    bodies = render_pages(site, renderer)
    files = export_files(site)
    built = Built(Inspected(corpus, problems), site, bodies, files, renderer)
    pages = {**bodies, PROSE: _prose(built)}
    return Shown(corpus, fields, site, pages, {url: _head(url, site) for url in pages}, files)


@cache
def _renderer() -> Renderer:
    return Renderer()


def _kind_of_record(page: Page) -> str:
    return page.url.partition("/")[0] if page.template != "problem" else page.template


def _faulty(payload: str) -> tuple[Corpus, list[Problem]]:
    """A record that has the payload where it can't be: what reports quote of it."""
    text = json.dumps(payload, ensure_ascii=False)
    with TemporaryDirectory() as folder:
        path = Path(folder, "events/faulty.yml")
        path.parent.mkdir()
        path.write_text(f"label: [{text}]\nhappened: {text}\ndate: {text}\nstatus: {text}\n", "utf-8")
        return load_corpus(Path(folder), "facts")


def _prose(built: Built) -> str:
    """A hand-written page that names every record, and shows each list that has no page."""
    ids = [*built.site.facts, *built.site.entities, *built.site.sources, "faulty"]
    names = "\n".join(f"- It says [[{id}]], in *full*." for id in ids)
    on_pages = {"map", "scores", "latest", *(url.rstrip("/") for url in built.bodies)}
    lists = "\n\n".join(f"[[show: {name}]]" for name in BLOCKS if name not in on_pages)
    text = f"# Prose\n\n{names}\n\n| a |\n|---|\n| [[{ids[0]}]] |\n\n{lists}\n"
    prose, problems = built.prose(text, "docs/prose.md")
    assert problems == []
    converted = markdown(with_words(text, prose), extensions=EXTENSIONS)
    return in_html(converted, text, prose, PROSE, built.renderer)


def _head(url: str, site: Site) -> str:
    head = head_of(site, "Site", url, "Prose", "", "../" * url.count("/"))
    title, description = (escape(text) for text in (head.title, head.description))
    return (
        f'<title>{title}</title><meta name="description" content="{description}">'
        f'<script type="application/ld+json">{head.json_ld}</script>'
    )
