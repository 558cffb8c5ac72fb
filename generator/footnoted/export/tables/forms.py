"""What stands in `datapackage.json`, by the form to which the type checker holds the code."""

from typing import Annotated, Literal, NotRequired, TypedDict

Profile = Literal["https://datapackage.org/profiles/2.0/datapackage.json"]
ProfileOfTables = Literal["https://datapackage.org/profiles/2.0/tableschema.json"]

FieldType = Literal["string", "array", "number", "integer", "boolean", "date"]


class Constraints(TypedDict, total=False):
    """What each cell of a column keeps to."""

    required: Literal[True]
    enum: list[str]


class Field(TypedDict):
    """One column."""

    name: str
    type: FieldType
    description: str
    constraints: NotRequired[Constraints]


class Referred(TypedDict):
    """Where a foreign key leads."""

    resource: NotRequired[Annotated[str, "The table; left out for the same one."]]
    fields: list[str]


class ReferringKey(TypedDict):
    """Columns in which the key of a row of a table stands."""

    fields: list[str]
    reference: Referred


TableSchema = TypedDict(
    "TableSchema",
    {
        "$schema": ProfileOfTables,
        "fields": list[Field],
        "missingValues": Annotated[list[str], "What stands where there is no value."],
        "primaryKey": NotRequired[list[str]],
        "foreignKeys": NotRequired[list[ReferringKey]],
    },
)


class Dialect(TypedDict):
    """How the CSV files are written."""

    delimiter: Literal[","]
    lineTerminator: Literal["\r\n"]
    quoteChar: Literal['"']
    doubleQuote: Literal[True]
    header: Literal[True]


class Described(TypedDict):
    """A file."""

    name: str
    type: NotRequired[Literal["table"]]
    path: Annotated[str, "From this file."]
    description: str
    format: Literal["csv", "parquet", "sqlite"]
    mediatype: str
    encoding: NotRequired[Literal["utf-8"]]
    dialect: NotRequired[Dialect]
    bytes: int
    hash: Annotated[str, "SHA-256 of its content, behind `sha256:`."]
    schema: NotRequired[TableSchema]


class Licence(TypedDict):
    """Under which terms the files may be used."""

    name: str
    title: str
    path: str


class NamedSource(TypedDict):
    """A text that facts rest on."""

    title: str
    path: NotRequired[Annotated[str, "Its address."]]


DataPackage = TypedDict(
    "DataPackage",
    {
        "$schema": Profile,
        "name": Literal["facts"],
        "title": Annotated[str, "The name of the site."],
        "description": str,
        "homepage": NotRequired[Annotated[str, "The address of the site."]],
        "version": NotRequired[Annotated[str, "The commit that it was made from."]],
        "created": Annotated[str, "When that was made, in UTC."],
        "licenses": list[Licence],
        "sources": NotRequired[list[NamedSource]],
        "resources": list[Described],
    },
)
