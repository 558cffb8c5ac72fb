"""The pages that list facts, sources and entities."""

from collections.abc import Callable, Iterator

from footnoted.link.disagreements import disagreements
from footnoted.link.entity_list import entities_page
from footnoted.link.figures import figures
from footnoted.link.gaps import gaps
from footnoted.link.linked import plain
from footnoted.link.notes import Notes
from footnoted.link.page import ListPage, Page, Section
from footnoted.link.quality import quality_page
from footnoted.link.search import search_page
from footnoted.link.sections import (
    NOT_IN_TEXTS,
    coalition,
    positions_page,
    quotes,
    statements,
)
from footnoted.link.site import Site
from footnoted.link.source_pages import sources_page
from footnoted.link.timeline import timeline_page

_LISTS: tuple[tuple[str, str, str, Callable[[Site, Notes], tuple[Section, ...]]], ...] = (
    ("coalition", "The coalition", "Which countries a text names as taking part, and what else the texts say of it.", coalition),
    ("positions", "Positions on sending troops", "Where each country stood, in the words of a text; a country without an entry is one on which these texts report no position.", positions_page),
    ("figures", "Figures", "Every number with its bound, as its source gave it; different numbers for one thing stand side by side.", figures),
    ("quotes", "Quotes", "Words as the texts print them. Some texts translate or reword, so one sentence can stand here in two wordings.", quotes),
    ("statements", "Statements", "What somebody was reported to have said, in our words, with the passage beside it.", statements),
    ("disagreements", "Where sources differ", "What several texts report, and not in the same way. No account is preferred: each stands with its footnote, beside the reason why all of them stay.", disagreements),
    ("gaps", "What these texts do not say", "Found by the program in what the facts record: a field stays empty where no passage cited here states it. Nothing is concluded from it.", gaps),
)  # fmt: skip

_TIMELINE = "Events, statements, quotes and positions in one column of time. What was only planned when a text was written is marked so; what no text dates stands at the day of its report."


def lists_of(site: Site) -> Iterator[Page]:
    """All lists of a site."""
    yield from _list_pages(site)
    yield sources_page(site)
    yield entities_page(site)
    yield timeline_page(site, "Timeline", _TIMELINE)
    yield quality_page(site)
    yield search_page(site)


def _list_pages(site: Site) -> Iterator[Page]:
    for name, title, intro, sections_of in _LISTS:
        notes = Notes()
        sections = sections_of(site, notes)
        if name == "coalition" and site.coalition is not None and site.coalition in site.entities:
            intro = f"{intro} {plain(site.entities[site.coalition].note)}".rstrip()
        yield ListPage(
            url=f"{name}/",
            title=title,
            description=f"{intro} {site.coverage}.",
            coverage=site.coverage,
            intro=intro if any(section.has_facts for section in sections) else f"{intro} {NOT_IN_TEXTS}",
            sections=sections,
            references=notes.references(),
        )
