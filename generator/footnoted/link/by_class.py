"""What follows from the declaration of a record class is found once for each."""

from collections.abc import Callable
from typing import Any, TypeVar

_Found = TypeVar("_Found")


def once_a_class(find: Callable[[type[Any]], _Found]) -> Callable[[type[Any]], _Found]:
    """The function with its answers kept: there are as many as there are record classes."""
    known: dict[type[Any], _Found] = {}

    def found(record: type[Any]) -> _Found:
        if record not in known:
            known[record] = find(record)
        return known[record]

    return found
