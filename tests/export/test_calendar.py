"""The calendar, read back by a reader of iCalendar: which events are in it, and every value of each."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footnoted.export.calendar import CALENDAR, calendar, days_of
from footnoted.link import link_site
from footnoted.link.imprint import Imprint
from footnoted.link.site import Site
from footnoted.link.spans import Span, plain
from footnoted.load import load_corpus
from outputs.payloads import PAYLOADS
from site_in_memory import harbour_site

REAL = Path(__file__).parents[2] / "facts"
IMPRINT = Imprint(
    "Harbour; facts, all", "https://harbour.example/x/", "0" * 40, date(2026, 11, 22), 1_795_356_489
)
STATUS = {"reported": "CONFIRMED", "scheduled": "TENTATIVE", "called-off": "CANCELLED"}


def content_of(site: Site) -> bytes:
    return calendar(site)[CALENDAR]


def read(content: bytes) -> icalendar.Calendar:
    """The calendar.

    errors   AssertionError or ValueError for what the standard does not allow.
    """
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert content.endswith(b"\r\n")
    assert [line for line in lines if len(line) > 75] == []
    assert re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|(?<!\r)\n|\r(?!\n)", content) is None
    for line in lines:
        line.decode()
    found = icalendar.Calendar.from_ical(content)
    assert isinstance(found, icalendar.Calendar)
    assert found.errors == []
    for event in found.events:
        assert event.errors == []
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS"} <= event.keys()
        assert event["STATUS"] in STATUS.values()
        assert type(event.DTSTART) is type(event.DTEND) is date
        assert event.DTSTART < event.DTEND
    assert len({str(event["UID"]) for event in found.events}) == len(found.events)
    return found


def values_of(event: icalendar.Event) -> dict[str, Any]:
    """Every value of an event as text, but for its days and the time of the version."""
    texts = {key: str(value) for key, value in event.items() if not key.startswith(("DT", "LAST"))}
    return texts | {
        "first": event.DTSTART,
        "end": event.DTEND,
        "version": {event.DTSTAMP, event.LAST_MODIFIED},
    }


def event(**changes: str) -> dict[str, str]:
    keys = {"label": "Harbour meeting", "happened": "reported", "date": "2025-03-18", **changes}
    cited = "citations:\n  - source: herald-2025-03-20\n    passage: came to the harbour meeting\n"
    return {"events/harbour-meeting.yml": "".join(f"{k}: {v}\n" for k, v in keys.items() if v) + cited}


def published(changes: dict[str, str], imprint: Imprint = IMPRINT) -> Site:
    return replace(harbour_site(changes), imprint=imprint)


def test_event():
    """An event has its day, its sentence with its sources, place, state and address, in the version's time."""
    content = content_of(published(event(place="Trieste")))

    assert content.decode() == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Footnoted//Footnoted//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "NAME:Harbour\\; facts\\, all\r\n"
        "X-WR-CALNAME:Harbour\\; facts\\, all\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:62d5125d-5ddf-5c75-b9fb-d0ce5cf62247\r\n"
        "DTSTAMP:20261122T140809Z\r\n"
        "LAST-MODIFIED:20261122T140809Z\r\n"
        "DTSTART;VALUE=DATE:20250318\r\n"
        "DTEND;VALUE=DATE:20250319\r\n"
        "SUMMARY:Harbour meeting\\, 18 March 2025\r\n"
        "DESCRIPTION:Harbour meeting\\, 18 March 2025\\, Trieste\\, as The Herald\\, aft\r\n"
        " er The Wire\\, reported\\; reported 20 March 2025.\\n\\nThe Herald: Peacekeepe\r\n"
        " rs for the harbour\\, 20 March 2025\\, https://herald.example/peacekeepers\r\n"
        "LOCATION:Trieste\r\n"
        "URL:https://harbour.example/x/facts/harbour-meeting/\r\n"
        "STATUS:CONFIRMED\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


@pytest.mark.parametrize(
    ("written", "first", "end"),
    [
        ("2025-03-18", date(2025, 3, 18), date(2025, 3, 19)),
        ("2025-02-17/2025-02-18", date(2025, 2, 17), date(2025, 2, 19)),
        ("2024-12-31", date(2024, 12, 31), date(2025, 1, 1)),
    ],
)
def test_days(written: str, first: date, end: date):
    """An event takes whole days; its end is the day behind the last one."""
    (found,) = read(content_of(published(event(date=written)))).events

    days = found.DTSTART, found.DTEND
    assert days == (first, end)


@pytest.mark.parametrize(
    "changes",
    [
        {"date": "2025-03"}, {"date": "2025"}, {"date": "2025-03-18~"}, {"date": "../2025-03-18"}, {"date": "2025-03-18/.."},
        {"date": "2025-02/2025-03"}, {"date": "2025-03-18/2025-03-19~"}, {"date": "9999-12-31"}, {"date": ""},
        {"inferred": "\n  - {field: date, because: The day before the text.}"},
        {"status": "withdrawn", "withdrawn": "{reason: It was another one., date: 2025-04-01}"},
        {"status": "superseded", "superseded_by": "it-ready"},
    ],
)  # fmt: skip
def test_left_out(changes: dict[str, str]):
    """What no passage dates to the day, and what does not stand, is in no calendar."""
    assert read(content_of(published(event(**changes)))).events == []


