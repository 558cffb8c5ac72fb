"""What the texts do not say, as far as the facts show it: found by the program, nothing is concluded."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import ClassVar

from footnoted.link.cited import Cited
from footnoted.link.fixed import fixed
from footnoted.link.linked import LinkedFact, LinkedSource
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


def gaps(site: Site, notes: Notes) -> tuple[Section, ...]:
    """What is left open: a section for each thing that some text could have said. Those without a case are left out."""
    facts = by_day(fact for fact in site.facts.values() if not fact.standing)
    positions = [fact for fact in facts if fact.stance is not None]
    events = [fact for fact in facts if fact.kind == "event"]
    told = [fact for fact in facts if fact.speaks]
    return tuple(
        section
        for section in (
            _countries(site, facts, notes),
            _list("positions-without-date", "Positions without a date", "No date is recorded for these positions; the day beside them is that of the report.", (fact for fact in positions if not fact.is_dated), "position", notes),
            _list("positions-without-person", "Positions that nobody is named for", "Nobody is recorded as having taken these positions for the country.", (fact for fact in positions if fact.record.by is None), "position", notes),
            _list("planned", "Announced, with no report of what came of it", "The texts announce these events, and none of them says whether they took place.", not_followed_up(facts), "event", notes),
            _list("events-without-date", "Events without a date", "No date is recorded for these events; the day beside them is that of the report.", (fact for fact in events if not fact.is_dated), "event", notes),
            _figures(facts, notes),
            _members(site, facts, notes),
            _list("unnamed-speakers", "Speakers without a name", "The texts describe these speakers and do not name them.", (fact for fact in told if fact.subject_id is None), "fact", notes),
            _list("rendering-unknown", "Whether these are the spoken words", "For these quotes it is not known whether they are the words as spoken, a translation or a rewording.", (fact for fact in told if getattr(fact.record, "rendering", "") == "unknown"), "quote", notes),
            *_sources(site),
        )
        if section is not None
    )  # fmt: skip


def not_followed_up(facts: Iterable[LinkedFact]) -> Iterator[LinkedFact]:
    """Announced events that no account of the same event reports or calls off."""
    known = {fact.id: fact for fact in facts}
    for fact in known.values():
        if fact.happened == "scheduled":
            others = [known[id] for id in fact.same_as if id in known]
            if all(other.happened == "scheduled" for other in others):
                yield fact


def _list(
    anchor: str, heading: str, lead: str, facts: Iterable[LinkedFact], what: str, notes: Notes
) -> Section | None:
    rows = rows_of(facts, notes)
    if not rows:
        return None
    if len(rows) < _FOLDED_FROM:
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


def _figures(facts: list[LinkedFact], notes: Notes) -> Section | None:
    """Figures to which a particular is missing that others have."""
    rows = []
    for fact in facts:
        if fact.kind == "figure":
            given = (
                any(getattr(fact.record, key) is not None for key in ("as_of", "period")),
                any(getattr(fact.record, key) is not None for key in ("according_to", "measured_by")),
            )
            if not all(given):
                rows.append((Row(fact=fact, said=notes.cite(fact, fact.sentence)), given))
    return _drawn(
        "figures",
        "Figures without their day, or without whose they are",
        "What is recorded of these figures, and what is not.",
        FigureGaps(("Time it holds for", "Who gives or measured it"), tuple(rows)) if rows else None,
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
    anchor: str, heading: str, lead: str, drawn: CountriesNamed | FigureGaps | SourceNotes | None
) -> Section | None:
    if drawn is None:
        return None
    return Section(anchor=anchor, heading=heading, lead=lead, layout="drawn", rows=(), drawn=drawn)
