"""What has been made for readers, and is shown again until a change reaches it."""

from collections.abc import Callable

MOST_BYTES = 64 * 1024 * 1024
"""Kept at a time: whoever asks for all pages of a large site would fill the memory with them."""


class Made:
    """Contents by their names, the last ones of them."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes, self._bytes = most_bytes, 0
        self._contents: dict[str, bytes] = {}

    def of(self, name: str) -> bytes | None:
        """What stands at a name; None for what is to be made."""
        return self._contents.get(name)

    def keep(self, name: str, content: bytes) -> None:
        """Keep a new content; what was made first goes where there is no room."""
        self._bytes += len(content) - len(self._contents.get(name, b""))
        self._contents[name] = content
        while self._bytes > self._most_bytes and len(self._contents) > 1:
            self._bytes -= len(self._contents.pop(next(iter(self._contents))))

    def leave(self, stays: Callable[[str], bool]) -> None:
        """Drop all whose names don't stay."""
        self._contents = {name: content for name, content in self._contents.items() if stays(name)}
        self._bytes = sum(map(len, self._contents.values()))
