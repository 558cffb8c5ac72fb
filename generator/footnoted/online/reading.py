"""A fetched page as the words that readers see, in time that grows with its length and no faster."""

import codecs
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from footnoted.online.faults import Fault
from footnoted.online.fetching import Page
from footnoted.problems import quoted

MOST = 8 * 1024 * 1024
"""Bytes of a page that is read; articles have far fewer."""

_HTML = ("text/html", "application/xhtml+xml")

# Names in a page are anybody's, and some codecs of Python are no charset, or slow: the web's alone are taken.
# source   https://encoding.spec.whatwg.org/#names-and-labels
_CHARSETS = {
    codecs.lookup(name).name
    for name in (
        "utf-8 utf-16-le utf-16-be koi8-r koi8-u mac-roman cp866 cp874 gbk gb18030 big5 euc-jp shift_jis iso2022_jp euc-kr "
        + " ".join(f"cp{number}" for number in range(1250, 1259))
        + " ".join(f" iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16))
    ).split()
}  # fmt: skip
_AS_WINDOWS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gbk",
}
_DECLARED = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
"""Elements that do not end a paragraph; all others do."""

_UNSEEN = frozenset("script style template noscript svg math iframe select textarea title".split())
"""Elements whose content is no part of the text."""

_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?|[\"'])*+(>?)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Words:
    """What a page says.

    title      of the page; "" without one.
    headings   of the first order.
    text       paragraphs with an empty line between them.
    """

    title: str
    headings: tuple[str, ...]
    text: str

    @property
    def count(self) -> int:
        """How many words the text has."""
        return sum(1 for _ in _WORD.finditer(self.text))


def words_of_page(page: Page) -> Words:
    """The words of a page; Fault `fetch-type` where it is none, `fetch-size` where it is no article."""
    kind = page.kind.partition(";")[0].strip().lower()
    if kind not in (*_HTML, "text/plain"):
        what = f"is {quoted(kind)}" if kind else "does not say what it is"
        raise Fault("fetch-type", f"the answer {what}, no page of text")
    if len(page.body) > MOST:
        raise Fault("fetch-size", f"the page has more than {MOST:,} bytes")
    text = _decoded(page, kind in _HTML)
    return read_html(text) if kind in _HTML else Words("", (), text)


def read_html(text: str) -> Words:
    """What readers see of HTML; damaged HTML is read as browsers read it, roughly."""
    pieces: list[str] = []
    title = ""
    headings: list[str] = []
    heading_from: int | None = None
    for name, closing, said in _parts(text):
        if name == "":
            pieces.append(_unescaped(said))
        elif name == "title":
            title = title or " ".join(_unescaped(said).split())
        elif name == "h1" and not closing:
            heading_from = len(pieces)
        elif name == "h1" and heading_from is not None:
            headings.append(" ".join("".join(pieces[heading_from:]).split()))
            heading_from = None
        if name and name not in _INLINE:
            pieces.append("\n" if name == "br" else "\n\n")
    paragraphs = ("".join(pieces)).replace("\r\n", "\n").split("\n\n")
    seen = (" ".join(paragraph.split()) for paragraph in paragraphs)
    return Words(title, tuple(headings), "\n\n".join(filter(None, seen)))


def _parts(text: str) -> Iterator[tuple[str, bool, str]]:
    """Tags as (name, closing, what an unseen element holds), texts as ("", False, text); in order."""
    at = 0
    while True:
        start = text.find("<", at)
        yield "", False, text[at : start if start >= 0 else len(text)]
        if start < 0:
            return
        if text.startswith(("<!", "<?"), start):
            # What is never closed goes on to the end, as in browsers; searching on would take the square of it.
            mark = "-->" if text.startswith("<!--", start) else ">"
            end = text.find(mark, start + 2)
            if end < 0:
                return
            at = end + len(mark)
            continue
        tag = _TAG.match(text, start)
        if tag is None:
            yield "", False, "<"
            at = start + 1
            continue
        closing, name, end_sign = tag[1] == "/", tag[2].lower(), tag[3]
        if not end_sign:
            return
        at = tag.end()
        inside = ""
        if name in _UNSEEN and not closing:
            ends = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, at)
            inside = text[at : ends.start() if ends else len(text)]
            at = ends.start() if ends else len(text)
        yield name, closing, inside


def _unescaped(text: str) -> str:
    try:
        return html.unescape(text)
    except ValueError:
        # A character with a number of thousands of digits.
        return text


def _decoded(page: Page, is_html: bool) -> str:
    for mark, charset in _MARKS:
        if page.body.startswith(mark):
            return page.body[len(mark) :].decode(charset, "replace")
    declared = _DECLARED.search(page.kind)
    if declared is None and is_html:
        declared = _DECLARED.search(page.body[:4096].decode("latin-1"))
    return page.body.decode(_charset(declared[1]) if declared else "utf-8", "replace")


def _charset(name: str) -> str:
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return "utf-8"
    known = _AS_WINDOWS.get(known, known)
    return known if known in _CHARSETS else "utf-8"
