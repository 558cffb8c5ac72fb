"""The MkDocs plugin: its hooks. Nothing outside this package imports `mkdocs`."""

import logging
from html import escape, unescape
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler, get_relative_url
from mkdocs.utils.templates import TemplateContext

from footnoted.build import Built, build_site, destination_of
from footnoted.export.head import head_of
from footnoted.handwritten import Handwritten, anchors_of, ids_in, shadow_of_the_theme, title_of
from footnoted.link.findable import findable_weight, findable_words
from footnoted.link.page import Page as SitePage
from footnoted.link.places import enforced
from footnoted.link.repository import read_repository
from footnoted.load.docs import read_docs
from footnoted.manual import manual_groups
from footnoted.plugin.settings import (
    FootnotedConfig,
    beside,
    docs_folder,
    is_written,
    markdown_settings,
    told,
)
from footnoted.plugin.theme import THEME, bring_look, theme_globals
from footnoted.problems import FootnotedError, Problem
from footnoted.publish import Publisher
from footnoted.render import sanitised
from footnoted.report import has_errors, problems_as_text, scores_in_short
from footnoted.revision import Revision, read_revision
from footnoted.tree import generated_files

log = get_plugin_logger(__name__)


class FootnotedPlugin(BasePlugin[FootnotedConfig]):
    """Hands the generated pages to MkDocs, and publishes a site only when it is whole.

    Under serve no hook raises, or the server would hang: what can't be built is printed, and the
    last site that could be goes on.
    """

    def __init__(self) -> None:
        self._serving = self._deploying = self._has_links = False
        self._revision: Revision | None = None
        self._built: Built | None = None
        self._reported: set[tuple[str, str]] = set()
        self._warnings = CountHandler()
        self._publisher: Publisher | None = None
        self._set_aside: str | None = None
        self._docs: tuple[str, dict[str, bytes], list[Problem]] = ("", {}, [])
        self._written: Handwritten | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep one instance between rebuilds of `serve`, and count warnings from the start."""
        self._serving, self._deploying = command == "serve", command == "gh-deploy"
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring the look, and let MkDocs build beside the published site."""
        if not config.use_directory_urls:
            raise PluginError("footnoted needs `use_directory_urls: true`: a fact's address is /facts/<id>/")
        bring_look(config)
        with told():
            markdown_settings(config)
            if not self._serving:
                self._publisher = Publisher(Path(config.site_dir), deploys=self._deploying)
                config.site_dir = str(self._publisher.folder)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read the folder of pages, and show MkDocs none: it follows links, out of the folder and in rings."""
        self._docs = (config.docs_dir, *read_docs(Path(config.docs_dir), docs_folder(config)))
        config.docs_dir = str(THEME / "no-such-folder")

    @event_priority(100)
    def _add_written(self, files: Files, *, config: MkDocsConfig) -> Files:
        config.docs_dir, contents, problems = self._docs
        for name, content in contents.items():
            if files.get_file_from_path(name) is None:
                file = File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
                file.content_bytes = content
                files.append(file)
            else:
                problems.append(shadow_of_the_theme(f"{docs_folder(config)}/{name}"))
        return files

    @event_priority(-100)
    def _add_generated(self, files: Files, *, config: MkDocsConfig) -> Files:
        try:
            self._revision, self._built = self._build(config)
        except FootnotedError as error:
            self._fail(str(error))
        written = {file.src_uri: file for file in files if is_written(file, config)}
        built = self._built
        if built is None:
            # Nothing has been checked, so nothing is shown.
            for file in written.values():
                file.content_bytes = b"# This can't be shown\n\nThe terminal says why.\n"
            return files
        contents = {name: file.content_bytes for name, file in written.items()}
        self._written = Handwritten(contents, docs_folder(config), built, markdown_settings(config))
        for name, file in written.items():
            if destination_of(name) in built.destinations:
                files.remove(file)
            else:
                file.content_bytes = self._written.content(name)
        problems = [*built.inspected.problems, *self._docs[2], *self._written.problems]
        self._reported = {(problem.rule, problem.message) for problem in problems}
        self._has_links = any(problem.rule == "path-symlink" for problem in problems)
        self._report(problems, built)
        if scores := scores_in_short(built.site):
            log.info("%s", scores)
        self._add_pages(files, built, config)
        return files

    # The written files come first, for other plugins to see; last, what these have made of them is
    # checked, the facts are built, and their pages added. With a problem the build fails and the old
    # site stays.
    on_files = CombinedEvent(_add_written, _add_generated)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put words in the place of the `[[id]]` of a hand-written page, as other plugins have left it."""
        if self._built is None or self._revision is None or self._written is None:
            return markdown
        # MkDocs takes the clock's day; the same commit must give the same sitemap on any day.
        page.update_date = self._revision.today.isoformat()
        config.mdx_configs.update(enforced(config.mdx_configs))
        if self._generated(page) is not None:
            return markdown
        markdown, problems = self._written.markdown(page.file.src_uri, markdown)
        new = [problem for problem in problems if (problem.rule, problem.message) not in self._reported]
        self._report(new, self._built)
        return markdown

    @event_priority(100)
    def _put_body(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if self._built is None or self._written is None:
            return sanitised(html)
        generated = self._generated(page)
        if generated is not None:
            return self._built.bodies[generated.url]
        try:
            html = self._written.html(page.file.src_uri, html, page.url)
        except FootnotedError as error:
            self._fail(str(error))
            html = ""
        if title := title_of(html):
            # MkDocs would take it from the Markdown, and print it as it is.
            page.meta.setdefault("title", title)
        return html

    @event_priority(-50)
    def _tell_anchors(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        generated = self._generated(page)
        links = [AnchorLink(heading, anchor, 2) for heading, anchor in anchors_of(generated, html)]
        if generated is None:
            # Below the page's title, where there is one.
            items = page.toc.items
            (items[0].children if len(items) == 1 and items[0].level == 1 else items).extend(links)
        else:
            page.toc = TableOfContents(links)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | ids_in(html)
        return html

    # First the body of a generated page, so that other plugins see it; at the end the anchors and
    # the contents, which MkDocs looks for in Markdown only.
    on_page_content = CombinedEvent(_put_body, _tell_anchors)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Hand the templates the policies of their pages, and what the first paint needs."""
        env.globals |= theme_globals(env, config, files)
        return env

    def _tell_head(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the templates what the page's head says."""
        if self._built is not None:
            context["footnoted_head"] = head_of(  # type: ignore[typeddict-unknown-key]
                self._built.site,
                config.site_name,
                page.url,
                unescape(str(page.title or "")),
                unescape(str(page.meta.get("description") or config.site_description or "")),
                config.site_url or f"{get_relative_url('.', page.url)}/",
            )
        return context

    @event_priority(100)
    def _show_search_words(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        generated = self._generated(page)
        if generated is not None and self._built is not None:
            self._set_aside, words = page.content, findable_words(generated, self._built.site)
            page.content = "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in words)
            # The examples of a rule's page are of an invented harbour: its front matter keeps them out.
            if not generated.is_manual:
                page.meta["search"] = {"boost": findable_weight(generated)}
        return context

    @event_priority(-100)
    def _put_back(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        if self._set_aside is not None:
            page.content, self._set_aside = self._set_aside, None
        return context

    # The search plugin takes a page's words here. Of a generated page it gets those by which readers look
    # for it, once, and not everything that stands on it, which other pages say, too.
    on_page_context = CombinedEvent(_show_search_words, _tell_head, _put_back)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Rebuild when a fact or template changes."""
        if self._has_links:
            # Whoever looks for changes follows links, two rings of them without end.
            server.unwatch(config.docs_dir)
            log.warning("changes are not noticed while a link stands among the files; start again without it")
            return server
        for folder in (beside(config, self.config.facts), *self._templates(config)):
            if folder.exists():
                server.watch(str(folder))
        return server

    @event_priority(-1000)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Swap the finished site in, after every other plugin has written its files."""
        if self._publisher is not None:
            # Strict mode aborts only after this event, so its verdict is foreseen here.
            fails = config.strict and self._warnings.get_counts()
            with told():
                (self._publisher.discard if fails else self._publisher.publish)()
            config.site_dir = str(self._publisher.site)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was."""
        if self._publisher is not None:
            self._publisher.discard()

    def _build(self, config: MkDocsConfig) -> tuple[Revision, Built]:
        folder = beside(config, self.config.facts)
        revision = read_revision(folder, self.config.today)
        repository = read_repository(self.config.repository, self.config.branch)
        return revision, build_site(
            folder, revision, self.config.facts, self._templates(config), manual_groups(), repository
        )

    def _report(self, problems: list[Problem], built: Built) -> None:
        """Print problems; an error ends a build. A warning is told at a level that strict mode passes."""
        if not problems:
            return
        report = problems_as_text(problems, len(built.inspected.corpus.files))
        if has_errors(problems):
            self._fail(report)
        else:
            log.info("%s", report)

    def _fail(self, report: str) -> None:
        if not self._serving:
            raise PluginError(f"the site was not built\n{report}")
        log.error("%s", report)

    def _add_pages(self, files: Files, built: Built, config: MkDocsConfig) -> None:
        for one in generated_files(built, docs_folder(config)):
            level = InclusionLevel.INCLUDED if one.in_nav else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, one.path, content=one.content, inclusion=level)
            if one.edited_at is not None:
                file.edit_uri = one.edited_at
            files.append(file)

    def _generated(self, page: Page) -> SitePage | None:
        """The site's own page behind a page of MkDocs, or None for a hand-written one."""
        if self._built is None or page.file.generated_by is None:
            return None
        return self._built.site.pages.get(page.url)

    def _templates(self, config: MkDocsConfig) -> list[Path]:
        return [beside(config, self.config.templates)] if self.config.templates else []
