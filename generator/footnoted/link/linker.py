"""Links the records of one corpus after another, and takes over what stays as it was.

A linked record knows which records were asked for when it was linked. While none of them changes, and no
name in its texts gets another meaning, linking it again would give the same.
"""

from collections.abc import Callable, Mapping, Set
from operator import attrgetter
from typing import Any, TypeVar

from footnoted.link.carrying import Carrying
from footnoted.link.departures import link_departures
from footnoted.link.entities import Entities, Ties, ties_among
from footnoted.link.facts import Facts
from footnoted.link.link_notes import by_fact, link_note
from footnoted.link.linked import Linked, LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.linked_note import LinkedDisagreement
from footnoted.link.renewal import changed_names, changed_records, texts_in, words_of
from footnoted.link.resolve import ENTITY_KINDS, Resolver
from footnoted.link.resting import Resting
from footnoted.link.scales import Scales, link_scales
from footnoted.link.sources import Sources
from footnoted.model.corpus import Corpus, RecordKey
from footnoted.model.edition import Edition, unlike
from footnoted.model.entities import Entity
from footnoted.model.facts import FACT_KINDS
from footnoted.model.kinds import KINDS, KINDS_BY_RECORD
from footnoted.model.ledger import ledger_of
from footnoted.model.sources import Source

_Linked = TypeVar("_Linked", bound=Linked)

_NO_SCALE = ("", "receipt", "disagreement")
"""Namespaces whose records no scale is made of."""


