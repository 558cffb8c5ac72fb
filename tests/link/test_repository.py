"""The ways from a page to its file and to the issue forms."""

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from footnoted.build import build_site
from footnoted.link.page import Page
from footnoted.link.repository import read_repository
from footnoted.problems import FootnotedError
from footnoted.revision import Revision
from helpers import HARBOUR

ROOT = Path(__file__).parents[2]
FORMS = ROOT / ".github/ISSUE_TEMPLATE"
ADDRESS = "https://example.org/somebody/facts"


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    repository = read_repository(f"{ADDRESS}/", "published")
    revision = Revision(None, date(2025, 4, 2))
    return dict(build_site(HARBOUR / "facts", revision, "facts", repository=repository).site.pages)


def test_edit(pages: dict[str, Page]):
    """A record's page leads to its file, ready to be edited on the published branch; a list leads nowhere."""
    assert pages["facts/it-ready/"].edit == f"{ADDRESS}/edit/published/facts/positions/it-ready.yml"
    assert pages["positions/"].edit == ""


@pytest.mark.parametrize(
    ("url", "forms"),
    [
        ("facts/it-ready/", ["wrong-fact", "challenge"]),
        ("sources/herald-2025-03-20/", ["dead-source"]),
        ("people/giorgia-meloni/", ["wrong-fact"]),
        ("positions/", []),
    ],
)
def test_reports(pages: dict[str, Page], url: str, forms: list[str]):
    """A page leads to the forms that fit it, with its record filled into a field that the form has."""
    asked = [parse_qs(urlsplit(report.address).query) for report in pages[url].reports]

    assert [one["template"] for one in asked] == [[f"{form}.yml"] for form in forms]
    for one, form in zip(asked, forms, strict=True):
        fields = yaml.safe_load((FORMS / f"{form}.yml").read_text("utf-8"))["body"]
        assert one["record"] == [url.split("/")[1]]
        assert "record" in [field.get("id") for field in fields]
        assert one["title"][0].endswith(url.split("/")[1])


def test_printed():
    """The foot of a record's page has the ways; without a repository it names the file alone."""
    revision = Revision(None, date(2025, 4, 2))
    with_ways = build_site(HARBOUR / "facts", revision, "facts", repository=read_repository(ADDRESS))
    without = build_site(HARBOUR / "facts", revision, "facts")

    for url in ("facts/it-ready/", "people/giorgia-meloni/", "sources/herald-2025-03-20/"):
        assert f'href="{ADDRESS}/edit/main/facts/' in with_ways.bodies[url]
        assert "issues/new" in with_ways.bodies[url]
        assert "Edit it" not in without.bodies[url]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "example.org", "https://user:secret@example.org"])
def test_odd_address(address: str):
    """What is no web address is refused in one line."""
    with pytest.raises(FootnotedError, match=r"^repository: "):
        read_repository(address)
