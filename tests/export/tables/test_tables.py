"""The tables as a whole: the same bytes, and in order for every site."""

import json
from dataclasses import replace
from datetime import date

import pytest

from footnoted.export.tables import table_files
from footnoted.export.tables.as_sqlite import as_sqlite
from footnoted.export.tables.relations import TABLES, rows_of
from footnoted.link import link_site
from footnoted.link.imprint import Imprint
from footnoted.link.linked_departure import LinkedDeparture
from footnoted.link.site import Site
from footnoted.link.spans import Link
from footnoted.load import load_corpus
from footnoted.model.corpus import Corpus
from helpers import HARBOUR
from site_in_memory import built_with
from strait import corpus_with
from tables_read import opened, read_csv

FAULTY = {
    "sources/wire-2025-03-20.yml": "title: [\n",
    "countries/it.yml": "name: [\n",
    "organisations/herald.yml": "name: [\n",
    "vocabulary/stances/ready.yml": "label: [\n",
    "events/harbour-meeting.yml": "label: [\n",
    "quotes/meloni-harbour.yml": "words: [\n",
}


def corpus_of_harbour() -> Corpus:
    return load_corpus(HARBOUR / "facts", "facts")[0]


def missing_keys(site: Site) -> list[tuple[object, ...]]:
    """Rows that refer to something without a row; what a row must have is asked for when it is inserted."""
    with opened(as_sqlite(rows_of(site))) as database:
        return [tuple(row) for row in database.execute("PRAGMA foreign_key_check")]


def test_same_bytes():
    """The same facts give the same bytes, whatever order they were read in and whatever is asked for first."""
    corpus = corpus_of_harbour()
    turned = Corpus(dict(reversed(corpus.files.items())), dict(reversed(corpus.records.items())))
    one, other = table_files(link_site(corpus, [])), table_files(link_site(turned, []))

    made = {path: one[path] for path in one}

    assert {path: other[path] for path in reversed([*other])} == made
    assert {path: one[path] for path in one} == made


def test_without_facts():
    """A folder without a record gives tables without a row, but for the version."""
    files = table_files(link_site(Corpus(), []))

    rows = read_csv(files)

    assert [name for name in rows if rows[name]] == ["version"]
    assert missing_keys(link_site(Corpus(), [])) == []
    assert json.loads(files["tables/datapackage.json"])["title"] == "Facts"


@pytest.mark.parametrize("folder", ["figures", "quotes", "events", "members"])
def test_of_one_kind(folder: str):
    """A site that has facts of one kind alone has tables in order."""
    corpus = corpus_of_harbour()
    kinds = ("positions", "figures", "quotes", "events", "members", "statements")
    others = {
        key for key, file in corpus.files.items() if file.kind.folder in kinds and file.kind.folder != folder
    }

    site = link_site(
        Corpus(
            {key: file for key, file in corpus.files.items() if key not in others},
            {key: record for key, record in corpus.records.items() if key not in others},
        ),
        [],
    )

    assert site.facts
    assert missing_keys(site) == []


def test_faulty_records():
    """What refers to a record that has problems finds a row with its id and nothing else."""
    site = built_with(FAULTY, checked=True).site

    rows = rows_of(site)

    assert missing_keys(site) == []
    bare = {name: [row[0] for row in of if len(row) > 2 and not any(row[1:])] for name, of in rows.items()}
    assert {name: ids for name, ids in bare.items() if ids} == {
        "entities": ["herald", "it"],
        "stances": ["ready"],
        "sources": ["wire-2025-03-20"],
    }


def test_unread_references():
    """So it is for an event that can't be read, and for a term that has no record."""
    meeting = "country: NO\nstance: ready\noccasion: meeting\ncitations: [{source: paper, passage: ready}]\n"
    site = link_site(corpus_with({"positions/no-ready.yml": meeting}), [])

    rows = rows_of(site)

    assert missing_keys(site) == []
    assert [row for row in rows["facts"] if row[0] == "meeting"] == [
        ("meeting", *[None] * (len(rows["facts"][0]) - 1))
    ]


def test_departed():
    """An id without a record stands there with what became of it."""
    gone = LinkedDeparture(
        id="old-cost",
        kind="figure",
        link=Link("old-cost", "facts/old-cost/"),
        sort="renamed",
        successor=Link("Cost of the harbour", "facts/harbour-cost/"),
        successor_id="harbour-cost",
        reason=(),
        date=date(2025, 4, 2),
        date_spoken="2 April 2025",
    )
    site = replace(link_site(corpus_of_harbour(), []), departed={"old-cost": gone})

    assert read_csv(table_files(site))["departed"] == [
        {
            "id": "old-cost",
            "kind": "figure",
            "url": "facts/old-cost/",
            "sort": "renamed",
            "successor": "harbour-cost",
            "successor_url": "facts/harbour-cost/",
            "reason": None,
            "day": date(2025, 4, 2),
        }
    ]


def test_version():
    """One row says which version it is, where it stands and under which licence."""
    imprint = Imprint("Harbour facts", "https://harbour.example/", "c0ffee", date(2025, 4, 2))

    (row,) = read_csv(table_files(link_site(corpus_of_harbour(), [], imprint=imprint)))["version"]

    assert row == {
        "commit_id": "c0ffee",
        "day": date(2025, 4, 2),
        "site": "Harbour facts",
        "address": "https://harbour.example/",
        "covers": "As reported in 1 text, 20 March 2025",
        "licence": "Creative Commons Attribution 4.0 International",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_subject_that_is_an_event():
    """A figure of an event stands with the event, and not among the entities."""
    figure = (
        "subject: talks\nmeasure: ships\namount: 2\nunit: ships\ncitations: [{source: paper, passage: two}]\n"
    )
    event = "label: Talks\nhappened: reported\ncitations: [{source: paper, passage: talks}]\n"
    site = link_site(corpus_with({"figures/f.yml": figure, "events/talks.yml": event}), [])

    (row,) = read_csv(table_files(site))["figures"]

    assert (row["subject"], row["subject_event"]) == (None, "talks")


def test_parents_first():
    """Each table stands after those that it refers to, so that they can be filled in their order."""
    places = {table.name: place for place, table in enumerate(TABLES)}

    assert [
        (table.name, key.table)
        for table in TABLES
        for key in table.foreign_keys
        if places[key.table] > places[table.name]
    ] == []
