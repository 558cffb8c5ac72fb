"""What a hand-written page may not hold: HTML, attributes, pictures from elsewhere, addresses that run something.

To learn what is code and what is not, each suspect gets a word that no page has; the page is
converted, and the words are looked for in the HTML. What the conversion itself makes is then held
against the list of what a page may hold, so that nothing depends on this module knowing all of Markdown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from footnoted.link.places import MarkdownSettings, Where, edited, html_of, words_in
from footnoted.model.page import WrittenPage
from footnoted.policy import ATTRIBUTES, TAGS, is_internal, is_own_id
from footnoted.problems import Place, Problem, Severity, quoted
from footnoted.text.addresses import read_address
from footnoted.text.anchors import anchor_of
from footnoted.text.reading import Unreadable

FAULTS = {
    "md-raw-html": """A hand-written page holds HTML.

Pages are Markdown alone: HTML could run in readers' browsers. Write it as Markdown, or between
backticks if it is to be read as code.

Bad:
    # docs/notes.md
    The quay is <b>new</b>.
Good:
    # docs/notes.md
    The quay is **new**. In HTML that is `<b>`.
""",
    "md-attr-list": """A hand-written page gives an element attributes, `{: #id .class }`.

They could run in readers' browsers or take the place of the theme's own parts. Leave them out, or
put them between backticks if they are to be read as code.

Bad:
    # docs/notes.md
    # The quay {: #quay .wide }
Good:
    # docs/notes.md
    # The quay
""",
    "md-remote-image": """A hand-written page shows a picture from elsewhere.

Whoever serves it would learn of every reader. Put the picture beside the page, and name it by its path.

