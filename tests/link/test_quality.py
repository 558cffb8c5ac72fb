"""The page that says how far the facts are proved."""

import json

import pytest

from footnoted.link.open_points import OpenPoints
from footnoted.link.page import QualityPage
from footnoted.link.quality import OriginGroups
from footnoted.model.receipts import seal_of
from helpers import HARBOUR, with_value
from site_in_memory import built_with

COST = "figures/harbour-cost.yml"
MEETING = "events/harbour-meeting.yml"
ROLE = "people/giorgia-meloni.yml"


def changed(name: str, key: str, value: str) -> dict[str, str]:
    """One record of the harbour with another value."""
    return {name: with_value((HARBOUR / "facts" / name).read_text("utf-8"), key, value)}


def quality_page(changes: dict[str, str]) -> QualityPage:
    """The page of the harbour with some records changed."""
    page = built_with(changes, checked=True).site.pages["quality/"]
    assert isinstance(page, QualityPage)
    return page


def listed(page: QualityPage, anchor: str) -> list[str]:
    """The facts that one section lists; empty if there is no such section."""
    return [
        point.said.of
        for section in page.sections
        if section.anchor == anchor and isinstance(section.drawn, OpenPoints)
        for point in section.drawn.points
    ]


def counted(page: QualityPage) -> dict[str, str]:
    """The summary: label to number."""
    return {label: number for label, number, _ in page.counts}


def test_all_verified():
    """Of a corpus with all receipts every passage is counted as verified, and only what has one origin is listed."""
    page = quality_page({})

    assert page.counts[0] == ("Passages verified", "8 of 8", "")
    assert [section.anchor for section in page.sections] == ["single-origin", "inferred", "noticed"]
    assert listed(page, "inferred") == []


def test_unverified():
    """A citation that nobody could verify is counted apart and listed, and its value says so wherever it stands."""
    record = (HARBOUR / "facts" / COST).read_text("utf-8")

    built = built_with({COST: f"{record}    unverified: The page is gone.\n"}, checked=True)

    page = built.site.pages["quality/"]
    assert isinstance(page, QualityPage)
    assert page.counts[:2] == (
        ("Passages verified", "7 of 8", ""),
        ("Passages unverified", "1 of 8", "unverified"),
    )
    assert listed(page, "unverified") == ["harbour-cost"]
    for url in ("facts/harbour-cost/", "figures/", "initiatives/harbour-league/", "quality/"):
        assert '<small class="fn-unproved-mark">unverified</small>' in built.bodies[url], url
    assert '<span class="fn-remark">The page is gone.</span>' in built.bodies["figures/"]
    assert "fn-unproved-mark" not in built.bodies["facts/it-ready/"]


def test_lost():
    """A passage that a newer text does not have is listed, with the day since when."""
    receipt = json.loads((HARBOUR / "facts/receipts/herald-2025-03-20.json").read_bytes())
    del receipt["seal"]
    for proof in receipt["proofs"]:
        proof["lost"] = "2026-01-02"
    receipt["quoted"] = 0
    sealed = json.dumps({**receipt, "seal": seal_of(receipt)}, ensure_ascii=False, indent=1)

    # Without what `check` says of it: the page is about what readers see.
    page = built_with({"receipts/herald-2025-03-20.json": f"{sealed}\n"}).site.pages["quality/"]

    assert isinstance(page, QualityPage)
    assert counted(page)["Passages not found since"] == "8 of 8"
    assert set(listed(page, "not-found-since")) == {
        "harbour-meeting", "harbour-cost", "it-harbour-league", "de-ready", "it-ready", "meloni-harbour",
        "meloni-harbour-open",
    }  # fmt: skip


def test_on_the_editors_word():
    """A field that a citation only claims to carry is listed, and its reference says so."""
    record = (HARBOUR / "facts" / COST).read_text("utf-8")

    built = built_with({COST: f"{record}    supports: [subject]\n"})

    page = built.site.pages["quality/"]
    assert isinstance(page, QualityPage)
    assert listed(page, "waived") == ["harbour-cost"]
    assert "on the editor’s word it carries: subject" in built.bodies["figures/"]


@pytest.mark.parametrize(
    ("anchor", "changes", "fact"),
    [
        ("inferred", changed(COST, "inferred", "[{field: subject, because: x}]"), "harbour-cost"),
        ("planned", changed(MEETING, "happened", "scheduled"), "harbour-meeting"),
        ("overdue", changed("vocabulary/measures/cost.yml", "review", "yearly"), "harbour-cost"),
    ],
)
def test_listed(anchor: str, changes: dict[str, str], fact: str):
    """What is inferred, planned and not followed up, or overdue is listed, each on its own."""
    if anchor == "planned":
        # The passage does not announce it; only the list is asked about.
        page = built_with(changes).site.pages["quality/"]
        assert isinstance(page, QualityPage)
    else:
        page = quality_page(changes)

    assert listed(page, anchor) == [fact]
    anchors = [section.anchor for section in page.sections]
    assert anchors == [*dict.fromkeys(("single-origin", "inferred", anchor)), "noticed"]


def test_open_point_is_ready_to_be_taken_up():
    """Each entry says what would help and names the file to start from."""
    changes = changed(MEETING, "happened", "scheduled")

    body = built_with(changes).bodies["quality/"]

    helps = "<strong>Look whether it took place.</strong> <code>facts/events/harbour-meeting.yml</code>"
    assert helps in body


def test_single_origin_is_grouped():
    """Facts of one origin stand together under it, figures before events, with the outlets they came through."""
    page = quality_page({})

    [section] = [section for section in page.sections if section.anchor == "single-origin"]
    assert isinstance(section.drawn, OriginGroups)
    [group] = section.drawn.groups
    assert (group.origin.id, group.through) == ("wire-2025-03-20", "The Herald")
    assert group.counted == "2 positions, 1 figure, 1 event, 1 quote, 1 statement, 1 member"
    assert [row.fact.kind for row in group.rows][:4] == ["position", "position", "figure", "event"]
    assert ("Facts from one origin alone", "7 of 7", "single-origin") in page.counts


def test_fact_with_two_origins_is_not_listed():
    """What two origins have is not among the facts of one origin."""
    second = "title: B\npublisher: wire\npublished: 2025-03-21\nurl: https://b.example\nlanguage: en\nmedium: news\n"
    record = (HARBOUR / "facts" / COST).read_text("utf-8")

    page = built_with(
        {"sources/b.yml": second, COST: f"{record}  - source: b\n    passage: about €800 billion\n"}
    ).site.pages["quality/"]

    assert isinstance(page, QualityPage)
    assert counted(page)["Facts from one origin alone"] == "6 of 7"
    assert "harbour-cost" not in {
        row.fact.id
        for section in page.sections
        if isinstance(section.drawn, OriginGroups)
        for group in section.drawn.groups
        for row in group.rows
    }


def test_overdue_is_said_on_its_page():
    """Readers of an overdue fact, and of an overdue office, see that it is, and since what text."""
    office = "vocabulary/offices/prime-minister-of-italy.yml"
    changes = changed("vocabulary/measures/cost.yml", "review", "yearly") | changed(
        office, "review", "yearly"
    )

    bodies = built_with(changes, checked=True).bodies

    told = "<strong>Overdue:</strong> the last word on it is of 2025-03-20, and it is looked at yearly."
    assert told in bodies["facts/harbour-cost/"]
    assert told in bodies["people/giorgia-meloni/"]
    assert "Overdue" not in bodies["facts/it-ready/"]
