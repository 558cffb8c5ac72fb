r"""BibTeX, as BibTeX, biblatex and reference managers read it.

Letters stay as they are (UTF-8). In a text each sign that TeX acts on is written by its command, a brace too: BibTeX
counts `\{` as one that opens. What fonts would draw as one sign, two hyphens for example, is kept apart.

source   https://ctan.org/pkg/biblatex (fields, EDTF in `date`), https://ctan.org/pkg/btxdoc
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

from footnoted.link.citing.citable import Citable, one_line
from footnoted.link.citing.dates import CitedDate

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&#_%"},
}
_SPECIAL = re.compile(r"[\\{}~^$&#_%]|--+|``+|''+|,,+|<<+|>>+|[!?]`+")
_NOT_IN_ADDRESS = re.compile(r"[^!-~]|[{}\\\"<>^`|]")


def bibtex(of: Citable) -> str:
    """The entry, one field a line, without a line break at its end."""
    lines = [f"  {name} = {value}" for name, value in _fields(of)]
    return "@misc{" + ",\n".join([of.key, *lines]) + "\n}"


@lru_cache(maxsize=4096)
def as_text(text: str) -> str:
    """A text that TeX prints as it is, on one line, without what encloses a field."""
    return _SPECIAL.sub(_told, one_line(text))


def _told(match: re.Match[str]) -> str:
    found = match[0]
    return _COMMANDS.get(found) or "{}".join(found)


def _fields(of: Citable) -> Iterator[tuple[str, str]]:
    # In two pairs of braces a name is one name, and a title keeps its capitals.
    if of.author:
        yield "author", f"{{{{{as_text(of.author)}}}}}"
    yield "title", f"{{{{{as_text(of.title)}}}}}"
    for name, text in (
        ("howpublished", of.container if of.container != of.author else ""),
        ("organization", of.publisher if of.publisher != of.author else ""),
        ("type", of.genre),
        ("version", of.version),
    ):
        if text:
            yield name, f"{{{as_text(text)}}}"
    yield from _dates(of.issued)
    if of.url:
        yield "url", f"{{{_NOT_IN_ADDRESS.sub(lambda match: quote(match[0]), of.url)}}}"
    if of.accessed is not None:
        yield "urldate", f"{{{of.accessed.written}}}"
    if of.language and of.language != "en":
        yield "language", f"{{{as_text(of.language)}}}"
    if of.notes:
        yield "note", f"{{{as_text(' '.join(of.notes))}}}"


def _dates(date: CitedDate) -> Iterator[tuple[str, str]]:
    """For biblatex the whole date as EDTF, for BibTeX the year and the month."""
    known = date.first_known
    yield "date", f"{{{date.written}}}"
    yield "year", f"{{{known[0]}}}"
    if len(known) > 1:
        yield "month", _MONTHS[known[1] - 1]
