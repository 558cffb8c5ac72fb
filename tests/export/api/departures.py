"""Ids that are gone, for tests."""

from datetime import date

from footnoted.link.linked_departure import LinkedDeparture
from footnoted.link.spans import Link, Span


def departure(
    id: str, kind: str, url: str, sort: str = "retired", to: tuple[str, str] | None = None, reason: str = ""
) -> LinkedDeparture:
    """What became of an id; `to` is the id and address of the record that it leads to."""
    return LinkedDeparture(
        id=id,
        kind=kind,
        link=Link(id, url),
        sort=sort,
        successor=Link(to[0], to[1]) if to else None,
        successor_id=to[0] if to else None,
        reason=(Span(reason),) if reason else (),
        date=date(2025, 4, 2),
        date_spoken="2 April 2025",
    )
