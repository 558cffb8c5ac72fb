"""The files below `tables/` read back, by the programs that people read them with."""

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import date
from decimal import Decimal
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from footnoted.export.tables import table_files
from footnoted.export.tables.formulas import as_it_was
from footnoted.link import link_site
from footnoted.model.corpus import Corpus

Rows = Mapping[str, list[dict[str, Any]]]
"""Of each table, in the order of the file. Numbers are Decimal, days dates, lists lists."""

_OF_TEXT: dict[str, Callable[[str], Any]] = {
    "string": as_it_was,
    "array": json.loads,
    "number": Decimal,
    "integer": int,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
}
_OF_SQLITE: dict[str, Callable[[Any], Any]] = {
    "array": json.loads,
    "boolean": bool,
    "date": date.fromisoformat,
}
_OF_PARQUET: dict[str, Callable[[Any], Any]] = {"array": json.loads}


def package_of(files: Mapping[str, bytes]) -> dict[str, Any]:
    """`datapackage.json`, read."""
    package: dict[str, Any] = json.loads(files["tables/datapackage.json"])
    return package


@cache
def types() -> dict[str, dict[str, str]]:
    """Of each table the type of each column, as the Data Package has them; for all sites the same."""
    return {
        resource["name"]: {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        for resource in package_of(table_files(link_site(Corpus(), [])))["resources"]
        if "schema" in resource
    }


def read_csv(files: Mapping[str, bytes]) -> Rows:
    """The CSV files, by the rules of the page about tables."""
    return {name: [*_rows_of_csv(files[f"tables/{name}.csv"], columns)] for name, columns in types().items()}


def _rows_of_csv(content: bytes, columns: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for row in csv.DictReader(StringIO(content.decode(), newline=""), strict=True):
        assert [*row] == [*columns]
        yield {name: _OF_TEXT[columns[name]](cell) if cell else None for name, cell in row.items()}


def read_sqlite(files: Mapping[str, bytes]) -> Rows:
    """The tables of the SQLite file."""
    with opened(files["tables/facts.sqlite"]) as database:
        return {
            name: [
                _typed(dict(row), columns, _OF_SQLITE) for row in database.execute(f"SELECT * FROM {name}")
            ]
            for name, columns in types().items()
        }


def opened(content: bytes) -> "closing[sqlite3.Connection]":
    """A SQLite file, opened."""
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    database.row_factory = sqlite3.Row
    return closing(database)


def read_parquet(files: Mapping[str, bytes]) -> Rows:
    """The Parquet files."""
    with TemporaryDirectory() as folder, duckdb.connect() as engine:
        found = {}
        for name, columns in types().items():
            path = Path(folder, f"{name}.parquet")
            path.write_bytes(files[f"tables/{path.name}"])
            # Its name in quotation marks is no text of SQL.
            read = engine.read_parquet(str(path))
            found[name] = [
                _typed(dict(zip(read.columns, row, strict=True)), columns, _OF_PARQUET)
                for row in read.fetchall()
            ]
        return found


def _typed(
    row: dict[str, Any], columns: Mapping[str, str], readers: Mapping[str, Callable[[Any], Any]]
) -> dict[str, Any]:
    assert [*row] == [*columns]
    return {
        name: cell if cell is None or columns[name] not in readers else readers[columns[name]](cell)
        for name, cell in row.items()
    }
