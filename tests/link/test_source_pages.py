"""What rests on each source, and the way of facts from origins through texts."""

import pytest

from footnoted.link.page import SourcePage
from footnoted.link.source_flow import FlowBand, source_flow
from footnoted.link.source_pages import SourceTable, UnreadSources
from helpers import HARBOUR
from site_in_memory import built_with, harbour_site

COST = "figures/harbour-cost.yml"
HERALD = "sources/herald-2025-03-20.yml"
SECOND = {
    "sources/b.yml": "title: B\npublisher: wire\npublished: 2025-03-21\nurl: https://b.example\nlanguage: en\nmedium: news\n",
    COST: (HARBOUR / "facts" / COST).read_text("utf-8") + "  - source: b\n    passage: about €1.5 billion\n",
}


def test_tally():
    """Each text has the number of facts that rest on it, and of those that no other origin has."""
    page = built_with(SECOND).site.pages["sources/"]

    [table] = [section.drawn for section in page.sections if isinstance(section.drawn, SourceTable)]
    assert [(tally.source.id, tally.facts, tally.single) for tally in table.tallies] == [
        ("herald-2025-03-20", 7, 6),
        ("b", 1, 0),
    ]
    assert [origin.id for origin in table.tallies[0].origins] == ["wire-2025-03-20"]


def test_unread():
    """A report that nobody read is listed apart, with what goes back to it."""
    page = built_with(SECOND).site.pages["sources/"]

    [table] = [section.drawn for section in page.sections if isinstance(section.drawn, UnreadSources)]
    assert [(source.id, facts, single) for source, facts, single in table.sources] == [
        ("wire-2025-03-20", 7, 6)
    ]


def test_source_page_goes_by_kind():
    """A source's page lists what rests on it by kind of fact; what only goes back to it stands apart."""
    pages = harbour_site().pages
    herald, wire = pages["sources/herald-2025-03-20/"], pages["sources/wire-2025-03-20/"]

    assert isinstance(herald, SourcePage)
    assert [section.anchor for section in herald.sections] == [
        "rests-position", "rests-figure", "rests-event", "rests-quote", "rests-statement", "rests-member",
    ]  # fmt: skip
    assert (herald.facts, herald.single) == (7, 7)
    assert {section.anchor.split("-")[0] for section in wire.sections} == {"goes"}


def test_flow():
    """Facts go from their origin to the text that was read and on to their kind; a fact of two texts goes through both."""
    flow = source_flow(built_with(SECOND).site)

    def ways(bands: tuple[FlowBand, ...]) -> list[tuple[str, str, int]]:
        return [(band.start, band.end, band.facts) for band in bands]

    assert ways(flow.taken) == [("wire-2025-03-20", "herald-2025-03-20", 7), ("b", "b", 1)]
    assert ways(flow.told)[:2] == [("herald-2025-03-20", "position", 2), ("herald-2025-03-20", "figure", 1)]
    assert ways(flow.told)[-1] == ("b", "figure", 1)
    assert [(row.origin.id, row.text.id, sum(row.counts), row.facts) for row in flow.rows] == [
        ("wire-2025-03-20", "herald-2025-03-20", 7, 7),
        ("b", "b", 1, 1),
    ]
    assert {node.id: node.facts for node in flow.kinds}["figure"] == 1


def test_a_context_passage_is_no_way():
    """A passage that only gives context carries no fact, and is not in the flow."""
    record = (HARBOUR / "facts" / COST).read_text("utf-8")
    changes = {**SECOND, COST: f"{record}  - source: b\n    passage: a b\n    relation: context\n"}

    assert "b" not in {node.id for node in source_flow(built_with(changes).site).texts}


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("dead", "no longer opens, first seen on 1 June 2025"),
        ("soft-404", "opens a page that says it is not found, first seen on 1 June 2025"),
        ("changed", "no longer has all that is cited from it, first seen on 1 June 2025"),
        ("moved", ""),
        ("live", ""),
    ],
)
def test_state_of_the_address(state: str, told: str):
    """Readers are told of an address that does not lead them to what is cited, and since when."""
    herald = (HARBOUR / "facts" / HERALD).read_text("utf-8")
    built = built_with({HERALD: f"{herald}link: {{state: {state}, since: 2025-06-01}}\n"})

    page = built.site.pages["sources/herald-2025-03-20/"]

    assert isinstance(page, SourcePage)
    assert page.source.address_state == told
    assert (f"; {told}</dd>" in built.bodies["sources/herald-2025-03-20/"]) == bool(told)
