"""Parts that many pages print alike, each made once: `{{ remembered(macro, thing, base) }}`."""

from collections.abc import Callable

_MOST_PARTS = 20_000


class Memory:
    """What macros have printed of things that never change, by the thing itself and not by what equals it.

    It holds the things, so that no other one takes their place, and forgets all where it gets too large.
    """

    def __init__(self) -> None:
        self._parts: dict[tuple[Callable[[object, str], str], int, str], tuple[object, str]] = {}

    def remembered(self, macro: Callable[[object, str], str], thing: object, base: str) -> str:
        """What `macro(thing, base)` prints; it may depend on nothing else."""
        key = (macro, id(thing), base)
        known = self._parts.get(key)
        if known is None:
            if len(self._parts) >= _MOST_PARTS:
                self._parts.clear()
            known = self._parts[key] = (thing, macro(thing, base))
        return known[1]
