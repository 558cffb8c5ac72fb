"""Files whose content is made each time that somebody asks for it."""

from collections.abc import Callable, Iterator, Mapping


class WhenAsked(Mapping[str, bytes]):
    """Content by path; the paths are known at once, and no content is kept."""

    def __init__(self, makers: Mapping[str, Callable[[], bytes]]) -> None:
        self._makers = makers

    def __getitem__(self, path: str) -> bytes:
        return self._makers[path]()

    def __contains__(self, path: object) -> bool:
        # A mapping's own would make the file.
        return path in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def __or__(self, other: "WhenAsked") -> "WhenAsked":
        return WhenAsked({**self._makers, **other._makers})
