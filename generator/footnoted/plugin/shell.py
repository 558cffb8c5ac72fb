"""The theme's page around a body: rendered once with signs in place of what differs, then put around each page.

Rendering the theme costs many times what a body does, and is the same for all pages as deep in the site
as each other, but for a few texts. Where a theme does more with these than print them, a full render of
another page tells, and the pages are built one by one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from footnoted.export.head import Head
from footnoted.problems import FootnotedError
from footnoted.render.escaping import printed

Contents = Sequence[tuple[str, str]]
"""Words, escaped, and anchor of each part of a page, in page order."""

_SIGN = re.compile("fnsplice([a-z]+)([0-9])fnsplice")
_ITEMS = 3
_NAMES = ("anchor", "heading")


class Unsplittable(FootnotedError):
    """The theme does not print a page's texts as they are; the message says which."""


def sign(name: str, number: int = 0) -> str:
    """What stands for a text while the theme is rendered: letters and digits, which no template has to escape."""
    return f"fnsplice{name}{number}fnsplice"


BODY = f"<h1>{sign('body')}</h1>"
"""Stands for a body: a theme looks for its `h1`."""

CONTENTS: Contents = tuple((sign("heading", i), sign("anchor", i)) for i in range(_ITEMS))
"""Stands for the parts of a page."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one page says, and its theme prints.

    title, description   plain text.
    contents             its parts; empty only where the shell was made of a page without any.
    """

    url: str
    title: str
    description: str
    head: Head
    edit_url: str
    contents: Contents
    body: str

    def texts(self) -> Mapping[str, str]:
        """The text behind each sign as it stands in HTML: twice where themes and our own head escape it differently."""
        return {
            "url": self.url.rstrip("/").rpartition("/")[2],
            "title": escape(self.title),
            "description": escape(self.description),
            "headtitle": printed(self.head.title),
            "headdescription": printed(self.head.description),
            "jsonld": self.head.json_ld,
            "json": printed(self.head.json),
            "editurl": self.edit_url,
            "body": self.body,
        }


def told_by_signs(
    url: str, sort: str, *, has_contents: bool = True, is_edited: bool = False, has_json: bool = False
) -> Told:
    """A page that says nothing but signs.

    is_edited   whether it says where its record is edited.
    has_json    whether it leads to the file of its record.
    """
    json = sign("json") if has_json else ""
    head = Head(sign("headtitle"), sign("headdescription"), sort, sign("jsonld"), json=json)
    return Told(
        url=url,
        title=sign("title"),
        description=sign("description"),
        head=head,
        edit_url=sign("editurl") if is_edited else "",
        contents=CONTENTS if has_contents else (),
        body=BODY,
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """Where a text of the page stands."""

    name: str

    def printed(self, told: Told, texts: Mapping[str, str]) -> str:
        return texts[self.name]


@dataclass(frozen=True, slots=True)
class _Anchor:
    """Where the first part is linked, as by the link that skips to it."""

    def printed(self, told: Told, texts: Mapping[str, str]) -> str:
        return told.contents[0][1]


@dataclass(frozen=True, slots=True)
class _List:
    """Where the parts are listed: what stands around and between the texts of one, and between two."""

    names: tuple[str, ...]
    within: tuple[str, ...]
    between: str

    def printed(self, told: Told, texts: Mapping[str, str]) -> str:
        return self.between.join(self._item(heading, anchor) for heading, anchor in told.contents)

    def _item(self, heading: str, anchor: str) -> str:
        texts = [anchor if name == "anchor" else heading for name in self.names]
        return "".join(part for pair in zip(texts, (*self.within, ""), strict=True) for part in pair)


class Shell:
    """A rendered page of signs, taken apart.

    errors   Unsplittable where the parts are listed in a way that is not understood.
    """

    def __init__(self, html: str) -> None:
        html = html.replace(BODY, sign("body"))
        found = list(_SIGN.finditer(html))
        starts = [0, *(one.end() for one in found)]
        ends = [*(one.start() for one in found), len(html)]
        literals = [html[start:end] for start, end in zip(starts, ends, strict=True)]
        names = [(one[1], int(one[2])) for one in found]
        self._parts = list(_parts(literals, names))

    def around(self, told: Told) -> str:
        """The whole page."""
        texts = told.texts()
        return "".join([part if isinstance(part, str) else part.printed(told, texts) for part in self._parts])


def _parts(literals: list[str], names: list[tuple[str, int]]) -> Iterator[str | _Text | _Anchor | _List]:
    yield literals[0]
    at = 0
    while at < len(names):
        name, number = names[at]
        if name not in _NAMES:
            yield _Text(name)
            yield literals[at + 1]
            at += 1
            continue
        first = _run(names, at, 0)
        second = _run(names, at + first, 1)
        if number != 0 or second > first:
            raise Unsplittable("the theme lists the parts of a page in a way of its own")
        if second < first:
            # The last of them may begin a list.
            if name != "anchor":
                raise Unsplittable("the theme prints the first part of a page by itself")
            yield _Anchor()
            yield literals[at + 1]
            at += 1
            continue
        yield _list(literals, names, at, second)
        at += second * _ITEMS
        yield literals[at]


def _run(names: list[tuple[str, int]], at: int, number: int) -> int:
    """How many signs of one part stand here in a row."""
    end = at
    while end < len(names) and names[end][0] in _NAMES and names[end][1] == number:
        end += 1
    return end - at


def _list(literals: list[str], names: list[tuple[str, int]], at: int, size: int) -> _List:
    items = [names[at + size * i : at + size * (i + 1)] for i in range(_ITEMS)]
    within = [tuple(literals[at + size * i + 1 : at + size * (i + 1)]) for i in range(_ITEMS)]
    between = {literals[at + size * (i + 1)] for i in range(_ITEMS - 1)}
    kinds = {tuple(name for name, _ in item) for item in items}
    numbers = [{number for _, number in item} for item in items]
    if len(set(within)) > 1 or len(between) > 1 or len(kinds) > 1 or numbers != [{0}, {1}, {2}]:
        raise Unsplittable("the theme lists the parts of a page in a way of its own")
    return _List(kinds.pop(), within[0], between.pop())
