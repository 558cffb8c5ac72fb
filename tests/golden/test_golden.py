"""The harbour site, page by page, as it was last looked at. `make update-golden` writes it anew."""

from datetime import date
from pathlib import Path

import pytest

from footnoted.build import build_site
from footnoted.revision import Revision
from helpers import HARBOUR

EXPECTED = Path(__file__).parent / "harbour"
PAGES = (
    "facts/it-ready/", "facts/harbour-cost/", "facts/harbour-meeting/", "facts/meloni-harbour-open/",
    "countries/it/", "people/giorgia-meloni/", "initiatives/harbour-league/", "sources/herald-2025-03-20/",
    "positions/", "quotes/", "timeline/", "sources/", "entities/", "disagreements/", "gaps/", "quality/", "corrections/",
)  # fmt: skip
DATA = (
    *(f"{name}.json" for name in (
        "index", "facts", "entities", "sources", "disagreements", "quality", "changes", "departed", "openapi",
        "facts/it-ready", "entities/it", "sources/herald-2025-03-20",
    )),
    "linked-data.jsonld",
)  # fmt: skip


@pytest.fixture(scope="module")
def actual() -> dict[str, str]:
    """File name to content: bodies of the pages, and the data files."""
    built = build_site(HARBOUR / "facts", Revision("0" * 40, date(2026, 11, 22)), "facts")
    pages = {f"{url.strip('/').replace('/', '-')}.html": built.bodies[url] for url in PAGES}
    return pages | {name.replace("/", "-"): built.files[f"api/v1/{name}"].decode() for name in DATA}


def test_harbour_is_as_expected(actual: dict[str, str], request: pytest.FixtureRequest):
    """Every page kind and data file of a small site is what was reviewed."""
    if request.config.getoption("--update-golden"):
        for name, content in actual.items():
            (EXPECTED / name).write_text(content, "utf-8")

    assert actual == {path.name: path.read_text("utf-8") for path in sorted(EXPECTED.iterdir())}
