"""An id that was published answers for ever, at the path that it had."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from export.api.departures import departure
from footnoted.export.api import api_files
from footnoted.export.when_asked import WhenAsked
from footnoted.link.site import Site
from schemas.published_files import faults_in
from site_in_memory import harbour_site

WITHDRAWN = """country: IT
stance: ready
status: withdrawn
withdrawn: {reason: The Herald took it back., date: 2025-04-01}
citations:
  - source: herald-2025-03-20
    passage: Italy is ready to send peacekeepers
"""


DEPARTED = {
    one.id: one
    for one in (
        departure("cost-of-harbour", "figure", "facts/cost-of-harbour/", "renamed", ("harbour-cost", "facts/harbour-cost/")),
        departure("herald-old", "source", "sources/herald-old/", "renamed", ("herald-2025-03-20", "sources/herald-2025-03-20/")),
        departure("nobody", "person", "people/nobody/", "erased", reason="She is not a public person."),
        departure("twice-told", "event", "facts/twice-told/", reason="[[harbour-meeting]] has it."),
    )
}  # fmt: skip


@pytest.fixture(scope="module")
def site() -> Site:
    return replace(harbour_site(), departed=DEPARTED)


@pytest.fixture(scope="module")
def files(site: Site) -> WhenAsked:
    return api_files(site, ())


def read(files: Mapping[str, bytes], path: str) -> Any:
    return json.loads(files[f"api/v1/{path}.json"])


def test_renamed(files: WhenAsked):
    """The old id leads to the record that it is now: to its page, and to its file, which is there."""
    answer = read(files, "facts/cost-of-harbour")

    assert {key: answer[key] for key in list(answer)[4:]} == {
        "id": "cost-of-harbour",
        "kind": "figure",
        "status": "renamed",
        "successor": {
            "id": "harbour-cost",
            "url": "facts/harbour-cost/",
            "json": "api/v1/facts/harbour-cost.json",
        },
        "reason": None,
        "date": "2025-04-02",
        "url": "facts/cost-of-harbour/",
    }
    assert answer["successor"]["json"] in files
    assert read(files, "sources/herald-old")["successor"]["json"] == "api/v1/sources/herald-2025-03-20.json"


def test_retired_and_erased(files: WhenAsked):
    """An id whose record was taken away says so, with the reason, where it was for its kind."""
    answers = [read(files, path) for path in ("facts/twice-told", "entities/nobody")]

    assert [(one["id"], one["kind"], one["status"], one["successor"], one["reason"]) for one in answers] == [
        ("twice-told", "event", "retired", None, "[[harbour-meeting]] has it."),
        ("nobody", "person", "erased", None, "She is not a public person."),
    ]


def test_all_together(files: WhenAsked):
    """One list has them all by id, the lists of records have none of them, and every path is known beforehand."""
    departed = read(files, "departed")["departed"]

    assert [one["id"] for one in departed] == sorted(DEPARTED)
    for name in ("facts", "entities", "sources"):
        assert not {one["id"] for one in read(files, name)[name]} & DEPARTED.keys()
    assert {
        f"api/v1/{path}.json" for path in ("facts/twice-told", "entities/nobody", "sources/herald-old")
    } <= {*files}
    assert len(files) == len([*files])


def test_as_the_schemas_say(files: WhenAsked):
    """All of these files are valid by their schemas."""
    assert [fault for path in files for fault in faults_in(path, files[path])] == []


def test_id_that_never_was(files: WhenAsked):
    """No other id has a file."""
    for path in (
        "api/v1/facts/never.json",
        "api/v1/facts/it.json",
        "api/v1/facts/it-ready.jsonl",
        "api/v1/facts/",
    ):
        assert path not in files
        with pytest.raises(KeyError):
            files[path]


def test_record_that_lives(site: Site):
    """An id that has a record is that record's, whatever the ledger says."""
    both = {"it-ready": departure("it-ready", "position", "facts/it-ready/")}

    files = api_files(replace(site, departed=both), ())

    assert read(files, "facts/it-ready")["status"] == "current"
    assert len(files) == len([*files])


def test_withdrawn_by_status():
    """A fact that was withdrawn stays, with its status and the reason."""
    files = api_files(harbour_site({"positions/it-ready.yml": WITHDRAWN}), ())

    assert "it-ready" in {fact["id"] for fact in read(files, "positions")["positions"]}
    answer = read(files, "facts/it-ready")
    assert (answer["status"], answer["withdrawn"]["reason"]) == ("withdrawn", "The Herald took it back.")
