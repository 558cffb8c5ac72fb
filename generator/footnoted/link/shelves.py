"""The first page of a long list: the way to each of its pages, and to what begins there."""

from itertools import groupby
from typing import ClassVar

from footnoted.link.fixed import fixed
from footnoted.link.long_lists import LongList, Part
from footnoted.link.page import Section
from footnoted.link.spans import Link


@fixed
class Group:
    """A day or a speaker; `link` leads to the page on which it begins, and `anchor` is the same there and here
    if it is there.

    count   of its facts; 0 where a number would be taken for another day.
    """

    anchor: str
    link: Link
    count: int


@fixed
class Shelf:
    """A month or a letter, with the number of its facts; `more` are its second page and those after it."""

    anchor: str
    link: Link
    count: int
    more: tuple[Link, ...]
    groups: tuple[Group, ...]


@fixed
class Shelves:
    """What a long list has, shelf by shelf."""

    part: ClassVar[str] = "shelves"
    shelves: tuple[Shelf, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a fact stands in it."""
        return bool(self.shelves)


def shelves_of(
    long: LongList, heading: str, anchor: str = "all", of_days: bool = False, are_anchored: bool = True
) -> tuple[Section, ...]:
    """The section that leads to all pages of a list; none where it has no page.

    of_days        whether the shelves are times: then the newest is first.
    are_anchored   whether groups have their anchors on the further pages.
    """
    shelves = [
        _shelf(list(parts), of_days, are_anchored)
        for _, parts in groupby(long.parts, key=lambda part: part.anchor)
    ]
    if not shelves:
        return ()
    if of_days:
        shelves.reverse()
    drawn = Shelves(tuple(shelves))
    return (Section(anchor=anchor, heading=heading, layout="drawn", rows=(), drawn=drawn),)


def _shelf(parts: list[Part], of_days: bool, are_anchored: bool) -> Shelf:
    first = parts[0]
    groups: dict[str, Group] = {}
    for part in parts:
        for anchor, words, count in part.groups:
            begun = groups.get(
                anchor, Group(anchor, Link(words, f"{part.url}#{anchor}" if are_anchored else part.url), 0)
            )
            groups[anchor] = Group(anchor, begun.link, 0 if of_days else begun.count + count)
    return Shelf(
        anchor=first.anchor,
        link=Link(first.heading, first.url),
        count=sum(len(part.ids) for part in parts),
        more=tuple(Link(str(number), part.url) for number, part in enumerate(parts[1:], 2)),
        groups=tuple(groups.values()),
    )
