"""The MkDocs plugin: settings and hooks. The only module that imports `mkdocs`."""

import logging
import os
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

from footnoted.build import Built, build_site
from footnoted.link.page import Page as SitePage
from footnoted.link.prose import MarkdownSettings
from footnoted.link.urls import LISTS
from footnoted.problems import FootnotedError, Problem
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
        if not config.use_directory_urls:
            raise PluginError("footnoted needs `use_directory_urls: true`: a fact's address is /facts/<id>/")
        if str(THEME) not in config.theme.dirs:
            # A site's own `custom_dir` comes before ours.
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
            config.extra_css.insert(0, f"{_ASSETS}/footnoted.css")
            config.extra_javascript.append(f"{_ASSETS}/footnoted.js")
        if not self._serving:
            self._publisher = _Publisher(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Build the facts and add their pages; with a problem the build fails and the old site stays."""
        try:
            self._built = self._build(config)
        except FootnotedError as error:
            # Under serve the last site that could be built goes on.
            self._fail(str(error))
        built = self._built
        if built is None:
            return files
        problems = list(built.inspected.problems)
        for file in files.documentation_pages():
            faults = self._problems_of(file, built, config)
            problems += faults
            if any(fault.rule == "text-encoding" for fault in faults):
                files.remove(file)
        if problems:
            report = problems_as_text(problems, len(built.inspected.corpus.files))
            if has_errors(problems):
                self._fail(report)
            else:
                log.info("%s", report)
        self._add_pages(files, built, config)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Print the `[[id]]` of a hand-written page."""
        if self._built is None:
            return markdown
        # MkDocs takes the clock's day; the same commit must give the same sitemap on any day.
        page.update_date = self._today.isoformat()
        if self._generated(page) is not None:
            return markdown
        prose, _ = self._built.prose(markdown, page.file.src_uri, settings=_settings(config))
        try:
            return self._built.fill(markdown, prose, page.url if page.url != "./" else "")
        except FootnotedError as error:
            self._fail(str(error))
            return markdown

    @event_priority(-50)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The body of a generated page; for every page, the anchors and contents that MkDocs can't see."""
        generated = self._generated(page)
        body = html if generated is None or self._built is None else self._built.bodies[generated.url]
        anchors = {} if generated is None else {part.anchor: part.heading for part in generated.sections}
        if 'id="fn-references"' in body:
            anchors["fn-references"] = "References"
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
            if folder.exists():
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

    def _fail(self, report: str) -> None:
        """End a build with a report; `serve` would hang or end, so it prints the report and goes on."""
        if not self._serving:
            raise PluginError(f"the site was not built\n{report}")
        log.error("%s", report)

    def _build(self, config: MkDocsConfig) -> Built:
        folder = self._facts(config)
        revision = self._revision(folder)
        self._today = revision.today
        return build_site(folder, revision, self.config.facts, self._templates(config))

    def _revision(self, folder: Path) -> Revision:
        revision = read_revision(folder if folder.is_dir() else Path())
        if not self.config.today:
            return revision
        try:
            return Revision(revision.commit, read_date(self.config.today).earliest)
        except Unreadable as fault:
            raise FootnotedError(f"`today` in mkdocs.yml: {fault.message}; {fault.help}") from None

    def _problems_of(self, file: File, built: Built, config: MkDocsConfig) -> list[Problem]:
        """Faults of a hand-written page, or of one that another plugin wrote."""
        written = file.abs_src_path
        content = Path(written).read_bytes() if written else file.content_bytes
        docs = os.path.relpath(config.docs_dir, Path(config.config_file_path or "").parent)
        return built.page_problems(
            content, file.src_uri, f"{Path(docs).as_posix()}/{file.src_uri}", _settings(config)
        )

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
            if page.file is not None:
                # MkDocs counts from the folder of pages; the facts are beside it.
                docs = os.path.relpath(config.docs_dir, Path(config.config_file_path or "").parent)
                file.edit_uri = Path(os.path.relpath(page.file, docs)).as_posix()
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
        # Through a link to the folder itself, which can be renamed.
        self._site = Path(config.site_dir).resolve()
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


def _settings(config: MkDocsConfig) -> MarkdownSettings:
    return MarkdownSettings(config.markdown_extensions, config.mdx_configs)


def _append_contents(toc: TableOfContents, links: list[AnchorLink]) -> None:
    """Put headings of level 2 below the page's title."""
    top = toc.items[0].children if len(toc.items) == 1 and toc.items[0].level == 1 else toc.items
    top.extend(links)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
