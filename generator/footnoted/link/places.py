"""Where words of a page's Markdown come to stand.

What is code, a heading, a link or a comment is for Markdown to say: the page is converted, and the
words are looked for in the HTML.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from html import unescape
from html.parser import HTMLParser
from typing import Any

from footnoted.problems import FootnotedError
from footnoted.text.anchors import Anchors

USUAL_EXTENSIONS = ("toc", "tables", "fenced_code")
"""What MkDocs loads by itself."""

_INCLUDING = ("pymdownx.snippets", "pymdownx.b64", "markdown_include", "mdx_include")

_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_ELEMENT = re.compile(r"<[^<>]*>")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_CODE = frozenset("code pre script style textarea".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


class Where(Enum):
    """Where a word comes to stand; of two places the later one here counts."""

    NOWHERE = "a comment"
    CODE = "code"
    TEXT = "text"
    ALONE = "a paragraph of its own"
    ATTRIBUTE = "an attribute"
    LINK = "the text of a link"
    HEADING = "a heading"


@dataclass(frozen=True, slots=True)
class MarkdownSettings:
    """The extensions by which the site's pages are converted, as `mkdocs.yml` names them.

    errors   FootnotedError for one that puts other files into a page.
    """

    extensions: Sequence[str] = USUAL_EXTENSIONS
    configs: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.extensions:
            if str(name).startswith(_INCLUDING):
                raise FootnotedError(f"{name} lets a page publish any file of the machine; leave it out")


def edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """The text with pieces replaced: start, end and new words of each, in order and apart."""
    end, pieces = 0, []
    for start, stop, words in edits:
        pieces += [text[end:start], words]
        end = stop
    return "".join([*pieces, text[end:]])


def places_of(
    markdown: str,
    word: re.Pattern[str],
    settings: MarkdownSettings,
    attributes: Collection[str] | None = None,
) -> dict[int, Where]:
    """Where each word comes to stand, by its index; those that stand nowhere are left out.

    word         has the word's index as its first group.
    attributes   names of the attributes to look into; None means all.
    """
    return words_in(html_of(markdown, settings), word, attributes)


def html_of(markdown: str, settings: MarkdownSettings) -> str:
    """The HTML of a page as the site's builder makes it, with the ids of its headings as they will be."""
    # Only pages with something to look for pay for the import; `footnoted check` alone has none.
    from markdown import Markdown

    configs = {**settings.configs, **enforced(settings.configs)}
    return Markdown(extensions=list(settings.extensions), extension_configs=configs).convert(markdown)


def first_heading(html: str) -> str:
    """The words of the first heading of the first rank in HTML; "" if there is none."""
    heading = _TITLE.search(html)
    return unescape(_ELEMENT.sub("", heading[1])).strip() if heading else ""


def enforced(configs: Mapping[str, Any]) -> dict[str, Any]:
    """What a site can't set otherwise: ids of headings that are ours, one page's, and no style in tables."""
    return {
        "toc": {**configs.get("toc", {}), "slugify": Anchors()},
        "tables": {**configs.get("tables", {}), "use_align_attribute": True},
    }


def words_in(html: str, word: re.Pattern[str], attributes: Collection[str] | None = None) -> dict[int, Where]:
    """Where each word stands in HTML, by its index."""
    finder = _Finder(word, attributes)
    finder.feed(html)
    finder.close()
    return finder.where


class _Finder(HTMLParser):
    """Notes in which element each word stands; a comment is nowhere."""

    def __init__(self, word: re.Pattern[str], attributes: Collection[str] | None) -> None:
        super().__init__()
        self.where: dict[int, Where] = {}
        self._word = word
        self._attributes = attributes
        # Each open element with where its text stands, and how often a tag is open: a page with many
        # elements that nobody closes is read once all the same.
        self._open: list[tuple[str, Where]] = []
        self._count: Counter[str] = Counter()
        self._paragraph: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for value in (value for name, value in attrs if self._looks_into(name)):
            for match in self._word.finditer(value or ""):
                self.where.setdefault(int(match[1]), Where.ATTRIBUTE)
        if tag == "p":
            self._paragraph = ""
        elif self._in_paragraph():
            # Whatever else the paragraph holds, the word is not alone in it.
            self._paragraph = None
        if tag not in _VOID:
            self._open.append((tag, self._within(tag)))
            self._count[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "p" and self._in_paragraph() and self._paragraph is not None:
            match = self._word.fullmatch(self._paragraph.strip())
            if match:
                self.where[int(match[1])] = Where.ALONE
        while self._count[tag]:
            last, _ = self._open.pop()
            self._count[last] -= 1
            if last == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._in_paragraph() and self._paragraph is not None:
            self._paragraph += data
        context = self._open[-1][1] if self._open else Where.TEXT
        for match in self._word.finditer(data):
            # The words of a heading win over the link that a table of contents makes of them.
            self.where[int(match[1])] = max(
                self.where.get(int(match[1]), Where.NOWHERE), context, key=list(Where).index
            )

    def _looks_into(self, attribute: str) -> bool:
        # The id that a heading gets from its words is not what a person wrote there.
        return attribute != "id" if self._attributes is None else attribute in self._attributes

    def _in_paragraph(self) -> bool:
        return len(self._open) == 1 and self._open[0][0] == "p"

    def _within(self, tag: str) -> Where:
        """Where the text of an element stands that is opened now."""
        outside = self._open[-1][1] if self._open else Where.TEXT
        if outside is Where.CODE or tag in _CODE:
            return Where.CODE
        if outside is Where.HEADING or tag in _HEADINGS:
            return Where.HEADING
        return Where.LINK if tag == "a" else outside
