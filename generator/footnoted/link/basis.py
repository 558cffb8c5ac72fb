"""What the citations of a fact, or of several facts together, come to."""

from footnoted.link.fixed import fixed_by_name


@fixed_by_name
class Basis:
    """What a statement rests on. Pages print `counted`, so that links never pass for corroboration,
    and of accounts that differ `apart`, so that they never pass for confirming one another.

    sources, origins   ids, each once, in order of first use.
    chains             how each source came by it: `UNN ← Bloomberg`, `UNN, its own reporting`.
    """

    sources: tuple[str, ...]
    origins: tuple[str, ...]
    chains: tuple[str, ...]

    @property
    def counted(self) -> str:
        """`2 sources, 1 origin`."""
        return f"{_several(len(self.sources), 'source')}, {_several(len(self.origins), 'origin')}"

    @property
    def apart(self) -> str:
        """`told by 1 source`; `2 sources, each its own origin`; `2 sources, which go back to 1 origin`."""
        sources = _several(len(self.sources), "source")
        if set(self.sources) == set(self.origins):
            return f"told by {sources}" if len(self.sources) == 1 else f"{sources}, each its own origin"
        goes = "which goes" if len(self.sources) == 1 else "which go"
        return f"{sources}, {goes} back to {_several(len(self.origins), 'origin')}"


def _several(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
