"""The ways in which generated pages are built: one by one by MkDocs, put together by us, or both and compared."""

import json
from collections.abc import Container, Sequence, Set
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from footnoted.build import Built
from footnoted.export.head import Head
from footnoted.export.search_parts import FOLDER as SEARCH
from footnoted.export.tables import FOLDER as TABLES
from footnoted.handwritten import ids_in
from footnoted.link.reached import pages_reached
from footnoted.link.urls import API
from footnoted.plugin.files import FilesByName, IdsWhenAsked, file_of
from footnoted.plugin.generated import Generated, contents_of, tell
from footnoted.plugin.shell import BODY, CONTENTS, sign, told_by_signs
from footnoted.plugin.spliced import Spliced, seen_by_others
from footnoted.problems import FootnotedError
from footnoted.processes import in_shares
from footnoted.tree import GeneratedFile, markdown_path

log = get_plugin_logger("footnoted.plugin")

_SHARE = 32


class SearchIndex(Protocol):
    """The index of the theme's search."""

    entries: list[dict[str, Any]]

    def generate_search_index(self, previous: None) -> str:
        """All of it as JSON."""
        ...


class OneByOne:
    """MkDocs builds each generated page as it builds those that people write."""

    def __init__(self, generated: Generated) -> None:
        self.generated = generated
        self._set_aside: str | None = None

    def add_to(self, files: Files) -> Files:
        """All files with the generated ones."""
        for url in self.generated.built.site.pages:
            files.append(file_of(self.generated.file(url), self.generated.config))
        return self._with_data(files)

    def prepare(self, env: Environment, files: Files, nav: Navigation) -> None:
        """Make ready for building, when all pages have been read."""

    def content(self, page: Page) -> str:
        """What MkDocs takes for a page's HTML."""
        return self.generated.body(page.url)

    def contents(self, page: Page, html: str) -> tuple[TableOfContents, Container[str]]:
        """The parts of a page as themes list them, and all ids on it."""
        return contents_of(self.generated.contents(page.url, html)), ids_in(html)

    def head(self, page: Page) -> Head:
        """What the head of a page says."""
        return self.generated.head(page.url)

    def show_to_search(self, page: Page) -> None:
        """Show the words by which readers look for a page, once, and not all that stands on it."""
        entry = self.generated.search_entry(page.url)
        self._set_aside, page.content = page.content, entry["text"] if entry else ""
        page.meta["search"] = {"boost": entry["boost"]} if entry else {"exclude": True}

    def show_to_theme(self, page: Page) -> None:
        """Put the page's own HTML back."""
        page.content, self._set_aside = self._set_aside, None

    def output(self, page: Page, html: str) -> str:
        """What MkDocs writes of a page that the theme has made."""
        return html

    def listed(self, pages: Sequence[File]) -> Sequence[Any]:
        """All pages for the sitemap, of which MkDocs knows these; those of ids that are gone are not looked for."""
        return [file for file in pages if not self.generated.is_departed(file.url)]

    def finish(self, index: SearchIndex | None) -> None:
        """Write what MkDocs does not; the search has not written its index yet."""

    def _with_data(self, files: Files) -> Files:
        for path, content in self.generated.built.files.items():
            files.append(file_of(GeneratedFile(path, content), self.generated.config))
        return files


class Compared(OneByOne):
    """MkDocs builds each page, and each is put together by us, too: any difference is an error."""

    def __init__(self, generated: Generated) -> None:
        super().__init__(generated)
        self._spliced: Spliced | None = None
        self._different: list[str] = []

    def prepare(self, env: Environment, files: Files, nav: Navigation) -> None:
        """Make the shells; Unsplittable where the theme does more with a text than print it."""
        self._spliced = Spliced(self.generated, env, files, nav)
        self._spliced.prepare(self.generated.outside_navigation())

    def output(self, page: Page, html: str) -> str:
        """The page as MkDocs has it."""
        if self._spliced is not None and self._spliced.differs(page, html):
            self._different.append(page.url)
        return html

    def finish(self, index: SearchIndex | None) -> None:
        """Tell of the pages that come out otherwise, in a FootnotedError."""
        if self._different:
            raise FootnotedError(f"put together, these pages differ: {', '.join(self._different)}")


