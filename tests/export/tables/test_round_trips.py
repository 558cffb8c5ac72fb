"""Tables read back by the programs that people read them with say what the model says."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from footnoted.export.tables import table_files
from footnoted.link import link_site
from footnoted.link.data import as_data
from footnoted.link.declared import Declared, declared, vocabulary
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.model.kinds import KINDS
from outputs.payloads import PAYLOADS
from outputs.records import filled
from rebuilt import Rebuilt
from site_in_memory import harbour_site
from strait import corpus_with
from tables_read import Rows, read_csv, read_parquet, read_sqlite

READERS: dict[str, Callable[[Mapping[str, bytes]], Rows]] = {
    "csv": read_csv,
    "sqlite": read_sqlite,
    "parquet": read_parquet,
}
HARD = " ".join(("=1+1;\t\"a\", 'b'\r\n\x00\u2028 NULL \U0001f6a2 \u202e", *PAYLOADS.values()))
"""Whatever a text may hold, and what it may not."""

STRAIT = {
    "figures/fleet.yml": """
subject: NO
measure: ships
amount: -0.00000000012345678901234567890
unit: ships
citations: [{source: paper, passage: a fleet}]
""",
    "figures/budget.yml": """
subject: strait-talks
measure: budget
amount: 123456789012345678901234567.89 trillion
unit: EUR
equivalents: [{amount: 9007199254740993, unit: USD}, {amount: 0.1, unit: USD}]
citations: [{source: paper, passage: the budget}]
""",
    "events/strait-talks.yml": """
