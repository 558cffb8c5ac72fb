"""What the texts leave open: each part lists what is missing, and is missing itself when nothing is."""

import pytest

from footnoted.link.countries_known import CountriesKnown, CountryKnown
from footnoted.link.gaps import CountriesNamed, FigureGaps, FoldedRows, SourceNotes, gaps
from footnoted.link.notes import Notes
from footnoted.link.page import Section
from helpers import HARBOUR, with_value
from site_in_memory import built_with, harbour_site

COST = "figures/harbour-cost.yml"
MEETING = "events/harbour-meeting.yml"
CITED = "citations: [{source: herald-2025-03-20, passage: x y}]\n"


def record(name: str) -> str:
    return (HARBOUR / "facts" / name).read_text("utf-8")


def sections_of(changes: dict[str, str] | None = None) -> dict[str, Section]:
    """The parts of the page by anchor, for the harbour with some records written or replaced."""
    return {section.anchor: section for section in gaps(harbour_site(changes), Notes())}


def listed(section: Section | None) -> list[str]:
    """The facts or entities in one part; empty if there is no such part."""
    if section is None:
        return []
    drawn = section.drawn
    if isinstance(drawn, FoldedRows):
        return [row.fact.id for row in drawn.rows]
    if isinstance(drawn, FigureGaps):
        return [row.fact.id for row, _ in drawn.rows]
    if isinstance(drawn, CountriesKnown):
        return [row.country.title for row in drawn.rows]
    if isinstance(drawn, CountriesNamed):
        return [plain.link.title for cited, _ in drawn.rows for plain in cited.sentence if plain.link]
    if isinstance(drawn, SourceNotes):
        return [source.title for source, _ in drawn.rows]
    return [row.fact.id for row in section.rows]


def test_harbour():
    """The harbour's gaps: no day for its positions, none for its figure, and a report that nobody read."""
    found = {anchor: listed(section) for anchor, section in sections_of().items()}

    assert found == {
        "countries-known": ["Germany", "Italy"],
        "positions-without-date": ["de-ready", "it-ready"],
        "positions-without-person": ["de-ready", "it-ready"],
        "figures": ["harbour-cost"],
        "members": ["it-harbour-league"],
        "rendering-unknown": ["meloni-harbour"],
        "unread": ["[Report relayed by The Herald]"],
    }


@pytest.mark.parametrize(
    ("anchor", "changes", "found"),
    [
        ("planned", {MEETING: with_value(record(MEETING), "happened", "scheduled")}, ["harbour-meeting"]),
        ("events-without-date", {MEETING: record(MEETING).replace("date: 2025-03-18\n", "")}, ["harbour-meeting"]),
        ("unnamed-speakers", {"quotes/x.yml": "speaker: {described: an official}\nwords: Peace is near\n" + CITED}, ["x"]),
        ("countries-without-position", {"countries/fr.yml": "name: France\n", "statements/x.yml": "speaker: giorgia-meloni\ncontent: France was near\n" + CITED}, ["France"]),
        ("addresses", {"sources/b.yml": "title: B\npublisher: wire\npublished: 2025-03-21\nurl_unknown: Lost.\nlanguage: en\nmedium: news\n"}, ["B"]),
        ("sources-without-origin", {"sources/b.yml": "title: B\npublisher: wire\npublished: 2025-03-21\nurl: https://b.example\nlanguage: en\nmedium: news\n"}, ["B"]),
    ],
)  # fmt: skip
def test_gap(anchor: str, changes: dict[str, str], found: list[str]):
    """Each kind of gap has its part, which is not there without a case."""
    assert anchor not in sections_of()

    assert listed(sections_of(changes)[anchor]) == found


def test_country_that_nothing_names():
    """A country that no fact concerns is not said to be named."""
    assert "countries-without-position" not in sections_of({"countries/fr.yml": "name: France\n"})


def test_filled_field_is_no_gap():
    """A position with a date, or with somebody who took it, is in the list of what it lacks alone."""
    changed = with_value(record("positions/it-ready.yml"), "date", "2025-03-18")

    found = sections_of({"positions/it-ready.yml": changed})

    assert listed(found["positions-without-date"]) == ["de-ready"]
    assert listed(found["positions-without-person"]) == ["it-ready", "de-ready"]


def test_figure_that_gives_all():
    """A figure with its day and with who gives it leaves nothing open."""
    changed = with_value(with_value(record(COST), "as_of", "2025-03"), "according_to", "giorgia-meloni")

    assert "figures" not in sections_of({COST: changed})


def test_followed_up():
    """An announced event that another account reports is not open any more."""
    told = "label: Meeting in the harbour\nhappened: reported\nsame_as: [harbour-meeting]\n" + CITED
    planned = with_value(with_value(record(MEETING), "happened", "scheduled"), "same_as", "[x]")

    assert "planned" not in sections_of({MEETING: planned, "events/x.yml": told})


def test_long_list_is_folded():
    """A long list is folded, says how many it holds, and still has all its marks."""
    quotes = {
        f"quotes/q{i}.yml": f"speaker: giorgia-meloni\nwords: The harbour comes first {i}\n{CITED}" for i in range(6)
    }  # fmt: skip

    body = built_with(quotes).bodies["gaps/"]

    assert "<summary>7 quotes</summary>" in body
    assert body.count('data-fact="q') == 6


def test_countries_known():
    """A country's row counts the facts on its page, what they rest on, and says when those texts appeared."""
    drawn = sections_of()["countries-known"].drawn

    assert isinstance(drawn, CountriesKnown)
    assert drawn.rows[1] == CountryKnown(drawn.rows[1].country, 5, 1, 1, 1, "20 March 2025")
