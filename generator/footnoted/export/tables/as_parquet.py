"""Tables as Parquet files: the same columns with their types, for whatever reads these at any size.

An amount is a DECIMAL of 38 digits, nine of them behind the point, which is what the engines have in common; one
that does not fit is missing there and stands in the column of all its digits.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from errno import EIO, errorcode
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from footnoted.export.tables.table import Cell, Row, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_WHOLE, _FRACTION = 29, 9
_TYPES = {
    "text": "VARCHAR",
    "list": "VARCHAR",
    "day": "DATE",
    "number": f"DECIMAL({_WHOLE + _FRACTION}, {_FRACTION})",
    "integer": "INTEGER",
    "flag": "BOOLEAN",
}


def as_parquet(tables: Sequence[Table], rows: Mapping[str, Sequence[Row]]) -> dict[str, bytes]:
    """The file of each table, by the table's name; the same rows give the same bytes.

    All are made at once, since it takes longer to start the engine than to make a file.
    """
    with TemporaryDirectory() as folder, _engine(folder) as engine:
        return {table.name: _file(engine, table, rows[table.name], Path(folder)) for table in tables}


@contextmanager
def _engine(folder: str) -> Iterator["DuckDBPyConnection"]:
    """DuckDB, which reads and writes nothing outside a folder and fetches nothing."""
    # It is large, and only who really makes these files has to wait for it.
    import duckdb

    config: dict[str, str | bool | int | float | list[str]] = {
        # With more than one, rows would come in any order.
        "threads": 1,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
        "allow_persistent_secrets": False,
        "home_directory": folder,
        "temp_directory": folder,
    }
    with closing(duckdb.connect(":memory:", config=config)) as engine:
        quoted = folder.replace("'", "''")
        engine.execute(f"SET allowed_directories = ['{quoted}']")
        engine.execute("SET enable_external_access = false")
        engine.execute("SET lock_configuration = true")
        yield engine


def _file(engine: "DuckDBPyConnection", table: Table, rows: Sequence[Row], folder: Path) -> bytes:
    columns = ", ".join(f"{column.name} {_TYPES[column.sort]}" for column in table.columns)
    engine.execute(f"CREATE TABLE {table.name} ({columns})")
    unnested = ", ".join(f"unnest(?::{_PASSED.get(column.sort, 'VARCHAR')}[])" for column in table.columns)
    for first in range(0, len(rows), _AT_ONCE):
        # One parameter for each column: one for each cell takes a thousand times as long.
        values = [list(cells) for cells in zip(*rows[first : first + _AT_ONCE], strict=True)]
        for place, column in enumerate(table.columns):
            if column.sort == "number":
                values[place] = [*map(_fitting, values[place])]
        engine.execute(f"INSERT INTO {table.name} SELECT {unnested}", values)
    path = folder / f"{table.name}.parquet"
    _write(engine, table, path)
    engine.execute(f"DROP TABLE {table.name}")
    content = path.read_bytes()
    path.unlink()
    return content


def _write(engine: "DuckDBPyConnection", table: Table, path: Path) -> None:
    from duckdb import IOException

    try:
        engine.table(table.name).write_parquet(str(path), compression="zstd")
    except IOException as error:
        # The engine tells in a text what the system said.
        number = next((one for one in errorcode if os.strerror(one) in str(error)), EIO)
        raise OSError(number, os.strerror(number), str(path)) from None


_AT_ONCE = 2_000
"""Rows that are handed over together: the engine holds them several times while it takes them."""
_PASSED = {"integer": "INTEGER", "flag": "BOOLEAN"}
"""How cells are handed over; all others as the text that they are."""


def _fitting(cell: Cell) -> Cell:
    whole, _, fraction = str(cell or "").lstrip("-").partition(".")
    return cell if len(whole) <= _WHOLE and len(fraction) <= _FRACTION else None
