"""`[[id]]` in hand-written Markdown: what each prints, and which are faulty.

To learn where a reference comes to stand, it is replaced by a word that no page has.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from footnoted.link.blocks import BLOCKS
from footnoted.link.cited import Cited, Reference
from footnoted.link.notes import Notes
from footnoted.link.page import Section
from footnoted.link.places import MarkdownSettings, Where, edited, places_of
from footnoted.link.site import Site
from footnoted.link.spans import Link
from footnoted.link.sums import NotAddable, sum_of
from footnoted.problems import Place, Problem, did_you_mean, quoted

FAULTS = {
    "prose-reference": """A page names a record in double brackets that does not exist.

`[[id]]` prints a fact's value with its footnote, or the name of a country, person, organisation,
initiative or source as a link. `[[show: positions]]`, alone in a paragraph, prints a list of facts;
`[[sum: id, id]]` prints what figures come to.

Bad:
    # docs/notes.md
    The quay is to cost [[harbour-costs]].
Good:
    # docs/notes.md
    The quay is to cost [[harbour-cost]].
""",
    "prose-place": """A reference in double brackets stands where it can't be printed.

In a heading or a link's text a footnote would break the table of contents or put a link into a
link; a list of facts needs a paragraph of its own, and the map, the table of positions and the scale of
stances stand on a page once.

Bad:
    # docs/notes.md
    # Why [[harbour-cost]]
    So much is to be paid for the quay.
Good:
    # docs/notes.md
    # Why so much
    [[harbour-cost]] is to be paid for the quay.
""",
    "prose-sum": """A sum in double brackets adds figures that have none together.

`[[sum: id, id]]` prints the sum of figures of one unit, stage, rate, period and day. Money that is
proposed and money that is paid, two currencies, two accounts of one thing: each has its own number.

Bad:
    # docs/notes.md
    In both years together the quay is to cost [[sum: harbour-cost, harbour-cost]].
Good:
    # docs/notes.md
    The quay is to cost [[harbour-cost]].
""",
    "page-address": """A hand-written page has the address of a generated one, `positions.md` for example.

Both can't stand there; give the hand-written page another name.

Bad:
    # docs/positions.md
    # How positions are read
Good:
    # docs/how-positions-are-read.md
    # How positions are read
""",
}

REFERENCE = re.compile(r"(?<!\\)\[\[([^\[\]\n]{1,100})\]\]")
"""What a person writes to print a record."""

_ONCE = {"map", "matrix", "stance_scale"}
_SHOW = re.compile(r"show:\s*(.*)")
_SUM = re.compile(r"sum:\s*(.*)")


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
    anchors: set[str] = set()
    drawn: set[str] = set()
    found = list(REFERENCE.finditer(markdown))
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
        try:
            shows = _shown(match[1].strip(), site, notes)
        except NotAddable as refused:
            help = "name each figure by itself, or leave out those that do not belong together"
            problems.append(Problem(place, "prose-sum", f"{quoted(match[0])} {refused}", help))
            continue
        if isinstance(shows, tuple):
            if drawn & _drawn_once(shows):
                help = "show it once, and link to it"
                message = f"{quoted(match[0])} stands on this page already"
                problems.append(Problem(place, "prose-place", message, help))
                continue
            drawn |= _drawn_once(shows)
            shows = _apart(shows, anchors)
        if shows is None:
            known = [*site.facts, *site.entities, *site.sources, *(f"show: {name}" for name in BLOCKS)]
            help = did_you_mean(match[1], known) or "name a record, or put the brackets in a code span"
            problems.append(Problem(place, "prose-reference", f"there is no {quoted(match[1])}", help))
        else:
            uses.append(ProseUse(match.start(), match.end(), shows))
    return LinkedProse(tuple(uses), notes.references(site.uses.on(""))), problems


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
    added = _SUM.fullmatch(id)
    if added:
        ids = [part.strip() for part in added[1].split(",")]
        known = [site.facts[one] for one in ids if one in site.facts]
        return sum_of(known, site, notes) if len(known) == len(ids) else None
    if id in site.facts:
        fact = site.facts[id]
        return notes.cite(fact, fact.value)
    entity = site.entities.get(id)
    if entity is not None:
        return entity.link
    source = site.sources.get(id)
    return source.link if source is not None else site.faulty.get(id)


def _drawn_once(sections: tuple[Section, ...]) -> set[str]:
    """What of a list has ids of its own, which a page can have once."""
    return {section.drawn.part for section in sections if section.drawn is not None} & _ONCE


def _apart(sections: tuple[Section, ...], taken: set[str]) -> tuple[Section, ...]:
    """The sections with anchors that no list above them on the page has."""
    apart = []
    for section in sections:
        anchor, number = section.anchor, 2
        while anchor in taken:
            anchor, number = f"{section.anchor}-{number}", number + 1
        taken.add(anchor)
        apart.append(replace(section, anchor=anchor))
    return tuple(apart)


def _where(markdown: str, found: Sequence[re.Match[str]], settings: MarkdownSettings) -> list[Where]:
    """Where each reference comes to stand, in their order."""
    if not found:
        return []
    stem = "footnotedreference"
    while stem in markdown:
        stem += "x"
    edits = [(match.start(), match.end(), f"{stem}{index}z") for index, match in enumerate(found)]
    where = places_of(edited(markdown, edits), re.compile(rf"{stem}(\d+)z"), settings)
    return [where.get(index, Where.NOWHERE) for index in range(len(found))]
