"""What the theme's search is told where facts are many."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig

from footnoted.link import link_site
from footnoted.link.limits import Limits
from footnoted.load import load_corpus
from footnoted.plugin.generated import Generated
from helpers import HARBOUR
from site_in_memory import built_with


def generated(limits: Limits) -> Generated:
    site = link_site(*load_corpus(HARBOUR / "facts", "facts"), limits=limits)
    return Generated(replace(built_with({}), site=site), MkDocsConfig(), "docs", "2026-11-22")


def test_records_are_left_to_the_parts():
    """Of many facts the theme's index has lists and no records, and says where the parts are."""
    few, many = generated(Limits()), generated(Limits(searched=2, listed=1))
    urls = ["facts/it-ready/", "people/giorgia-meloni/", "timeline/", "search/"]

    told = [[one.search_entry(url) for url in urls] for one in (few, many)]

    assert [entry and entry["location"] for entry in told[0]] == urls
    assert [entry and entry["location"] for entry in told[1]] == [None, None, "timeline/", "search/"]
    assert [entry.get("parts") for of in told for entry in of[2:] if entry] == [
        None,
        None,
        None,
        "facts/index.json",
    ]


def test_further_pages_stand_in_no_list():
    """A further page of a list is neither in the navigation nor in the search; its list leads to it."""
    many = generated(Limits(listed=1))
    [part, *_] = many.built.site.long["timeline"].parts

    assert part.url in many.outside_navigation()
    assert part.url not in set(many.in_navigation())
    assert many.search_entry(part.url) is None
