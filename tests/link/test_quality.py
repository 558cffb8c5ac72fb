"""The page that says how far the facts are proved."""

import json

import pytest

from footnoted.link.page import QualityPage
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
    return [row.fact.id for section in page.sections if section.anchor == anchor for row in section.rows]


def test_all_verified():
    """Of a corpus with all receipts every passage is counted as verified, and nothing is listed."""
    page = quality_page({})

    assert page.counts[0] == ("Passages verified", "8 of 8")
    assert [section.anchor for section in page.sections] == ["noticed"]


def test_unverified():
    """A citation that nobody could verify is counted apart and listed, and its value says so wherever it stands."""
    record = (HARBOUR / "facts" / COST).read_text("utf-8")

    built = built_with({COST: f"{record}    unverified: The page is gone.\n"}, checked=True)

    page = built.site.pages["quality/"]
    assert isinstance(page, QualityPage)
    assert page.counts[:2] == (("Passages verified", "7 of 8"), ("Passages unverified", "1 of 8"))
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
    assert ("Passages not found since", "8 of 8") in page.counts
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
    assert [section.anchor for section in page.sections] == ["noticed", anchor]


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
