"""Where countries stood: the map, its legend, the matrix and a country's history.

What is drawn here stands beside it with its footnotes: in the legend, in the table, in the list.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import ClassVar

from footnoted.link.cited import Cited
from footnoted.link.fixed import fixed_by_name
from footnoted.link.linked import LinkedFact
from footnoted.link.notes import Notes
from footnoted.link.page import Row
from footnoted.link.site import Site
from footnoted.link.spans import Link, Span, plain
from footnoted.link.stances import LinkedStance

DIFFER = "differ"
"""Stands among a country's stances for having several."""

_BESIDE = 30
"""Countries of a legend, each counted with each of its stances, that a column beside the map has room for."""

_NAMED = 3
"""Outlets that a title names for one stance; more would hide the stance."""


@fixed_by_name
class Stood:
    """A country on the map.

    stances   those that texts report of it, each once, in the order of the scale.
    title     all of them in one sentence, in time order, with who reported them.
    """

    id: str
    name: str
    link: Link | None
    stances: tuple[LinkedStance, ...]
    title: str

    @property
    def tokens(self) -> str:
        """By which a filter finds it."""
        return " ".join(
            [*(stance.id for stance in self.stances), *([DIFFER] if len(self.stances) > 1 else [])]
        )


@fixed_by_name
class LegendEntry:
    """A stance that texts report, and the countries of which they do.

    countries   each once, with the marks of the latest position that reports the stance.
    """

    stance: LinkedStance
    countries: tuple[Cited, ...]


@fixed_by_name
class StanceMap:
    """Countries by stance.

    countries   those with a position that stands, by name.
    differing   those of them that have several stances.
    without     countries of the site of which no text reports a position.
    """

    part: ClassVar[str] = "map"
    countries: tuple[Stood, ...]
    legend: tuple[LegendEntry, ...]
    without: tuple[Stood, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.legend)

    @property
    def is_long(self) -> bool:
        """Whether the legend is far longer than the map."""
        return sum(len(entry.countries) for entry in self.legend) > _BESIDE

    @property
    def differing(self) -> tuple[Stood, ...]:
        """The countries of which texts report several stances."""
        return tuple(country for country in self.countries if len(country.stances) > 1)


@fixed_by_name
class PositionRow:
    """A position in a table or list; without `stance` its vocabulary is missing.

    order    its place on the scale, by which a table sorts.
    tokens   by which a filter finds it.
    """

    fact: LinkedFact
    said: Cited
    stance: LinkedStance | None
    order: int
    tokens: str


@fixed_by_name
class PositionMatrix:
    """All positions by country.

    rows      by country, then in time order.
    scale     how many stances there are.
    stances   those that occur, in the order of the scale.
    """

    part: ClassVar[str] = "matrix"
    rows: tuple[PositionRow, ...]
    scale: int
    stances: tuple[LinkedStance, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.rows)


@fixed_by_name
class PositionHistory:
    """One country's positions in time order.

    tracks      each stance that it took, in the order of the scale, with its positions that stand.
    summary     the strip in one sentence.
    has_reported_days   whether for some only the day of the report is known.
    """

    part: ClassVar[str] = "history"
    rows: tuple[PositionRow, ...]
    tracks: tuple[tuple[LinkedStance, tuple[PositionRow, ...]], ...]
    scale: int
    summary: str
    has_reported_days: bool

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.rows)


