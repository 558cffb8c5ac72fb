"""The pages at the addresses of ids that were published and have no record any more."""

from collections.abc import Iterator
from typing import ClassVar

from footnoted.link.fixed import fixed_by_name
from footnoted.link.histories import history_of
from footnoted.link.linked_change import RecordHistory
from footnoted.link.linked_departure import LinkedDeparture
from footnoted.link.page import Page
from footnoted.link.site import Site

_SAID = {"renamed": "moved", "retired": "taken away", "erased": "erased"}


@fixed_by_name
class DeparturePage(Page):
    """Says what became of an id, and leads on where its record has another one.

    history   what became of it, of an erased one nothing but that; None where nothing is known.
    """

    template: ClassVar[str] = "departure"
    is_part: ClassVar[bool] = True
    departure: LinkedDeparture
    history: RecordHistory | None = None


def departure_pages(site: Site) -> Iterator[DeparturePage]:
    """A page for each id that has no record any more, at the address that it had."""
    for departure in site.departed.values():
        title = (
            f"{departure.id} is now {departure.successor.title}"
            if departure.is_renamed and departure.successor is not None
            else f"{departure.id}: {_SAID[departure.sort]}"
        )
        yield DeparturePage(
            url=departure.link.url,
            title=title,
            description=f"What became of the {departure.kind} {departure.id}.",
            coverage=site.coverage,
            departure=departure,
            history=None if departure.is_renamed else history_of(departure.id, site),
        )


def moved_to(url: str, site: Site) -> str:
    """Where the record whose address this was stands now, from the site's root; "" if it has not moved."""
    page = site.pages[url] if url in site.outlines and site.outlines[url].made is DeparturePage else None
    if not isinstance(page, DeparturePage) or not page.departure.is_renamed:
        return ""
    successor = page.departure.successor
    return "" if successor is None else successor.url
