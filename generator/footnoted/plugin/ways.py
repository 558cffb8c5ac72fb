"""The ways in which generated pages are built: one by one by MkDocs, put together by us, or both and compared."""

import json
from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from footnoted.export.head import Head
from footnoted.forked import in_shares
from footnoted.handwritten import ids_in
from footnoted.plugin.files import FilesByName, IdsWhenAsked, file_of
from footnoted.plugin.generated import Generated, contents_of, tell
from footnoted.plugin.shell import BODY, CONTENTS, sign, told_by_signs
from footnoted.plugin.spliced import Spliced
from footnoted.problems import FootnotedError
from footnoted.tree import GeneratedFile, markdown_path

_SHARE = 32


class SearchIndex(Protocol):
    """The index of the theme's search."""

    entries: list[dict[str, Any]]


class OneByOne:
    """MkDocs builds each generated page as it builds those that people write."""

    def __init__(self, generated: Generated) -> None:
        self._generated = generated
        self._set_aside: str | None = None

    def add_to(self, files: Files) -> Files:
        """All files with the generated ones."""
        for url in self._generated.built.site.pages:
            files.append(file_of(self._generated.file(url), self._generated.config))
        return self._with_data(files)

    def prepare(self, env: Environment, files: Files, nav: Navigation) -> None:
        """Make ready for building, when all pages have been read."""

    def content(self, page: Page) -> str:
        """What MkDocs takes for a page's HTML."""
        return self._generated.body(page.url)

    def contents(self, page: Page, html: str) -> tuple[TableOfContents, Container[str]]:
        """The parts of a page as themes list them, and all ids on it."""
        return contents_of(self._generated.contents(page.url, html)), ids_in(html)

    def head(self, page: Page) -> Head:
        """What the head of a page says."""
        return self._generated.head(page.url)

    def show_to_search(self, page: Page) -> None:
        """Show the words by which readers look for a page, once, and not all that stands on it."""
        entry = self._generated.search_entry(page.url)
        self._set_aside, page.content = page.content, entry["text"] if entry else ""
        page.meta["search"] = {"boost": entry["boost"]} if entry else {"exclude": True}

    def show_to_theme(self, page: Page) -> None:
        """Put the page's own HTML back."""
        page.content, self._set_aside = self._set_aside, None

    def output(self, page: Page, html: str) -> str:
        """What MkDocs writes of a page that the theme has made."""
        return html

    def listed(self, pages: Sequence[File]) -> Sequence[Any]:
        """All pages for the sitemap, of which MkDocs knows these."""
        return pages

    def finish(self, index: SearchIndex | None) -> None:
        """Write what MkDocs does not; the search has not written its index yet."""

    def _with_data(self, files: Files) -> Files:
        for path, content in self._generated.built.files.items():
            files.append(file_of(GeneratedFile(path, content), self._generated.config))
        return files


class Compared(OneByOne):
    """MkDocs builds each page, and each is put together by us, too: any difference is an error."""

    def __init__(self, generated: Generated) -> None:
        super().__init__(generated)
        self._spliced: Spliced | None = None
        self._different: list[str] = []

    def prepare(self, env: Environment, files: Files, nav: Navigation) -> None:
        """Make the shells; Unsplittable where the theme does more with a text than print it."""
        self._spliced = Spliced(self._generated, env, files, nav)
        self._spliced.prepare(self._generated.outside_navigation())

    def output(self, page: Page, html: str) -> str:
        """The page as MkDocs has it."""
        if self._spliced is not None and self._spliced.differs(page, html):
            self._different.append(page.url)
        return html

    def finish(self, index: SearchIndex | None) -> None:
        """Tell of the pages that come out otherwise, in a FootnotedError."""
        if self._different:
            raise FootnotedError(f"put together, these pages differ: {', '.join(self._different)}")


def write_page(folder: Path, url: str, html: str) -> None:
    """Write a page where hosts look for it."""
    path = folder / url / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(html.encode("utf-8", "xmlcharrefreplace"))


class PutTogether(OneByOne):
    """We put the theme's page around each body.

    Pages that no navigation names are not in MkDocs' lists; links of hand-written pages find them.
    """

    def __init__(self, generated: Generated) -> None:
        super().__init__(generated)
        self._spliced: Spliced | None = None

    def add_to(self, files: Files) -> Files:
        """All files, with the generated ones that are data or in the navigation."""
        hidden = {markdown_path(url): url for url in self._generated.outside_navigation()}
        for url in self._generated.in_navigation():
            files.append(file_of(self._generated.file(url), self._generated.config))
        return FilesByName(self._with_data(files), hidden, self._generated, self._generated.config)

    def prepare(self, env: Environment, files: Files, nav: Navigation) -> None:
        """Make the shells; Unsplittable where the theme does more with a text than print it."""
        self._spliced = Spliced(self._generated, env, files, nav)
        self._spliced.prepare(self._generated.outside_navigation())

    def content(self, page: Page) -> str:
        """A sign for the HTML."""
        page.meta["description"] = sign("description")
        return BODY

    def contents(self, page: Page, html: str) -> tuple[TableOfContents, Container[str]]:
        """Signs for the parts, and the ids that will be on the page."""
        return contents_of(CONTENTS), IdsWhenAsked(self._generated, page.url)

    def head(self, page: Page) -> Head:
        """Signs for what the head says."""
        return told_by_signs(page.url, self._generated.head(page.url).sort).head

    def show_to_search(self, page: Page) -> None:
        """Nothing: the entry is made of the facts."""
        page.meta["search"] = {"exclude": True}

    def show_to_theme(self, page: Page) -> None:
        """Nothing was changed."""

    def output(self, page: Page, html: str) -> str:
        """The page with signs; `finish` replaces it."""
        assert self._spliced is not None
        self._spliced.keep(page, html)
        return html

    def listed(self, pages: Sequence[File]) -> Sequence[Any]:
        """The pages that people have written, and ours, in their order."""
        known = self._generated.built.site.pages
        written = [file for file in pages if file.url not in known]
        return [*written, *(self._generated.listed(url) for url in known)]

    def finish(self, index: SearchIndex | None) -> None:
        """Write the pages, and tell the search of them."""
        assert self._spliced is not None
        urls = list(self._generated.built.site.pages)
        # The long ones first, so that nobody is left with one at the end.
        shares = [[url] for url in self._generated.in_navigation()]
        others = list(self._generated.outside_navigation())
        shares += [others[i : i + _SHARE] for i in range(0, len(others), _SHARE)]
        entries: dict[str, Any] = {}
        for result in in_shares(len(shares), lambda number: self._write(shares[number])):
            entries |= json.loads(result)
        if index is not None:
            index.entries += [entries[url] for url in urls if url in entries]

    def _write(self, urls: Sequence[str]) -> bytes:
        """Write some pages; the result has what the search finds them by."""
        assert self._spliced is not None
        folder = Path(self._generated.config.site_dir)
        for url in urls:
            write_page(folder, url, self._spliced.page(url))
        entries = {url: self._generated.search_entry(url) for url in urls}
        return json.dumps({url: entry for url, entry in entries.items() if entry is not None}).encode()

    def give_up(self, files: Files) -> OneByOne:
        """Let MkDocs build each page after all, though it has read some of them as signs."""
        for url in self._generated.built.site.pages:
            file = files.get_file_from_path(markdown_path(url))
            assert file is not None
            page = file.page
            assert page is not None
            told = self._generated.told(url)
            tell(page, told)
            page.present_anchor_ids = ids_in(told.body)
            if file.src_uri in files.src_uris:
                files.remove(file)
            files.append(file)
        return OneByOne(self._generated)
