"""A site is built beside the published one, and takes its place only when all is well."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler

from footnoted.plugin.settings import told
from footnoted.publish import Publisher


class Publishing:
    """The publishing of one process; under serve nothing is begun, and nothing published."""

    def __init__(self) -> None:
        self._warnings = CountHandler()
        self._publisher: Publisher | None = None

    def count_warnings(self) -> None:
        """Count what MkDocs and all plugins warn of from now on."""
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)

    def begin(self, config: MkDocsConfig, *, deploys: bool) -> None:
        """Let MkDocs build beside the published site."""
        self._publisher = Publisher(Path(config.site_dir), deploys=deploys)
        config.site_dir = str(self._publisher.folder)

    def end(self, config: MkDocsConfig) -> None:
        """Swap the finished site in."""
        if self._publisher is None:
            return
        # Strict mode aborts only after the last event, so its verdict is foreseen here.
        fails = config.strict and self._warnings.get_counts()
        with told():
            (self._publisher.discard if fails else self._publisher.publish)()
        config.site_dir = str(self._publisher.site)

    def abandon(self) -> None:
        """Leave the old site as it was."""
        if self._publisher is not None:
            self._publisher.discard()