@pytest.mark.parametrize("happened", STATUS)
def test_status(happened: str):
    """What took place is confirmed, what was planned is tentative, what was called off is cancelled."""
    (found,) = read(content_of(published(event(happened=happened)))).events

    assert found["STATUS"] == STATUS[happened]


def test_place_that_is_inferred():
    """A place that no passage states is left out."""
    changes = event(place="Trieste", inferred="\n  - {field: place, because: The harbour is there.}")

    assert "LOCATION" not in read(content_of(published(changes))).events[0]


def test_same_event_at_another_address():
    """An event keeps its UID wherever the site is published; without an address it has no URL."""
    (here,) = read(content_of(published(event()))).events
    (elsewhere,) = read(content_of(published(event(), replace(IMPRINT, address="")))).events

    assert here["UID"] == elsewhere["UID"]
    assert "URL" not in elsewhere


def test_every_event_of_the_real_site():
    """Each dated event is read with every value that the site has of it, and nothing else is."""
    corpus, problems = load_corpus(REAL, "facts")
    site = link_site(corpus, problems, imprint=IMPRINT)
    dated = {id: days for id, fact in site.facts.items() if (days := days_of(fact)) is not None}

    found = {str(one["URL"]): values_of(one) for one in read(content_of(site)).events}

    assert len(dated) >= 5
    expected = {}
    for id, (first, last) in dated.items():
        fact = site.facts[id]
        sources = {citation.source.id: citation.source for citation in fact.citations}.values()
        told = [f"{one.outlet}: {one.title}, {one.published_spoken}" for one in sources]
        told = [
            f"{words}, {one.address}" if one.address else words
            for words, one in zip(told, sources, strict=True)
        ]
        url = f"https://harbour.example/x/{fact.link.url}"
        expected[url] = {
            "UID": found[url]["UID"],
            "SUMMARY": fact.title,
            "DESCRIPTION": f"{plain(fact.sentence)}, {fact.attribution}; {fact.reported}.\n\n"
            + "\n".join(told),
            "URL": url,
            "STATUS": STATUS[fact.happened],
            "TRANSP": "TRANSPARENT",
            "first": first,
            "end": last + timedelta(days=1),
            "version": {datetime.fromtimestamp(1_795_356_489, UTC)},
            **({"LOCATION": fact.record.place} if fact.record.place else {}),
        }
    assert found == expected


HARBOUR = published(event())


def summary_of(site: Site, text: str) -> str:
    """What is read of an event that has the text for its title and its sentence."""
    fact = replace(site.facts["harbour-meeting"], title=text, sentence=(Span(text),))
    (found,) = read(content_of(replace(site, facts={fact.id: fact}))).events
    assert str(found["DESCRIPTION"]).startswith(str(found["SUMMARY"]))
    return str(found["SUMMARY"])


@pytest.mark.parametrize(
    "text",
    [
        *PAYLOADS.values(),
        "a;b,c\\d", "\\n is no line break, \\; no semicolon", "END:VEVENT", 'x";VALUE=y:z', "é" * 100, "港" * 100, "\U0001f6a2" * 100,
        "e\u0301" * 60, "a" * 63 + "\\,;" * 20,
    ],
)  # fmt: skip
def test_hostile_text(text: str):
    """Nothing in a text ends a line, a value or an event, wherever a line is folded."""
    assert summary_of(HARBOUR, text) == text


@given(st.text())
def test_any_text(text: str):
    """Any text comes back; line breaks of any sort are one sort, and other control characters are spaces."""
    broken = re.sub("\r\n?|[\x85\u2028\u2029]", "\n", text)

    assert summary_of(HARBOUR, text) == re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", " ", broken)


GOOD = content_of(HARBOUR)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (b"\r\n", b"\n"),
        (b"END:VEVENT\r\n", b""),
        (b"UID:", b"X-UID:"),
        (b"DTEND;VALUE=DATE:20250319", b"DTEND;VALUE=DATE:20250318"),
        (b"DTEND;VALUE=DATE:20250319", b"DTEND:20250319T000000Z"),
        (b"DTSTART;VALUE=DATE:20250318", b"DTSTART;VALUE=DATE:2025-03-18"),
        (b"STATUS:CONFIRMED", b"STATUS:SURE"),
        (b"SUMMARY:", b"SUMMARY" + b" " * 80 + b":"),
        (b"SUMMARY:", b"SUMMARY:\x07"),
        (b"\r\n ", b"\r\n"),
    ],
)
def test_spoilt_calendar_is_found(was: bytes, now: bytes):
    """What the standard does not allow is found."""
    read(GOOD)
    assert was in GOOD
    with pytest.raises((AssertionError, ValueError)):
        read(GOOD.replace(was, now))
