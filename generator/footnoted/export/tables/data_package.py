"""`datapackage.json`: what the files of tables are, for programs that read any of them.

source   Data Package 2.0, https://datapackage.org/standard/data-package/
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from footnoted.export.encode import harmless, laid_out
from footnoted.export.tables.formulas import EXPLAINED
from footnoted.export.tables.licence import LICENCE, LICENCE_ID, LICENCE_URL
from footnoted.export.tables.table import Column, ForeignKey, Table
from footnoted.link.site import Site

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

_TYPES = {
    "text": "string",
    "list": "array",
    "number": "number",
    "integer": "integer",
    "flag": "boolean",
    "day": "date",
}
_FORMATS = {"parquet": "application/vnd.apache.parquet", "sqlite": "application/vnd.sqlite3"}


class Made(NamedTuple):
    """A file that was made.

    sha256   of its content, in hexadecimal digits.
    """

    size: int
    sha256: str


def data_package(site: Site, tables: Sequence[Table], files: Mapping[str, Made]) -> bytes:
    """The description of all files.

    files   those beside it, by name: a CSV and a Parquet file of each table, and others.
    """
    imprint = site.imprint
    resources = [_csv(table, files[f"{table.name}.csv"]) for table in tables]
    resources += [_other(name, made) for name, made in files.items() if not name.endswith(".csv")]
    described: dict[str, Any] = {
        "$schema": PROFILE,
        "name": "facts",
        "title": imprint.name or "Facts",
        "description": f"{site.coverage}. Every fact with the passages that support it. {EXPLAINED}",
        **({"homepage": imprint.address} if imprint.address else {}),
        **({"version": imprint.commit} if imprint.commit else {}),
        "created": imprint.moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "licenses": [{"name": LICENCE_ID, "title": LICENCE, "path": LICENCE_URL}],
    }
    if sources := [*_sources(site)]:
        described["sources"] = sources
    return harmless(laid_out(described | {"resources": resources}))


def _sources(site: Site) -> Iterator[dict[str, str]]:
    for source in site.sources.values():
        title = f"{source.outlet}, {source.published_spoken}: {source.title}"
        yield {"title": title, **({"path": source.address} if source.address else {})}


def _csv(table: Table, made: Made) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": [*map(_field, table.columns)],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = [*table.key]
    if table.foreign_keys:
        schema["foreignKeys"] = [_foreign_key(key, table) for key in table.foreign_keys]
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "description": f"{table.says} {EXPLAINED}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        **_weighed(made),
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.needed else {}
    if column.words:
        constraints["enum"] = [*column.words]
    said = {"name": column.name, "type": _TYPES[column.sort], "description": column.says}
    return said | ({"constraints": constraints} if constraints else {})


def _foreign_key(key: ForeignKey, table: Table) -> dict[str, Any]:
    # A table that refers to itself leaves its name out.
    resource = {} if key.table == table.name else {"resource": key.table}
    return {"fields": [*key.columns], "reference": {**resource, "fields": [*key.key]}}


def _other(name: str, made: Made) -> dict[str, Any]:
    stem, _, ending = name.rpartition(".")
    described = (
        f"The table {stem}, with its types."
        if ending == "parquet"
        else "All tables, with views and a search."
    )
    return {
        "name": f"{stem}-{ending}",
        "path": name,
        "description": described,
        "format": ending,
        "mediatype": _FORMATS[ending],
        **_weighed(made),
    }


def _weighed(made: Made) -> dict[str, Any]:
    return {"bytes": made.size, "hash": f"sha256:{made.sha256}"}
