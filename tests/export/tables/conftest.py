from pathlib import Path
from types import MappingProxyType

import pytest

from footnoted.export.tables import table_files
from footnoted.link import link_site
from footnoted.link.site import Site
from footnoted.load import load_corpus

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="package")
def first_site() -> Site:
    """The facts of this repository."""
    return link_site(*load_corpus(ROOT / "facts", "facts"))


@pytest.fixture(scope="package")
def first_files(first_site: Site) -> MappingProxyType[str, bytes]:
    """Their tables, each made once."""
    return MappingProxyType(dict(table_files(first_site)))
