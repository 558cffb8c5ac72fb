"""The MkDocs plugin: its hooks. Nothing outside this package imports `mkdocs`."""

from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.templates import TemplateContext

from footnoted.build import destination_of
from footnoted.handwritten import Handwritten, anchors_of, ids_in, shadow_of_the_theme, title_of
from footnoted.link.places import enforced
from footnoted.load.docs import read_docs
from footnoted.plugin.facts import Facts
from footnoted.plugin.following import Current, follow
from footnoted.plugin.generated import Generated
from footnoted.plugin.live import Laid, LiveSite
from footnoted.plugin.publishing import Publishing
from footnoted.plugin.reports import Reports
from footnoted.plugin.settings import (
    FootnotedConfig,
    docs_folder,
    is_written,
    markdown_settings,
    told,
)
from footnoted.plugin.shell import Unsplittable
from footnoted.plugin.stopped import Watch
from footnoted.plugin.theme import THEME, bring_look, theme_globals
from footnoted.plugin.ways import OneByOne, PutTogether, choose_way
from footnoted.problems import FootnotedError, Problem
from footnoted.render import sanitised
from footnoted.report import scores_in_short

log = get_plugin_logger(__name__)


class FootnotedPlugin(BasePlugin[FootnotedConfig]):
    """Hands the generated pages to MkDocs, and publishes a site only when it is whole.

    Under serve no hook raises, or the server would hang: what can't be built is printed, and the last site goes on.
    """

    def __init__(self) -> None:
        self._has_links = False
        self._reports = Reports()
        self._reported: set[tuple[str, str]] = set()
        self._publishing = Publishing()
        self._way: OneByOne | None = None
        self._nav = Navigation([], [])
        self._laid: Laid | None = None
        self._watch = Watch("", (), log.warning)
        self._facts: Facts | None = None
        self._current = Current()
        self._docs: tuple[str, dict[str, bytes], list[Problem]] = ("", {}, [])
        self._written: Handwritten | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep one instance between rebuilds of `serve`, and count warnings from the start."""
        self._reports.goes_on = command == "serve"
        self._publishing.start("dirty" if dirty and command == "build" else command)

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring the look, and let MkDocs build beside the published site."""
        if not config.use_directory_urls:
            raise PluginError("footnoted needs `use_directory_urls: true`: a fact's address is /facts/<id>/")
        bring_look(config)
        with told():
            markdown_settings(config)
            self._publishing.begin(config, self.config)
        if self._reports.goes_on and self._current.site is None:
            self._current.look(self.config, config)
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
        built, self._way = self._way.generated.built if self._way is not None else None, None
        try:
            self._facts = Facts(self.config, config)
            built = self._facts.built()
        except FootnotedError as error:
            self._reports.fail(str(error))
        written = {file.src_uri: file for file in files if is_written(file, config)}
        if built is None or self._facts is None:
            # Nothing has been checked, so nothing is shown.
            for file in written.values():
                file.content_bytes = b"# This can't be shown\n\nThe terminal says why.\n"
            return files
        contents = {name: file.content_bytes for name, file in written.items()}
        self._written = Handwritten(contents, docs_folder(config), built, markdown_settings(config))
        for name, file in written.items():
            if built.is_generated(destination_of(name)):
                files.remove(file)
            else:
                file.content_bytes = self._written.content(name)
        problems = [*built.inspected.problems, *self._docs[2], *self._written.problems]
        self._reported = {(problem.rule, problem.message) for problem in problems}
        self._has_links = any(problem.rule == "path-symlink" for problem in problems)
        self._reports.tell(problems, built)
        if scores := scores_in_short(built.site):
            log.info("%s", scores)
        generated = Generated(built, config, docs_folder(config), self._facts.today)
        self._way = choose_way(self.config.fast, generated)
        return self._way.add_to(files)

    # The written files come first, for other plugins to see; last, what these have made of them is
    # checked, the facts are built, and their pages added. With a problem the build fails and the old
    # site stays.
    on_files = CombinedEvent(_add_written, _add_generated)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put words in the place of the `[[id]]` of a hand-written page, as other plugins have left it."""
        if self._way is None or self._facts is None or self._written is None:
            return markdown
        # MkDocs takes the clock's day; the same commit must give the same sitemap on any day.
        page.update_date = self._facts.today
        config.mdx_configs.update(enforced(config.mdx_configs))
        if self._is_generated(page):
            return markdown
        markdown, problems = self._written.markdown(page.file.src_uri, markdown)
        new = [problem for problem in problems if (problem.rule, problem.message) not in self._reported]
        self._reports.tell(new, self._way.generated.built)
        return markdown

    @event_priority(100)
    def _put_body(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if self._way is None or self._written is None:
            return sanitised(html)
        try:
            if self._is_generated(page):
                return self._way.content(page)
            html = self._written.html(page.file.src_uri, html, page.url)
        except FootnotedError as error:
            self._reports.fail(str(error))
            html = ""
        if title := title_of(html):
            # MkDocs would take it from the Markdown, and print it as it is.
            page.meta.setdefault("title", title)
        return html

    @event_priority(-50)
    def _tell_anchors(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if self._way is not None and self._is_generated(page):
            page.toc, page.present_anchor_ids = self._way.contents(page, html)  # type: ignore[assignment]
            return html
        links = [AnchorLink(heading, anchor, 2) for heading, anchor in anchors_of(None, html)]
        # Below the page's title, where there is one.
        items = page.toc.items
        (items[0].children if len(items) == 1 and items[0].level == 1 else items).extend(links)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | ids_in(html)
        return html

    # First the body of a generated page, so that other plugins see it; at the end the anchors and
    # the contents, which MkDocs looks for in Markdown only.
    on_page_content = CombinedEvent(_put_body, _tell_anchors)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation, which the theme prints on each page."""
        self._nav = nav
        return nav

    def _tell_templates(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        urls = {file.url for file in files.documentation_pages()}
        env.globals |= theme_globals(
            env, config, urls | set(self._way.generated.built.site.pages if self._way else ())
        )
        self._watch = Watch(str(env.globals.get("footnoted_policy", "")), config.theme.dirs, log.warning)
        return env

    @event_priority(-1000)
    def _prepare(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        self._laid = Laid(config, env, files, self._nav)
        if self._way is None:
            return env
        try:
            self._way.prepare(env, files, self._nav)
        except Unsplittable as error:
            if isinstance(self._way, PutTogether):
                log.info("each page is built by MkDocs, which takes longer: %s", error)
                self._way = self._way.give_up(files)
            else:
                self._reports.fail(str(error))
        except FootnotedError as error:
            self._reports.fail(str(error))
        return env

    # The templates are handed the policies of their pages, and what the first paint needs; when other
    # plugins have handed theirs, too, the theme can be rendered.
    on_env = CombinedEvent(_tell_templates, _prepare)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Name all pages in the sitemap."""
        if template_name == "sitemap.xml" and self._way is not None:
            context["pages"] = self._way.listed(context["pages"])
        return context

    def _tell_head(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the templates what the page's head says."""
        if self._way is not None:
            context["footnoted_head"] = (  # type: ignore[typeddict-unknown-key]
                self._way.head(page)
                if self._is_generated(page)
                else self._way.generated.head_of_written(page)
            )
        return context

    @event_priority(100)
    def _show_search_words(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        if self._way is not None and self._is_generated(page):
            self._way.show_to_search(page)
        return context

    @event_priority(-100)
    def _put_back(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        if self._way is not None and self._is_generated(page):
            self._way.show_to_theme(page)
        return context

    # The search plugin takes a page's words here. Of a generated page it gets those by which readers look
    # for it, once, and not everything that stands on it, which other pages say, too.
    on_page_context = CombinedEvent(_show_search_words, _tell_head, _put_back)

    @event_priority(-1000)
    def on_post_page(self, html: str, *, page: Page, config: MkDocsConfig) -> str:
        """Take a page that the theme has made, after all other plugins."""
        self._watch.look_at(page.url, html)
        return self._way.output(page, html) if self._way is not None and self._is_generated(page) else html

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Follow the facts: page by page where the pages are put together by us, else in a build of all."""
        if self._has_links:
            # Whoever looks for changes follows links, two rings of them without end.
            server.unwatch(config.docs_dir)
            log.warning("changes are not noticed while a link stands among the files; start again without it")
            return server
        return follow(server, self._current, self.config, config)

    @event_priority(1000)
    def _finish(self, *, config: MkDocsConfig) -> None:
        search = config.plugins.get("search") or config.plugins.get("material/search")
        index = getattr(search, "search_index", None)
        self._current.site = None
        laid, written, facts = self._laid, self._written, self._facts
        try:
            if self._reports.goes_on and isinstance(self._way, PutTogether) and laid and written and facts:
                self._current.site = LiveSite(laid, self._way, written, index, facts, self._reports)
            elif self._way is not None:
                self._way.finish(index)
        except FootnotedError as error:
            self._reports.fail(str(error))

    @event_priority(-1000)
    def _publish(self, *, config: MkDocsConfig) -> None:
        self._publishing.end(config, self._reports.has_told)

    # First the pages that MkDocs has not written, and the words of the search; the finished site is swapped
    # in when every other plugin has written its files.
    on_post_build = CombinedEvent(_finish, _publish)

    @event_priority(-1000)
    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was, after all other plugins: what the disk refused is told by another error."""
        self._publishing.abandon(error)

    def _is_generated(self, page: Page) -> bool:
        return (
            self._way is not None
            and page.file.generated_by is not None
            and page.url in self._way.generated.built.site.pages
        )
