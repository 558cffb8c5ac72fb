"""The page of what was taken back or put back."""

from collections.abc import Iterable

from footnoted.link.histories import CORRECTIONS, latest_changes, linked_change, since_of
from footnoted.link.notes import Notes
from footnoted.link.outline import Outline
from footnoted.link.page import CorrectionsPage, Row
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
    notes = Notes()
    outline = corrections_outline(site)
    changes = latest_changes(site, site.limits.listed, CORRECTIONS)
    every = sum(map(_number, site.history.of.values()))
    told = tuple([(linked_change(change, site), _row(change, site, notes)) for change in changes])
    return CorrectionsPage(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        changes=told,
        more=every - len(changes),
        is_known=site.history.is_known,
        since=since_of(site),
        references=notes.references(site.uses.on(outline.url)),
    )


def _row(change: Change, site: Site, notes: Notes) -> Row | None:
    fact = site.facts.get(change.of or change.id)
    return None if fact is None else Row(fact=fact, said=notes.cite(fact, fact.sentence))


def stands_in_corrections(id: str, site: Site) -> bool:
    """Whether something of a record, as it is called now, was taken back or put back."""
    return _number(site.history.of.get(id, ())) > 0


def _number(changes: Iterable[Change]) -> int:
    return sum(change.what in CORRECTIONS for change in changes)
