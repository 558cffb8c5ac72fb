"""Names, links and terms of a corpus, also where a record is faulty."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from footnoted.link.fixed import fixed
from footnoted.link.namings import Namings
from footnoted.link.quantity import LinkedUnit, linked_unit
from footnoted.link.spans import Link, Sentence, Span
from footnoted.link.urls import url_of
from footnoted.model.corpus import Corpus, RecordFile, RecordKey
from footnoted.model.facts import Mentioned
from footnoted.model.kinds import KINDS, KINDS_BY_RECORD
from footnoted.model.parts import Described
from footnoted.model.usual import ACTOR_KINDS
from footnoted.text.codes import record_id

ENTITY_KINDS = ("country", "initiative", "organisation", "person")

_NAMED = (*ACTOR_KINDS, "event")


@fixed
class _Found:
    """What a reference leads to; `keys` are those that were tried."""

    keys: tuple[RecordKey, ...]
    file: RecordFile | None
    record: Any
    link: Link


class Resolver:
    """Answers what a reference is called and where it leads.

    A reference to a record that can't be read leads to the record's address, where its problems
    stand, and is called by its id.

    before   a resolver of an earlier corpus in which every name means what it means in this one.
    asked    keys of the records that were asked for since `begin`, there or not.
    """

    def __init__(self, corpus: Corpus, before: "Resolver | None" = None) -> None:
        self.corpus = corpus
        self.asked: set[RecordKey] = set()
        self._found: dict[tuple[str, tuple[str, ...]], _Found] = {}
        self._spans: dict[tuple[str, bool], Span] = {}
        self._sorted: dict[str, str] = {}
        self._units: dict[str, LinkedUnit] = {}
        self._by_kind: dict[str, list[Any]] = {}
        if before is None:
            self._names = dict(spellings_of(self.of_kind(*ENTITY_KINDS)))
            self._namings = Namings(self._names)
        else:
            self._names, self._namings = before._names, before._namings
        self._named: dict[str, tuple[tuple[int, int], ...]] = {}

    def begin(self, key: RecordKey) -> None:
        """Forget what was asked: the record of this key is linked next, and rests on itself."""
        self.asked = {key}
        self._named.clear()

    def of_kind(self, *kinds: str) -> Iterator[Any]:
        """Readable records of these kinds, by kind and then by id."""
        if not self._by_kind:
            for key in sorted(self.corpus.records):
                record = self.corpus.records[key]
                self._by_kind.setdefault(KINDS_BY_RECORD[type(record)].name, []).append(record)
        for kind in kinds:
            yield from self._by_kind.get(kind, ())

    def get(self, reference: str, *kinds: str) -> Any:
        """The readable record that a reference means, or None."""
        return self._find(reference, kinds).record

    def link(self, reference: str, kinds: tuple[str, ...]) -> Link:
        """The link to a record of one of `kinds`."""
        return self._find(reference, kinds).link

    def kind_of(self, reference: str, kinds: tuple[str, ...]) -> str:
        """Of which of `kinds` a record is; "" if there is none."""
        file = self._find(reference, kinds).file
        return "" if file is None else file.kind.name

    def name(self, mentioned: Mentioned, running: bool = False) -> Span:
        """How somebody is named: a link, or the words that describe them.

        running   within a sentence, where some names have an article: the Kremlin.
        """
        if isinstance(mentioned, Described):
            return Span(mentioned.described)
        found = self._find(mentioned, _NAMED)
        span = self._spans.get((mentioned, running))
        if span is None:
            link = found.link
            # An event has no article.
            article = "the " if running and getattr(found.record, "article", False) else ""
            span = Span(f"{article}{link.title}", link if link.url else None)
            self._spans[mentioned, running] = span
        return span

    def sort_name(self, id: str) -> str:
        """How lists order an entity: a person by surname, accents aside."""
        entity = self.get(id, *ENTITY_KINDS)
        known = self._sorted.get(id)
        if known is None:
            name = id if entity is None else entity.name
            surname = getattr(entity, "surname", None)
            if surname:
                name = f"{surname}, {name}"
            letters = unicodedata.normalize("NFD", name.casefold())
            known = "".join(letter for letter in letters if not unicodedata.combining(letter))
            self._sorted[id] = known
        return known

    def label(self, kind: str, reference: str) -> str:
        """The words of a vocabulary term."""
        term = self.get(reference, kind)
        return reference if term is None else str(term.label)

    def unit(self, reference: str) -> LinkedUnit:
        """A unit with its words; one without a record is called by its id."""
        term = self.get(reference, "unit")
        unit = self._units.get(reference)
        if unit is None:
            unit = self._units[reference] = linked_unit(reference, term)
        return unit

    def linked(self, text: str, value: bool = False) -> Sentence:
        """A text in which every name of a record is a link."""
        spans: list[Span] = []
        end = 0
        for start, stop in self._places(text):
            if start > end:
                spans.append(Span(text[end:start], value=value))
            name = text[start:stop]
            spans.append(Span(name, self.link(self._names[name], ENTITY_KINDS), value))
            end = stop
        if end < len(text):
            spans.append(Span(text[end:], value=value))
        return tuple(spans)

    def named_in(self, text: str) -> frozenset[str]:
        """Ids of the entities whose names stand in a text."""
        return frozenset(self._names[text[start:stop]] for start, stop in self._places(text))

    def _places(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where names stand in a text of the record that is linked, of which the same texts are asked for again."""
        places = self._named.get(text)
        if places is None:
            places = self._named[text] = tuple(self._namings.found_in(text))
        return places

    def _find(self, reference: str, kinds: tuple[str, ...]) -> _Found:
        found = self._found.get((reference, kinds))
        if found is None:
            found = self._found[reference, kinds] = self._look_up(reference, kinds)
        self.asked.update(found.keys)
        return found

    def _look_up(self, reference: str, kinds: tuple[str, ...]) -> _Found:
        file = self.corpus.file_of(reference, kinds)
        id = record_id(reference)
        keys = tuple((namespace, id) for namespace in dict.fromkeys(KINDS[kind].namespace for kind in kinds))
        if file is None:
            return _Found(keys, None, None, Link(reference, "", faulty=True))
        record = self.corpus.records.get(file.key)
        title = _called(record) or reference
        link = Link(title, url_of(file.kind.name, file.id) or "", faulty=record is None)
        return _Found(keys, file, record, link)


def spellings_of(entities: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Every name by which texts mean one of some entities; a spelling that two share means neither."""
    owners: dict[str, set[str]] = {}
    for entity in entities:
        surname = getattr(entity, "surname", None) or entity.name
        for name in {entity.name, surname, *(alias.name for alias in entity.aliases)}:
            if len(name) > 2:
                owners.setdefault(name, set()).add(entity.id)
    yield from ((name, ids.pop()) for name, ids in owners.items() if len(ids) == 1)


def _called(record: Any) -> str | None:
    """An entity by its name, a term, figure or event by its label, a source by its title."""
    return next((words for key in ("name", "label", "title") if (words := getattr(record, key, None))), None)
