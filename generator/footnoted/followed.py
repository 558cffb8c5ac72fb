"""A site that follows its facts: after a change only what hangs on it is read, judged and linked again."""

from collections.abc import Callable, Sequence, Set
from pathlib import Path

from footnoted.build import UNNAMED, Built, Named, built_of
from footnoted.history import read_history
from footnoted.inspection import Inspection, require_folder
from footnoted.link.repository import Repository
from footnoted.link.rule_pages import Manual
from footnoted.load import Reading
from footnoted.model.history import NO_HISTORY
from footnoted.render import Renderer
from footnoted.revision import Revision


class FollowedFacts:
    """The site of a folder of facts, as it was built last, always on one day.

    errors   FootnotedError where there is no such folder, or templates can't be used.
    """

    def __init__(
        self,
        folder: Path,
        shown_as: str,
        own_templates: Sequence[Path],
        manual: Manual,
        repository: Repository | None,
        named: Named = UNNAMED,
    ) -> None:
        self._folder, self._shown_as = folder, shown_as
        self._renderer = Renderer(own_templates)
        self._manual, self._repository, self._named = manual, repository, named
        self._history = NO_HISTORY
        self._reading: Reading | None = None
        self._inspection: Inspection | None = None
        self._built: Built | None = None

    def built(self, revision: Revision) -> Built:
        """The site of all files as they are now."""
        require_folder(self._folder)
        self._reading, self._built = Reading(self._folder, self._shown_as), None
        self._history = read_history(self._folder, revision, self._reading.corpus)
        self._inspection = Inspection(self._reading.corpus, self._reading.problems, revision.today)
        return self._build(self._inspection, revision)

    def after(self, paths: Set[str], revision: Revision) -> Built:
        """The site after files at these absolute paths have changed, come or gone.

        Of the problems, those of other records are still the earlier ones: see `settled`.
        """
        require_folder(self._folder)
        if self._reading is None or self._inspection is None or str(self._folder.absolute()) in paths:
            return self.built(revision)
        self._reading.again(paths)
        self._inspection.take(self._reading.corpus, self._reading.problems)
        return self._build(self._inspection, revision)

    def settled(self, revision: Revision, goes_on: Callable[[], bool] = lambda: True) -> Built | None:
        """The site with all problems as they are by now, the same object if it has them already.

        None where nothing has been built, or it did not go on until all was judged; then the rest is left
        for the next time.
        """
        if self._built is None or self._inspection is None or not self._inspection.settle(goes_on):
            return None
        if self._inspection.inspected().problems == self._built.inspected.problems:
            return self._built
        return self._build(self._inspection, revision)

    def _build(self, inspection: Inspection, revision: Revision) -> Built:
        self._built = built_of(
            inspection.inspected(),
            revision,
            self._renderer,
            self._manual,
            self._repository,
            self._named,
            self._history,
            None if self._built is None else self._built.site,
        )
        return self._built
