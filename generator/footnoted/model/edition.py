"""Mappings that follow each other, and in which keys they differ: found without a look at all of them."""

from collections.abc import Mapping
from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Edition(dict[_Key, _Value]):
    """A mapping of which a later edition knows the keys in which it differs. Nobody changes it.

    It knows the one before by what stands for it, and does not keep it.
    """

    def __init__(self, items: Mapping[_Key, _Value]) -> None:
        super().__init__(items)
        self._state = object()
        self._follows: object = None
        self.changed: frozenset[_Key] = frozenset()

    @classmethod
    def of(cls, items: Mapping[_Key, _Value]) -> "Edition[_Key, _Value]":
        """A mapping as an edition; itself if it is one."""
        return items if isinstance(items, Edition) else cls(items)

    def edited(self, changes: Mapping[_Key, _Value]) -> "Edition[_Key, _Value]":
        """The same with other values under some of its keys, in its order; itself if there are none."""
        if not changes:
            return self
        later = Edition(self)
        later.update(changes)
        later._follows, later.changed = self._state, frozenset(changes)
        return later

    def follows(self, before: object) -> bool:
        """Whether it is the next edition of another mapping: all keys but `changed` have the values they had."""
        return isinstance(before, Edition) and self._follows is before._state


def unlike(before: Mapping[_Key, object], now: Mapping[_Key, object]) -> list[_Key]:
    """The keys under which not the same object stands in both; some more where the same keys are in another order."""
    if before is now:
        return []
    if isinstance(now, Edition) and now.follows(before):
        return [*now.changed]
    if before.keys() == now.keys():
        return [
            key for key, old, new in zip(now, before.values(), now.values(), strict=True) if old is not new
        ]
    return [key for key in before.keys() | now.keys() if before.get(key) is not now.get(key)]
