"""Ids that have no record any more: where they lead, and what their pages say."""

from collections.abc import Mapping

import pytest

from footnoted.build import Built
from footnoted.export.head import head_of
from site_in_memory import built_with

LEDGER = """\
cost-of-old: {kind: figure, renamed: cost-of-then, date: 2025-03-21}
cost-of-then: {kind: figure, renamed: harbour-cost, date: 2025-03-22}
ships: {kind: position, retired: "It was *counted* twice, see [[it-ready]].", date: 2025-03-22}
ships-of-old: {kind: position, renamed: ships, date: 2025-03-21}
somebody: {kind: person, erased: "A <b>private</b> person.", date: 2025-03-22}
it-ready: {kind: position, retired: "It is back.", date: 2025-03-22}
ring: {kind: figure, renamed: ring-2, date: 2025-03-22}
ring-2: {kind: figure, renamed: ring, date: 2025-03-22}
"""


@pytest.fixture(scope="module")
def built() -> Built:
    return built_with({"ledger.yml": LEDGER})


def test_where_renamings_end(built: Built):
    """An old id leads over any number of names to the record, or to what stands in its place."""
    departed = built.site.departed

    leads = {id: one.successor and one.successor.url for id, one in departed.items()}
    assert leads == {
        "cost-of-old": "facts/harbour-cost/",
        "cost-of-then": "facts/harbour-cost/",
        "ring": None,
        "ring-2": None,
        "ships": None,
        "ships-of-old": "facts/ships/",
        "somebody": None,
    }


def test_addresses_are_kept(built: Built):
    """A page stands where the record stood; where a record has the id again, the record does."""
    departed = {url for url, one in built.site.outlines.items() if one.template == "departure"}

    assert departed == {
        *(
            f"facts/{id}/"
            for id in ("cost-of-old", "cost-of-then", "ring", "ring-2", "ships", "ships-of-old")
        ),
        "people/somebody/",
    }
    assert built.site.outlines["facts/it-ready/"].template == "fact"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("facts/cost-of-old/", 'Now <a href="../../facts/harbour-cost/">'),
        ("facts/ships/", "On 22 March 2025: It was <em>counted</em> twice, see <a"),
        ("people/somebody/", "was erased"),
        ("people/somebody/", "A &lt;b&gt;private&lt;/b&gt; person."),
    ],
)
def test_what_a_page_says(built: Built, url: str, said: str):
    """What became of it, with the reason in the editor’s words."""
    assert said in built.bodies[url]


@pytest.mark.parametrize(
    ("url", "leads_to"),
    [
        ("facts/cost-of-old/", "../../facts/harbour-cost/"),
        ("facts/ships/", ""),
        ("facts/ring/", ""),
        ("facts/harbour-cost/", ""),
        ("", ""),
    ],
)
def test_way_on(built: Built, url: str, leads_to: str):
    """A browser is taken to the new address of a renamed record, and from no other page."""
    assert head_of(built.site, "Harbour", url, "", "", "").leads_to == leads_to


def test_found_by_no_list(built: Built):
    """Neither the search nor a list leads to what is gone."""
    listing: Mapping[str, str] = {url: body for url, body in built.bodies.items() if "ships" not in url}

    assert not [url for url, body in listing.items() if 'href="../../facts/ships/"' in body]
