"""The pages of a site, each made when it is asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from footnoted.link.citing.pages import Citing
from footnoted.link.entity_pages import entity_outline, entity_page
from footnoted.link.fact_pages import fact_outline, fact_page
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.lists import List, lists_of
from footnoted.link.outline import Outline
from footnoted.link.page import Page
from footnoted.link.repository import Repository
from footnoted.link.site import Site
from footnoted.link.source_pages import source_outline, source_page
from footnoted.model.edition import Edition, unlike

Sheet = LinkedFact | LinkedEntity | LinkedSource | List | Page
"""What a page is made of: a record, a list, or the page itself where it is made already."""


def sheets_of(site: Site, others: Mapping[str, Page], before: Site | None = None) -> Edition[str, Sheet]:
    """What each generated page of a site is made of, by url, in url order.

    others   pages that are made already; where one has the address of a record's or list's, it stands there.
    before   an earlier site, for speed alone.
    """
    if before is not None and isinstance(before.pages, Pages) and _has_same_addresses(site, before):
        changed = {one.link.url: one for now, was in _records(site, before) for one in _changed(now, was)}
        return before.pages.sheets.edited(
            changed | {page.url: others[page.url] for page in site.faulty.values()}
        )
    sheets: dict[str, Sheet] = {fact.link.url: fact for fact in site.facts.values()}
    sheets |= {entity.link.url: entity for entity in site.entities.values()}
    sheets |= {source.link.url: source for source in site.sources.values()}
    sheets |= {one.url: one for one in lists_of(site)}
    sheets |= others
    return Edition({url: sheets[url] for url in sorted(sheets)})


_Records = Mapping[str, LinkedFact] | Mapping[str, LinkedEntity] | Mapping[str, LinkedSource]


def _records(site: Site, before: Site) -> tuple[tuple[_Records, _Records], ...]:
    """Linked records as they are and as they were."""
    return (
        (site.facts, before.facts), (site.entities, before.entities), (site.sources, before.sources),
    )  # fmt: skip


def _changed(now: _Records, was: _Records) -> Iterator[LinkedFact | LinkedEntity | LinkedSource]:
    return (now[id] for id in unlike(was, now))


def _has_same_addresses(site: Site, before: Site) -> bool:
    """Whether no page can have come or gone, and lists have the same pages; if in doubt, not."""
    return (
        site.rule_pages is before.rule_pages
        and site.departed == before.departed
        and {link.url for link in site.faulty.values()} == {link.url for link in before.faulty.values()}
        and site.long.keys() == before.long.keys()
        and all(long is before.long[name] for name, long in site.long.items())
        and all(
            now is was or (isinstance(now, Edition) and now.follows(was))
            for now, was in _records(site, before)
        )
        and all(
            one.link.url == was[one.id].link.url
            for now, was in _records(site, before)
            for one in _changed(now, was)
        )
    )


class Pages(Mapping[str, Page]):
    """All generated pages of a site by url, in url order.

    A page is made anew each time it is asked for, but for the last one: a hundred thousand of them at
    once would need more memory than there is.

    repository   where pages are edited and reported; without one they don't say.
    """

    def __init__(self, site: Site, sheets: Edition[str, Sheet], repository: Repository | None = None) -> None:
        self._site = site
        self.sheets = sheets
        self._repository = repository
        self._citing = Citing(site.imprint)
        self._last: tuple[str, Page] | None = None

    def __getitem__(self, url: str) -> Page:
        if self._last is not None and self._last[0] == url:
            return self._last[1]
        page = self._made(self.sheets[url])
        page = replace(page, cites=self._citing.of(page))
        if self._repository is not None:
            page = self._repository.told(page)
        self._last = (url, page)
        return page

    def __iter__(self) -> Iterator[str]:
        return iter(self.sheets)

    def __len__(self) -> int:
        return len(self.sheets)

    def __contains__(self, url: object) -> bool:
        return url in self.sheets

    def _made(self, of: Sheet) -> Page:
        match of:
            case LinkedFact():
                return fact_page(of, self._site)
            case LinkedEntity():
                return entity_page(of, self._site)
            case LinkedSource():
                return source_page(of, self._site)
            case List():
                return of.page(self._site)
            case _:
                return of


class Outlines(Mapping[str, Outline]):
    """What is known of each generated page of a site without making it, by url, in url order."""

    def __init__(self, site: Site, sheets: Mapping[str, Sheet]) -> None:
        self._site = site
        self.sheets = sheets

    def __getitem__(self, url: str) -> Outline:
        of = self.sheets[url]
        match of:
            case LinkedFact():
                return fact_outline(of)
            case LinkedEntity():
                return entity_outline(of, self._site)
            case LinkedSource():
                return source_outline(of)
            case List():
                return of.outline(self._site)
            case _:
                return Outline(
                    made=type(of), url=of.url, title=of.title, description=of.description, file=of.file
                )

    def __iter__(self) -> Iterator[str]:
        return iter(self.sheets)

    def __len__(self) -> int:
        return len(self.sheets)

    def __contains__(self, url: object) -> bool:
        return url in self.sheets
