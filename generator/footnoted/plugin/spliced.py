"""The fast way: the theme is rendered for a few pages of signs, and its page put around each body by us."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from footnoted.plugin.generated import Generated, tell
from footnoted.plugin.shell import Shell, Told, Unsplittable, sign, told_by_signs
from footnoted.tree import markdown_path

_OF_EACH_PAGE = (
    "pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "pre_template", "post_page",
)  # fmt: skip
_KNOWN = ("footnoted.", "material.plugins.search.", "mkdocs.contrib.search.")

_Key = tuple[str, bool, bool, bool]
"""Folder of a page, whether it has parts, whether it says where it is edited, whether it leads to its record's file."""


def seen_by_others(config: MkDocsConfig) -> str:
    """Modules of plugins and hooks that work on each page, in words; "" if there are none."""
    modules = {
        method.__module__ or "" for event in _OF_EACH_PAGE for method in config.plugins.events.get(event, ())
    }
    return ", ".join(sorted(module for module in modules if not is_known(module)))


def is_known(module: str) -> bool:
    """Whether a plugin or hook is one of those that do the same with each page."""
    return module.startswith(_KNOWN)


class Spliced:
    """Generated pages, made of shells.

    A page in the navigation, which marks it, has a shell of its own; others share one with those beside
    them, since links are written as seen from their folder.
    """

    def __init__(self, generated: Generated, env: Environment, files: Files, nav: Navigation) -> None:
        self._generated, self._env, self._files, self._nav = generated, env, files, nav
        self._shared: dict[_Key, Shell] = {}
        self._own: dict[str, Shell] = {}
        self._in_nav: dict[str, Page] = {}

    def prepare(self, urls: Iterable[str]) -> None:
        """Make the shells for pages outside the navigation, and compare a page of each folder: one of a record, and
        one of an id without any, whose head says less.

        errors   Unsplittable where the theme does more with a text than print it.
        """
        outlines = self._generated.built.site.outlines
        others = (url for url in urls if not self._generated.is_moved(url))
        for url in {(_folder(url), outlines[url].about is None): url for url in others}.values():
            told = self._generated.told(url)
            key = _key_of(told)
            if key not in self._shared:
                folder, has_contents, is_edited, has_json = key
                address = f"{folder}{sign('url')}/"
                signs = told_by_signs(
                    address, "article", has_contents=has_contents, is_edited=is_edited, has_json=has_json
                )
                self._shared[key] = Shell(self._rendered(signs))
            if self._shared[key].around(told) != self._rendered(told, self._generated.page_of_mkdocs(url)):
                raise Unsplittable(f"the theme prints {url} otherwise than other pages")

    def follow(self, generated: Generated) -> None:
        """Put the same shells around other pages."""
        self._generated = generated

    def keep(self, page: Page, html: str) -> None:
        """Take a page of the navigation, rendered with signs, for its shell."""
        self._in_nav[page.url] = page
        with suppress(Unsplittable):
            self._own[page.url] = Shell(html)

    def page(self, url: str) -> str:
        """A whole page."""
        return self.page_of(self._generated.told(url))

    def page_of(self, told: Told) -> str:
        """The same of what a page says."""
        url = told.url
        shell = self._own.get(url) if url in self._in_nav else self._shared.get(_key_of(told))
        if told.head.leads_to or shell is None or not (told.contents or url not in self._in_nav):
            return self._rendered(told, self._in_nav.get(url) or self._generated.page_of_mkdocs(url))
        return shell.around(told)

    def differs(self, page: Page, html: str) -> bool:
        """Whether a page comes out otherwise than MkDocs has made it, in the fast way."""
        if not page.file.inclusion.is_not_in_nav() and page.url not in self._in_nav:
            signs = told_by_signs(page.url, self._generated.head(page.url).sort)
            self.keep(page, self._rendered(signs, page))
            # The navigation of other pages prints its title.
            tell(page, self._generated.told(page.url))
        return self.page(page.url) != html

    def _rendered(self, told: Told, page: Page | None = None) -> str:
        """What the theme makes of a page, in MkDocs' own way."""
        config = self._generated.config
        if page is None:
            page = Page(None, File.generated(config, markdown_path(told.url), content=""), config)
            page.update_date = self._generated.today
        tell(page, told)
        page.active = True
        context: Any = get_context(self._nav, self._files.documentation_pages(), config, page)
        context["footnoted_head"] = told.head
        html = self._env.get_template("main.html").render(context)
        page.active = False
        return html


def _key_of(told: Told) -> _Key:
    return _folder(told.url), bool(told.contents), bool(told.edit_url), bool(told.head.json)


def _folder(url: str) -> str:
    return url[: url.rfind("/", 0, -1) + 1]
