"""Numbers, dates and quotations that a hand-written page prints without a footnote.

To learn which of them readers see, each is replaced by a word that no page has.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from footnoted.link.places import MarkdownSettings, Where, edited, places_of
from footnoted.link.prose import REFERENCE
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.model.page import WrittenPage
from footnoted.problems import Place, Problem, quoted
from footnoted.text.running import QUOTATION_MARKS, Value, key_of, quotations_in, values_in, words_of

FAULTS = {
    "bare-value": """A hand-written page states a number, a date or a quotation without a footnote.

Prose that repeats a value goes stale when the fact changes, and readers can't trace it. Write
`[[id]]` instead: it prints the fact's value with its footnote. Looked at are the text, headings,
tables, links, descriptions of images, and `title` and `description` in the front matter; left alone
are code, comments, addresses, names such as SHA-256, small numbers in words, and single words
between quotation marks. For words as words there is emphasis: *about*.

Where a page's values come from no source, its front matter says why, in a sentence; then the page
is left alone:

    ---
    bare_values: The numbers are versions of standards.
    ---

Pages below `develop/` and `contribute/` are left alone too.

Bad:
    # docs/notes.md
    The quay is to cost 1.5 billion euros.
Good:
    # docs/notes.md
    The quay is to cost [[harbour-cost]].
""",
}

_UNGUARDED = ("develop/", "contribute/")
"""Pages there speak of the program and of how facts are written, not of what was reported."""

_PRINTED = ("alt", "aria-label", "placeholder", "title")
"""The attributes that readers see or hear."""

_HIDDEN = (Where.NOWHERE, Where.CODE)
_WITHOUT_FOOTNOTES = {
    Where.HEADING: "a heading",
    Where.LINK: "the text of a link",
    Where.ATTRIBUTE: "a description or title",
}


def is_guarded(destination: str) -> bool:
    """Whether a page at this path from the site's root speaks of what was reported."""
    return not destination.startswith(_UNGUARDED)


def find_bare_values(page: WrittenPage, path: str, site: Site, settings: MarkdownSettings) -> list[Problem]:
    """A problem for each number, date and quotation of a page that no `[[id]]` prints, in order.

    A page that says why gets none, but one for the reason if it excuses nothing.

    path   how reports name the page.
    """
    text, body = page.front + page.body, len(page.front)
    found = [(value, Where.ATTRIBUTE) for span in sorted(page.seen) for value in _values(text, *span)]
    found += _visible(text, body, settings)
    if page.excused_at is not None:
        message = "every value on this page has a footnote"
        return [] if found else [Problem(page.excused_at, "page-reason", message, "delete the reason")]
    if not found:
        return []
    facts = _Facts(site)
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    problems = []
    end = 0
    for value, where in found:
        # What a quotation says is one problem with it.
        if value.start < end:
            continue
        end = value.end
        line = bisect_right(lines, value.start)
        place = Place(path, line, value.start - lines[line - 1] + 1)
        words = " ".join(text[value.start : value.end].split())
        stated = words[1:-1].strip() if value.kind == "quotation" else words
        cure = _cure(facts.that_print(words, value.kind), where)
        message = f"the {value.kind} {quoted(stated)} has no footnote"
        problems.append(Problem(place, "bare-value", message, cure))
    return problems


def _values(text: str, start: int, end: int) -> list[Value]:
    """All values between two offsets, in order; a quotation comes before what it says."""
    part = text[start:end]
    found = sorted([*quotations_in(part), *values_in(part)], key=lambda value: value.start)
    return [Value(value.kind, start + value.start, start + value.end) for value in found]


def _visible(text: str, body: int, settings: MarkdownSettings) -> list[tuple[Value, Where]]:
    """The values of a page's Markdown that readers see, and where they stand."""
    # A reference is no word and no number, but it is as long.
    found = _values(REFERENCE.sub(lambda match: "\ufffc" * len(match[0]), text), body, len(text))
    if not found:
        return []
    # Digits, since a number may be what makes a line an item of a list.
    width = len(str(len(found)))
    stem = f"7{'0' * width}1"
    while stem in text:
        stem = f"{stem[:-1]}01"
    edits: list[tuple[int, int, str]] = []
    for index, value in enumerate(found):
        word = f"{index:0{width}}"
        if value.kind == "quotation":
            # Whether its mark is printed, and is not that of a link's title, is for Markdown to say.
            edits.append((value.start + 1, value.start + 1, f"{stem}1{word}"))
        else:
            lead = "" if text[value.start : value.end].isdecimal() else "x"
            edits.append((value.start, value.end, f"{lead}{stem}2{word}"))
    word_of_ours = re.compile(rf"(?:(?<=[{QUOTATION_MARKS}]){stem}1|{stem}2)(\d{{{width}}})")
    where = places_of(edited(text, sorted(edits))[body:], word_of_ours, settings, _PRINTED)
    return [
        (value, where[index])
        for index, value in enumerate(found)
        if where.get(index, Where.NOWHERE) not in _HIDDEN
    ]


def _cure(ids: Sequence[str], where: Where) -> str:
    reference = " or ".join(f"[[{id}]]" for id in ids[:3]) or "[[id]] of the fact that has it"
    place = _WITHOUT_FOOTNOTES.get(where)
    cure = f"leave it out of {place}; the text can have {reference}" if place else f"write {reference}"
    return f"{cure}, or say under `bare_values:` in the front matter why it needs none"


class _Facts:
    """Which facts print a value."""

    def __init__(self, site: Site) -> None:
        self._quoting: list[tuple[str, str]] = []
        self._stating: dict[tuple[str, str], list[str]] = {}
        for fact in site.facts.values():
            words = plain(fact.value)
            for quotation in quotations_in(words):
                self._quoting.append((words_of(words[quotation.start : quotation.end]), fact.id))
            for value in values_in(words):
                key = (value.kind, key_of(words[value.start : value.end], value.kind))
                self._stating.setdefault(key, []).append(fact.id)

    def that_print(self, words: str, kind: str) -> list[str]:
        """The ids of the facts whose printed value has this number or date, or quotes these words."""
        if kind == "quotation":
            searched = words_of(words)
            return [id for printed, id in self._quoting if searched in printed]
        return self._stating.get((kind, key_of(words, kind)), [])
