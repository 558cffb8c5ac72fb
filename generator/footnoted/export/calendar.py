"""Dated events as a calendar that programs subscribe to: iCalendar.

source   RFC 5545
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from uuid import UUID, uuid5

from footnoted.export.dates import inferred_fields, stated_date
from footnoted.export.when_asked import WhenAsked
from footnoted.link.imprint import Imprint
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.site import Site
from footnoted.link.spans import plain

CALENDAR = "events.ics"

_IDS = UUID("5f0d3b0e-7d0a-5c57-9d0c-3f6a0d8f4c11")
"""In which ids of events are told from all others; changed, every calendar would have each event twice."""

_MOST_OCTETS = 75
_STATUS = {"reported": "CONFIRMED", "scheduled": "TENTATIVE", "called-off": "CANCELLED"}
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_DAYS = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}))?")


def calendar(site: Site) -> WhenAsked:
    """The file, by its path from the site's root."""
    return WhenAsked({CALENDAR: partial(_file, site)})


def _file(site: Site) -> bytes:
    return "".join([_folded(line) for line in _lines(site)]).encode()


def _lines(site: Site) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Footnoted//Footnoted//EN", "CALSCALE:GREGORIAN")
    if site.imprint.name:
        # The second is what programs knew before the first was a standard (RFC 7986).
        yield from (f"NAME:{_text(site.imprint.name)}", f"X-WR-CALNAME:{_text(site.imprint.name)}")
    for fact in site.facts.values():
        days = days_of(fact)
        if days is not None:
            yield from _event(fact, *days, site.imprint)
    yield "END:VCALENDAR"


def days_of(fact: LinkedFact) -> tuple[date, date] | None:
    """First and last day of an event that stands and that a passage dates to the day; None for any other fact."""
    stated = stated_date(fact) if fact.kind == "event" and fact.stands else None
    days = _DAYS.fullmatch(stated.written) if stated is not None else None
    if days is None:
        return None
    first, last = date.fromisoformat(days[1]), date.fromisoformat(days[2] or days[1])
    # The last day of all has none behind it.
    return (first, last) if last < date.max else None


def _event(fact: LinkedFact, first: date, last: date, imprint: Imprint) -> Iterator[str]:
    stamp = f"{imprint.moment:%Y%m%dT%H%M%SZ}"
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(_IDS, fact.id)}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    # The day behind the last one.
    yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(fact.title)}"
    yield f"DESCRIPTION:{_text(_description(fact))}"
    if fact.record.place and "place" not in inferred_fields(fact.record):
        yield f"LOCATION:{_text(fact.record.place)}"
    if imprint.address:
        yield f"URL:{imprint.absolute(fact.link.url)}"
    yield f"STATUS:{_STATUS[fact.happened]}"
    # Nobody is busy on that day.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(fact: LinkedFact) -> str:
    sources = {citation.source.id: citation.source for citation in fact.citations}
    listed = "\n".join(map(_source, sources.values()))
    return f"{plain(fact.sentence)}, {fact.attribution}; {fact.reported}.\n\n{listed}"


def _source(source: LinkedSource) -> str:
    """`The Herald: Talks go on in Paris, 20 March 2025, https://…`."""
    told = f"{source.outlet}: {source.title}, {source.published_spoken}"
    return f"{told}, {source.address}" if source.address else told


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(text: str) -> str:
    """A value of the type TEXT: control characters, which it can't have, become spaces."""
    text = _CONTROLS.sub(" ", _BREAKS.sub("\n", text))
    return re.sub(r"[\\;,]", r"\\\g<0>", text).replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of 75 octets at most, of which each begins with a space but for the first, and no character
    is in two."""
    if len(line) * 4 <= _MOST_OCTETS or len(line.encode()) <= _MOST_OCTETS:
        return f"{line}\r\n"
    pieces, start, octets = [], 0, 0
    for at, char in enumerate(line):
        size = len(char.encode())
        # Behind the first piece one octet is the space.
        if octets + size > _MOST_OCTETS:
            pieces.append(line[start:at])
            start, octets = at, 1
        octets += size
    return "\r\n ".join([*pieces, line[start:]]) + "\r\n"
