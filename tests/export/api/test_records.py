"""The API has every record, in a list of all, a list of its kind and a file of its own, and the same in each."""

import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from footnoted.export.api import api_files
from footnoted.export.api.files import Records
from footnoted.export.api.records import fact_record
from footnoted.link import link_site
from footnoted.link.site import Site
from footnoted.model.facts import Figure
from footnoted.model.history import Change, FieldChange, History
from footnoted.model.kinds import KINDS
from outputs.payloads import HARMLESS
from outputs.records import filled
from schemas.published_files import IMPRINT, site_of

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module", params=["this repository", "every key"])
def site(request: pytest.FixtureRequest) -> Site:
    return (
        site_of(ROOT / "facts") if request.param == "this repository" else link_site(filled(HARMLESS)[0], [])
    )


@pytest.fixture(scope="module")
def read(site: Site) -> Mapping[str, Any]:
    """The content of every file, by path below `api/v1/`."""
    files = api_files(site, ())
    return {path.removeprefix("api/v1/").removesuffix(".json"): json.loads(files[path]) for path in files}


def listed(read: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The records of a list, by id in their order."""
    return {record["id"]: record for record in read[name][name]}


def test_facts_read_back(site: Site, read: Mapping[str, Any]):
    """Every key of every fact's record has the same value as the model, and numbers have every digit."""
    facts = listed(read, "facts")

    assert list(facts) == list(site.facts)
    for id, fact in site.facts.items():
        said = {key: value for key, value in fact.values.items() if key != "citations"}
        assert {key: facts[id][key] for key in said} == said, id
        if isinstance(fact.record, Figure):
            assert Decimal(facts[id]["amount"]["value"]) == fact.record.amount.value, id


def test_citations_read_back(site: Site, read: Mapping[str, Any]):
    """Every citation has its source, its words letter for letter, and what became of it."""
    facts = listed(read, "facts")

    for id, fact in site.facts.items():
        for written, linked, read_back in zip(
            fact.record.citations, fact.citations, facts[id]["citations"], strict=True
        ):
            assert read_back["source"] == written.source == linked.source.id
            assert read_back["passage"] == list(linked.segments)
            assert {*read_back["passage"]} >= {*written.passage}
            assert read_back["relation"] == written.relation
            assert read_back["origin"] == linked.origin.id
            assert read_back["asserted"] == list(linked.asserted)
            assert read_back["state"] == linked.state
            assert read_back["published"] == linked.source.record.published.written


def test_other_records_read_back(site: Site, read: Mapping[str, Any]):
    """So have sources, entities and notes."""
    for name, records in (
        ("sources", site.sources), ("entities", site.entities), ("disagreements", site.disagreements),
    ):  # fmt: skip
        found = listed(read, name)
        assert list(found) == sorted(records)
        for id, record in records.items():
            assert {key: found[id][key] for key in record.values} == record.values, id


def test_lists_of_kinds(read: Mapping[str, Any]):
    """Each kind has a list of its own: what the list of all has of it, in the same order."""
    for group, every in (("fact", "facts"), ("entity", "entities")):
        kinds = [kind for kind in KINDS.values() if kind.group == group]
        for kind in kinds:
            of_kind = [record for record in read[every][every] if record["kind"] == kind.name]
            assert read[kind.folder][kind.folder] == of_kind, kind.name
        assert sum(len(read[kind.folder][kind.folder]) for kind in kinds) == len(read[every][every])


def test_own_files(site: Site, read: Mapping[str, Any]):
    """Each fact, entity and source has a file of its own: the head of all, what lists have, and a little more."""
    for name in ("facts", "entities", "sources"):
        head = {key: value for key, value in read[name].items() if key != name}
        for id, record in listed(read, name).items():
            more = {
                "status": record.get("status", "current"),
                "json": f"api/v1/{name}/{id}.json",
                "history": [],
            }
            assert read[f"{name}/{id}"] == {**head, **record, **more}, id


def test_every_file_says_where_it_is_from(site: Site, read: Mapping[str, Any]):
    """Version, commit, coverage and address stand in every file, first; OpenAPI has them in its own words."""
    head = {
        "schema_version": "1.1",
        "generated_from": {"commit": site.imprint.commit},
        "covers": site.coverage,
        "site": site.imprint.address or None,
    }

    for path, content in read.items():
        if path != "openapi":
            assert list(content.items())[:4] == list(head.items()), path


def test_history_of_a_record():
    """A record's own file tells what became of it, newest first; the lists don't."""
    change = Change(
        id="it-was-ready", kind="position", what="corrected", commit="1" * 40, at=1742469000, why="Its name",
        of="position-0", fields=(FieldChange("stance", "stance", "open", "ready"),),
    )  # fmt: skip
    site = link_site(filled(HARMLESS)[0], [])
    told = replace(site, history=History({"position-0": (change,)}, is_known=True))

    files = api_files(told, ())

    assert json.loads(files["api/v1/facts/position-0.json"])["history"] == [
        {
            "id": "it-was-ready",
            "record": "position-0",
            "kind": "position",
            "what": "corrected",
            "commit": "1" * 40,
            "date": "2025-03-20",
            "why": "Its name",
            "reason": None,
            "fields": [{"key": "stance", "label": "stance", "was": "open", "now": "ready"}],
            "url": "facts/it-was-ready/",
            "json": "api/v1/facts/it-was-ready.json",
        }
    ]
    assert b"Its name" not in files["api/v1/positions.json"]


def test_same_bytes_twice():
    """Two readings of one folder give the same files, in whatever order they are asked for."""
    one, other = (api_files(site_of(ROOT / "facts"), ()) for _ in range(2))

    assert {path: one[path] for path in one} == {path: other[path] for path in reversed(list(other))}


def test_record_is_encoded_once():
    """However many files have a fact, it is put into JSON once."""
    site, asked = site_of(ROOT / "facts", IMPRINT), list[str]()

    def form(fact: Any) -> dict[str, Any]:
        asked.append(fact.id)
        return fact_record(fact)

    records = Records(site.facts, form)
    for _ in range(2):
        records.list_file(_head(), "facts")
        records.list_file(_head(), "figures", "figure")

    assert asked == list(site.facts)


def _head() -> Any:
    return {"schema_version": "1.1"}
