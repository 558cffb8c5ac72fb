"""Ids that were published and have no record any more, linked to what they are called now."""

from collections.abc import Mapping

from footnoted.link.linked_departure import LinkedDeparture
from footnoted.link.own_words import own_words
from footnoted.link.resolve import Resolver
from footnoted.link.spans import Link
from footnoted.link.urls import url_of
from footnoted.model.ledger import LEDGERED_KINDS, Departure, Ledger, end_of


def link_departures(ledger: Ledger, resolver: Resolver) -> Mapping[str, LinkedDeparture]:
    """What became of each id that has no record any more, by id and in id order.

    An id that a record has again is left out: the record stands at its address, and a check refuses it.
    """
    if not ledger.departed:
        return {}
    resolver.begin(("ledger", ledger.id))
    taken = resolver.corpus.files
    return {
        id: _linked(id, departure, ledger.departed, resolver)
        for id, departure in sorted(ledger.departed.items())
        if ("", id) not in taken
    }


def _linked(
    id: str, departure: Departure, departed: Mapping[str, Departure], resolver: Resolver
) -> LinkedDeparture:
    end = end_of(id, departed) if departure.renamed is not None else None
    return LinkedDeparture(
        id=id,
        kind=departure.kind,
        link=Link(id, url_of(departure.kind, id) or ""),
        sort="renamed" if departure.renamed else "retired" if departure.retired else "erased",
        successor=None if end is None else _successor(end, departed, resolver),
        successor_id=end,
        reason=own_words(departure.reason, resolver),
        date=departure.date.earliest,
        date_spoken=departure.date.spoken(),
    )


def _successor(id: str, departed: Mapping[str, Departure], resolver: Resolver) -> Link | None:
    """Where renamings end: a record, or what stands in the place of one that was taken away."""
    if id in departed and ("", id) not in resolver.corpus.files:
        return Link(id, url_of(departed[id].kind, id) or "")
    link = resolver.link(id, LEDGERED_KINDS)
    return link if link.url else None
