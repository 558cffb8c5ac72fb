"""Site to data files: `export_files`. Pure."""

from functools import partial

from footnoted.export.api import api_files
from footnoted.export.calendar import calendar
from footnoted.export.feeds import feeds
from footnoted.export.linked_data import linked_data
from footnoted.export.search_index import INDEX, search_index
from footnoted.export.search_parts import search_parts
from footnoted.export.tables import table_files
from footnoted.export.when_asked import WhenAsked
from footnoted.link.site import Site

__all__ = ["WhenAsked", "export_files"]


def export_files(site: Site) -> WhenAsked:
    """Content of every data file, by its path from the site's root, made when it is asked for."""
    searched = (
        search_parts(site) if site.is_searched_in_parts else WhenAsked({INDEX: partial(search_index, site)})
    )
    others = searched | feeds(site) | table_files(site) | linked_data(site) | calendar(site)
    return api_files(site, others) | others
