"""The MkDocs plugin: settings and hooks. The only module that imports `mkdocs`."""

import logging
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler
from mkdocs.utils.meta import get_data

from footnoted.build import Built, build_site
from footnoted.link.page import Page as SitePage
from footnoted.link.urls import LISTS
from footnoted.problems import FootnotedError, Place, Problem
from footnoted.report import has_errors, problems_as_text
from footnoted.revision import Revision, read_revision
from footnoted.text.edtf import read_date
from footnoted.text.reading import Unreadable
from footnoted.tree import front_matter, markdown_path

log = get_plugin_logger(__name__)

THEME = Path(__file__).parent / "theme"
_ASSETS = "assets/footnoted"


class FootnotedConfig(Config):
    """The plugin's settings in `mkdocs.yml`; folders are relative to that file."""

    facts = c.Type(str, default="facts")
    templates = c.Optional(c.Type(str))
    today = c.Optional(c.Type(str))


class FootnotedPlugin(BasePlugin[FootnotedConfig]):
    """Hands the generated pages to MkDocs, and publishes a site only when it is whole."""

    def __init__(self) -> None:
        self._serving = False
        self._built: Built | None = None
        self._publisher: _Publisher | None = None
        self._today = date.min

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep one instance between rebuilds of `serve`, and know that it serves."""
        self._serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring the look, and let MkDocs build beside the published site."""
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(0, str(THEME))
            config.extra_css.insert(0, f"{_ASSETS}/footnoted.css")
            config.extra_javascript.append(f"{_ASSETS}/footnoted.js")
        if not self._serving:
            self._publisher = _Publisher(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Build the facts and add their pages; with a problem the build fails and the old site stays."""
        built = self._built = self._build(config)
        problems = list(built.inspected.problems)
        for file in files.documentation_pages():
            problems += self._problems_of(file, built)
        if problems:
            report = problems_as_text(problems, len(built.inspected.corpus.files))
            if has_errors(problems) and not self._serving:
                raise PluginError(f"the site was not built\n{report}")
            (log.error if has_errors(problems) else log.warning)("%s", report)
        self._add_pages(files, built, config)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Print the `[[id]]` of a hand-written page."""
        # MkDocs takes the clock's day; the same commit must give the same sitemap on any day.
        page.update_date = f"{self._today:%Y-%m-%d}"
        if self._built is None or self._generated(page) is not None:
            return markdown
        prose, _ = self._built.prose(markdown, page.file.src_uri)
        return self._built.fill(markdown, prose, page.url if page.url != "./" else "")

    @event_priority(-50)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The body of a generated page; for every page, the anchors and contents that MkDocs can't see."""
        generated = self._generated(page)
        body = html if generated is None or self._built is None else self._built.bodies[generated.url]
        anchors = {} if generated is None else {part.anchor: part.heading for part in generated.sections}
        if 'id="references"' in body:
            anchors["references"] = "References"
        contents = [AnchorLink(_escaped(heading), anchor, 2) for anchor, heading in anchors.items()]
        if generated is None:
            _append_contents(page.toc, contents)
        else:
            page.toc = TableOfContents(contents)
        known: set[str] = page.present_anchor_ids or set()
        page.present_anchor_ids = known | set(re.findall(r'\bid="([^"]+)"', body))
        return body

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Rebuild when a fact or template changes."""
        for folder in (self._facts(config), *self._templates(config)):
            server.watch(str(folder))
        return server

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Swap the finished site in, after every other plugin has written its files."""
        if self._publisher is not None:
            self._publisher.publish(config)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was."""
        if self._publisher is not None:
            self._publisher.discard()

    def _build(self, config: MkDocsConfig) -> Built:
        folder = self._facts(config)
        try:
            revision = self._revision(folder)
            self._today = revision.today
            return build_site(folder, revision, self.config.facts, self._templates(config))
        except FootnotedError as error:
            raise PluginError(str(error)) from None

    def _revision(self, folder: Path) -> Revision:
        revision = read_revision(folder if folder.is_dir() else Path())
        if not self.config.today:
            return revision
        try:
            return Revision(revision.commit, read_date(self.config.today).earliest)
        except Unreadable as fault:
            raise PluginError(f"`today` in mkdocs.yml: {fault.message}; {fault.help}") from None

    def _problems_of(self, file: File, built: Built) -> list[Problem]:
        """Faulty references of a hand-written page, and a clash of addresses."""
        path = f"docs/{file.src_uri}"
        content = file.content_string
        markdown, _ = get_data(content)
        first_line = content[: max(content.rfind(markdown), 0)].count("\n") + 1
        problems = built.prose(markdown, path, first_line)[1]
        if file.url in built.bodies:
            message = "a generated page has this address"
            problems.append(Problem(Place(path), "page-address", message, "give the page another name"))
        return problems

    def _add_pages(self, files: Files, built: Built, config: MkDocsConfig) -> None:
        for url in built.bodies:
            page = built.site.pages[url]
            listed = url.rstrip("/") in LISTS
            file = File.generated(
                config,
                markdown_path(url),
                content=front_matter(page.title, page.description),
                inclusion=InclusionLevel.INCLUDED if listed else InclusionLevel.NOT_IN_NAV,
            )
            file.edit_uri = page.file
            if file.src_uri not in files.src_uris:
                files.append(file)
        for path, content in built.files.items():
            files.append(File.generated(config, path, content=content))

    def _generated(self, page: Page) -> SitePage | None:
        """The site's own page behind a page of MkDocs, or None for a hand-written one."""
        if self._built is None or page.file.generated_by is None:
            return None
        return self._built.site.pages.get(page.url)

    def _facts(self, config: MkDocsConfig) -> Path:
        return _beside(config, self.config.facts)

    def _templates(self, config: MkDocsConfig) -> list[Path]:
        return [_beside(config, self.config.templates)] if self.config.templates else []


class _Publisher:
    """Lets MkDocs build into a folder beside the site, and swaps it in when it is whole."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._site = Path(config.site_dir)
        self._next = self._site.with_name(f".{self._site.name}.next")
        self._old = self._site.with_name(f".{self._site.name}.old")
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)
        self._repair()
        config.site_dir = str(self._next)

    def publish(self, config: MkDocsConfig) -> None:
        # Strict mode aborts only after this event, so its verdict is foreseen here.
        if config.strict and self._warnings.get_counts():
            self.discard()
            return
        self._close()
        if self._site.exists():
            self._site.rename(self._old)
        self._next.rename(self._site)
        shutil.rmtree(self._old, ignore_errors=True)

    def discard(self) -> None:
        self._close()
        shutil.rmtree(self._next, ignore_errors=True)

    def _close(self) -> None:
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        self._config.site_dir = str(self._site)

    def _repair(self) -> None:
        """Undo what a build that was killed has left."""
        if self._old.exists() and not self._site.exists():
            self._old.rename(self._site)
        shutil.rmtree(self._old, ignore_errors=True)
        shutil.rmtree(self._next, ignore_errors=True)


def _beside(config: MkDocsConfig, folder: str) -> Path:
    return Path(config.config_file_path or "").parent / folder


def _append_contents(toc: TableOfContents, links: list[AnchorLink]) -> None:
    """Put headings of level 2 below the page's title."""
    top = toc.items[0].children if len(toc.items) == 1 and toc.items[0].level == 1 else toc.items
    top.extend(links)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
