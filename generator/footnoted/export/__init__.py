"""Site to data files: `export_files`. Pure."""

from collections.abc import Mapping

from footnoted.export.as_json import as_json
from footnoted.export.search_index import search_index
from footnoted.link.site import Site


def export_files(site: Site, generated_from: Mapping[str, str | None]) -> Mapping[str, bytes]:
    """Content of every data file, by its path from the site's root.

    generated_from   what the site was made from: `commit`, or None outside a repository.
    """
    return {**as_json(site, generated_from), **search_index(site)}