class PutTogether(OneByOne):
    """We put the theme's page around each body.

    Pages that no navigation names are not in MkDocs' lists; links of hand-written pages find them.
    """

    def __init__(self, generated: Generated) -> None:
        super().__init__(generated)
        self._spliced: Spliced | None = None
        self._files: FilesByName | None = None
        self._entries: dict[str, dict[str, Any] | None] = {}
        """Of the search, those that have been made for the site as it is."""

    def add_to(self, files: Files) -> Files:
        """All files, with the generated ones that a navigation may name."""
        for url in self.generated.in_navigation():
            files.append(file_of(self.generated.file(url), self.generated.config))
        self._files = FilesByName(files, self.generated)
        return self._files

    def follow(self, built: Built) -> Set[str]:
        """Make the pages of another site from now on, in the same theme; the result has the urls of those that may
        be others than they were."""
        reached = pages_reached(self.generated.built.site, built.site)
        for url in reached:
            self._entries.pop(url, None)
        self.generated = replace(self.generated, built=built)
        if self._files is not None and self._spliced is not None:
            self._files.follow(self.generated)
            self._spliced.follow(self.generated)
        return reached

    def prepare(self, env: Environment, files: Files, nav: Navigation) -> None:
        """Make the shells; Unsplittable where the theme does more with a text than print it."""
        self._spliced = Spliced(self.generated, env, files, nav)
        self._spliced.prepare(self.generated.outside_navigation())

    def content(self, page: Page) -> str:
        """A sign for the HTML."""
        page.meta["description"] = sign("description")
        return BODY

    def contents(self, page: Page, html: str) -> tuple[TableOfContents, Container[str]]:
        """Signs for the parts, and the ids that will be on the page."""
        return contents_of(CONTENTS), IdsWhenAsked(self.generated, page.url)

    def head(self, page: Page) -> Head:
        """Signs for what the head says."""
        return told_by_signs(page.url, self.generated.head(page.url).sort).head

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
        known = self.generated.built.site.pages
        written = [file for file in pages if file.url not in known]
        ours = (url for url in known if not self.generated.is_departed(url))
        return [*written, *(self.generated.listed(url) for url in ours)]

    def finish(self, index: SearchIndex | None) -> None:
        """Write the pages, and tell the search of them."""
        assert self._spliced is not None
        # What is made once for several files is made by whoever writes them all.
        data = [list(names) for _, names in groupby(self.generated.built.files, _made_with)]
        # The long ones first, so that nobody is left with one at the end.
        shares = [[url] for url in self.generated.in_navigation()]
        others = list(self.generated.outside_navigation())
        shares += [others[i : i + _SHARE] for i in range(0, len(others), _SHARE)]
        entries: dict[str, Any] = {}
        for result in in_shares(
            len(data) + len(shares),
            lambda number: (
                self._write_data(data[number])
                if number < len(data)
                else self._write_pages(shares[number - len(data)])
            ),
        ):
            entries |= json.loads(result)
        if index is not None:
            index.entries += [entries[url] for url in self.generated.built.site.pages if url in entries]

    def _write_data(self, names: Sequence[str]) -> bytes:
        for name in names:
            self._write(name, self.generated.built.files[name])
        return b"{}"

    def _write_pages(self, urls: Sequence[str]) -> bytes:
        """Write some pages; the result has what the search finds them by."""
        assert self._spliced is not None
        entries: dict[str, dict[str, Any] | None] = {}
        for url in urls:
            page = self.generated.built.site.pages[url]
            html = self._spliced.page_of(self.generated.told_of(page))
            self._write(f"{url}index.html", html.encode("utf-8", "xmlcharrefreplace"))
            entries[url] = self.generated.entry_of(page)
        return json.dumps({url: entry for url, entry in entries.items() if entry is not None}).encode()

    def _write(self, name: str, content: bytes) -> None:
        path = Path(self.generated.config.site_dir, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            path.write_bytes(content)
        except OSError as error:
            # Of a disk that is full only the opening of a file would say which one.
            error.filename = str(path)
            raise

    def search_index(self, index: SearchIndex) -> bytes:
        """What the theme's search reads, with our pages behind those that people have written."""
        entries = map(self._entry, self.generated.built.site.pages)
        written = index.entries
        index.entries = [*written, *(entry for entry in entries if entry is not None)]
        content = index.generate_search_index(None)
        index.entries = written
        return content.encode()

    def _entry(self, url: str) -> dict[str, Any] | None:
        if url not in self._entries:
            self._entries[url] = self.generated.search_entry(url)
        return self._entries[url]

    def page(self, url: str) -> bytes:
        """A whole page as it is written."""
        assert self._spliced is not None
        return self._spliced.page(url).encode("utf-8", "xmlcharrefreplace")

    def give_up(self, files: Files) -> OneByOne:
        """Let MkDocs build each page after all, though it has read some of them as signs."""
        for url in self.generated.built.site.pages:
            file = files.get_file_from_path(markdown_path(url))
            assert file is not None
            page = file.page
            assert page is not None
            told = self.generated.told(url)
            tell(page, told)
            page.present_anchor_ids = ids_in(told.body)
            if file.src_uri in files.src_uris:
                files.remove(file)
            files.append(file)
        self._with_data(files)
        return OneByOne(self.generated)


def _made_with(name: str) -> str:
    """What a data file is made with: the parts of the search with each other, those of the API, too, in which a
    record stands in several, and the tables, which have the same rows; any other by itself."""
    return next((folder for folder in (SEARCH, API, TABLES) if name.startswith(f"{folder}/")), name)


def choose_way(fast: str | bool, generated: Generated) -> OneByOne:
    """The way that a site's settings ask for, and its plugins allow."""
    if fast == "verify":
        return Compared(generated)
    if fast in ("off", False):
        return OneByOne(generated)
    if others := seen_by_others(generated.config):
        log.info("each page is built by MkDocs, which takes longer: %s works on them", others)
        return OneByOne(generated)
    return PutTogether(generated)
