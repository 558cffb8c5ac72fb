"""What the texts do not say, as far as the facts show it: found by the program, nothing is concluded."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from footnoted.link.cited import Cited
from footnoted.link.countries_known import CountriesKnown, countries_known
from footnoted.link.fixed import fixed
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.long_lists import Place, way_to_all
from footnoted.link.mentions import several
from footnoted.link.notes import Notes
from footnoted.link.order import by_day
from footnoted.link.page import Row, Section
from footnoted.link.sections import NOT_IN_TEXTS, rows_of
from footnoted.link.site import Site
from footnoted.link.spans import Sentence, Span

_FOLDED_FROM = 6
"""Lists of this length are folded; readers see the number, and open them."""


@fixed
class FoldedRows:
    """Facts in a list that opens on request; `summary` says how many they are."""

    part: ClassVar[str] = "folded_rows"
    summary: str
    rows: tuple[Row, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.rows)


@fixed
class FigureGaps:
    """Figures with which of some particulars each gives; `asked` heads them."""

    part: ClassVar[str] = "figure_gaps"
    asked: tuple[str, ...]
    rows: tuple[tuple[Row, tuple[bool, ...]], ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.rows)


@fixed
class CountriesNamed:
    """Countries, each with the mark of a passage that names it, and in how many facts it is named."""

    part: ClassVar[str] = "countries_named"
    rows: tuple[tuple[Cited, int], ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.rows)


@fixed
class SourceNotes:
    """Sources, each with what is noted of it."""

    part: ClassVar[str] = "source_notes"
    has_facts: ClassVar[bool] = False
    rows: tuple[tuple[LinkedSource, Sentence], ...]


_LISTS = (
    ("positions-without-date", "Positions without a date", "No date is recorded for these positions; the day beside them is that of the report.", "position"),
    ("positions-without-person", "Positions that nobody is named for", "Nobody is recorded as having taken these positions for the country.", "position"),
    ("planned", "Announced, with no report of what came of it", "The texts announce these events, and none of them says whether they took place.", "event"),
    ("events-without-date", "Events without a date", "No date is recorded for these events; the day beside them is that of the report.", "event"),
    ("figures", "Figures without their day, or without whose they are", "What is recorded of these figures, and what is not.", "figure"),
    ("unnamed-speakers", "Speakers without a name", "The texts describe these speakers and do not name them.", "fact"),
    ("rendering-unknown", "Whether these are the spoken words", "For these quotes it is not known whether they are the words as spoken, a translation or a rewording.", "quote"),
)  # fmt: skip
"""Anchor, heading and lead of each list of facts, and what they are."""


def gaps(site: Site, notes: Notes) -> tuple[Section, ...]:
    """What is left open: a section for each thing that some text could have said. Those without a case are left out."""
    facts = by_day(fact for fact in site.facts.values() if not fact.standing)
    lacking = facts_lacking(site, facts)
    return tuple(
        section
        for section in (
            _known(site),
            _countries(site, facts, notes),
            *(
                _members(site, facts, notes) if anchor is None else _cut(anchor, lacking[anchor], site, notes)
                for anchor in (
                    "positions-without-date", "positions-without-person", "planned", "events-without-date",
                    "figures", None, "unnamed-speakers", "rendering-unknown",
                )
            ),
            *_sources(site),
        )
        if section is not None
    )  # fmt: skip


def gap_section(
    anchor: str, facts: Sequence[LinkedFact], notes: Notes, is_open: bool = False
) -> Section | None:
    """Some facts that leave the same thing open; `is_open` if they are all that readers came for."""
    [(_, heading, lead, what)] = [of for of in _LISTS if of[0] == anchor]
    if anchor == "figures":
        return _drawn(anchor, heading, lead, _figures(facts, notes) if facts else None)
    return _list(anchor, heading, lead, facts, what, notes, is_open)


def lacks(fact: LinkedFact) -> tuple[str, ...]:
    """Which lists a fact stands in for its own sake: all but that of what was planned."""
    if fact.standing:
        return ()
    found = []
    if fact.stance is not None:
        found += ["positions-without-date"] if not fact.is_dated else []
        found += ["positions-without-person"] if fact.record.by is None else []
    elif fact.kind == "event":
        found += ["events-without-date"] if not fact.is_dated else []
    elif fact.kind == "figure":
        found += [] if all(_given(fact)) else ["figures"]
    if fact.speaks:
        found += ["unnamed-speakers"] if fact.subject_id is None else []
        found += ["rendering-unknown"] if getattr(fact.record, "rendering", "") == "unknown" else []
    return tuple(found)


def facts_lacking(site: Site, facts: Sequence[LinkedFact]) -> dict[str, list[LinkedFact]]:
    """The facts of each list, in the order given."""
    lists: dict[str, list[LinkedFact]] = {anchor: [] for anchor, *_ in _LISTS}
    for fact in facts:
        for anchor in lacks(fact):
            lists[anchor].append(fact)
    lists["planned"] = list(not_followed_up(facts))
    return lists


def places_of_gaps(site: Site) -> Iterator[tuple[Place, str]]:
    """The lists that are too long for one page."""
    facts = by_day(fact for fact in site.facts.values() if not fact.standing)
    lacking = facts_lacking(site, facts)
    for anchor, heading, *_ in _LISTS:
        if len(lacking[anchor]) > site.limits.listed:
            for fact in lacking[anchor]:
                yield Place(anchor, heading, anchor), fact.id


def _cut(anchor: str, facts: Sequence[LinkedFact], site: Site, notes: Notes) -> Section | None:
    """A list, or the first of it with the way to all."""
    long = site.long.get("gaps")
    parts = () if long is None else long.on_shelf(anchor)
    section = gap_section(anchor, facts[: site.limits.first] if parts else facts, notes)
    return section if section is None or not parts else replace(section, more=way_to_all(parts))


def not_followed_up(facts: Iterable[LinkedFact]) -> Iterator[LinkedFact]:
    """Announced events that no account of the same event reports or calls off."""
    known = {fact.id: fact for fact in facts}
    for fact in known.values():
        if fact.happened == "scheduled":
            others = [known[id] for id in fact.same_as if id in known]
            if all(other.happened == "scheduled" for other in others):
                yield fact


def _list(
    anchor: str, heading: str, lead: str, facts: Iterable[LinkedFact], what: str, notes: Notes, is_open: bool
) -> Section | None:
    rows = rows_of(facts, notes)
    if not rows:
        return None
    if is_open or len(rows) < _FOLDED_FROM:
        return Section(anchor=anchor, heading=heading, lead=lead, layout="list", rows=rows)
    folded = FoldedRows(several(len(rows), what), rows)
    return Section(anchor=anchor, heading=heading, lead=lead, layout="drawn", rows=(), drawn=folded)


def _countries(site: Site, facts: list[LinkedFact], notes: Notes) -> Section | None:
    """Countries that some fact concerns, and no position is of."""
    naming_them: dict[str, list[LinkedFact]] = defaultdict(list)
    for fact in facts:
        for id in fact.concerns:
            naming_them[id].append(fact)
    rows = []
    for country in sorted(site.entities.values(), key=lambda entity: (entity.sort_name, entity.id)):
        naming = naming_them.get(country.id)
        if country.kind == "country" and naming and not any(fact.stance is not None and fact.subject_id == country.id for fact in naming):  # fmt: skip
            name: Sentence = (Span(country.name, country.link),)
            rows.append((notes.cite(naming[0], name), len(naming)))
    return _drawn(
        "countries-without-position",
        "Countries without a position",
        "The texts name these countries, and report no position of theirs on sending troops.",
        CountriesNamed(tuple(rows)) if rows else None,
    )


def _known(site: Site) -> Section | None:
    return _drawn(
        "countries-known",
        "How much is known of each country",
        "The facts on each country’s page, the texts that they rest on, the reports that these go back to, and when the texts appeared. Where there is little, the texts that were read say little.",
        countries_known(site),
    )


def _figures(facts: Iterable[LinkedFact], notes: Notes) -> FigureGaps:
    """Figures to which a particular is missing that others have."""
    rows = [(Row(fact=fact, said=notes.cite(fact, fact.sentence)), _given(fact)) for fact in facts]
    return FigureGaps(("Time it holds for", "Who gives or measured it"), tuple(rows))


def _given(fact: LinkedFact) -> tuple[bool, bool]:
    record = fact.record
    return (
        record.as_of is not None or record.period is not None,
        record.according_to is not None or record.measured_by is not None,
    )


def _members(site: Site, facts: list[LinkedFact], notes: Notes) -> Section | None:
    if site.coalition is None or site.coalition not in site.entities:
        return None
    members = [fact for fact in facts if fact.kind == "member" and site.coalition in fact.concerns]
    named = len({fact.subject_id for fact in members})
    verb = "is" if named == 1 else "are"
    return Section(
        anchor="members",
        heading="Who belongs to it",
        lead=f"{named or 'No'} {'country' if named == 1 else 'countries'} {verb} named as taking part in the "
        f"{site.entities[site.coalition].name}; a list of all members is not recorded.",
        layout="list",
        rows=rows_of(members, notes),
        empty=NOT_IN_TEXTS,
    )


def _sources(site: Site) -> Iterator[Section | None]:
    ordered = sorted(site.sources.values(), key=lambda source: (source.published, source.id))
    for anchor, heading, lead, rows in (
        ("sources-without-origin", "Texts that are not known to go back to a report", "For these texts no report is recorded that they go back to; whether they report themselves is not known.", ((source, source.note) for source in ordered if source.seen and source.relays is None)),
        ("addresses", "Addresses that are not recorded", "These texts were read, and their address is not known.", ((source, source.address_unknown) for source in ordered if source.seen and source.address is None)),
        ("unread", "Reports that nobody here has read", "Facts go back to them through the texts that pass them on.", ((source, source.note) for source in ordered if not source.seen)),
    ):  # fmt: skip
        named = tuple(rows)
        yield _drawn(anchor, heading, lead, SourceNotes(named) if named else None)


def _drawn(
    anchor: str,
    heading: str,
    lead: str,
    drawn: CountriesKnown | CountriesNamed | FigureGaps | SourceNotes | None,
) -> Section | None:
    if drawn is None:
        return None
    return Section(anchor=anchor, heading=heading, lead=lead, layout="drawn", rows=(), drawn=drawn)
