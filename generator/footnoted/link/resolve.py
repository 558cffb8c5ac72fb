"""Names, links and terms of a corpus, also where a record is faulty."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from footnoted.link.linked import Link, Sentence, Span
from footnoted.link.urls import url_of
from footnoted.model.corpus import Corpus
from footnoted.model.facts import Mentioned
from footnoted.model.parts import Described
from footnoted.model.usual import ACTOR_KINDS

ENTITY_KINDS = ("country", "initiative", "organisation", "person")


class Resolver:
    """Answers what a reference is called and where it leads.

    A reference to a record that can't be read leads to the record's address, where its problems
    stand, and is called by its id.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._names = dict(self._spellings())
        words = sorted(self._names, key=lambda name: (-len(name), name))
        self._pattern = (
            re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)") if words else None
        )

    def link(self, reference: str, kinds: Sequence[str]) -> Link:
        """The link to a record of one of `kinds`."""
        file = self.corpus.file_of(reference, kinds)
        if file is None:
            return Link(reference, "", faulty=True)
        record = self.corpus.records.get(file.key)
        called = _called(record) or reference
        return Link(called, url_of(file.kind.name, file.id) or "", faulty=record is None)

    def name(self, mentioned: Mentioned, running: bool = False) -> Span:
        """How somebody is named: a link, or the words that describe them.

        running   within a sentence, where some names have an article: the Kremlin.
        """
        if isinstance(mentioned, Described):
            return Span(mentioned.described)
        link = self.link(mentioned, (*ACTOR_KINDS, "event"))
        entity = self.corpus.get(mentioned, *ENTITY_KINDS) if running else None
        article = "the " if entity is not None and entity.article else ""
        return Span(f"{article}{link.title}", link if link.url else None)

    def sort_name(self, id: str) -> str:
        """How lists order an entity: a person by surname, accents aside."""
        entity = self.corpus.get(id, *ENTITY_KINDS)
        name = id if entity is None else entity.name
        surname = getattr(entity, "surname", None)
        if surname:
            name = f"{surname}, {name}"
        letters = unicodedata.normalize("NFD", name.casefold())
        return "".join(letter for letter in letters if not unicodedata.combining(letter))

    def label(self, kind: str, reference: str) -> str:
        """The words of a vocabulary term."""
        term = self.corpus.get(reference, kind)
        return reference if term is None else str(term.label)

    def linked(self, text: str, value: bool = False) -> Sentence:
        """A text in which every name of a record is a link."""
        if self._pattern is None:
            return (Span(text, value=value),)
        spans: list[Span] = []
        end = 0
        for match in self._pattern.finditer(text):
            if match.start() > end:
                spans.append(Span(text[end : match.start()], value=value))
            spans.append(Span(match[0], self.link(self._names[match[0]], ENTITY_KINDS), value))
            end = match.end()
        if end < len(text):
            spans.append(Span(text[end:], value=value))
        return tuple(spans)

    def named_in(self, text: str) -> frozenset[str]:
        """Ids of the entities whose names stand in a text."""
        if self._pattern is None:
            return frozenset()
        return frozenset(self._names[match[0]] for match in self._pattern.finditer(text))

    def _spellings(self) -> Iterator[tuple[str, str]]:
        """Every name by which texts mean an entity; a spelling that two share means neither."""
        owners: dict[str, set[str]] = {}
        for entity in self.corpus.of_kind(*ENTITY_KINDS):
            surname = getattr(entity, "surname", None) or entity.name
            for name in {entity.name, surname, *(alias.name for alias in entity.aliases)}:
                if len(name) > 2:
                    owners.setdefault(name, set()).add(entity.id)
        yield from ((name, ids.pop()) for name, ids in owners.items() if len(ids) == 1)


def _called(record: Any) -> str | None:
    """An entity by its name, a term, figure or event by its label, a source by its title."""
    return next((words for key in ("name", "label", "title") if (words := getattr(record, key, None))), None)
