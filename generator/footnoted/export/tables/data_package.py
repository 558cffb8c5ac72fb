"""`datapackage.json`: what the files of tables are, for programs that read any of them.

source   Data Package 2.0, https://datapackage.org/standard/data-package/
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from footnoted.export.encode import harmless, laid_out
from footnoted.export.tables.forms import (
    DataPackage,
    Described,
    Field,
    FieldType,
    NamedSource,
    ReferringKey,
    TableSchema,
)
from footnoted.export.tables.formulas import EXPLAINED
from footnoted.export.tables.licence import LICENCE, LICENCE_ID, LICENCE_URL
from footnoted.export.tables.table import Column, ForeignKey, Sort, Table
from footnoted.link.site import Site

_TYPES: Mapping[Sort, FieldType] = {
    "text": "string",
    "list": "array",
    "number": "number",
    "integer": "integer",
    "flag": "boolean",
    "day": "date",
}


class Made(NamedTuple):
    """A file that was made.

    sha256   of its content, in hexadecimal digits.
    """

    size: int
    sha256: str


def data_package(site: Site, tables: Sequence[Table], files: Mapping[str, Made]) -> bytes:
    """The description of all files.

    files   those beside it, by name: a CSV and a Parquet file of each table, and `facts.sqlite`.
    """
    imprint = site.imprint
    described: DataPackage = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "facts",
        "title": imprint.name or "Facts",
        "description": f"{site.coverage}. Every fact with the passages that support it. {EXPLAINED}",
        "created": imprint.moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "licenses": [{"name": LICENCE_ID, "title": LICENCE, "path": LICENCE_URL}],
        "resources": [
            *(_csv(table, files[f"{table.name}.csv"]) for table in tables),
            *(_parquet(table, files[f"{table.name}.parquet"]) for table in tables),
            _sqlite(files["facts.sqlite"]),
        ],
    }
    if imprint.address:
        described["homepage"] = imprint.address
    if imprint.commit:
        described["version"] = imprint.commit
    if sources := [*_sources(site)]:
        described["sources"] = sources
    return harmless(laid_out(described))


def _sources(site: Site) -> Iterator[NamedSource]:
    for source in site.sources.values():
        named: NamedSource = {"title": f"{source.outlet}, {source.published_spoken}: {source.title}"}
        if source.address:
            named["path"] = source.address
        yield named


def _csv(table: Table, made: Made) -> Described:
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
        "bytes": made.size,
        "hash": f"sha256:{made.sha256}",
        "schema": _schema(table),
    }


def _parquet(table: Table, made: Made) -> Described:
    says = f"{table.says} The same table, with types."
    return _other(table.name, "parquet", "application/vnd.apache.parquet", says, made)


def _sqlite(made: Made) -> Described:
    says = "All tables in one database, with views and a search."
    return _other("facts", "sqlite", "application/vnd.sqlite3", says, made)


def _other(
    name: str, format: Literal["parquet", "sqlite"], mediatype: str, says: str, made: Made
) -> Described:
    return {
        "name": f"{name}-{format}",
        "path": f"{name}.{format}",
        "description": says,
        "format": format,
        "mediatype": mediatype,
        "bytes": made.size,
        "hash": f"sha256:{made.sha256}",
    }


def _schema(table: Table) -> TableSchema:
    schema: TableSchema = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": [*map(_field, table.columns)],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = [*table.key]
    if table.foreign_keys:
        schema["foreignKeys"] = [_foreign_key(key, table) for key in table.foreign_keys]
    return schema


def _field(column: Column) -> Field:
    field: Field = {"name": column.name, "type": _TYPES[column.sort], "description": column.says}
    if column.needed:
        field["constraints"] = {"required": True}
    if column.words:
        field["constraints"] = {**field.get("constraints", {}), "enum": [*column.words]}
    return field


def _foreign_key(key: ForeignKey, table: Table) -> ReferringKey:
    described: ReferringKey = {"fields": [*key.columns], "reference": {"fields": [*key.key]}}
    # A table that refers to itself leaves its name out.
    if key.table != table.name:
        described["reference"]["resource"] = key.table
    return described
