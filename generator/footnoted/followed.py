"""A site that follows its facts: after a change only what hangs on it is read, judged and linked again."""

from collections.abc import Sequence, Set
from pathlib import Path

from footnoted.build import Built, built_of
from footnoted.inspection import inspected_of, require_folder
from footnoted.link.repository import Repository
from footnoted.link.rule_pages import Manual
from footnoted.load import Reading
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
    ) -> None:
        self._folder, self._shown_as = folder, shown_as
        self._renderer = Renderer(own_templates)
        self._manual, self._repository = manual, repository
        self._reading: Reading | None = None
        self._built: Built | None = None

    def built(self, revision: Revision) -> Built:
        """The site of all files as they are now."""
        require_folder(self._folder)
        self._reading, self._built = Reading(self._folder, self._shown_as), None
        return self._build(self._reading, revision)

    def after(self, paths: Set[str], revision: Revision) -> Built:
        """The site after files at these absolute paths have changed, come or gone."""
        require_folder(self._folder)
        if self._reading is None or str(self._folder.absolute()) in paths:
            return self.built(revision)
        self._reading.again(paths)
        return self._build(self._reading, revision)

    def _build(self, reading: Reading, revision: Revision) -> Built:
        before = self._built
        inspected = inspected_of(
            reading.corpus, reading.problems, revision.today, None if before is None else before.inspected
        )
        self._built = built_of(
            inspected,
            revision,
            self._renderer,
            self._manual,
            self._repository,
            None if before is None else before.site,
        )
        return self._built
