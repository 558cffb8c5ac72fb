"""The page of every record, and with the lists every generated page of the site."""

from collections.abc import Iterator

from footnoted.link.entity_pages import entity_page
from footnoted.link.fact_pages import fact_page, uses_in
from footnoted.link.lists import lists_of
from footnoted.link.page import Page
from footnoted.link.site import Site
from footnoted.link.source_pages import source_page


def pages_of(site: Site) -> Iterator[Page]:
    """All pages of the records and lists of a site, in no particular order."""
    uses = uses_in(site)
    for fact in site.facts.values():
        yield fact_page(fact, site, uses)
    for entity in site.entities.values():
        yield entity_page(entity, site)
    for source in site.sources.values():
        yield source_page(source, site)
    yield from lists_of(site)
