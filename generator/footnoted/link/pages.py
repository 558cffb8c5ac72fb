"""The pages of a site, each made when it is asked for."""

from collections.abc import Iterator, Mapping

from footnoted.link.entity_pages import entity_outline, entity_page
from footnoted.link.fact_pages import fact_outline, fact_page
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.lists import LISTS, List
from footnoted.link.outline import Outline
from footnoted.link.page import Page
from footnoted.link.repository import Repository
from footnoted.link.site import Site
from footnoted.link.source_pages import source_outline, source_page

_Of = LinkedFact | LinkedEntity | LinkedSource | List | Page


def pages_of(site: Site, others: Mapping[str, Page]) -> dict[str, _Of]:
    """What each generated page of a site is of, by url, in url order.

    others   pages that are made already; where one has the address of a record's or list's, it stands there.
    """
    of: dict[str, _Of] = {fact.link.url: fact for fact in site.facts.values()}
    of |= {entity.link.url: entity for entity in site.entities.values()}
    of |= {source.link.url: source for source in site.sources.values()}
    of |= {one.url: one for one in LISTS}
    of |= others
    return {url: of[url] for url in sorted(of)}


class Pages(Mapping[str, Page]):
    """All generated pages of a site by url, in url order.

    A page is made anew each time it is asked for, but for the last one: a hundred thousand of them at
    once would need more memory than there is.

    repository   where pages are edited and reported; without one they don't say.
    """

    def __init__(self, site: Site, of: Mapping[str, _Of], repository: Repository | None = None) -> None:
        self._site = site
        self._of = of
        self._repository = repository
        self._last: tuple[str, Page] | None = None

    def __getitem__(self, url: str) -> Page:
        if self._last is not None and self._last[0] == url:
            return self._last[1]
        page = self._made(self._of[url])
        if self._repository is not None:
            page = self._repository.told(page)
        self._last = (url, page)
        return page

    def __iter__(self) -> Iterator[str]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)

    def __contains__(self, url: object) -> bool:
        return url in self._of

    def _made(self, of: _Of) -> Page:
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

    def __init__(self, site: Site, of: Mapping[str, _Of]) -> None:
        self._site = site
        self._of = of

    def __getitem__(self, url: str) -> Outline:
        of = self._of[url]
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
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)

    def __contains__(self, url: object) -> bool:
        return url in self._of
