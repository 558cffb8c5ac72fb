"""Everything with a date in one column of time; what has none stands at the day of its report and says so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import ClassVar

from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import LinkedFact
from footnoted.link.long_lists import Neighbours, Place
from footnoted.link.notes import Notes
from footnoted.link.outline import Outline
from footnoted.link.page import ListPage, Row, Section
from footnoted.link.shelves import shelves_of
from footnoted.link.site import Site
from footnoted.link.spans import Link
from footnoted.link.strip import Strip, strip_of
from footnoted.link.urls import disagreement_anchor
from footnoted.text.edtf import MONTHS

KINDS = {
    "event": ("Event", "Events"),
    "position": ("Position", "Positions"),
    "quote": ("Quote", "Quotes"),
    "statement": ("Statement", "Statements"),
}
"""The kinds that have a time, in the order of the strip's lanes: one, and many."""

_STATES = {"scheduled": "planned when reported", "called-off": "called off"}

_CHANGE = "change"

_INTRO = "Events, statements, quotes and positions in one column of time. What was only planned when a text was written is marked so; what no text dates stands at the day of its report."

_ACTORS = (
    ("country", "Countries"),
    ("person", "People"),
    ("organisation", "Organisations"),
    ("initiative", "Plans and initiatives"),
)


@fixed_by_name
class Entry:
    """One fact in the column.

    kind        in words; `state` is `planned when reported`, `called off` or "".
    sign        `scheduled`, `called-off` or "", for the sign beside the word.
    kinds, dates, actors   what filters find it by.
    notes       in which way it differs from another entry, with the way to the note.
    """

    row: Row
    kind: str
    state: str
    sign: str
    kinds: tuple[str, ...]
    dates: str
    actors: tuple[str, ...]
    notes: tuple[tuple[str, Link], ...]


@fixed_by_name
class Day:
    """A day, or a longer time that a source names.

    anchor      `d-2025-03-20`; `d-2015--2025` for a time.
    dated       what passages date so.
    reported    what was only reported that day.
    """

    anchor: str
    words: str
    dated: tuple[Entry, ...]
    reported: tuple[Entry, ...]


@fixed_by_name
class Days:
    """The days of one month, or the times of one year.

    is_page   whether they stand on the page of the timeline, where anchors and filters are.
    """

    part: ClassVar[str] = "days"
    days: tuple[Day, ...]
    is_page: bool

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.days)


@fixed_by_name
class TimelinePage(ListPage):
    """The timeline with its strip and filters.

    is_split  whether its facts stand on further pages, and filters with them.
    strip     None if nothing has a day, and on further pages.
    kinds, dates, actors   values and words of the filters, those that some entry has.
    """

    template: ClassVar[str] = "timeline"
    is_split: bool = False
    strip: Strip | None
    kinds: tuple[tuple[str, str], ...]
    dates: tuple[tuple[str, str], ...]
    actors: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@fixed_by_name
class TimelinePartPage(TimelinePage):
    """A month of a long timeline, or the times of a year."""

    is_part: ClassVar[bool] = True


def timeline(site: Site, notes: Notes) -> tuple[Section, ...]:
    """The column of time for hand-written prose: without anchors, which a second list would repeat."""
    return _sections(timed(site), site, notes, is_page=False)


def timeline_outline(site: Site) -> Outline:
    """What is known of the timeline before it is made."""
    description = f"{_INTRO} {site.coverage}."
    return Outline(made=TimelinePage, url="timeline/", title="Timeline", description=description)


def timeline_page(site: Site) -> TimelinePage:
    """The page of the timeline."""
    ordered = timed(site)
    long = site.long.get("timeline")
    page = timeline_of(ordered if long is None else (), timeline_outline(site), site, _INTRO)
    if long is not None:
        page = replace(page, is_split=True, sections=shelves_of(long, "Month by month", of_days=True))
    where = "The column below has each." if long is None else "The pages of the months have each."
    return replace(page, strip=strip_of(ordered, site, KINDS, day_anchor, where))


def timeline_of(
    facts: Iterable[LinkedFact], outline: Outline, site: Site, intro: str, beside: Neighbours | None = None
) -> TimelinePage:
    """A page with some facts in the order of the timeline, and without a strip."""
    notes = Notes()
    sections = _sections(facts, site, notes, is_page=True)
    entries = [
        entry
        for section in sections
        if isinstance(section.drawn, Days)
        for day in section.drawn.days
        for entry in (*day.dated, *day.reported)
    ]
    return (TimelinePage if beside is None else TimelinePartPage)(
        url=outline.url,
        title=outline.title,
        description=outline.description,
        coverage=site.coverage,
        intro=intro,
        beside=beside,
        sections=sections,
        references=notes.references(site.uses.on(outline.url)),
        strip=None,
        kinds=tuple(_kinds(entries)),
        dates=tuple(
            (dates, words)
            for dates, words in (("dated", "Date stated"), ("reported", "Only date of report"))
            if any(entry.dates == dates for entry in entries)
        ),
        actors=tuple(_actors(entries, site)),
    )


