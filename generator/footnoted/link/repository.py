"""Where the records are kept in public: the addresses at which a page can be edited or reported.

source   https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
         (a form's fields are filled in by their ids)
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, urlencode

from footnoted.link.linked_change import LinkedChange
from footnoted.link.page import CorrectionsPage, EntityPage, FactPage, Page, Report, SourcePage
from footnoted.problems import FootnotedError, quoted
from footnoted.text.addresses import read_address
from footnoted.text.reading import Unreadable


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with issue forms: its address without a slash at the end, and the branch that is published."""

    address: str
    branch: str = "main"

    def told(self, page: Page) -> Page:
        """The page with the addresses at which its record is edited, its faults are reported, and commits are seen."""
        if isinstance(page, CorrectionsPage):
            return replace(page, changes=tuple((self._seen(change), row) for change, row in page.changes))
        if page.file is None:
            return page
        edit = f"{self.address}/edit/{quote(self.branch)}/{quote(page.file)}"
        history = page.history
        if history is not None:
            history = replace(history, changes=tuple(map(self._seen, history.changes)))
        return replace(page, edit=edit, reports=tuple(self._reports(page)), history=history)

    def _seen(self, change: LinkedChange) -> LinkedChange:
        """A change with the address of its commit."""
        return replace(change, address=_commit_at(self.address, change.commit))

    def _reports(self, page: Page) -> list[Report]:
        if isinstance(page, FactPage):
            return [
                self._report("Report a mistake", "wrong-fact", "Wrong fact", page.fact.id),
                self._report("Challenge it", "challenge", "Challenge", page.fact.id),
            ]
        if isinstance(page, SourcePage):
            return [self._report("Report a dead link", "dead-source", "Dead source", page.source.id)]
        if isinstance(page, EntityPage):
            return [self._report("Report a mistake", "wrong-fact", "Wrong fact", page.entity.id)]
        return []

    def _report(self, label: str, form: str, title: str, record: str) -> Report:
        asked = {"template": f"{form}.yml", "title": f"{title}: {record}", "record": record}
        return Report(label, f"{self.address}/issues/new?{urlencode(asked, quote_via=quote)}")


@lru_cache(20_000)
def _commit_at(address: str, commit: str) -> str:
    """Where a commit is seen; the same text for all records that it touched, of which parts are printed once."""
    return f"{address}/commit/{commit}"


def read_repository(address: str, branch: str = "main") -> Repository | None:
    """The repository at an address, or None for "".

    errors   FootnotedError for what is no web address.
    """
    if not address:
        return None
    try:
        return Repository(read_address(address).rstrip("/"), branch)
    except Unreadable as fault:
        raise FootnotedError(f"repository: {fault.message}; {fault.help}, not {quoted(address)}") from None
