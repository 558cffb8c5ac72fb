"""`[[id]]` in hand-written Markdown: where references stand, and which are faulty.

What is code, a heading or a link is for Markdown to say: each reference is replaced by a word that
no page has, the page is converted, and the word is looked for in the HTML.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from html.parser import HTMLParser
from typing import Any

from footnoted.link.linked import Link
from footnoted.link.notes import Notes
from footnoted.link.page import Cited, Reference, Section
from footnoted.link.sections import BLOCKS
from footnoted.link.site import Site
from footnoted.problems import Place, Problem, did_you_mean, quoted

FAULTS = {
    "prose-reference": """A page names a record in double brackets that does not exist.

`[[id]]` prints a fact's value with its footnote, or the name of a country, person, organisation,
initiative or source as a link. `[[show: positions]]`, alone in a paragraph, prints a list of facts.
""",
    "prose-place": """A reference in double brackets stands where it can't be printed.

In a heading or a link's text a footnote would break the table of contents or put a link into a
link; a list of facts needs a paragraph of its own.
""",
    "page-address": """A hand-written page has the address of a generated one, `positions.md` for example.

Both can't stand there; give the hand-written page another name.
""",
}

USUAL_EXTENSIONS = ("toc", "tables", "fenced_code")
"""What MkDocs loads by itself."""

_REFERENCE = re.compile(r"(?<!\\)\[\[([^\[\]\n]{1,100})\]\]")
_SHOW = re.compile(r"show:\s*(.*)")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Where(Enum):
    """Where a reference comes to stand; of two places the later one here counts."""

    NOWHERE = "a comment"
    CODE = "code"
    TEXT = "text"
    ALONE = "a paragraph of its own"
    ATTRIBUTE = "an attribute"
    LINK = "the text of a link"
    HEADING = "a heading"


@dataclass(frozen=True, slots=True)
class MarkdownSettings:
    """The extensions by which the site's pages are converted, as `mkdocs.yml` names them."""

    extensions: Sequence[str] = USUAL_EXTENSIONS
    configs: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProseUse:
    """One `[[id]]`: where it stands in the text, and what is printed there.

    start, end   character offsets in the page's Markdown.
    shows        a fact's value with its marks, a link, or the sections of a list.
    """

    start: int
    end: int
    shows: Cited | Link | tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class LinkedProse:
    """The references of one hand-written page, in order, and its reference list."""

    uses: tuple[ProseUse, ...]
    references: tuple[Reference, ...]


def link_prose(
    markdown: str, path: str, site: Site, first_line: int, settings: MarkdownSettings
) -> tuple[LinkedProse, list[Problem]]:
    """What each `[[id]]` of a page prints; a faulty one is left as it is and reported.

    path         how reports name the page.
    first_line   line of the file at which `markdown` begins, below the front matter.
    """
    notes = Notes()
    uses: list[ProseUse] = []
    problems: list[Problem] = []
    found = list(_REFERENCE.finditer(markdown))
    for match, where in zip(found, _where(markdown, found, settings), strict=True):
        if where in (Where.NOWHERE, Where.CODE):
            continue
        line = markdown.count("\n", 0, match.start())
        column = match.start() - (markdown.rfind("\n", 0, match.start()) + 1) + 1
        place = Place(path, first_line + line, column)
        fault = _fault_of_place(match, where)
        if fault:
            problems.append(Problem(place, "prose-place", f"{quoted(match[0])} {fault[0]}", fault[1]))
            continue
        shows = _shown(match[1].strip(), site, notes)
        if shows is None:
            known = [*site.facts, *site.entities, *site.sources, *(f"show: {name}" for name in BLOCKS)]
            help = did_you_mean(match[1], known) or "name a record, or put the brackets in a code span"
            problems.append(Problem(place, "prose-reference", f"there is no {quoted(match[1])}", help))
        else:
            uses.append(ProseUse(match.start(), match.end(), shows))
    return LinkedProse(tuple(uses), notes.references()), problems


def _fault_of_place(match: re.Match[str], where: Where) -> tuple[str, str] | None:
    """What is wrong with where a reference stands, and what to do; None if nothing is."""
    if where in (Where.HEADING, Where.LINK, Where.ATTRIBUTE):
        return f"stands in {where.value}", "put it into the text"
    if _SHOW.fullmatch(match[1].strip()) and where is not Where.ALONE:
        return "is a list of facts and stands within text", "give it a paragraph of its own, outside lists"
    return None


def _shown(id: str, site: Site, notes: Notes) -> Cited | Link | tuple[Section, ...] | None:
    show = _SHOW.fullmatch(id)
    if show:
        block = BLOCKS.get(show[1])
        return block(site, notes) if block else None
    if id in site.facts:
        fact = site.facts[id]
        return Cited(fact.id, fact.value, notes.mark(fact.citations))
    entity = site.entities.get(id)
    if entity is not None:
        return entity.link
    source = site.sources.get(id)
    return source.link if source is not None else site.faulty.get(id)


def _where(markdown: str, found: Sequence[re.Match[str]], settings: MarkdownSettings) -> list[Where]:
    """Where each reference comes to stand, in their order."""
    if not found:
        return []
    # Only pages with references pay for the import; `footnoted check` has none.
    from markdown import Markdown

    stem = "footnotedreference"
    while stem in markdown:
        stem += "x"
    words = [f"{stem}{index}z" for index in range(len(found))]
    end, pieces = 0, []
    for match, word in zip(found, words, strict=True):
        pieces += [markdown[end : match.start()], word]
        end = match.end()
    converter = Markdown(extensions=list(settings.extensions), extension_configs=dict(settings.configs))
    finder = _Finder(re.compile(rf"{stem}(\d+)z"))
    finder.feed(converter.convert("".join([*pieces, markdown[end:]])))
    finder.close()
    return [finder.where.get(index, Where.NOWHERE) for index in range(len(found))]


class _Finder(HTMLParser):
    """Notes in which element each word stands; a comment is nowhere."""

    def __init__(self, word: re.Pattern[str]) -> None:
        super().__init__()
        self.where: dict[int, Where] = {}
        self._word = word
        self._open: list[str] = []
        self._paragraph: str | None = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # The id that a heading gets from its words is not what a person wrote there.
        for value in (value for name, value in attrs if name != "id"):
            for match in self._word.finditer(value or ""):
                self.where.setdefault(int(match[1]), Where.ATTRIBUTE)
        if tag == "p":
            self._paragraph = ""
        elif self._open == ["p"]:
            # Whatever else the paragraph holds, the reference is not alone in it.
            self._paragraph = None
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "p" and self._open == ["p"] and self._paragraph is not None:
            match = self._word.fullmatch(self._paragraph.strip())
            if match:
                self.where[int(match[1])] = Where.ALONE
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._paragraph is not None:
            self._paragraph += data
        for match in self._word.finditer(data):
            # The words of a heading win over the link that a table of contents makes of them.
            self.where[int(match[1])] = max(
                self.where.get(int(match[1]), Where.NOWHERE), self._context(), key=list(Where).index
            )

    def _context(self) -> Where:
        inside = set(self._open)
        if inside & {"code", "pre", "script", "style", "textarea"}:
            return Where.CODE
        if inside & {"h1", "h2", "h3", "h4", "h5", "h6"}:
            return Where.HEADING
        return Where.LINK if "a" in inside else Where.TEXT
