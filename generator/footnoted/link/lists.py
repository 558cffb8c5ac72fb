"""The pages that list facts, sources and entities."""

from collections.abc import Callable, Iterator
from functools import partial

from footnoted.link.corrections import corrections_outline, corrections_page
from footnoted.link.disagreements import disagreements
from footnoted.link.entity_list import entities_outline, entities_page
from footnoted.link.figures import figures_page
from footnoted.link.fixed import fixed
from footnoted.link.gaps import gaps
from footnoted.link.list_parts import part_outline, part_page
from footnoted.link.notes import Notes
from footnoted.link.outline import Outline
from footnoted.link.page import ListPage, Page, Section
from footnoted.link.quality import quality_outline, quality_page
from footnoted.link.search import search_outline, search_page
from footnoted.link.sections import (
    NOT_IN_TEXTS,
    coalition,
    positions_page,
    quotes_page,
    statements_page,
)
from footnoted.link.site import Site
from footnoted.link.source_pages import sources_outline, sources_page
from footnoted.link.spans import plain
from footnoted.link.timeline import timeline_outline, timeline_page

_OF_FACTS: tuple[tuple[str, str, str, Callable[[Site, Notes], tuple[Section, ...]]], ...] = (
    ("coalition", "The coalition", "Which countries a text names as taking part, and what else the texts say of it.", coalition),
    ("positions", "Positions on sending troops", "Where each country stood, in the words of a text; a country without an entry is one on which these texts report no position.", positions_page),
    ("figures", "Figures", "Every number with its bound, as its source gave it; different numbers for one thing stand side by side.", figures_page),
    ("quotes", "Quotes", "Words as the texts print them. Some texts translate or reword, so one sentence can stand here in two wordings.", quotes_page),
    ("statements", "Statements", "What somebody was reported to have said, in our words, with the passage beside it.", statements_page),
    ("disagreements", "Where sources differ", "What several texts report, and not in the same way. No account is preferred: each stands with its footnote, beside the reason why all of them stay.", disagreements),
    ("gaps", "What these texts do not say", "Found by the program in what the facts record: a field stays empty where no passage cited here states it. Nothing is concluded from it.", gaps),
)  # fmt: skip


@fixed
class List:
    """A page that lists facts, sources or entities; its outline and the page itself are made of a site."""

    url: str
    outline: Callable[[Site], Outline]
    page: Callable[[Site], Page]


def _list_of_facts(
    name: str, title: str, intro: str, sections_of: Callable[[Site, Notes], tuple[Section, ...]]
) -> List:
    def introduced(site: Site) -> str:
        if name == "coalition" and site.coalition is not None and site.coalition in site.entities:
            return f"{intro} {plain(site.entities[site.coalition].note)}".rstrip()
        return intro

    def outline(site: Site) -> Outline:
        description = f"{introduced(site)} {site.coverage}."
        return Outline(made=ListPage, url=f"{name}/", title=title, description=description)

    def page(site: Site) -> ListPage:
        notes = Notes()
        sections = sections_of(site, notes)
        begins = introduced(site)
        known = outline(site)
        return ListPage(
            url=known.url,
            title=known.title,
            description=known.description,
            coverage=site.coverage,
            intro=begins if any(section.has_facts for section in sections) else f"{begins} {NOT_IN_TEXTS}",
            sections=sections,
            references=notes.references(site.uses.on(known.url)),
        )

    return List(f"{name}/", outline, page)


LISTS = (
    *(_list_of_facts(*one) for one in _OF_FACTS),
    List("sources/", sources_outline, sources_page),
    List("entities/", entities_outline, entities_page),
    List("timeline/", timeline_outline, timeline_page),
    List("quality/", quality_outline, quality_page),
    List("search/", search_outline, search_page),
    List("corrections/", corrections_outline, corrections_page),
)
"""The first pages of all lists of a site."""


def lists_of(site: Site) -> Iterator[List]:
    """The lists of a site, with the further pages of those that are long."""
    yield from LISTS
    for name, long in site.long.items():
        for number, part in enumerate(long.parts):
            yield List(part.url, partial(part_outline, name, part), partial(part_page, name, number))
