"""A table as a file of comma-separated values: RFC 4180, UTF-8, lines ending in CR LF, the first with the names.

An empty cell is one without a value; no text is empty.
"""

import csv
from collections.abc import Sequence
from io import StringIO

from footnoted.export.tables.formulas import harmless
from footnoted.export.tables.table import Cell, Row, Table

_BEGINS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
"""With these begin most texts, and no formula."""


def as_csv(table: Table, rows: Sequence[Row]) -> bytes:
    """The rows in their order."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    is_number = [column.sort in ("number", "integer") for column in table.columns]
    writer.writerows(
        [
            [
                cell if number or cell is None else _written(cell)
                for cell, number in zip(row, is_number, strict=True)
            ]
            for row in rows
        ]
    )
    return file.getvalue().encode()


def _written(cell: Cell) -> Cell:
    if type(cell) is str:
        return cell if cell[:1] in _BEGINS else harmless(cell)
    if type(cell) is bool:
        return "true" if cell else "false"
    return cell
