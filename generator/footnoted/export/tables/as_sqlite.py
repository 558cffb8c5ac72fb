"""All tables as one SQLite file, with what a database adds: keys that are declared, indexes, views, search.

A number of a figure stands in two columns: with all its digits as text, and as a number to compute with, which
is exact up to the whole numbers of 64 bits and a float beyond; the comment of each column says so.
"""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from decimal import Decimal
from errno import EACCES, EIO, ENOSPC, EROFS
from pathlib import Path
from tempfile import TemporaryDirectory

from footnoted.export.tables.relations import TABLES
from footnoted.export.tables.table import Cell, Column, ForeignKey, Row, Table
from footnoted.export.tables.views import VIEWS

_TYPES = {
    "text": "TEXT",
    "list": "TEXT",
    "day": "TEXT",
    "number": "NUMERIC",
    "integer": "INTEGER",
    "flag": "INTEGER",
}
_NOTES = {
    "list": " A JSON array.",
    "number": " Rounded where it has more than 15 digits; the column _exact is not.",
    "flag": " 1 for yes, 0 for no.",
}
_MOST = 2**63
_REFUSED = {sqlite3.SQLITE_FULL: ENOSPC, sqlite3.SQLITE_CANTOPEN: EACCES, sqlite3.SQLITE_READONLY: EROFS}
"""What the system said, where the database says more than that something was not written."""
_SEARCH = """
CREATE VIRTUAL TABLE facts_fts USING fts5 (title, sentence, passages, content="facts");
INSERT INTO facts_fts (facts_fts) VALUES ('rebuild');
"""
"""Named by the table that it is about, so that Datasette offers it there."""


def as_sqlite(rows: Mapping[str, Sequence[Row]]) -> bytes:
    """The file; the same rows give the same bytes.

    rows     of each table, by its name.
    errors   OSError where there is no room to make it in.
    """
    # In memory it would stand twice before it is handed over.
    with TemporaryDirectory() as folder:
        path = Path(folder, "facts.sqlite")
        try:
            _write(path, rows)
        except sqlite3.OperationalError as error:
            number = _REFUSED.get(error.sqlite_errorcode & 0xFF, EIO)
            raise OSError(number, os.strerror(number), str(path)) from None
        return path.read_bytes()


def _write(path: Path, rows: Mapping[str, Sequence[Row]]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        # Nobody reads it before it is whole, and it is gone if it does not come to that.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for table in TABLES:
            connection.execute(_definition(table))
            places = ", ".join("?" * len(table.columns))
            connection.executemany(
                f"INSERT INTO {table.name} VALUES ({places})", _bound(table, rows[table.name])
            )
        for statement in (*_indexes(), *VIEWS):
            connection.execute(statement)
        connection.execute("COMMIT")
        connection.executescript(_SEARCH)


def _definition(table: Table) -> str:
    """A table, with what is said of it and its columns as comments, which SQLite keeps."""
    parts = [(_column(column), f"{column.says}{_NOTES.get(column.sort, '')}") for column in table.columns]
    parts += [(f"PRIMARY KEY ({', '.join(table.key)})", "")] if table.key else []
    parts += [(_foreign_key(key), "") for key in table.foreign_keys]
    lines = [f"CREATE TABLE {table.name} ( -- {table.says}"]
    for place, (said, comment) in enumerate(parts, 1):
        comma = "," if place < len(parts) else ""
        lines.append(f"  {said}{comma}{f' -- {comment}' if comment else ''}")
    return "\n".join([*lines, ")"])


def _column(column: Column) -> str:
    needed = " NOT NULL" if column.needed else ""
    among = ", ".join(f"'{word}'" for word in column.words)
    return f"{column.name} {_TYPES[column.sort]}{needed}{f' CHECK ({column.name} IN ({among}))' if among else ''}"


def _foreign_key(key: ForeignKey) -> str:
    return f"FOREIGN KEY ({', '.join(key.columns)}) REFERENCES {key.table} ({', '.join(key.key)})"


def _indexes() -> Iterator[str]:
    """For each way from a row to those that refer to it; the primary key is one for the columns it begins with."""
    for table in TABLES:
        for key in table.foreign_keys:
            if table.key[: len(key.columns)] != key.columns:
                yield f"CREATE INDEX {table.name}_{'_'.join(key.columns)} ON {table.name} ({', '.join(key.columns)})"
    yield "CREATE INDEX facts_day ON facts (day)"


def _bound(table: Table, rows: Sequence[Row]) -> Sequence[Sequence[Cell | float]]:
    numbers = [place for place, column in enumerate(table.columns) if column.sort == "number"]
    if not numbers:
        return rows
    return [
        tuple(_number(cell) if place in numbers else cell for place, cell in enumerate(row)) for row in rows
    ]


def _number(cell: Cell) -> int | float | None:
    if cell is None:
        return None
    exact = Decimal(str(cell))
    return int(exact) if exact == exact.to_integral_value() and abs(exact) < _MOST else float(exact)
