"""Histories of records, with the pages that answer for them."""

from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache
from heapq import nsmallest
from itertools import chain

from footnoted.link.linked_change import LinkedChange, RecordHistory
from footnoted.link.site import Site
from footnoted.link.spans import Link
from footnoted.model.history import Change, What
from footnoted.text.edtf import EdtfDate

HEADLINES: dict[What, str] = {
    "added": "New",
    "changed": "Changed",
    "corrected": "Corrected",
    "withdrawn": "Withdrawn",
    "restored": "Restored",
    "renamed": "Renamed",
    "retired": "Retired",
    "erased": "Erased",
}

CORRECTIONS: tuple[What, ...] = ("corrected", "withdrawn", "restored", "retired", "erased")
"""What takes something back that was published, or puts it back."""


def history_of(id: str, site: Site) -> RecordHistory | None:
    """What became of a record; None where nothing is known of it, as outside a repository."""
    changes = site.history.of.get(id, ())
    since = since_of(site)
    if not changes and not since:
        return None
    return RecordHistory(tuple([linked_change(change, site) for change in changes]), since)


def since_of(site: Site) -> str:
    """The first day that a shallow copy of the repository knows, in words; "" for a whole one."""
    return "" if site.history.since is None else _spoken(site.history.since)


def latest_changes(site: Site, most: int, whats: Collection[What] = tuple(HEADLINES)) -> list[Change]:
    """The last changes of some sorts, newest first; those of one commit by id."""
    changes: Iterable[Change] = chain.from_iterable(site.history.of.values())
    chosen = (change for change in changes if change.what in whats)
    return nsmallest(most, chosen, key=newest_first)


def newest_first(change: Change) -> tuple[object, ...]:
    """By what changes are sorted, whatever they are of."""
    return -change.number, -change.at, change.commit, change.id, change.what


def linked_change(change: Change, site: Site) -> LinkedChange:
    """A change with the record that it was of."""
    link = _link_of(change.of or change.id, site)
    return LinkedChange(
        id=change.id,
        kind=change.kind,
        what=change.what,
        headline=HEADLINES[change.what],
        title=change.id if link is None else link.title,
        url="" if link is None else link.url,
        at=change.at,
        day=_spoken(change.day),
        commit=change.commit,
        why=change.why,
        fields=tuple([(field.label, field.was, field.now) for field in change.fields]),
        reason=change.reason,
    )


@lru_cache(4096)
def _spoken(day: date) -> str:
    return EdtfDate(f"{day}", day, day).spoken()


def _link_of(id: str, site: Site) -> Link | None:
    """The page that answers for an id."""
    for records in (site.facts, site.entities, site.sources, site.departed):
        if id in records:
            return records[id].link
    return site.faulty.get(id)
