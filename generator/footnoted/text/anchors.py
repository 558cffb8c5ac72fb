"""Ids of headings that people write: behind a prefix, in ASCII, and moved by no other heading."""

import hashlib
import re
import unicodedata

PREFIX = "s-"
"""So that no heading can take the id of a part of the theme or of ours."""

MAX_LENGTH = 60


class Anchors:
    """Gives each heading of one page its id, in page order; called as Python-Markdown calls a slugifier.

    Two headings of the same words get `s-words` and `s-words-2`.
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def __call__(self, text: str, separator: str = "-") -> str:
        """The id of the next heading."""
        anchor = stem = anchor_of(text)
        number = 1
        while anchor in self._taken:
            number += 1
            anchor = f"{stem}-{number}"
        self._taken.add(anchor)
        return anchor


def anchor_of(text: str) -> str:
    """The id of a heading as such: its words without accents; other scripts add a hash of them.

    It matches `s-[a-z0-9]+(-[a-z0-9]+)*`, and depends on nothing but the words.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = re.findall("[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char)))
    slug = "-".join(words)[:MAX_LENGTH].strip("-")
    is_lossy = any(char.isalnum() and not char.isascii() for char in plain)
    if slug and not is_lossy:
        return f"{PREFIX}{slug}"
    digest = hashlib.sha256(unicodedata.normalize("NFC", text.casefold()).encode()).hexdigest()[:8]
    return f"{PREFIX}{slug}-{digest}" if slug else f"{PREFIX}{digest}"
