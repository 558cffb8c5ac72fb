"""All tables, and what stands in them: every format is made from these."""

from collections.abc import Mapping
from dataclasses import replace

from footnoted.export.tables.of_citations import CITATIONS
from footnoted.export.tables.of_facts import FACTS
from footnoted.export.tables.of_names import NAMES, NOTES
from footnoted.export.tables.table import Cell, Row, Table, Told
from footnoted.link.site import Site


def _all() -> tuple[Table, ...]:
    tables = (*NAMES, *FACTS, *CITATIONS, *NOTES)
    referred = {column.to for table in tables for column in table.columns}
    return tuple(_with_bare_rows(table) if table.name in referred else table for table in tables)


def _with_bare_rows(table: Table) -> Table:
    """A table that others refer to: of a record that has problems it knows the id and nothing else."""
    told = tuple(
        Told(tuple(replace(column, needed=column.name in table.key) for column in one.columns), one.cells)
        for one in table.told
    )
    says = f"{table.says} A row with its id alone is a record that has problems."
    return replace(table, told=told, says=says)


TABLES = _all()
"""Each after those that it refers to."""


def rows_of(site: Site) -> Mapping[str, list[Row]]:
    """The rows of each table, by its name. Whatever a row refers to has one, too."""
    rows = {table.name: table.rows(site) for table in TABLES}
    for table in reversed(TABLES):
        for place, column in enumerate(table.columns):
            if column.to:
                referred = {row[place] for row in rows[table.name]}
                _add_bare(rows[column.to], referred - {None}, len(_BY_NAME[column.to].columns))
    return rows


_BY_NAME = {table.name: table for table in TABLES}


def _add_bare(rows: list[Row], ids: set[Cell], width: int) -> None:
    """Add a row with nothing but its id for each of some ids that have none."""
    unknown = ids.difference(row[0] for row in rows) if ids else ids
    if unknown:
        rows += [(str(id), *[None] * (width - 1)) for id in unknown]
        rows.sort(key=lambda row: str(row[0]))
