"""The files of a site, validated by the schemas that are published with them."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from footnoted.export import WhenAsked, export_files
from footnoted.export.api.resources import JSON_SCHEMA, resource_at
from footnoted.link import link_site
from footnoted.link.imprint import Imprint
from footnoted.link.site import Site
from footnoted.load import load_corpus
from footnoted.schemas import data_schemas, schemas_with_ids

SCHEMAS: dict[str, Any] = {
    path.rpartition("/")[2].removesuffix(".json"): json.loads(content)
    for path, content in data_schemas().items()
}
"""By name."""

IMPRINT = Imprint("Harbour", "https://harbour.example/x/", "0" * 40)

_REGISTRY = Registry().with_resources(
    [(f"{name}.json", Resource.from_contents(schema)) for name, schema in SCHEMAS.items()]
)


def site_of(facts: Path, imprint: Imprint = IMPRINT) -> Site:
    """The linked site of a folder of facts."""
    return link_site(*load_corpus(facts, "facts"), imprint=imprint)


def files_of(site: Site) -> WhenAsked:
    """All data files of a site, with both sorts of schemas."""
    schemas = schemas_with_ids(site.linker.corpus)
    of_records = {f"schema/{name}": lambda name=name: schemas[name] for name in schemas}
    return export_files(site) | data_schemas() | WhenAsked(of_records)


def is_json(path: str) -> bool:
    """Whether a file holds JSON, whatever more it is."""
    return path.endswith((".json", ".jsonld"))


def faults_in(path: str, content: bytes) -> list[str]:
    """What is wrong with the file at a path from the site's root, or that no schema describes it."""
    resource = resource_at(path)
    if resource is not None and resource.media_type == JSON_SCHEMA:
        return _faults_of_schema(content)
    if resource is None or not resource.schema:
        return [f"{path}: no schema describes it"]
    validator = validator_of(f"{resource.schema}.json")
    return [
        f"{path}: {error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(content))
    ]


@cache
def _faults_of_schema(content: bytes) -> list[str]:
    """What the metaschema finds: most sites have the same schemas."""
    validator = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    return [error.message for error in validator.iter_errors(json.loads(content))]


@cache
def validator_of(pointer: str) -> Draft202012Validator:
    """The validator of a schema, or of a part of one: `records.json#/$defs/figure`."""
    return Draft202012Validator({"$ref": pointer}, registry=_REGISTRY)


def mappings_in(content: Any) -> Iterator[dict[str, Any]]:
    """All mappings within a value, itself first."""
    if isinstance(content, dict):
        yield content
    for inner in (
        content.values() if isinstance(content, dict) else content if isinstance(content, list) else ()
    ):
        yield from mappings_in(inner)
