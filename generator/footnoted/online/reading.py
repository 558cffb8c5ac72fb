"""A fetched page as the words that readers see, in time that grows with its length and no faster."""

import codecs
import html
import re
from dataclasses import dataclass

from footnoted.edit.page_markup import MAX_TAGS, plain_markup
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

_UNSEEN = frozenset("template noscript svg math select".split())
"""Elements whose content is no part of the text, beside those that `plain_markup` leaves out."""

_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)[^>]*>")
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
    """What readers see of HTML, all of it: more than the article, lest a passage be missed.

    errors   Fault `fetch-size` for a page with more tags than any article has.
    """
    markup = plain_markup(text)
    if markup.crowded:
        raise Fault("fetch-size", f"the page has more than {MAX_TAGS:,} tags")
    reader = _Reader()
    # Tags are well formed by now: no sign that begins or ends one stands in a text or an attribute.
    said, *rest = _TAG.split(markup.html)
    reader.put(said)
    for end, name, said in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        reader.pass_tag(name, bool(end))
        reader.put(said)
    return reader.words()


class _Reader:
    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._headings: list[str] = []
        self._heading_from: int | None = None
        self._title: list[str] | None = None
        self._titles: list[str] = []
        self._unseen = ""

    def put(self, said: str) -> None:
        """Read what stands between two tags."""
        if self._title is not None:
            self._title.append(html.unescape(said))
        elif not self._unseen:
            self._pieces.append(html.unescape(said))

    def pass_tag(self, name: str, end: bool) -> None:
        """A tag ends a paragraph, or begins and ends what is not read as one."""
        if self._unseen:
            self._unseen = "" if end and name == self._unseen else self._unseen
        elif name in _UNSEEN:
            self._unseen = "" if end else name
        elif name == "title":
            if end and self._title is not None:
                self._titles.append(_on_one_line(self._title))
            self._title = None if end else []
        elif name not in _INLINE:
            if name == "h1":
                self._pass_heading(end)
            self._pieces.append("\n" if name == "br" else "\n\n")

    def _pass_heading(self, end: bool) -> None:
        if end and self._heading_from is not None:
            self._headings.append(_on_one_line(self._pieces[self._heading_from :]))
        self._heading_from = None if end else len(self._pieces)

    def words(self) -> Words:
        """All that was read."""
        paragraphs = "".join(self._pieces).replace("\r\n", "\n").split("\n\n")
        seen = (_on_one_line([paragraph]) for paragraph in paragraphs)
        return Words(
            next(filter(None, self._titles), ""), tuple(self._headings), "\n\n".join(filter(None, seen))
        )


def _on_one_line(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


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