def day_anchor(fact: LinkedFact) -> str:
    """The anchor of the day or time at which a fact stands."""
    stated = fact.stated
    if stated is None or stated.is_day:
        return f"d-{fact.day}"
    start, _, end = stated.written.replace("~", "-about").partition("/")
    if not end:
        return f"d-{start}"
    ends = [point for point in (start, end) if point != ".."]
    return f"d-{'to-' if start == '..' else 'from-' if end == '..' else ''}{'--'.join(ends)}"


def timed(site: Site) -> list[LinkedFact]:
    """All facts of the timeline in its order."""
    return sorted((fact for fact in site.facts.values() if fact.kind in KINDS), key=_place)


def place_in_time(fact: LinkedFact) -> Place:
    """Where a fact stands in a long timeline: its month, and in that its day."""
    anchor, heading = _period(fact)
    is_day = fact.stated is None or fact.stated.is_day
    words = str(fact.day.day) if is_day else fact.when
    return Place(anchor.partition("-")[2], heading, anchor, day_anchor(fact), words)


def _sections(facts: Iterable[LinkedFact], site: Site, notes: Notes, is_page: bool) -> tuple[Section, ...]:
    sections = []
    for (anchor, heading), group in groupby(facts, key=_period):
        days = tuple(_day(day, list(facts), site, notes) for day, facts in groupby(group, key=day_anchor))
        drawn = Days(days=days, is_page=is_page)
        sections.append(Section(anchor=anchor, heading=heading, layout="drawn", rows=(), drawn=drawn))
    return tuple(sections)


def _place(fact: LinkedFact) -> tuple[object, ...]:
    """In time order, a year before its months; of one day, events first."""
    return (
        fact.day,
        not _names_year(fact),
        day_anchor(fact),
        fact.kind != "event",
        fact.id,
    )


def _period(fact: LinkedFact) -> tuple[str, str]:
    """Anchor and heading of the month, or of the year where a source names no month."""
    day = fact.day
    if _names_year(fact):
        return f"year-{day.year}", f"{day.year}"
    return f"month-{day:%Y-%m}", f"{MONTHS[day.month]} {day.year}"


def _names_year(fact: LinkedFact) -> bool:
    """Whether the time that a fact is given begins with a year alone."""
    stated = fact.stated
    return stated is not None and stated.earliest != date.min and "-" not in stated.written.split("/")[0]


def _day(anchor: str, facts: Sequence[LinkedFact], site: Site, notes: Notes) -> Day:
    dated = tuple(_entry(fact, site, notes) for fact in facts if fact.is_dated)
    reported = tuple(_entry(fact, site, notes) for fact in facts if not fact.is_dated)
    first = facts[0]
    words = first.when if first.stated else f"{first.day.day} {MONTHS[first.day.month]} {first.day.year}"
    return Day(anchor=anchor, words=words, dated=dated, reported=reported)


def _entry(fact: LinkedFact, site: Site, notes: Notes) -> Entry:
    noted = [site.disagreements[id] for id in fact.noted_in]
    changed = any(note.kind == "change-over-time" for note in noted)
    happened = fact.happened
    return Entry(
        row=Row(fact=fact, said=notes.cite(fact, fact.sentence)),
        kind=KINDS[fact.kind][0],
        state=_STATES.get(happened, ""),
        sign=happened if happened in _STATES else "",
        kinds=(fact.kind, _CHANGE) if changed and fact.kind == "position" else (fact.kind,),
        dates="dated" if fact.is_dated else "reported",
        actors=tuple(sorted(fact.concerns)),
        notes=tuple(
            (note.said, Link("the note on it", f"disagreements/#{disagreement_anchor(note.id)}"))
            for note in noted
            if note.kind != "not-the-same"
        ),
    )


def _kinds(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    had = {kind for entry in entries for kind in entry.kinds}
    for kind, words in (*((kind, many) for kind, (_, many) in KINDS.items()), (_CHANGE, "Position changes")):
        if kind in had:
            yield kind, words


def _actors(entries: Iterable[Entry], site: Site) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Everybody whom an entry concerns, in groups, by name."""
    had = {actor for entry in entries for actor in entry.actors}
    concerned = sorted(
        (entity for entity in site.entities.values() if entity.id in had),
        key=lambda entity: (entity.sort_name, entity.id),
    )
    for kind, words in _ACTORS:
        group = tuple((entity.id, entity.name) for entity in concerned if entity.kind == kind)
        if group:
            yield words, group
