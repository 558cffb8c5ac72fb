"""Records by what they share: an index that is made in one pass, and made anew of a few changes."""

from bisect import insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, Literal, TypeVar

from footnoted.model.edition import unlike

Tie = Literal[
    "akin", "belongs-to", "cites", "concerns", "goes-back-to", "is", "names", "office-of", "passage",
    "relays", "rests-on", "same-as", "words",
]  # fmt: skip
"""In which way records are tied; `link/ties.py` says which records are."""

Key = tuple[str, ...]
"""A tie, and the ids or words that are the same."""

Record = TypeVar("Record")
_Key = TypeVar("_Key")


class Shared(Generic[Record]):
    """Some records by what they share.

    keys_of   all that a record shares with others; a key that it has twice counts once.
    """

    def __init__(self, records: Mapping[str, Record], keys_of: Callable[[Record], Iterable[Key]]) -> None:
        self._records = records
        self._keys_of = keys_of
        self._ids: dict[Key, list[str]] = {}
        for id in sorted(records):
            for key in dict.fromkeys(keys_of(records[id])):
                ids = self._ids.get(key)
                if ids is None:
                    self._ids[key] = [id]
                else:
                    ids.append(id)

    def ids(self, tie: Tie, *of: str) -> Sequence[str]:
        """Ids of the records that share something, in order."""
        return self._ids.get((tie, *of), ())

    def having(self, tie: Tie, *of: str) -> list[Record]:
        """The records that share something, in the order of their ids."""
        return [self._records[id] for id in self._ids.get((tie, *of), ())]

    def resting_on(self, passage: Key) -> list[Record]:
        """The records that rest on a passage, which is named as its citations name it."""
        return [self._records[id] for id in self._ids.get(passage, ())]

    def number_resting_on(self, passage: Key) -> int:
        """How many they are."""
        return len(self._ids.get(passage, ()))

    def after(self, records: Mapping[str, Record], changed: Iterable[str]) -> "Shared[Record]":
        """The same of other records, which differ from these in those whose ids are `changed`."""
        if records is self._records:
            return self
        new = Shared[Record]({}, self._keys_of)
        new._records = records
        new._ids = dict(self._ids)
        for id in changed:
            before, now = self._keys(self._records, id), self._keys(records, id)
            for key in before - now:
                ids = [other for other in new._ids[key] if other != id]
                new._ids[key] = ids
                if not ids:
                    del new._ids[key]
            for key in now - before:
                ids = list(new._ids.get(key, ()))
                insort(ids, id)
                new._ids[key] = ids
        return new

    def _keys(self, records: Mapping[str, Record], id: str) -> set[Key]:
        record = records.get(id)
        return set() if record is None else set(self._keys_of(record))


def differing(before: Mapping[_Key, Record], now: Mapping[_Key, Record]) -> dict[_Key, list[Record]]:
    """The records that are not the same objects, by id, each as it was and as it is, where it is; see `unlike`."""
    return {
        id: [one for one in (before.get(id), now.get(id)) if one is not None] for id in unlike(before, now)
    }
