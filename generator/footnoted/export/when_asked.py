"""Files whose content is made each time that somebody asks for it."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

Makers = Mapping[str, Callable[[], bytes]]
"""What makes each file, by path."""


class WhenAsked(Mapping[str, bytes]):
    """Content by path; the paths are known at once, and no content is kept.

    makers   of several sorts of files, which are never put into one table: there are as many as facts, and all
             are asked for at each edit. The last one that has a path makes it.
    """

    def __init__(self, *makers: Makers) -> None:
        self._makers = makers

    def __getitem__(self, path: str) -> bytes:
        for makers in reversed(self._makers):
            if path in makers:
                return makers[path]()
        raise KeyError(path)

    def __contains__(self, path: object) -> bool:
        # A mapping's own would make the file.
        return any(path in makers for makers in self._makers)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(chain(*self._makers)))

    def __len__(self) -> int:
        return len(dict.fromkeys(chain(*self._makers)))

    def __or__(self, other: "WhenAsked") -> "WhenAsked":
        """All files of both; where both have a path, the other's stands there."""
        return WhenAsked(*self._makers, *other._makers)
