"""The page of what was taken back or put back."""

from collections.abc import Iterable

from footnoted.link.histories import CORRECTIONS, latest_changes, linked_change, since_of
from footnoted.link.outline import Outline
from footnoted.link.page import CorrectionsPage
from footnoted.link.site import Site
from footnoted.model.history import Change


def corrections_outline(site: Site) -> Outline:
    """What is known of the page before it is made."""
    return Outline(
        made=CorrectionsPage,
        url="corrections/",
        title="Corrections",
        description=f"What was corrected, withdrawn or taken away, and why. {site.coverage}.",
    )


def corrections_page(site: Site) -> CorrectionsPage:
    """The last corrections, as many as a list may have; the others stand on the pages of the records."""
    outline = corrections_outline(site)
    changes = latest_changes(site, site.limits.listed, CORRECTIONS)
    every = sum(map(_number, site.history.of.values()))
    return CorrectionsPage(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        changes=tuple([linked_change(change, site) for change in changes]),
        more=every - len(changes),
        is_known=site.history.is_known,
        since=since_of(site),
    )


def stands_in_corrections(id: str, site: Site) -> bool:
    """Whether something of a record, as it is called now, was taken back or put back."""
    return _number(site.history.of.get(id, ())) > 0


def _number(changes: Iterable[Change]) -> int:
    return sum(change.what in CORRECTIONS for change in changes)
