"""The SQLite file: whole, explained, and with answers."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from footnoted.export.tables.as_sqlite import as_sqlite
from footnoted.export.tables.relations import rows_of
from site_in_memory import harbour_site
from tables_read import opened, package_of

VIEWS = (
    "accounts_side_by_side",
    "facts_by_origins",
    "figures_with_passages",
    "mentioned",
    "offices_of_people",
    "positions_by_country",
    "sources_by_use",
)


@pytest.fixture
def database(first_files: Mapping[str, bytes]) -> Iterator[sqlite3.Connection]:
    """The first site's file."""
    with opened(first_files["tables/facts.sqlite"]) as database:
        yield database


def faults_of(database: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """What SQLite finds wrong with keys and pages."""
    found = [*database.execute("PRAGMA foreign_key_check"), *database.execute("PRAGMA integrity_check")]
    return [tuple(row) for row in found if tuple(row) != ("ok",)]


def test_is_whole(database: sqlite3.Connection):
    """Every key leads somewhere, and the file is sound."""
    assert faults_of(database) == []


def test_broken_key_is_seen(database: sqlite3.Connection):
    """A person who is gone is missed by each row that names them."""
    database.execute("DELETE FROM entities WHERE id = 'emmanuel-macron'")

    assert {(table, parent) for table, _, parent, _ in faults_of(database)} >= {
        ("facts", "entities"),
        ("mentions", "entities"),
        ("statements", "entities"),
    }


def test_declares_what_the_package_says(database: sqlite3.Connection, first_files: Mapping[str, bytes]):
    """Primary and foreign keys of the database are those of the Data Package."""
    for resource in package_of(first_files)["resources"]:
        if "schema" not in resource:
            continue
        name, schema = resource["name"], resource["schema"]
        columns = [*database.execute(f"PRAGMA table_info({name})")]
        assert [
            column["name"] for column in sorted(columns, key=lambda one: one["pk"]) if column["pk"]
        ] == schema.get("primaryKey", [])
        keys: dict[int, tuple[str, list[tuple[str, str]]]] = {}
        for key in database.execute(f"PRAGMA foreign_key_list({name})"):
            keys.setdefault(key["id"], (key["table"], []))[1].append((key["from"], key["to"]))
        assert sorted(keys.values()) == sorted(
            (
                key["reference"].get("resource", name),
                [*zip(key["fields"], key["reference"]["fields"], strict=True)],
            )
            for key in schema.get("foreignKeys", [])
        )


def test_explains_itself(database: sqlite3.Connection, first_files: Mapping[str, bytes]):
    """What a column means stands in the definition of its table, which SQLite keeps."""
    definitions = dict(tuple(row) for row in database.execute("SELECT name, sql FROM sqlite_master"))

    for resource in package_of(first_files)["resources"]:
        for field in resource.get("schema", {}).get("fields", []):
            assert f"-- {field['description']}" in definitions[resource["name"]]


@pytest.mark.parametrize("view", VIEWS)
def test_view_answers(database: sqlite3.Connection, view: str):
    """Each view has an answer for the facts of this repository."""
    assert database.execute(f"SELECT count(*) FROM {view}").fetchone()[0] > 0


def test_all_views(database: sqlite3.Connection):
    """There are these views and no others."""
    views = database.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")

    assert tuple(row["name"] for row in views) == VIEWS


def test_names_need_no_quotes(database: sqlite3.Connection):
    """Every table and column can be asked for by its bare name."""
    for (name,) in database.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    ).fetchall():
        columns = [row["name"] for row in database.execute(f"PRAGMA table_info({name})")]
        if not name.startswith("facts_fts"):
            database.execute(f"SELECT {', '.join(columns)} FROM {name} LIMIT 1")


def test_search(database: sqlite3.Connection):
    """A fact is found by words of its sentence and by words of its passage alone; Datasette finds the search."""
    found = """
        SELECT facts.id FROM facts_fts JOIN facts ON facts.rowid = facts_fts.rowid
        WHERE facts_fts MATCH ? ORDER BY facts.id
    """
    ready = {row["id"] for row in database.execute(found, ["ready AND peacekeepers"])}
    in_passage = {row["id"] for row in database.execute(found, ["passages : readiness"])}
    (definition,) = database.execute("SELECT sql FROM sqlite_master WHERE name = 'facts_fts'").fetchone()

    assert "it-ready" in ready
    assert "it-ready" in in_passage
    assert 'USING fts5 (title, sentence, passages, content="facts")' in definition


def test_origins_are_counted(database: sqlite3.Connection):
    """The view of origins counts as the facts themselves do."""
    counted = database.execute("SELECT id, sources, origins FROM facts_by_origins ORDER BY id")
    stated = database.execute("SELECT id, source_count, origin_count FROM facts ORDER BY id")

    assert [tuple(row) for row in counted] == [tuple(row) for row in stated]


def test_text_is_never_a_statement():
    """A text of SQL in a record is a text."""
    text = "x'); DROP TABLE facts; --"
    site = harbour_site({"events/harbour-meeting.yml": MEETING.format(label=text)})

    with opened(as_sqlite(rows_of(site))) as database:
        assert faults_of(database) == []
        (label,) = database.execute("SELECT label FROM events").fetchone()
    assert label == text


MEETING = """
label: "{label}"
happened: reported
citations: [{{source: herald-2025-03-20, passage: the meeting}}]
"""
