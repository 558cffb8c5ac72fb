"""A site is built beside the published one, and takes its place only when all is well."""

import logging
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from footnoted.plugin.settings import FootnotedConfig, told
from footnoted.plugin.unchanged import Unchanged
from footnoted.problems import refused
from footnoted.publish import Publisher

log = get_plugin_logger("footnoted.plugin")


class Publishing:
    """The publishing of one process; under serve nothing is begun, and nothing published."""

    def __init__(self) -> None:
        self._command = ""
        self._warnings = CountHandler()
        self._publisher: Publisher | None = None
        self._unchanged: Unchanged | None = None
        self._folder = ""

    def start(self, command: str) -> None:
        """Count what MkDocs and all plugins warn of from now on; `command` is what MkDocs was told to do."""
        self._command = command
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)

    def begin(self, config: MkDocsConfig, settings: FootnotedConfig) -> None:
        """Let MkDocs build beside the published site; a build that would change nothing ends here."""
        self._folder = config.site_dir
        if self._command == "serve":
            return
        if self._command == "build":
            self._unchanged = Unchanged(settings, config)
            if self._unchanged.is_there():
                log.info("nothing has changed since the site was built")
                sys.exit(0)
        self._publisher = Publisher(Path(config.site_dir), deploys=self._command == "gh-deploy")
        config.site_dir = str(self._publisher.folder)

    def end(self, config: MkDocsConfig, has_problems: bool) -> None:
        """Swap the finished site in. With problems to tell, the next build tells them again."""
        if self._publisher is None:
            return
        # Strict mode aborts only after the last event, so its verdict is foreseen here.
        has_warned = bool(self._warnings.get_counts())
        with told():
            (self._publisher.discard if config.strict and has_warned else self._publisher.publish)()
        config.site_dir = str(self._publisher.site)
        if self._unchanged is not None and not (has_warned or has_problems):
            self._unchanged.remember()

    def abandon(self, error: Exception) -> None:
        """Leave the old site as it was; a PluginError tells in one line what the disk refused."""
        if self._publisher is not None:
            self._publisher.discard()
        if isinstance(error, OSError) and self._command != "serve":
            raise PluginError(f"the site was not built; {refused(error, self._folder)}") from None
