"""The words of an article, as readers of its page see them: paragraphs without what stands around them.

Change what comes out, and the hash of every text made anew changes: then `FORM` is raised.
"""

import re
import unicodedata
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag

FORM = "html 1"
"""How the text was made, beside the program's version: the way of reading, and its number."""

_BLOCKS = frozenset(
    "address article blockquote body caption center dd details div dl dt figcaption figure footer form h1 h2 h3 h4"
    " h5 h6 header hgroup hr legend li main ol p pre section summary table tbody tfoot thead tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_NOT_READ = frozenset(
    "aside audio button canvas datalist dialog embed head input map math menu meter nav noscript object option"
    " progress select svg template video".split()
)
_AROUND = frozenset(("header", "footer"))
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

_PARTS = ("articleBody", "article", "main")
"""What marks the article: the first of these with most of the page's words is read."""
# A teaser is an `article` as well.
_LEAST_SHARE = 0.5

_SPACES = re.compile(r"[ \t\r\n\f]+")
_EMPTY_LINES = re.compile(r"\n{2,}")


def article_text(page: BeautifulSoup) -> str:
    """The article's text: paragraphs with an empty line between them, no line end after the last; "" for none.

    Read is what is marked as the article's body, as the article or as what the page is about, if most of the
    page's words stand in it, else the page without its header and footer. Hidden words are not read.
    """
    reader = _Reader()
    reader.read(page)
    whole = reader.whole.text()
    for part in _PARTS:
        longest = max((text.text() for text in reader.parts[part]), key=len, default="")
        if longest and len(longest) >= _LEAST_SHARE * len(whole):
            return longest
    return whole


def readable(text: str) -> str:
    """A text without the characters that nobody sees and no record may hold, its spaces made single ones."""
    return _SPACES.sub(" ", "".join(filter(_is_seen, text))).strip()


def _is_seen(char: str) -> bool:
    # Joiners are spelling in many scripts.
    return char.isprintable() or char in " \t\r\n\f\u200c\u200d" or unicodedata.category(char) == "Zs"


class _Words:
    """Words in the order of the page, with line and paragraph ends."""

    def __init__(self) -> None:
        self._paragraphs: list[list[str]] = [[]]

    def add(self, words: str) -> None:
        self._paragraphs[-1].append(_SPACES.sub(" ", words))

    def end_line(self) -> None:
        self._paragraphs[-1].append("\n")

    def end_paragraph(self) -> None:
        if self._paragraphs[-1]:
            self._paragraphs.append([])

    def text(self) -> str:
        texts = ("\n".join(map(readable, "".join(words).split("\n"))) for words in self._paragraphs)
        return "\n\n".join(filter(None, (_EMPTY_LINES.sub("\n\n", text).strip("\n") for text in texts)))


class _Reader:
    """Reads a page once, without recursion: pages are nested as deep as their makers like.

    whole   all that is read, less headers and footers outside of an article.
    parts   for each mark of an article the outermost elements that have it.
    """

    def __init__(self) -> None:
        self.whole = _Words()
        self.parts: dict[str, list[_Words]] = {part: [] for part in _PARTS}
        self._open: dict[str, Tag] = {}
        self._around: Tag | None = None

    def read(self, page: Tag) -> None:
        """Walk from a tag to the end of it."""
        waiting: list[tuple[Tag, Iterator[object]]] = [(page, iter(page.contents))]
        while waiting:
            tag, children = waiting[-1]
            child = next(children, None)
            if child is None:
                self._leave(tag)
                waiting.pop()
            elif isinstance(child, Tag):
                if child.name not in _NOT_READ and not _is_hidden(child):
                    self._enter(child)
                    waiting.append((child, iter(child.contents)))
            elif type(child) is NavigableString:
                for words in self._writing():
                    words.add(str(child))

    def _enter(self, tag: Tag) -> None:
        for part in _PARTS:
            if part not in self._open and part in (tag.name, tag.get("itemprop")):
                self._open[part] = tag
                self.parts[part].append(_Words())
        if tag.name in _AROUND and not self._open and self._around is None:
            self._around = tag
        self._put_border(tag)

    def _leave(self, tag: Tag) -> None:
        if tag.name != "br":
            self._put_border(tag)
        for part in [part for part, opened in self._open.items() if opened is tag]:
            del self._open[part]
        if self._around is tag:
            self._around = None

    def _put_border(self, tag: Tag) -> None:
        for words in self._writing():
            if tag.name in _BLOCKS:
                words.end_paragraph()
            elif tag.name in _CELLS:
                words.add(" ")
            elif tag.name == "br":
                words.end_line()

    def _writing(self) -> Iterator[_Words]:
        if self._around is None:
            yield self.whole
        yield from (self.parts[part][-1] for part in self._open)


def _is_hidden(tag: Tag) -> bool:
    return "hidden" in tag.attrs or _HIDDEN.search(str(tag.get("style", ""))) is not None