@fixed_by_name
class StanceScale:
    """All stances with their definitions and the words that tell them."""

    part: ClassVar[str] = "stance_scale"
    stances: tuple[LinkedStance, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return False


def stance_map(site: Site, notes: Notes) -> StanceMap:
    """The map and its legend; the page must print the legend's marks in its order."""
    positions = positions_of(site)
    standing = [fact for fact in positions if fact.stands]
    stances = {stance.id: stance for stance in site.stances}
    with_any = {fact.subject_id for fact in positions}
    countries = [_stood(id, facts, stances) for id, facts in _by_country(standing).items() if id is not None]
    legend = tuple(
        LegendEntry(stance=stance, countries=tuple(_chips(taken, notes)))
        for stance in site.stances
        if (taken := [fact for fact in standing if fact.stance == stance.id])
    )
    without = (
        Stood(
            id=entity.id,
            name=entity.name,
            link=entity.link,
            stances=(),
            title=f"{entity.name}: no position found in these texts",
        )
        for entity in sorted(site.entities.values(), key=lambda one: (one.sort_name, one.id))
        if entity.kind == "country" and entity.id not in with_any
    )
    return StanceMap(countries=tuple(countries), legend=legend, without=tuple(without))


def position_matrix(site: Site, notes: Notes) -> PositionMatrix:
    """All positions, also those that no longer stand, which say so."""
    positions = positions_of(site)
    rows = _position_rows(positions, site, notes, brief=True)
    taken = {fact.stance for fact in positions}
    return PositionMatrix(
        rows=rows,
        scale=len(site.stances),
        stances=tuple(stance for stance in site.stances if stance.id in taken),
    )


def position_history(rows: Sequence[Row], site: Site) -> PositionHistory:
    """A country's positions, which `rows` has in time order."""
    stances = {stance.id: stance for stance in site.stances}
    placed = tuple(_position_row(row.fact, row.said, stances, "") for row in rows)
    standing = [row for row in placed if row.stance is not None and row.fact.stands]
    tracks = tuple(
        (stance, tuple(row for row in standing if row.stance is stance))
        for stance in site.stances
        if any(row.stance is stance for row in standing)
    )
    return PositionHistory(
        rows=placed,
        tracks=tracks,
        scale=len(site.stances),
        summary="; ".join(_summed(stance, taken) for stance, taken in tracks),
        has_reported_days=any(not row.fact.is_dated for row in standing),
    )


def positions_of(site: Site) -> list[LinkedFact]:
    """All positions by the name of their country, then in time order."""
    taken = site.facts_by.having("is", "position")
    return sorted(taken, key=lambda fact: (fact.subject_sort, fact.subject_id or "", fact.day, fact.id))


def _by_country(facts: Iterable[LinkedFact]) -> dict[str | None, list[LinkedFact]]:
    return {id: list(group) for id, group in groupby(facts, key=lambda fact: fact.subject_id)}


def _stood(id: str, facts: Sequence[LinkedFact], stances: Mapping[str, LinkedStance]) -> Stood:
    subject = facts[0].subject or Span(id)
    taken: dict[str, list[LinkedFact]] = defaultdict(list)
    for fact in facts:
        taken[fact.stance or ""].append(fact)
    told = "; ".join(f"{plain(same[0].value)}, {_reported(same)}" for same in taken.values())
    return Stood(
        id=id,
        name=subject.text,
        link=subject.link,
        stances=tuple(sorted((stances[one] for one in taken if one in stances), key=lambda one: one.place)),
        title=f"{subject.text}: {told}",
    )


def _reported(facts: Sequence[LinkedFact]) -> str:
    """Who reported it: `as Komersant reported`, `as UNN, Komersant and others reported`."""
    if len(facts) == 1:
        return facts[0].attribution
    outlets = list(dict.fromkeys(fact.outlets for fact in facts))
    named = outlets if len(outlets) <= _NAMED else [*outlets[: _NAMED - 1], "others"]
    *first, last = named
    joined = f"{', '.join(first)} and {last}" if first else last
    return f"as {joined} reported"


def _summed(stance: LinkedStance, rows: Sequence[PositionRow]) -> str:
    """`Ready: 18 February 2025`; `Ready: 12 times, 18 February 2025 to reported 20 March 2025`."""
    first, last = rows[0].fact.when, rows[-1].fact.when
    if len(rows) == 1:
        return f"{stance.label}: {first}"
    return f"{stance.label}: {len(rows)} times, {first if first == last else f'{first} to {last}'}"


def _chips(facts: Iterable[LinkedFact], notes: Notes) -> Iterable[Cited]:
    for _, group in groupby(facts, key=lambda fact: fact.subject_id):
        *_, latest = group
        yield notes.cite(latest, (latest.subject or Span(latest.id),))


def _position_rows(
    facts: Sequence[LinkedFact], site: Site, notes: Notes, brief: bool
) -> tuple[PositionRow, ...]:
    stances = {stance.id: stance for stance in site.stances}
    taken: dict[str | None, set[str | None]] = defaultdict(set)
    for fact in facts:
        if fact.stands:
            taken[fact.subject_id].add(fact.stance)
    return tuple(
        _position_row(
            fact,
            notes.cite(fact, fact.brief if brief else fact.sentence),
            stances,
            DIFFER if len(taken[fact.subject_id]) > 1 else "",
        )
        for fact in facts
    )


def _position_row(
    fact: LinkedFact, said: Cited, stances: Mapping[str, LinkedStance], differs: str
) -> PositionRow:
    stance = stances.get(fact.stance or "")
    return PositionRow(
        fact=fact,
        said=said,
        stance=stance,
        order=stance.place if stance is not None else len(stances),
        tokens=f"{fact.stance or ''} {differs}".strip(),
    )
