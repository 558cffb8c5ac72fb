"""Lists that are too long for one page: which further pages they have, and which facts stand on each.

This is known before a page is made, and taken over from an earlier site as long as no fact has come, gone or
changed its place.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from footnoted.link.fixed import fixed, fixed_by_name
from footnoted.link.spans import Link


@fixed
class Place:
    """Where a fact stands in a list.

    shelf     what the address of its page has: `2025-03`, `m`.
    heading   the same in words: `March 2025`, `M`.
    anchor    of the shelf, on the list's own page.
    group     anchor of what stands together on the shelf, a day or the facts of one speaker, or "".
    words     the group in words; "" for one that the list's own page does not name.
    """

    shelf: str
    heading: str
    anchor: str
    group: str = ""
    words: str = ""


@fixed_by_name
class Part:
    """One page of a long list.

    heading   the shelf; of its second page and those after it with their number.
    ids       facts in the order of the list.
    groups    anchor, words and number of facts of each group that begins here.
    """

    url: str
    heading: str
    anchor: str
    ids: tuple[str, ...]
    groups: tuple[tuple[str, str, int], ...]


@fixed
class Neighbours:
    """Where a further page of a list stands: the list itself, and the pages before and behind it."""

    whole: Link
    before: Link | None
    after: Link | None


@fixed_by_name
class LongList:
    """All further pages of a list, in order.

    holding   urls of the pages on which a fact stands, by its id.
    """

    parts: tuple[Part, ...]
    holding: Mapping[str, tuple[str, ...]] = field(compare=False, hash=False)

    def on_shelf(self, anchor: str) -> tuple[Part, ...]:
        """The pages of one shelf; none where it is short."""
        return tuple(part for part in self.parts if part.anchor == anchor)


def split(name: str, placed: Iterable[tuple[Place, str]], limit: int) -> LongList:
    """The pages of a list, each of one shelf and of `limit` facts at most.

    placed   the id of each fact with its place, in the order of the list. Groups are kept together, as long as
             they fit on a page.
    """
    shelves: dict[str, list[tuple[Place, str]]] = {}
    for place, id in placed:
        shelves.setdefault(place.shelf, []).append((place, id))
    parts = [
        _part(name, number, page)
        for of in shelves.values()
        for number, page in enumerate(_pages(of, limit), 1)
    ]
    holding: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for id in part.ids:
            holding[id] = (*holding.get(id, ()), part.url)
    return LongList(parts=tuple(parts), holding=holding)


def _pages(placed: Sequence[tuple[Place, str]], limit: int) -> Iterator[list[tuple[Place, str]]]:
    page: list[tuple[Place, str]] = []
    for group in _groups(placed):
        if page and len(page) + len(group) > limit:
            yield page
            page = []
        page += group
        while len(page) > limit:
            yield page[:limit]
            page = page[limit:]
    if page:
        yield page


def _groups(placed: Sequence[tuple[Place, str]]) -> Iterator[Sequence[tuple[Place, str]]]:
    start = 0
    for end in range(1, len(placed) + 1):
        if end == len(placed) or not placed[end][0].group or placed[end][0].group != placed[start][0].group:
            yield placed[start:end]
            start = end


def _part(name: str, number: int, placed: Sequence[tuple[Place, str]]) -> Part:
    first = placed[0][0]
    counts: dict[tuple[str, str], int] = {}
    for place, _ in placed:
        if place.words:
            counts[place.group, place.words] = counts.get((place.group, place.words), 0) + 1
    return Part(
        url=f"{name}/{first.shelf}{'' if number == 1 else f'-{number}'}/",
        heading=first.heading if number == 1 else f"{first.heading}, {number}",
        anchor=first.anchor,
        ids=tuple(id for _, id in placed),
        groups=tuple((anchor, words, count) for (anchor, words), count in counts.items()),
    )


def initial(name: str) -> tuple[str, str]:
    """The shelf of a name and its heading: its first letter without accents, or `other` for one beyond a to z."""
    letter = unicodedata.normalize("NFKD", name)[:1].lower()
    return (letter, letter.upper()) if "a" <= letter <= "z" else ("other", "Other names")


def way_to_all(parts: Sequence[Part]) -> Link:
    """The link below the first facts of a list to the first page of all."""
    return Link(f"All {sum(len(part.ids) for part in parts)}", parts[0].url)
