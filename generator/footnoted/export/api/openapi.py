"""All files described for programs that read such descriptions.

source   OpenAPI Specification 3.1.0
"""

from collections.abc import Container, Mapping, Sequence
from posixpath import relpath
from typing import Annotated, Any, Literal, NotRequired, TypedDict

from footnoted.export.api.forms import SCHEMA_VERSION, GeneratedFrom
from footnoted.export.api.index import resources
from footnoted.export.api.resources import JSON, JSON_SCHEMA, Resource
from footnoted.link.site import Site
from footnoted.link.urls import API

Version = Literal["3.1.0"]
Dialect = Literal["https://json-schema.org/draft/2020-12/schema"]

_FEW = 5

Examples = Mapping[str, Sequence[tuple[str, Any]]]
"""Beginnings of real files, each with a name, by the path of the resource."""


class Licence(TypedDict):
    """Under which terms the files may be used."""

    name: Literal["CC BY 4.0"]
    identifier: Literal["CC-BY-4.0"]


class Information(TypedDict):
    """What the description is of."""

    title: str
    version: Annotated[Literal["1.1"], "The `schema_version` of all files."]
    description: str
    license: Licence


class Server(TypedDict):
    """Where the paths begin."""

    url: str


class Example(TypedDict):
    """The beginning of a real file."""

    value: Any


Reference = TypedDict("Reference", {"$ref": str})


class Content(TypedDict):
    """What a file holds."""

    schema: NotRequired[Reference]
    examples: NotRequired[dict[str, Example]]


class Answer(TypedDict):
    """What a server says."""

    description: str
    content: NotRequired[dict[str, Content]]


class TextOnly(TypedDict):
    """The schema of what stands in a path."""

    type: Literal["string"]


Parameter = TypedDict(
    "Parameter",
    {
        "name": str,
        "in": Literal["path"],
        "required": Literal[True],
        "description": str,
        "schema": TextOnly,
        "example": NotRequired[str],
    },
)


class Operation(TypedDict):
    """How a file is had."""

    operationId: str
    summary: str
    parameters: NotRequired[list[Parameter]]
    responses: dict[str, Answer]


class Ways(TypedDict):
    """What can be done with a file."""

    get: Operation


OpenApi = TypedDict(
    "OpenApi",
    {
        "openapi": Version,
        "info": Information,
        "jsonSchemaDialect": Dialect,
        "servers": list[Server],
        "paths": dict[str, Ways],
        "x-generated-from": GeneratedFrom,
        "x-covers": str,
    },
)


def openapi(site: Site, others: Container[str], examples: Examples) -> OpenApi:
    """The description; `others` are the paths of the files that not every site has."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": site.imprint.name or "Facts with their sources",
            "version": SCHEMA_VERSION,
            "description": f"Static files. {site.coverage}.",
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "servers": [{"url": site.imprint.address.rstrip("/") or relpath(".", API)}],
        "paths": {
            f"/{one.path}": {"get": _operation(one, examples.get(one.path, ()))} for one in resources(others)
        },
        "x-generated-from": {"commit": site.imprint.commit},
        "x-covers": site.coverage,
    }


def shortened(content: Any) -> Any:
    """The beginning of a file: one of many records, a few of many words."""
    if isinstance(content, Mapping):
        return {key: shortened(value) for key, value in content.items()}
    if isinstance(content, list):
        few = _FEW if content and isinstance(content[0], str) else 1
        return [shortened(item) for item in content[:few]]
    return content


def _operation(one: Resource, examples: Sequence[tuple[str, Any]]) -> Operation:
    content: Content = {}
    if one.schema_path is not None:
        content["schema"] = {"$ref": relpath(one.schema_path, API)}
    if examples:
        content["examples"] = {name: {"value": value} for name, value in examples}
    found: Answer = {"description": one.says, "content": {one.media_type: content}}
    operation: Operation = {"operationId": one.name, "summary": one.says, "responses": {"200": found}}
    if "{" not in one.path:
        return operation
    return {
        "operationId": one.name,
        "summary": one.says,
        "parameters": [_parameter(one, examples)],
        "responses": {"200": found, "404": {"description": "There has never been one."}},
    }


def _parameter(one: Resource, examples: Sequence[tuple[str, Any]]) -> Parameter:
    name = "id" if "{id}" in one.path else "name"
    named = "schema" if one.media_type == JSON_SCHEMA else "table"
    parameter: Parameter = {
        "name": name,
        "in": "path",
        "required": True,
        "description": "The id of the record." if name == "id" else f"The name of the {named}.",
        "schema": {"type": "string"},
    }
    if name == "id" and one.media_type == JSON and examples:
        parameter["example"] = examples[0][1]["id"]
    return parameter