label: Talks about the strait
happened: reported
date: 2025-02~
participants: [NO, {described: a group of captains}]
citations: [{source: paper, passage: talks}]
""",
}


def strait_site() -> Site:
    return link_site(corpus_with(STRAIT), [])


def filled_site() -> Site:
    return link_site(filled(HARD)[0], [])


@pytest.fixture(scope="module", params=["harbour", "strait", "filled", "first"])
def site(request: pytest.FixtureRequest, first_site: Site) -> Site:
    """Sites of all sorts; `filled` has every key of every kind, with a text that is hard to write."""
    made = {"harbour": harbour_site, "strait": strait_site, "filled": filled_site}
    return made[request.param]() if request.param in made else first_site


@pytest.fixture(scope="module")
def read(site: Site) -> Mapping[str, Rows]:
    """The tables of a site by the format that they were read from."""
    files = dict(table_files(site))
    return {name: reader(files) for name, reader in READERS.items()}


@pytest.mark.parametrize("format", READERS)
def test_same_records(site: Site, read: Mapping[str, Rows], format: str):
    """Every record that a page is made of stands in the tables with all of its values."""
    rebuilt = Rebuilt(read[format])

    assert rebuilt.facts() == {id: fact.values for id, fact in site.facts.items()}
    assert rebuilt.entities() == {id: entity.values for id, entity in site.entities.items()}
    assert rebuilt.sources() == {id: source.values for id, source in site.sources.items()}
    assert rebuilt.disagreements() == {id: note.values for id, note in site.disagreements.items()}
    assert rebuilt.vocabulary() == {
        kind: {term.id: as_data(term) for term in vocabulary(site, kind)}
        for kind in ("stance", "measure", "office", "stage", "medium", "unit")
    }


@pytest.mark.parametrize("format", READERS)
def test_same_links(site: Site, read: Mapping[str, Rows], format: str):
    """What linking finds of facts and citations stands there, too, in the order of ids."""
    rows = read[format]

    assert [
        (row["id"], row["kind"], row["url"], row["title"], row["sentence"], row["dated"], row["origin_count"])
        for row in rows["facts"]
    ] == [
        (one.id, one.kind, one.link.url, one.title, plain(one.sentence), one.when, len(one.basis.origins))
        for one in site.facts.values()
    ]
    assert [
        (row["fact"], row["source"], row["origin"], row["state"], row["passage"]) for row in rows["citations"]
    ] == [
        (one.id, cited.source.id, cited.origin.id, cited.state, " […] ".join(cited.segments))
        for one in site.facts.values()
        for cited in one.citations
    ]
    assert [
        (row["fact"], row["citation"], row["passage"], row["word"], row["means"]) for row in rows["readings"]
    ] == [
        (fact.id, number, place, piece.text.split()[-1], piece.reading)
        for fact in site.facts.values()
        for number, cited in enumerate(fact.citations, 1)
        for place, segment in enumerate(cited.passage, 1)
        for piece in segment
        if piece.reading
    ]
    assert {(row["fact"], row["entity"]) for row in rows["mentions"]} == {
        (fact.id, id) for fact in site.facts.values() for id in fact.concerns
    }


def test_same_in_all_formats(read: Mapping[str, Rows]):
    """The three formats have the same cells, but for amounts that one of them has to round or leave out."""
    exact, sqlite, parquet = (
        {
            name: [{key: cell for key, cell in row.items() if key != "amount"} for row in rows]
            for name, rows in of.items()
        }
        for of in (read["csv"], read["sqlite"], read["parquet"])
    )

    assert sqlite == exact
    assert parquet == exact


def test_amounts():
    """CSV has all digits, SQLite the nearest number, Parquet the number where it fits into its type."""
    files = dict(table_files(strait_site()))
    long = "123456789012345678901234567890000000000"
    small = "-0.0000000001234567890123456789"

    def amounts(rows: Rows) -> list[Any]:
        return [row["amount"] for name in ("figures", "equivalents") for row in rows[name]]

    assert amounts(read_csv(files)) == [*map(Decimal, (long, small, "9007199254740993", "0.1"))]
    assert amounts(read_sqlite(files)) == [float(long), float(small), 9007199254740993, 0.1]
    assert amounts(read_parquet(files)) == [None, None, Decimal(9007199254740993), Decimal("0.1")]
    for reader in READERS.values():
        rows = reader(files)
        assert [row["amount_exact"] for row in rows["figures"]] == [long, small]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025-03-20", "2025-03-20", "2025-03-20"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2025-02-17/2025-02-18", "2025-02-17", "2025-02-18"),
        ("../2025-03-20", None, "2025-03-20"),
        ("2025-02/..", "2025-02-01", None),
        ("2025-02-24~", None, None),
        ("2025-02~/2025-03-01", None, None),
    ],
)
def test_dates(written: str, first: str | None, last: str | None):
    """A date has its first and last day beside it; what is open or approximate has none there."""
    talks = (
        f"label: Talks\nhappened: reported\ndate: {written}\ncitations: [{{source: paper, passage: talks}}]\n"
    )
    files = table_files(link_site(corpus_with({"events/talks.yml": talks}), []))

    (event,), (fact,) = (read_csv(files)[name] for name in ("events", "facts"))

    days = [day and date.fromisoformat(day) for day in (first, last)]
    assert [event["date"], event["date_first"], event["date_last"]] == [written, *days]
    assert [fact["stated"], fact["stated_first"], fact["stated_last"]] == [written, *days]


def test_words_that_stand_twice():
    """Words of a quote that its citation quotes once more stand there twice, once as the quote's."""
    quote = "speaker: ada-holm\nwords: [we sail, at dawn]\ncitations: [{source: paper, passage: we sail}]\n"
    site = link_site(corpus_with({"quotes/sail.yml": quote}), [])

    rows = read_csv(table_files(site))

    assert sorted((row["segment"], row["is_words"]) for row in rows["passages"]) == [
        ("at dawn", True),
        ("we sail", False),
        ("we sail", True),
    ]
    assert Rebuilt(rows).facts() == {"sail": site.facts["sail"].values}


def test_every_key_is_tried():
    """The site that has every key has it in some record, with every key of its parts."""
    site = filled_site()
    found = {
        kind.name: [as_data(record) for record in site.linker.corpus.of_kind(kind.name)]
        for kind in KINDS.values()
        if kind.group in ("fact", "entity", "source", "vocabulary", "note")
    }

    def missing(keys: Mapping[str, Declared], values: list[dict[str, Any]], at: str) -> list[str]:
        faults = [f"{at}.{key}" for key in keys if not any(key in one for one in values)]
        for key, one in keys.items():
            parts = [value[key] for value in values if key in value]
            inner = [part for some in parts for part in (some if one.is_list else [some])]
            faults += missing(one.parts, inner, f"{at}.{key}") if one.parts else []
        return faults

    assert [fault for kind, values in found.items() for fault in missing(declared(kind), values, kind)] == []
