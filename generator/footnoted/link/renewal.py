"""What of an earlier corpus has changed: which records, and which words by which texts name somebody."""

import re
from collections.abc import Iterator, Set
from dataclasses import is_dataclass
from typing import Any

from footnoted.model.corpus import Corpus, RecordFile, RecordKey
from footnoted.model.edition import unlike
from footnoted.model.entities import Entity
from footnoted.model.kinds import Kind
from footnoted.model.schema import attribute_of, fields_of
from footnoted.model.vocabulary import Office, Stance, Unit
from footnoted.text.folding import folded_words

_WORD = re.compile(r"\w+")


def changed_records(before: Corpus, now: Corpus) -> set[RecordKey]:
    """Keys of all records that came, went, moved, can be read no more or again, or say something else."""
    changed = {
        key
        for key in unlike(before.files, now.files)
        if _place(before.files.get(key)) != _place(now.files.get(key))
    }
    for key in unlike(before.records, now.records):
        if before.records.get(key) != now.records.get(key):
            changed.add(key)
    return changed


def _place(file: RecordFile | None) -> tuple[str, Kind] | None:
    return None if file is None else (file.path, file.kind)


def changed_names(before: Corpus, now: Corpus, changed: Set[RecordKey]) -> frozenset[str]:
    """The words, in lower case, of every name and phrase that has changed its meaning, or has come or gone.

    Where none of them stands in a text, the text means what it meant.
    """
    words: set[str] = set()
    for key in changed:
        old, new = before.records.get(key), now.records.get(key)
        if _names(old) != _names(new):
            for corpus, record in ((before, old), (now, new)):
                for phrase in _phrases(record, corpus):
                    words |= words_of(phrase)
    return frozenset(words)


def words_of(text: str) -> set[str]:
    """The words of a text in lower case, as it stands and in folded form."""
    return {word.lower() for form in (text, folded_words(text)) for word in _WORD.findall(form)}


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a record, whatever it is for."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif is_dataclass(value):
        for key in fields_of(type(value)):
            yield from texts_in(getattr(value, attribute_of(key)))


def _names(record: Any) -> tuple[object, ...]:
    """All that decides what texts mean by a name, an office, the words for a stance or a unit."""
    match record:
        case Entity():
            held = tuple(role.office for role in getattr(record, "roles", ()))
            surname, demonyms = getattr(record, "surname", None), getattr(record, "demonyms", ())
            return (type(record), record.id, record.name, surname, record.aliases, demonyms, held)
        case Office():
            return (record.id, record.label, record.phrases, record.of)
        case Stance():
            return (record.id, record.cues)
        case Unit():
            return (record.id, record.spellings)
        case _:
            return ()


def _phrases(record: Any, corpus: Corpus) -> Iterator[str]:
    match record:
        case Entity():
            yield record.name
            yield getattr(record, "surname", None) or ""
            yield from (alias.name for alias in record.aliases)
            yield from getattr(record, "demonyms", ())
            for role in getattr(record, "roles", ()):
                yield from _phrases(corpus.get(role.office, "office"), corpus)
        case Office():
            yield record.label
            yield from record.phrases
        case Stance():
            yield from record.cues
        case Unit():
            yield from record.spellings
