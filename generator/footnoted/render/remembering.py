"""Parts that many pages print alike, each made once: `{{ remembered(macro, base, thing) }}` for `macro(thing, base)`."""

from collections.abc import Callable

_MOST_PARTS = 20_000


class Memory:
    """What macros have printed of things that never change, by the things themselves and not by what equals them.

    It holds the things, so that no others take their place, and forgets all where it gets too large.
    """

    def __init__(self) -> None:
        self._parts: dict[tuple[object, ...], tuple[object, str]] = {}

    def remembered(self, macro: Callable[..., str], base: str, *things: object) -> str:
        """What `macro(*things, base)` prints; it may depend on nothing else."""
        key = (macro, base, *map(id, things))
        known = self._parts.get(key)
        if known is None:
            if len(self._parts) >= _MOST_PARTS:
                self._parts.clear()
            known = self._parts[key] = (things, macro(*things, base))
        return known[1]
