"""What MkDocs and the theme are told of one generated page."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from footnoted.build import Built
from footnoted.export.head import Head, head_of
from footnoted.handwritten import anchors_of
from footnoted.link.departure_pages import DeparturePage, moved_to
from footnoted.link.findable import findable_weight, findable_words, is_findable
from footnoted.link.page import Page as SitePage
from footnoted.link.search import SearchPage
from footnoted.plugin.files import file_of
from footnoted.plugin.shell import Contents, Told
from footnoted.tree import GeneratedFile, generated_page, url_of_markdown


@dataclass(frozen=True, slots=True)
class Generated:
    """The generated pages of a site.

    docs    the folder of pages, seen from where the records' paths begin.
    today   the day of the build, as the sitemap has it.
    """

    built: Built
    config: MkDocsConfig
    docs: str
    today: str

    def in_navigation(self) -> Iterator[str]:
        """Urls of the pages that a navigation may name: those of no single record."""
        return (url for url in self.built.site.pages if not self._is_outside(url))

    def outside_navigation(self) -> Iterator[str]:
        """Urls of all others."""
        return (url for url in self.built.site.pages if self._is_outside(url))

    def _is_outside(self, url: str) -> bool:
        page = self.built.site.outlines[url]
        return page.file is not None or page.is_manual or page.made.is_part

    def is_departed(self, url: str) -> bool:
        """Whether an id that has no record any more had this address."""
        outlines = self.built.site.outlines
        return url in outlines and outlines[url].made is DeparturePage

    def is_moved(self, url: str) -> bool:
        """Whether nothing but the way to another page stands at an address."""
        return bool(moved_to(url, self.built.site))

    def file(self, url: str) -> GeneratedFile:
        """A page as a file, without its body."""
        return generated_page(self.built, url, self.docs)

    def hidden(self, path: str) -> GeneratedFile | None:
        """A file that stands in no list of MkDocs', by its path from the folder of pages."""
        if path in self.built.files:
            return GeneratedFile(path, b"")
        url = url_of_markdown(path)
        return self.file(url) if url in self.built.site.pages and self._is_outside(url) else None

    def body(self, url: str) -> str:
        """The HTML of a page."""
        return self.built.bodies[url]

    def told(self, url: str) -> Told:
        """All that the theme prints of a page."""
        return self.told_of(self.built.site.pages[url])

    def told_of(self, page: SitePage) -> Told:
        """The same of a page that has been made."""
        url, body = page.url, self.built.renderer.page(page)
        edit_url = (
            self.page_of_mkdocs(url).edit_url
            if self.config.edit_uri or self.config.edit_uri_template
            else None
        )
        return Told(
            url=url,
            title=page.title,
            description=page.description,
            head=self.head(url),
            edit_url=edit_url or "",
            contents=tuple(anchors_of(page, body)),
            body=body,
        )

    def contents(self, url: str, body: str) -> Contents:
        """The parts of a page whose HTML is `body`."""
        return tuple(anchors_of(self.built.site.pages[url], body))

    def head(self, url: str, title: str = "", description: str = "") -> Head:
        """What the head says of the page at `url`; `title` and `description` are of a hand-written one."""
        root = self.config.site_url or f"{get_relative_url('.', url)}/"
        return head_of(self.built.site, self.config.site_name, url, title, description, root)

    def head_of_written(self, page: Page) -> Head:
        """What the head says of a page that people have written."""
        description = page.meta.get("description") or self.config.site_description or ""
        return self.head(page.url, unescape(str(page.title or "")), unescape(str(description)))

    def page_of_mkdocs(self, url: str) -> Page:
        """A page as MkDocs has it before anything has been read."""
        page = Page(None, file_of(self.file(url), self.config), self.config)
        page.update_date = self.today
        return page

    def listed(self, url: str) -> SimpleNamespace:
        """A page as far as the sitemap asks for it."""
        root = self.config.site_url
        canonical = urljoin(root, url) if root else None
        page = SimpleNamespace(is_link=False, canonical_url=canonical, abs_url=None, update_date=self.today)
        return SimpleNamespace(page=page, url=url)

    def search_entry(self, url: str) -> dict[str, Any] | None:
        """What the theme's search finds a page by; None for a page that it does not know."""
        made = self.built.site.outlines[url].made
        return self._entry(self.built.site.pages[url]) if is_findable(made, self.built.site) else None

    def entry_of(self, page: SitePage) -> dict[str, Any] | None:
        """The same of a page that has been made."""
        return self._entry(page) if is_findable(type(page), self.built.site) else None

    def _entry(self, page: SitePage) -> dict[str, Any]:
        paragraphs = findable_words(page, self.built.site)
        return {
            "location": page.url,
            "title": escape(page.title),
            "text": "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in paragraphs),
            "boost": findable_weight(page),
            **({"parts": "facts/index.json"} if isinstance(page, SearchPage) and page.in_parts else {}),
        }


def tell(page: Page, told: Told) -> None:
    """Fill a page of MkDocs as if it had been read."""
    page.markdown = ""
    page.meta = {"title": escape(told.title), "description": escape(told.description)}
    page.content = told.body
    page.toc = contents_of(told.contents)
    if told.edit_url:
        page.edit_url = told.edit_url


def contents_of(contents: Contents) -> TableOfContents:
    """The parts of a page as themes list them."""
    return TableOfContents([AnchorLink(heading, anchor, 2) for heading, anchor in contents])
