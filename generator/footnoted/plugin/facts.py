"""The facts that `mkdocs.yml` names, and the site that they make."""

from collections.abc import Callable, Set
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from footnoted.build import Built, Named
from footnoted.collection import made_to_stay
from footnoted.followed import FollowedFacts
from footnoted.link.repository import read_repository
from footnoted.manual import manual_groups
from footnoted.plugin.settings import FootnotedConfig, beside
from footnoted.revision import read_revision


class Facts:
    """The facts as one build of MkDocs finds them.

    today    the day of the build, as EDTF.
    errors   FootnotedError where there are no facts, or settings can't be used; the same of `built` and `after`.
    """

    def __init__(self, settings: FootnotedConfig, config: MkDocsConfig) -> None:
        folder = beside(config, settings.facts)
        self._revision = read_revision(folder, settings.today)
        self._followed = FollowedFacts(
            folder,
            settings.facts,
            templates_of(settings, config),
            manual_groups(),
            read_repository(settings.repository, settings.branch),
            Named(config.site_name, _address(config.site_url or "")),
        )
        self.today = self._revision.today.isoformat()

    def built(self) -> Built:
        """The site of all files as they are now."""
        with made_to_stay():
            return self._followed.built(self._revision)

    def after(self, paths: Set[Path]) -> Built:
        """The site after files at these absolute paths have changed, come or gone."""
        return self._followed.after({str(path) for path in paths}, self._revision)

    def settled(self, goes_on: Callable[[], bool]) -> Built | None:
        """The site with all problems as they are by now, see `FollowedFacts.settled`."""
        return self._followed.settled(self._revision, goes_on)


def _address(site_url: str) -> str:
    return f"{site_url.rstrip('/')}/" if site_url else ""


def templates_of(settings: FootnotedConfig, config: MkDocsConfig) -> list[Path]:
    """The folder of the site's own templates, if it has one."""
    return [beside(config, settings.templates)] if settings.templates else []
