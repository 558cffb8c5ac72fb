"""What a wrong value is taken from: values that other facts of the corpus use."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any, TypeVar

from footnoted.check.meaning import what_it_says
from footnoted.model.corpus import Corpus
from footnoted.model.facts import Event, Fact, Figure, Member, Position, Quote, Statement
from footnoted.text.codes import record_id
from footnoted.text.words import WORD

T = TypeVar("T")

_NAMED = ("country", "person", "organisation", "initiative")


@dataclass(frozen=True)
class Pool:
    """The values in use, each list sorted and without repetition."""

    corpus: Corpus

    def other(self, values: Sequence[T], than: T, chance: Random) -> T | None:
        """One of the values that is not `than`, or None if there is none."""
        others = [value for value in values if value != than]
        return chance.choice(others) if others else None

    @cached_property
    def countries(self) -> list[str]:
        """Countries that hold a position or belong to something."""
        return _sorted(fact.country for fact in self._facts(Position, Member))

    @cached_property
    def speakers(self) -> list[str]:
        """Records that speak, or in whose name a position or figure stands."""
        found = [fact.speaker for fact in self._facts(Quote, Statement)]
        found += [fact.by for fact in self._facts(Position)]
        found += [fact.according_to for fact in self._facts(Figure)]
        return _sorted(one for one in found if isinstance(one, str))

    @cached_property
    def subjects(self) -> list[str]:
        """What figures are about."""
        return _sorted(fact.subject for fact in self._facts(Figure))

    @cached_property
    def bodies(self) -> list[str]:
        """Initiatives and organisations."""
        return _sorted(entity.id for entity in self.corpus.of_kind("initiative", "organisation"))

    @cached_property
    def participants(self) -> list[str]:
        """Records that took part in something."""
        return _sorted(
            one for fact in self._facts(Event) for one in fact.participants if isinstance(one, str)
        )

    @cached_property
    def events(self) -> list[str]:
        """Events."""
        return _sorted(fact.id for fact in self._facts(Event))

    @cached_property
    def places(self) -> list[str]:
        """Places of events."""
        return _sorted(fact.place for fact in self._facts(Event) if fact.place)

    @cached_property
    def labels(self) -> list[str]:
        """Short names of events."""
        return _sorted(fact.label for fact in self._facts(Event))

    @cached_property
    def roles(self) -> list[str]:
        """What countries are in something."""
        return _sorted(fact.role for fact in self._facts(Member) if fact.role)

    @cached_property
    def comparisons(self) -> list[str]:
        """What figures are more or less than."""
        return _sorted(fact.compared_to for fact in self._facts(Figure) if fact.compared_to)

    @cached_property
    def units(self) -> list[str]:
        """Units of figures."""
        return _sorted(fact.unit for fact in self._facts(Figure))

    @cached_property
    def currencies(self) -> list[str]:
        """Units that are currencies, as facts write them."""
        return _sorted(unit.id.upper() for unit in self.corpus.of_kind("unit") if unit.sort == "currency")

    @cached_property
    def measures(self) -> list[str]:
        """Measures of figures."""
        return _sorted(fact.measure for fact in self._facts(Figure))

    @cached_property
    def words(self) -> list[str]:
        """Words of passages, of four letters or more."""
        return _sorted(
            word
            for fact in self.corpus.facts()
            for citation in fact.citations
            for segment in citation.passage
            for word in WORD.findall(segment)
            if len(word) > 3 and word.isalpha() and word.islower()
        )

    def told_by_others(self, fact: Fact) -> frozenset[Any]:
        """What all other facts say, as `what_it_says` compares it."""
        return frozenset(says for id, says in self._told if id != fact.id)

    @cached_property
    def _told(self) -> list[tuple[str, Any]]:
        return [(fact.id, what_it_says(fact)) for fact in self.corpus.facts()]

    def steps(self, kind: str, id: str) -> list[str]:
        """The terms one step before and after this one on its scale."""
        scale = sorted(self.corpus.of_kind(kind), key=lambda term: (term.order, term.id))
        ids = [term.id for term in scale]
        at = ids.index(id)
        return [ids[i] for i in (at - 1, at + 1) if 0 <= i < len(ids)]

    def named_like(self, id: str) -> list[str]:
        """Countries for a country, and so on: those that speak, hold a position or took part."""
        kind = self.corpus.file_of(id, _NAMED)
        known = {record_id(one) for one in (*self.speakers, *self.countries, *self.participants)}
        return sorted(
            one
            for one in known
            if kind is not None and self.corpus.file_of(one, (kind.kind.name,)) is not None
        )

    def name_of(self, id: str) -> str:
        """How our own words call a record."""
        entity = self.corpus.get(id, *_NAMED)
        return str(getattr(entity, "surname", None) or entity.name)

    def _facts(self, *kinds: type[Fact]) -> Iterator[Any]:
        return (fact for fact in self.corpus.facts() if isinstance(fact, kinds))


def _sorted(values: Iterator[str] | list[str] | Any) -> list[str]:
    return sorted(set(values))
