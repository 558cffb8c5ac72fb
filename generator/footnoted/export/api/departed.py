"""What became of ids that have no record any more."""

from footnoted.export.api.forms import Departed, DepartedRecord, Successor
from footnoted.link.linked_departure import LinkedDeparture
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.link.urls import json_of


def departed(site: Site) -> Departed:
    """All such ids."""
    return {"departed": [departed_record(one, site) for one in site.departed.values()]}


def departed_record(departure: LinkedDeparture, site: Site) -> DepartedRecord:
    """What an id answers that was published and is no record's any more."""
    return {
        "id": departure.id,
        "kind": departure.kind,
        "status": departure.sort,
        "successor": _successor(departure, site),
        "reason": plain(departure.reason) or None,
        "date": departure.date.isoformat(),
        "url": departure.link.url,
    }


def _successor(departure: LinkedDeparture, site: Site) -> Successor | None:
    id, link = departure.successor_id, departure.successor
    if id is None or link is None:
        return None
    record = site.facts.get(id) or site.entities.get(id)
    kind = record.kind if record is not None else departure.kind
    return {"id": id, "url": link.url, "json": json_of(kind, id) or ""}
