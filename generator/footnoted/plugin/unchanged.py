"""Whether a build would make the site that stands there already: then there is nothing to do."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from footnoted.earlier import SameRun, cache_of, listing_of
from footnoted.git import ends_around
from footnoted.plugin.settings import FootnotedConfig, beside
from footnoted.plugin.spliced import is_known
from footnoted.revision import read_revision

_NAME = "built"
_ADDRESS = re.compile(r" at 0x[0-9a-f]+>")
"""What differs between two runs in how a function of the settings is printed."""


class Unchanged:
    """What one build is made of, and what the last one of the same has left.

    errors   FootnotedError where settings can't be used.
    """

    def __init__(self, settings: FootnotedConfig, config: MkDocsConfig) -> None:
        self._site = Path(config.site_dir)
        self._run = _run_of(settings, config) if _is_known(config) else None

    def is_there(self) -> bool:
        """Whether the last build of just this left the site as it stands."""
        left = self._run.earlier() if self._run is not None else None
        return left is not None and left == listing_of(self._site)

    def remember(self) -> None:
        """Tell the next build what this one, which has nothing to warn of, has left."""
        if self._run is not None:
            self._run.came_to(listing_of(self._site))


def _run_of(settings: FootnotedConfig, config: MkDocsConfig) -> SameRun | None:
    """A build by these settings; None where nothing is to be kept."""
    facts = beside(config, settings.facts)
    cache = cache_of(facts)
    if cache is None:
        return None
    revision = read_revision(facts, settings.today)
    own = [beside(config, settings.templates)] if settings.templates else []
    theme = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    plugins = [(name, dict(plugin.config)) for name, plugin in config.plugins.items()]
    given = [(name, value) for name, value in sorted(config.items()) if name not in ("plugins", "theme")]
    look = (
        config.theme.name,
        config.theme.dirs,
        sorted(config.theme.static_templates),
        dict(config.theme),
    )
    # What a shallow copy does not know of the same commit, a deeper one tells.
    version = revision.commit, revision.today, sorted(ends_around(facts))
    return SameRun(
        cache,
        _NAME,
        (_ADDRESS.sub(">", repr((given, plugins, look))), *version),
        [Path(config.config_file_path or ""), Path(config.docs_dir), facts, *own, *theme],
    )


def _is_known(config: MkDocsConfig) -> bool:
    """Whether nothing but what is known takes part, which might do otherwise the next time."""
    methods = (method for events in config.plugins.events.values() for method in events)
    return not config.hooks and all(is_known(method.__module__ or "") for method in methods)