Bad:
    # docs/notes.md
    The quay in spring: ![three boats](https://herald.example/quay.jpg)
Good:
    # docs/notes.md
    The quay in spring: ![three boats](quay.jpg)
""",
    "html-reserved-id": """A heading would have an id of the theme's, `__config` for example.

The page's scripts would read the heading in place of their settings. Write the heading in words.

Bad:
    # docs/notes.md
    # Notes
    ## __search
Good:
    # docs/notes.md
    # Notes
    ## How the search works
""",
    "heading-dup": """Two headings of a page have the same words.

The address of the second depends on the first, and leads elsewhere when that one is changed. Give each words
of its own.

Bad:
    # docs/notes.md
    # Germany
    ## Sources
    # Italy
    ## Sources
Good:
    # docs/notes.md
    # Germany
    ## Sources on Germany
    # Italy
    ## Sources on Italy
""",
}

UNSAFE = frozenset(
    "md-raw-html md-attr-list md-remote-image html-reserved-id md-depth md-complexity url-scheme url-form"
    " page-meta-key".split()
)
"""Rules by which a page must not reach readers as it is, even where a build goes on in spite of problems."""

_COMMENT = r"<!--(?!-?>)(?:(?!--)[\s\S])*-->"
_SUSPECT = re.compile(
    rf"(?P<comment>{_COMMENT})"
    r"|(?P<autolink><(?P<called>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>)"
    r"|(?P<mail><[^\s<>@/]+@[^\s<>]+>)"
    r"|(?P<html><)(?=[A-Za-z/!?])"
    r"|(?P<attributes>\{)(?=:[^{}\n]*\}|[ ]*(?:[#.][\w-]|[\w:-]+=)[^{}\n]*\})"
    r"|\]\([ \t]*<?(?P<target>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)"
    r"|^[ ]{0,3}\[[^\[\]\n]+\]:[ \t]*<?(?P<definition>[^\s<>]+)"
    r"|^(?P<heading>[ >]{0,8}\#{1,6})(?!\#)"
    r"|^(?P<underlined>(?=[^\n]+\n[ >]{0,8}(?:=+|-+)[ \t]*\r?$))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Suspect:
    """Something to look into: what it is, where it begins and ends, and where its word goes."""

    sort: str
    start: int
    end: int

    @property
    def word_at(self) -> int:
        """An address has the word behind it, anything else before or within."""
        return self.start if self.sort in ("html", "attributes", "underlined") else self.end


def find_unsafe_markup(page: WrittenPage, path: str, settings: MarkdownSettings) -> list[Problem]:
    """Whatever of a page would reach readers as more than text, links and local pictures; in order of place.

    page   one that can be converted: see `complexity_problems`.
    path   how reports name it.
    """
    suspects = [
        _Suspect(sort, *match.span(sort))
        for match in _SUSPECT.finditer(page.body)
        if (sort := _sort_of(match)) is not None
    ]
    stem = "footnotedsuspect"
    while stem in page.body:
        stem += "x"
    word = re.compile(rf"{stem}(\d+)z")
    edits = sorted((one.word_at, one.word_at, f"{stem}{i}z") for i, one in enumerate(suspects))
    marked = html_of(edited(page.body, edits), settings)
    plain = html_of(page.body, settings)
    where = words_in(marked, word)
    named = {int(found[3]): (found[1], unescape(found[2])) for found in _named(marked, stem)}
    report = _Report(path, page)
    headings: list[_Suspect] = []
    for index, one in enumerate(suspects):
        stands = where.get(index, Where.NOWHERE)
        if one.sort in ("heading", "underlined"):
            if stands is Where.HEADING:
                headings.append(one)
        elif stands in (Where.CODE, Where.NOWHERE):
            continue
        elif one.sort == "html":
            report.add(
                one.start,
                "md-raw-html",
                f"{_shown(page.body, one.start)} is HTML",
                "write it as Markdown, or between backticks",
            )
        elif one.sort == "attributes":
            report.add(
                one.start,
                "md-attr-list",
                f"{_shown(page.body, one.start)} gives attributes",
                "leave it out, or put it between backticks",
            )
        elif index in named:
            report.address(one, *named[index])
    made = _Made()
    made.feed(plain)
    made.close()
    report.headings(headings, made.headings)
    if not any(problem.severity is Severity.ERROR for problem in report.problems):
        report.problems += [Problem(Place(path, page.first_line), *fault) for fault in made.faults]
    return sorted(report.problems, key=lambda problem: problem.sort_key)


def _sort_of(match: re.Match[str]) -> str | None:
    """What a match is; None for what needs no look."""
    if match["comment"] or match["mail"]:
        return None
    named = ("called", "html", "attributes", "target", "definition", "heading", "underlined")
    return next((name for name in named if match[name] is not None), None)


def _named(html: str, stem: str) -> Iterator[re.Match[str]]:
    """Attribute, value without its word, and index, of each address that has a word; as Python-Markdown prints them."""
    return re.finditer(rf'\b(href|src)="([^"]*?){stem}(\d+)z[^"]*"', html)


def _shown(text: str, start: int) -> str:
    return quoted(text[start : start + 40].split("\n")[0])


class _Report:
    """The problems of one page."""

    def __init__(self, path: str, page: WrittenPage) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._page = page

    def add(self, at: int, rule: str, message: str, help: str, severity: Severity = Severity.ERROR) -> None:
        """A problem at an offset of the body."""
        body = self._page.body
        line = body.count("\n", 0, at)
        column = at - (body.rfind("\n", 0, at) + 1) + 1
        place = Place(self._path, self._page.first_line + line, column)
        self.problems.append(Problem(place, rule, message, help, severity))

    def address(self, one: _Suspect, attribute: str, value: str) -> None:
        """A problem if a link or picture leads where it may not."""
        if attribute == "src":
            if not is_internal(value):
                line = self._page.body.rfind("\n", 0, one.start) + 1
                picture = self._page.body.rfind("![", line, one.start)
                help = "put the picture beside the page and name it by its path"
                message = f"{quoted(value)} is a picture from elsewhere"
                self.add(picture if picture >= 0 else one.start, "md-remote-image", message, help)
        elif not is_internal(value):
            try:
                read_address(value)
            except Unreadable as fault:
                self.add(one.start, fault.rule, fault.message, fault.help)

    def headings(self, lines: list[_Suspect], texts: list[str]) -> None:
        """Headings by whose words an id would be another's."""
        if len(lines) != len(texts):
            # Some heading is written in a way that only Markdown knows; it has no place then.
            lines = lines[:0]
        seen: set[str] = set()
        for index, text in enumerate(texts):
            at = self._page.body.rfind("\n", 0, lines[index].start) + 1 if lines else 0
            if text.strip().startswith("__"):
                help = "write the heading in words"
                self.add(at, "html-reserved-id", f"{quoted(text)} is an id of the theme's", help)
            elif anchor_of(text) in seen:
                message = f"another heading is called {quoted(text)} too"
                help = "give it other words, so that its address stays its own"
                self.add(at, "heading-dup", message, help, Severity.WARNING)
            seen.add(anchor_of(text))


class _Made(HTMLParser):
    """What stands in converted HTML that no Markdown makes, and the texts of its headings."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[str] = []
        self.faults: list[tuple[str, str, str]] = []
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self._fault("md-raw-html", f"the page has the HTML element {quoted(tag)}", "write it as Markdown")
        for name, value in attrs:
            if name not in ATTRIBUTES.get(tag, ()):
                message = f"an element {quoted(tag)} has the attribute {quoted(name)}"
                self._fault("md-attr-list", message, "leave it out")
            elif name == "id" and not is_own_id(value or ""):
                message = f"an element {quoted(tag)} has the id {quoted(value or '')}"
                self._fault("html-reserved-id", message, "give it another")
            elif name == "src" and not is_internal(value or ""):
                message = f"{quoted(value or '')} is a picture from elsewhere"
                self._fault("md-remote-image", message, "put the picture beside the page")
            elif name == "href" and not is_internal(value or ""):
                try:
                    read_address(value or "")
                except Unreadable as refused:
                    self.faults.append((refused.rule, refused.message, refused.help))
        if re.fullmatch("h[1-6]", tag):
            self._in_heading = True
            self.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        if re.fullmatch("h[1-6]", tag):
            self._in_heading = False

    def handle_data(self, data: str) -> None:
        if self._in_heading:
            self.headings[-1] += data

    def _fault(self, rule: str, message: str, help: str) -> None:
        self.faults.append((rule, message, help))
