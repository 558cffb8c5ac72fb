"""The site under `mkdocs serve`: made of the facts as they are now, a page when somebody asks for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import _build_template, _populate_page, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from footnoted.build import Built
from footnoted.export.head import DATASETS
from footnoted.handwritten import Handwritten
from footnoted.plugin.ways import PutTogether, SearchIndex

SEARCH, SITEMAP, INDEX = "search/search_index.json", "sitemap.xml", "index.html"
_REFERENCE = b"[["


@dataclass(frozen=True, slots=True)
class Laid:
    """What MkDocs has laid out in a build, and what is left to make."""

    config: MkDocsConfig
    env: Environment
    files: Files
    nav: Navigation


class LiveSite:
    """Follows the facts.

    rebuilt   the site as some changed files make it; None where all has to be built anew.
    """

    def __init__(
        self,
        laid: Laid,
        way: PutTogether,
        written: Handwritten,
        index: SearchIndex | None,
        rebuilt: Callable[[frozenset[Path]], Built | None],
    ) -> None:
        self._laid, self._way, self._written, self._index, self._rebuilt = laid, way, written, index, rebuilt
        self._lists = frozenset(way.generated.in_navigation())
        self._of_facts = self._pages_of_facts()
        self._made: dict[str, bytes] = {}

    def change(self, paths: frozenset[Path]) -> bool:
        """Take up what has become of some files; False if all has to be built anew."""
        built = self._rebuilt(paths)
        if built is None:
            return False
        self._way.follow(built)
        self._written.follow(built)
        self._made.clear()
        # The theme prints their names on every page.
        return frozenset(self._way.generated.in_navigation()) == self._lists

    def content(self, name: str) -> bytes | None:
        """What stands at a path below the site's root; None for what MkDocs has written and no fact changes."""
        if name not in self._made:
            content = self._make(name)
            if content is None:
                return None
            self._made[name] = content
        return self._made[name]

    def _make(self, name: str) -> bytes | None:
        built = self._way.generated.built
        if name in built.files:
            return built.files[name]
        if name == SITEMAP:
            return self._sitemap()
        if name == SEARCH and self._index is not None:
            for url in self._of_facts:
                self.content(f"{url}{INDEX}")
            return self._way.search_index(self._index)
        if name != INDEX and not name.endswith(f"/{INDEX}"):
            return None
        url = name.removesuffix(INDEX)
        if url in built.site.pages:
            return self._way.page(url)
        return self._written_page(self._of_facts[url]) if url in self._of_facts else None

    def _pages_of_facts(self) -> dict[str, Page]:
        """Hand-written pages on which facts are printed, or whose head tells of all facts, by url."""
        pages = (file.page for file in self._laid.files.documentation_pages())
        return {
            page.url: page
            for page in pages
            if page is not None and (source := self._written.source(page.file.src_uri))
            if _REFERENCE in source or page.url in DATASETS
        }

    def _written_page(self, page: Page) -> bytes:
        """A hand-written page, read and printed as MkDocs does."""
        config, files = self._laid.config, self._laid.files
        before = [] if self._index is None else self._index.entries[:]
        _populate_page(page, config, files)
        page.active = True
        context = get_context(self._laid.nav, files.documentation_pages(), config, page)
        template = self._laid.env.get_template(page.meta.get("template", "main.html"))
        context = config.plugins.on_page_context(context, page=page, config=config, nav=self._laid.nav)
        html = config.plugins.on_post_page(template.render(context), page=page, config=config)
        page.active = False
        if self._index is not None:
            self._index.entries = _in_place(before, self._index.entries[len(before) :])
        return html.encode("utf-8", "xmlcharrefreplace")

    def _sitemap(self) -> bytes:
        template = self._laid.env.get_template(SITEMAP)
        return _build_template(
            SITEMAP, template, self._laid.files, self._laid.config, self._laid.nav
        ).encode()


def _in_place(entries: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entries of the search, with the new ones of a page where its old ones are."""
    urls = {entry["location"].partition("#")[0] for entry in new}
    at = [i for i, entry in enumerate(entries) if entry["location"].partition("#")[0] in urls]
    if not at:
        return [*entries, *new]
    others = [entry for i, entry in enumerate(entries) if i not in at]
    return [*others[: at[0]], *new, *others[at[0] :]]
