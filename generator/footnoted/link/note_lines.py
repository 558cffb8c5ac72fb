"""All notes on accounts that differ, a line for each."""

from typing import ClassVar

from footnoted.link.disagreements import heading_of
from footnoted.link.fixed import fixed
from footnoted.link.mentions import several, sources_of
from footnoted.link.page import Section
from footnoted.link.site import Site
from footnoted.link.spans import Link
from footnoted.link.urls import disagreement_anchor
from footnoted.model.disagreements import NOTE_KINDS


@fixed
class NoteLine:
    """A note on accounts that differ; `link` leads to it."""

    link: Link
    said: str
    accounts: str
    file: str


@fixed
class NoteLines:
    """All notes."""

    part: ClassVar[str] = "note_lines"
    has_facts: ClassVar[bool] = False
    lines: tuple[NoteLine, ...]


def differing(site: Site) -> Section:
    """The part of a page that has all notes, first those whose accounts differ."""
    ordered = sorted(site.disagreements.values(), key=lambda note: (NOTE_KINDS.index(note.kind), note.id))
    lines = tuple(
        NoteLine(
            Link(heading_of([site.facts[id] for id in note.facts]), f"disagreements/#{disagreement_anchor(note.id)}"),
            note.said,
            several(len(sources_of(site.facts[id] for id in note.facts)), "source"),
            note.file,
        )
        for note in ordered
    )  # fmt: skip
    return Section(
        anchor="differences",
        heading="Accounts that differ",
        lead="What helps: a further text that says which of them held, or that both did.",
        layout="drawn",
        rows=(),
        drawn=NoteLines(lines),
    )
