"""How far the facts are proved, as data: the numbers that the page shows."""

import json
import re
from pathlib import Path

from footnoted.export.api import api_files
from footnoted.link.page import QualityPage
from schemas.published_files import site_of
from site_in_memory import harbour_site

ROOT = Path(__file__).parents[3]


def test_as_the_page_counts():
    """Every count on the page on proof is in the file, and no list is longer or shorter than its count."""
    site = site_of(ROOT / "facts")
    page = site.pages["quality/"]
    assert isinstance(page, QualityPage)
    shown = {label: re.findall(r"[0-9.]+%?", number)[0] for label, number, _ in page.counts}

    quality = json.loads(api_files(site, ())["api/v1/quality.json"])

    opened = {one["name"]: one["count"] for one in quality["open"]}
    assert shown == {
        "Passages verified": str(quality["citations"]["verified"]),
        "Facts from one origin alone": str(opened["single-origin"]),
        "Facts with an inferred field": str(opened["inferred"]),
        "Facts on the editor’s word": str(opened["waived"]),
        "Facts challenged, and not answered": str(opened["challenged"]),
        "Facts that are overdue": str(opened["overdue"]),
        "Announced, and not followed up": str(opened["planned"]),
        "Notes on accounts that differ": str(quality["disagreements"]),
        "Facts made wrong on purpose that the checks refuse": quality["scores"]["mutation"],
        "Honest edits that they accept": quality["scores"]["acceptance"],
    }
    assert all(one["count"] == len(one["facts"]) for one in quality["open"])
    assert all(one["facts"] == sorted(one["facts"]) for one in quality["open"])


def test_scores_as_they_are_kept():
    """The scores are those of the file beside the facts, cell by cell."""
    kept = json.loads((ROOT / "facts/quality.json").read_text("utf-8"))

    scores = json.loads(api_files(site_of(ROOT / "facts"), ())["api/v1/quality.json"])["scores"]

    assert scores["wrong"] == kept["cells"]
    assert scores["honest"] == kept["honest"]
    assert scores["survivors"] == kept["survivors"]
    assert [scores[key] for key in ("measured", "inferred", "waived")] == [
        dict(zip(("part", "whole"), kept[key], strict=True)) for key in ("measured", "inferred", "waived")
    ]


def test_nothing_measured():
    """Without a measurement there are no scores."""
    assert json.loads(api_files(harbour_site(), ())["api/v1/quality.json"])["scores"] is None


def test_office_that_waits():
    """A person whose office has no proof is named."""
    person = """name: Giorgia Meloni
surname: Meloni
roles:
  - office: prime-minister-of-italy
    citation: {source: herald-2025-03-20, passage: other words, unverified: Nobody has the text.}
"""
    files = api_files(harbour_site({"people/giorgia-meloni.yml": person}), ())

    assert json.loads(files["api/v1/quality.json"])["offices"] == ["giorgia-meloni"]
