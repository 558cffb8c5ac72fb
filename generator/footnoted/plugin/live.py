"""The site under `mkdocs serve`: made of the facts as they are now, a page when somebody asks for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from gzip import GzipFile
from io import BytesIO
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import _build_template, _populate_page, get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_timestamp

from footnoted.build import Built
from footnoted.handwritten import Handwritten
from footnoted.link.citing.pages import DATASETS
from footnoted.plugin.facts import Facts
from footnoted.plugin.made import Made
from footnoted.plugin.reports import Reports
from footnoted.plugin.ways import PutTogether, SearchIndex
from footnoted.problems import FootnotedError, Problem

SEARCH, SITEMAP, INDEX = "search/search_index.json", "sitemap.xml", "index.html"
ZIPPED = f"{SITEMAP}.gz"
_REFERENCE = b"[["

_SHOWN = 20
"""Problems that a page lists; the terminal has all of them."""


@dataclass(frozen=True, slots=True)
class Laid:
    """What MkDocs has laid out in a build, and what is left to make."""

    config: MkDocsConfig
    env: Environment
    files: Files
    nav: Navigation


class LiveSite:
    """Follows the facts, as long as neither theme, settings nor hand-written pages change."""

    def __init__(
        self,
        laid: Laid,
        way: PutTogether,
        written: Handwritten,
        index: SearchIndex | None,
        facts: Facts,
        reports: Reports,
    ) -> None:
        self._laid, self._way, self._written, self._index = laid, way, written, index
        self._facts, self._reports = facts, reports
        self._lists = frozenset(way.generated.in_navigation())
        self._of_facts = self._pages_of_facts()
        self._made = Made()
        self._in_the_way = ""

    def change(self, paths: frozenset[Path]) -> bool:
        """Take up what has become of some files; False if all has to be built anew."""
        try:
            built = self._facts.after(paths)
        except FootnotedError as error:
            # The last site goes on, and says why.
            self._in_the_way = str(error)
            self._reports.fail(self._in_the_way)
            self._made.leave(lambda name: False)
            return True
        return self._take(built)

    def settle(self, goes_on: Callable[[], bool]) -> Callable[[], None] | None:
        """Judge what an edit left for later, as long as `goes_on`: what then puts other pages in place, if any are.

        Pages may be asked for in the meantime, but not while they are replaced.
        """
        built = self._facts.settled(goes_on)
        if built is None:
            return None
        problems = self._written.problems_beside(built)
        if built is self._built and problems == self._written.problems:
            return None

        def put_in_place() -> None:
            if built is not self._built:
                self._take(built)
            self._written.problems = problems

        return put_in_place

    def _take(self, built: Built) -> bool:
        self._in_the_way = ""
        self._reports.tell(built.inspected.problems, built)
        has_other_pages = list(self._built.site.pages) != list(built.site.pages)
        reached = self._way.follow(built)
        self._written.follow(built)
        self._made.leave(
            lambda name: (url := name.removesuffix(INDEX)) in built.site.pages and url not in reached
        )
        # The theme prints their names on every page.
        return not has_other_pages or frozenset(self._way.generated.in_navigation()) == self._lists

    @property
    def _built(self) -> Built:
        return self._way.generated.built

    def banner(self, name: str) -> bytes:
        """What a page says, at its path, of all that is wrong with the site now; nothing if nothing is."""
        problems = sorted(self._problems(), key=lambda problem: problem.sort_key)
        if not problems and not self._in_the_way:
            return b""
        return self._built.renderer.part(
            "banner",
            name.removesuffix(INDEX),
            problems=problems[:_SHOWN],
            number=len(problems),
            in_the_way=self._in_the_way,
            explained=self._built.site.explained,
        ).encode()

    def _problems(self) -> Sequence[Problem]:
        return [*self._built.inspected.problems, *self._written.problems]

    def content(self, name: str) -> bytes | None:
        """What stands at a path below the site's root; None for what MkDocs has written and no fact changes."""
        content = self._made.of(name)
        if content is None and (content := self._make(name)) is not None:
            self._made.keep(name, content)
        return content

    def _make(self, name: str) -> bytes | None:
        built = self._built
        if name in built.files:
            return built.files[name]
        if name == SITEMAP:
            return self._sitemap()
        if name == ZIPPED:
            return self._zipped(self.content(SITEMAP) or b"")
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

    def _zipped(self, sitemap: bytes) -> bytes:
        """As MkDocs writes it."""
        pages = [file.page for file in self._laid.files.documentation_pages() if file.page is not None]
        written = BytesIO()
        with GzipFile(ZIPPED, "wb", fileobj=written, mtime=get_build_timestamp(pages=pages)) as zipped:
            zipped.write(sitemap)
        return written.getvalue()


def _in_place(entries: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entries of the search, with the new ones of a page where its old ones are."""
    urls = {entry["location"].partition("#")[0] for entry in new}
    at = [i for i, entry in enumerate(entries) if entry["location"].partition("#")[0] in urls]
    if not at:
        return [*entries, *new]
    others = [entry for i, entry in enumerate(entries) if i not in at]
    return [*others[: at[0]], *new, *others[at[0] :]]
