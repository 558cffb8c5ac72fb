"""A site is published when it is whole: built beside the old one, and then swapped in."""

import shutil
from pathlib import Path

from footnoted.problems import FootnotedError


class Publisher:
    """Where a site is built until it takes the old one's place.

    site     the published folder.
    folder   the one to build into.
    errors   FootnotedError where a file is in the way, or what an earlier build left can't be removed.
    """

    def __init__(self, site: Path) -> None:
        # Through a link to the folder itself, which can be renamed.
        self.site = site.resolve()
        self.folder = self.site.with_name(f".{self.site.name}.next")
        self._old = self.site.with_name(f".{self.site.name}.old")
        if self.site.exists() and not self.site.is_dir():
            raise FootnotedError(f"{self.site} is a file; the site needs a folder there")
        self._repair()

    def publish(self) -> None:
        """Swap the new site in."""
        if self.site.exists():
            self.site.rename(self._old)
        self.folder.rename(self.site)
        shutil.rmtree(self._old, ignore_errors=True)

    def discard(self) -> None:
        """Leave the old site as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _repair(self) -> None:
        """Undo what a build that was killed has left."""
        if self._old.exists() and not self.site.exists():
            self._old.rename(self.site)
        for folder in (self._old, self.folder):
            shutil.rmtree(folder, ignore_errors=True)
            if folder.exists():
                raise FootnotedError(
                    f"{folder} is left from an earlier build and can't be removed; delete it"
                )
