"""The line of contents at the top of a long page."""

from collections.abc import Iterable, Sequence

from footnoted.link.page import Section

_MANY_PARTS = 3
_MANY_ROWS = 12


def contents_of(
    sections: Sequence[Section], more: Iterable[tuple[str, str, int]] = ()
) -> tuple[tuple[str, str, int], ...]:
    """Anchor, heading and number of rows of each part; empty for a page of few parts and few rows.

    more   parts of the page that are no sections, and follow them.
    """
    parts = [(section.anchor, section.heading, len(section.rows)) for section in sections]
    parts += [part for part in more if part[2]]
    is_long = len(parts) >= _MANY_PARTS or sum(count for _, _, count in parts) >= _MANY_ROWS
    return tuple(parts) if len(parts) > 1 and is_long else ()
