"""What became of the records, as data."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from footnoted.export.api import api_files
from footnoted.model.history import Change, FieldChange, History, What
from schemas.published_files import faults_in
from site_in_memory import harbour_site


def change(id: str, what: What, at: int, kind: str = "position", **more: Any) -> Change:
    return Change(id=id, kind=kind, what=what, commit=f"{at:040x}", at=at, why=f"Commit {at}", **more)


HISTORY = History(
    {
        "it-ready": (
            change("it-ready", "corrected", 300, fields=(FieldChange("stance", "stance", "open", "ready"),)),
            change("it-ready", "added", 100),
        ),
        "gone": (change("gone", "retired", 200, "source", reason="Nobody has read it."),),
    },
    since=date(1970, 1, 1),
    is_known=True,
)


def test_newest_first():
    """All changes stand in one file, newest first, each with its page and its file."""
    content = api_files(replace(harbour_site(), history=HISTORY), ())["api/v1/changes.json"]
    read = json.loads(content)

    assert [(one["id"], one["what"]) for one in read["changes"]] == [
        ("it-ready", "corrected"), ("gone", "retired"), ("it-ready", "added"),
    ]  # fmt: skip
    assert read["changes"][1] == {
        "id": "gone",
        "record": "gone",
        "kind": "source",
        "what": "retired",
        "commit": f"{200:040x}",
        "date": "1970-01-01",
        "why": "Commit 200",
        "reason": "Nobody has read it.",
        "fields": [],
        "url": "sources/gone/",
        "json": "api/v1/sources/gone.json",
    }
    assert faults_in("api/v1/changes.json", content) == []


def test_how_far_back():
    """The file says whether the history is known, and since when where it is cut off."""
    cut_off = api_files(replace(harbour_site(), history=HISTORY), ())
    without = api_files(harbour_site(), ())

    assert json.loads(cut_off["api/v1/changes.json"])["history"] == {"known": True, "since": "1970-01-01"}
    assert json.loads(without["api/v1/changes.json"])["history"] == {"known": False, "since": None}
