"""`[[id]]` in hand-written Markdown: where references stand, and which are faulty.

The one place that knows what is code in Markdown: fenced and indented blocks, code spans and
comments are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from footnoted.link.linked import Link
from footnoted.link.notes import Notes
from footnoted.link.page import Cited, Reference, Section
from footnoted.link.sections import BLOCKS
from footnoted.link.site import Site
from footnoted.problems import Place, Problem, did_you_mean, quoted

FAULTS = {
    "prose-reference": """A page names a record in double brackets that does not exist.

`[[id]]` prints a fact's value with its footnote, or the name of a country, person, organisation,
initiative or source as a link.
""",
    "prose-place": """A reference in double brackets stands in a heading or in a link's text.

A footnote there would break the table of contents, or put a link into a link.
""",
    "page-address": """A hand-written page has the address of a generated one, `positions.md` for example.

Both can't stand there; give the hand-written page another name.
""",
}

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_REFERENCE = re.compile(r"\[\[([^\[\]\n]{1,100})\]\]")
_CODE_SPAN = re.compile(r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)")
_LINK_TEXT = re.compile(r"\[(?:[^\[\]]|\[\[[^\[\]]*\]\])*\](?=[(\[])")


@dataclass(frozen=True, slots=True)
class ProseUse:
    """One `[[id]]`: where it stands in the text, and what is printed there.

    start, end   character offsets in the page's Markdown.
    shows        a fact's value with its marks, a link, or the sections of a block.
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
    markdown: str, path: str, site: Site, first_line: int = 1
) -> tuple[LinkedProse, list[Problem]]:
    """What each `[[id]]` of a page prints; a faulty one is left out and reported.

    path         how reports name the page.
    first_line   line of the file at which `markdown` begins, after the front matter.
    """
    notes = Notes()
    uses: list[ProseUse] = []
    problems: list[Problem] = []
    for line_number, offset, line in _prose_lines(markdown):
        hidden = [match.span() for match in _CODE_SPAN.finditer(line)]
        link_texts = [match.span() for match in _LINK_TEXT.finditer(line)]
        heading = re.match(r" {0,3}#{1,6}(\s|$)", line) is not None or _is_underlined(markdown, offset, line)
        for match in _REFERENCE.finditer(line):
            if _within(match.start(), hidden):
                continue
            place = Place(path, first_line + line_number, match.start() + 1)
            if heading or _within(match.start(), link_texts):
                where = "a heading" if heading else "the text of a link"
                problems.append(
                    Problem(
                        place, "prose-place", f"{quoted(match[0])} stands in {where}", "put it into the text"
                    )
                )
                continue
            alone = line.strip() == match[0]
            shows = _shown(match[1].strip(), alone, site, notes)
            if shows is None:
                known = [*site.facts, *site.entities, *site.sources, *BLOCKS]
                help = did_you_mean(match[1], known) or "name a record, or put the brackets in a code span"
                problems.append(Problem(place, "prose-reference", f"there is no {quoted(match[1])}", help))
            else:
                uses.append(ProseUse(offset + match.start(), offset + match.end(), shows))
    return LinkedProse(tuple(uses), notes.references()), problems


def _shown(id: str, alone: bool, site: Site, notes: Notes) -> Cited | Link | tuple[Section, ...] | None:
    if alone and id in BLOCKS:
        return BLOCKS[id](site, notes)
    if id in site.facts:
        fact = site.facts[id]
        return Cited(fact.id, fact.value, notes.mark(fact.citations))
    entity = site.entities.get(id)
    if entity is not None:
        return entity.link
    source = site.sources.get(id)
    return source.link if source is not None else site.faulty.get(id)


def _prose_lines(markdown: str) -> Iterator[tuple[int, int, str]]:
    """Index, offset and text of each line that is not code."""
    fence = ""
    offset = 0
    blank_before = True
    in_list = False
    in_comment = False
    for number, written in enumerate(markdown.split("\n")):
        line, in_comment = (written, False) if fence else _without_comments(written, in_comment)
        opening = _FENCE.match(line)
        indented = line.startswith(("    ", "\t"))
        if fence:
            if opening and opening[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
        elif opening:
            fence = opening[1]
        elif not (indented and blank_before and not in_list):
            yield number, offset, line
        if line.strip():
            in_list = bool(re.match(r"\s*([-*+]|[0-9]+[.)])\s", line)) or (
                in_list and (indented or not blank_before)
            )
        blank_before = not line.strip() or (blank_before and indented and not in_list)
        offset += len(line) + 1


def _without_comments(line: str, inside: bool) -> tuple[str, bool]:
    """The line with comments crossed out to the same length, and whether one goes on after it."""
    end = line.find("-->") + 3 if inside else 0
    if inside and end < 3:
        return "x" * len(line), True
    rest = _COMMENT.sub(lambda comment: "x" * len(comment[0]), line[end:])
    last = line.rfind("<!--", end)
    return "x" * end + rest, last >= 0 and "-->" not in line[last:]


def _is_underlined(markdown: str, offset: int, line: str) -> bool:
    """Whether the next line makes this one a heading (Setext)."""
    following = markdown[offset + len(line) + 1 :].split("\n", 1)[0]
    return bool(line.strip()) and re.fullmatch(r" {0,3}(=+|-+)\s*", following) is not None


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)
