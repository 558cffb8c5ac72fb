"""The facts as tables, in files of four kinds below `tables/`: `table_files`.

What a table is and what stands in it is said once, in `relations`; each format is made from that.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import sha256

from footnoted.export.tables.as_csv import as_csv
from footnoted.export.tables.as_parquet import as_parquet
from footnoted.export.tables.as_sqlite import as_sqlite
from footnoted.export.tables.data_package import Made, data_package
from footnoted.export.tables.relations import TABLES, rows_of
from footnoted.export.tables.table import Row, Table
from footnoted.export.when_asked import WhenAsked
from footnoted.link.site import Site

FOLDER = "tables"

PACKAGE = "datapackage.json"


def table_files(site: Site) -> WhenAsked:
    """A CSV and a Parquet file of each table, `facts.sqlite` with all of them, and `datapackage.json`."""
    files = _Files(site)
    return WhenAsked({f"{FOLDER}/{name}": partial(files.content, name) for name in (*files.names, PACKAGE)})


class _Files:
    """Makes the files of one site.

    The rows are kept until the last file is made; a Parquet file that was made with others, until it is asked for.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._rows: Mapping[str, Sequence[Row]] | None = None
        self._parquet: dict[str, bytes] = {}
        self._made: dict[str, Made] = {}
        self._makers: dict[str, Callable[[], bytes]] = {
            **{f"{table.name}.csv": partial(self._csv, table) for table in TABLES},
            **{f"{table.name}.parquet": partial(self._parquet_of, table) for table in TABLES},
            "facts.sqlite": lambda: as_sqlite(self._all_rows()),
        }
        self.names = tuple(self._makers)

    def content(self, name: str) -> bytes:
        """A file by its name."""
        if name == PACKAGE:
            return self._package()
        content = self._makers[name]()
        self._made[name] = Made(len(content), sha256(content).hexdigest())
        return content

    def _package(self) -> bytes:
        for name in self.names:
            if name not in self._made:
                self.content(name)
        self._rows = None
        return data_package(self._site, TABLES, {name: self._made[name] for name in self.names})

    def _csv(self, table: Table) -> bytes:
        return as_csv(table, self._all_rows()[table.name])

    def _parquet_of(self, table: Table) -> bytes:
        if table.name not in self._parquet:
            self._parquet = as_parquet(TABLES, self._all_rows())
        return self._parquet.pop(table.name)

    def _all_rows(self) -> Mapping[str, Sequence[Row]]:
        if self._rows is None:
            self._rows = rows_of(self._site)
        return self._rows
