"""CSL-JSON, as citeproc and Zotero read it: a list of one item, harmless inside a page.

source   https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from json.encoder import encode_basestring

from footnoted.link.citing.citable import Citable
from footnoted.link.citing.dates import CitedDate

_MARKUP = re.compile("[<>&\u2028\u2029]")


def csl(of: Citable) -> str:
    """The list, one key a line, without a line break at its end."""
    text = ",\n  ".join([f'"{key}": {value}' for key, value in _keys(of)])
    return _MARKUP.sub(lambda match: f"\\u{ord(match[0]):04x}", f"[{{ {text} }}]")


def _keys(of: Citable) -> Iterator[tuple[str, str]]:
    yield "id", encode_basestring(of.key)
    yield "type", encode_basestring(of.sort)
    if of.author:
        yield "author", f'[{{"literal": {encode_basestring(of.author)}}}]'
    for key, text in (
        ("title", of.title),
        ("container-title", of.container),
        ("publisher", of.publisher),
        ("genre", of.genre),
        ("version", of.version),
    ):
        if text:
            yield key, encode_basestring(text)
    yield "issued", _date(of.issued)
    if of.url:
        yield "URL", encode_basestring(of.url)
    if of.accessed is not None:
        yield "accessed", _date(of.accessed)
    for key, text in (
        ("archive_location", of.archived),
        ("language", of.language),
        ("note", " ".join(of.notes)),
    ):
        if text:
            yield key, encode_basestring(text)


@lru_cache(maxsize=4096)
def _date(date: CitedDate) -> str:
    """One point or two; of a span that is open the end that is known."""
    points = (date.start, date.end) if date.start != date.end and not date.is_open else (date.first_known,)
    parts = ", ".join([f"[{', '.join(map(str, point))}]" for point in points])
    return f'{{"date-parts": [{parts}]{"" if date.is_sure else ", " + _CIRCA}}}'


_CIRCA = '"circa": true'