class Linker:
    """All linked records of a corpus, each sort by id and in id order.

    overdue   why a record should be looked at again, by the path of its file.
    before    the linker of an earlier corpus; what is as it was there is the same object here.
    state     stands for this one; `follows` is that of the linker before, None for a first one.
    changed   keys of the records that are not as they were there.
    renamed   ids of the records in whose texts a name may mean something else than it did there.
    """

    def __init__(self, corpus: Corpus, overdue: Mapping[str, str], before: "Linker | None" = None) -> None:
        self.corpus = corpus
        self._overdue = overdue
        self._before = before
        self._resting: dict[str, Resting] = {} if before is None else before._resting
        self.state, self.follows = object(), before.state if before is not None else None
        self.changed: Set[RecordKey] = frozenset()
        self.renamed: Set[str] = frozenset()
        self._words: frozenset[str] = frozenset()
        if before is not None:
            self.changed = changed_records(before.corpus, corpus)
            self._words = changed_names(before.corpus, corpus, self.changed)
        of_names = before._resolver if before is not None and not self._words else None
        self._resolver: Resolver = Resolver(corpus, of_names)
        self._carrying: Carrying = Carrying(self._resolver) if before is None else before._carrying
        if self._words:
            self._carrying.renew(self._resolver)
        self.sources, self._sources = self._link_sources()
        self.notes = self._link_notes()
        self.disagreements, self._noted = self._link_disagreements()
        self.facts = self._link_facts()
        self._ties, self.entities = self._link_entities()
        self.scales = self._link_scales()
        self.departed = link_departures(ledger_of(corpus.records), self._resolver)
        # An earlier corpus is of no use any more.
        self._before = None

    def _link_sources(self) -> tuple[Mapping[str, LinkedSource], Sources]:
        before = self._before.sources if self._before else {}
        dirty = self._resting_on_changed(before, "source") if self._before else set()
        relaying = dirty
        while relaying:
            relaying = {id for id, one in before.items() if one.relays and one.relays.id in relaying} - dirty
            dirty |= relaying
        sources = Sources(self._resolver, before, dirty)
        linked = self._linked(before, ("source",), lambda source: sources.linked(source.id), dirty)
        if self._before is not None:
            # Whatever cites a source has all of it.
            self.changed |= {("", id) for id in unlike(before, linked)}
        return linked, sources

    def _link_notes(self) -> Mapping[str, LinkedDisagreement]:
        """All notes, those too that set nothing side by side for now."""
        before = self._before.notes if self._before else {}
        return self._linked(before, ("disagreement",), lambda note: link_note(note, self._resolver))

    def _link_disagreements(self) -> tuple[Mapping[str, LinkedDisagreement], Mapping[str, tuple[str, ...]]]:
        """The notes on two or more readable facts, and for each fact those that name it."""
        if self._before and self.notes is self._before.notes:
            return self._before.disagreements, self._before._noted
        noted = {id: note for id, note in self.notes.items() if len(note.facts) > 1}
        return noted, by_fact(noted)

    def _link_facts(self) -> Mapping[str, LinkedFact]:
        facts = Facts(self._resolver, self._sources, self._carrying, self._noted, self._overdue)
        before = self._before.facts if self._before else {}
        dirty = self._otherwise_overdue(before)
        was_noted = self._before._noted if self._before else {}
        if self._noted is not was_noted:
            noted = was_noted.keys() | self._noted.keys()
            dirty |= {id for id in noted if was_noted.get(id) != self._noted.get(id)}
        return self._linked(before, FACT_KINDS, facts.link, dirty)

    def _link_entities(self) -> tuple[Ties, Mapping[str, LinkedEntity]]:
        before = self._before
        ties = (
            before._ties if before and not self._has_changed(Entity, Source) else ties_among(self._resolver)
        )
        entities = Entities(self._resolver, self._sources, self._carrying, self._overdue, ties)
        known = before.entities if before else {}
        dirty = self._otherwise_overdue(known)
        if before and ties is not before._ties:
            dirty |= {id for id in known if ties.get(id) != before._ties.get(id)}
        return ties, self._linked(known, ENTITY_KINDS, entities.link, dirty)

    def _link_scales(self) -> Scales:
        before = self._before
        of_scales = any(namespace not in _NO_SCALE for namespace, _ in self.changed)
        if before and not of_scales and self.changed.isdisjoint(before.scales.rests_on):
            return before.scales
        return link_scales(self._resolver)

    def _linked(
        self,
        before: Mapping[str, _Linked],
        kinds: tuple[str, ...],
        link: Callable[[Any], _Linked],
        dirty: Set[str] = frozenset(),
    ) -> Mapping[str, _Linked]:
        """All readable records of some kinds that share a namespace; `before` itself if all are as they were.

        dirty   ids of those to be linked again even if nothing that they rest on has changed.
        """
        if self._before is None:
            records = sorted(self._resolver.of_kind(*kinds), key=attrgetter("id"))
            return Edition({record.id: link(record) for record in records})
        space = KINDS[kinds[0]].namespace
        renamed = self._with_changed_names(before)
        self.renamed |= renamed
        changed = {id for namespace, id in self.changed if namespace == space}
        gone: set[str] = set()
        others: dict[str, _Linked] = {}
        for id in self._resting_on_changed(before, kinds[0]) | changed | renamed | dirty:
            old, record = before.get(id), self.corpus.records.get((space, id))
            if record is None or KINDS_BY_RECORD[type(record)].name not in kinds:
                gone |= {id} & before.keys()
                continue
            new = link(record)
            # What its passages carry is not compared, and may be another with other names.
            if old is None or old != new or id in renamed:
                others[id] = new
        self._resting[kinds[0]].add(others)
        if not gone and others.keys() <= before.keys():
            return Edition.of(before).edited(others)
        linked = {**before, **others}
        return Edition({id: linked[id] for id in sorted(linked) if id not in gone})

    def _resting_on_changed(self, linked: Mapping[str, Linked], kind: str) -> set[str]:
        if kind not in self._resting:
            self._resting[kind] = Resting()
            self._resting[kind].add(linked)
        return self._resting[kind].on(self.changed, linked)

    def _with_changed_names(self, linked: Mapping[str, Linked]) -> set[str]:
        """Ids of the records in whose texts a word stands that is part of a name with another meaning."""
        if not self._words:
            return set()
        return {
            id
            for id, one in linked.items()
            if any(not self._words.isdisjoint(words_of(text)) for text in texts_in(one.record))
        }

    def _otherwise_overdue(self, linked: Mapping[str, LinkedFact | LinkedEntity]) -> set[str]:
        before = self._before._overdue if self._before else {}
        paths = {
            path
            for path in before.keys() | self._overdue.keys()
            if before.get(path) != self._overdue.get(path)
        }
        return {id for id, one in linked.items() if one.file in paths} if paths else set()

    def _has_changed(self, *kinds: type) -> bool:
        """Whether a record of some kinds has come, gone, or changed."""
        corpora = (self.corpus, self._before.corpus) if self._before else ()
        return any(isinstance(corpus.records.get(key), kinds) for corpus in corpora for key in self.changed)
