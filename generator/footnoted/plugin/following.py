"""The site that `mkdocs serve` follows from build to build, and the server that does."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from footnoted.collection import one_heap_for_all_threads
from footnoted.plugin.facts import templates_of
from footnoted.plugin.live import LiveSite
from footnoted.plugin.serving import FactServer
from footnoted.plugin.settings import FootnotedConfig, beside
from footnoted.plugin.sight import Sight


class Current:
    """The site as the last build has left it; between two builds it may be another one.

    site    None where each page is built by MkDocs.
    sight   of all on which the site rests, as it was before anything was read.
    """

    site: LiveSite | None = None
    sight = Sight(())

    def look(self, settings: FootnotedConfig, config: MkDocsConfig) -> None:
        """Look at the files for the first time."""
        places = (config.docs_dir, config.config_file_path or "", *config.watch)
        self.sight = Sight((beside(config, settings.facts), *map(Path, filter(None, places))))

    def change(self, paths: frozenset[Path]) -> bool:
        """As `LiveSite` does; False where there is none."""
        return self.site is not None and self.site.change(paths)

    def settle(self, goes_on: Callable[[], bool]) -> Callable[[], None] | None:
        """As `LiveSite` does; None where there is none."""
        return None if self.site is None else self.site.settle(goes_on)

    def content(self, name: str) -> bytes | None:
        """As `LiveSite` has it; None where there is none."""
        return None if self.site is None else self.site.content(name)

    def banner(self, name: str) -> bytes:
        """As `LiveSite` has it; nothing where there is none."""
        return b"" if self.site is None else self.site.banner(name)


def follow(
    server: LiveReloadServer, current: Current, settings: FootnotedConfig, config: MkDocsConfig
) -> LiveReloadServer:
    """The server that follows facts: page by page where there is such a site, else in a build of all."""
    facts = beside(config, settings.facts)
    is_live = current.site is not None
    for folder in (*templates_of(settings, config), *(() if is_live else (facts,))):
        if folder.exists():
            server.watch(str(folder))
    if not is_live:
        return server
    one_heap_for_all_threads()
    return FactServer(server, current, facts, current.sight)
