"""JSON Schema 2020-12 of every JSON file that a site publishes, made of what makes the files.

`api/v1/schema/NAME.json` describes `api/v1/NAME.json`; `records.json` has the records, and the parts to which
several files refer. No key stands in a file that its schema does not name.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from footnoted.export import WhenAsked
from footnoted.export.api.forms import (
    Changes,
    CitedPassage,
    Departed,
    DepartedRecord,
    DisagreementFrame,
    EntityFrame,
    FactFrame,
    Head,
    Index,
    OwnFrame,
    Quality,
    SourceFrame,
)
from footnoted.export.api.openapi import OpenApi
from footnoted.export.api.resources import ALL, SCHEMAS, Resource
from footnoted.export.encode import harmless, laid_out
from footnoted.export.feeds import JsonFeed
from footnoted.export.linked_forms import LinkedData
from footnoted.export.search_forms import SearchIndex, SearchParts, SearchShown, SearchWords, SiteSearch
from footnoted.export.tables.forms import DataPackage
from footnoted.link.urls import json_of
from footnoted.model.kinds import KINDS, Kind
from footnoted.schemas.forms import closed, forms_in, is_form, object_of, schema_of_hint
from footnoted.schemas.records import DIALECT, parts_of
from footnoted.schemas.said import always_said, keys_as_said, part_as_said
from footnoted.schemas.values import Schema, name_of

RECORDS = "records"
"""The schema that the others refer to, and that no file has by itself."""

_KINDS = tuple(kind for kind in KINDS.values() if kind.group in ("fact", "entity", "source", "note"))

_FRAMES = {"fact": FactFrame, "entity": EntityFrame, "source": SourceFrame, "note": DisagreementFrame}

_SHARED: tuple[type[Any], ...] = (CitedPassage, *forms_in(Head, CitedPassage, OwnFrame, Changes, Departed))

_ELSEWHERE: Mapping[type[Any], str] = dict.fromkeys(_SHARED, f"{RECORDS}.json")

_CONTENTS: Mapping[str, type[Any]] = {
    "index": Index,
    "quality": Quality,
    "changes": Changes,
    "departed": Departed,
}
"""Files that have one form, behind the head of all."""

_ALONE: Mapping[str, Any] = {
    "openapi": OpenApi,
    "data-package": DataPackage,
    "feed": JsonFeed,
    "linked-data": LinkedData,
    "site-search": SiteSearch,
    "search": SearchIndex,
    "search-index": SearchParts,
    "search-words": SearchWords,
    "search-shown": SearchShown,
}
"""Files without that head."""


def data_schemas() -> WhenAsked:
    """Content of each schema, by its path from the site's root."""
    return WhenAsked({SCHEMAS.format(name=name): partial(_written, name) for name in schema_names()})


def schema_names() -> Iterable[str]:
    """The names of all schemas, each once."""
    return dict.fromkeys((RECORDS, *(one.schema for one in ALL if one.schema)))


def schema_named(name: str) -> Schema:
    """One schema."""
    if name == RECORDS:
        title, described = "The records, as published.", {"$defs": _shared_parts()}
    else:
        resource = next(one for one in ALL if one.schema == name)
        title, described = resource.says, _described(resource)
    return {"$schema": DIALECT, "title": title, **described}


def _written(name: str) -> bytes:
    return harmless(laid_out(schema_named(name)))


def _described(resource: Resource) -> Schema:
    if form := _ALONE.get(resource.schema):
        described = object_of(form, _ELSEWHERE) if is_form(form) else schema_of_hint(form, _ELSEWHERE)
        return {**described, "$defs": _parts(form)}
    if form := _CONTENTS.get(resource.schema):
        return {**_joined(object_of(Head, _ELSEWHERE), object_of(form, _ELSEWHERE)), "$defs": _parts(form)}
    if resource.lists:
        items = _records_of(kind for kind in _KINDS if resource.lists in _lists_of(kind))
        listed = closed({resource.lists: {"type": "array", "items": items}}, [resource.lists])
        return _joined(object_of(Head, _ELSEWHERE), listed)
    kinds = [kind for kind in _KINDS if json_of(kind.name, "{id}") == resource.path]
    files = {kind.name: _file_of_record(kind) for kind in kinds}
    files["departed"] = _joined(object_of(Head, _ELSEWHERE), object_of(DepartedRecord, _ELSEWHERE))
    return {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in files], "$defs": files}


def _lists_of(kind: Kind) -> tuple[str, str]:
    """The two lists in which a record of a kind stands; the same twice where there is one."""
    every = {"fact": "facts", "entity": "entities", "source": "sources", "note": "disagreements"}
    return every[kind.group], kind.folder


def _records_of(kinds: Iterable[Kind]) -> Schema:
    refs = [{"$ref": f"{RECORDS}.json#/$defs/{kind.name}"} for kind in kinds]
    return refs[0] if len(refs) == 1 else {"anyOf": refs}


def _file_of_record(kind: Kind) -> Schema:
    """The file of one record: the keys of all files, those of the record, and those of its own file alone."""
    record, own = _record(kind), object_of(OwnFrame, _ELSEWHERE)
    pointed = {
        key: {"$ref": f"{RECORDS}.json#/$defs/{kind.name}/properties/{key}"} for key in record["properties"]
    }
    if "status" in pointed:
        del own["properties"]["status"]
    else:
        own["required"] = ["status", *own["required"]]
    return _joined(object_of(Head, _ELSEWHERE), closed(pointed, record["required"]), own)


def _shared_parts() -> Schema:
    parts = dict.fromkeys(part for kind in _KINDS for part in parts_of(kind.record))
    return {
        **{kind.name: _record(kind) for kind in _KINDS},
        **{name_of(part): part_as_said(part) for part in parts},
        **{name_of(form): object_of(form, {}) for form in _SHARED},
    }


def _record(kind: Kind) -> Schema:
    """A record as it stands in lists."""
    frame = object_of(_FRAMES[kind.group], {})
    said = closed(keys_as_said(kind.record), always_said(kind.record))
    if kind.group in ("fact", "entity"):
        frame["properties"]["kind"] = {"const": kind.name}
    if kind.group == "fact":
        cited = {"type": "array", "items": {"$ref": f"#/$defs/{name_of(CitedPassage)}"}, "minItems": 1}
        said["properties"]["citations"] = {**said["properties"]["citations"], **cited}
        said["required"] = [*said["required"], "citations"]
    return _joined(frame, said)


def _parts(form: type[Any]) -> Schema:
    return {name_of(part): object_of(part, _ELSEWHERE) for part in forms_in(form) if part not in _ELSEWHERE}


def _joined(*objects: Schema) -> Schema:
    """The schema of a mapping with the keys of several."""
    properties = {key: value for one in objects for key, value in one["properties"].items()}
    required = dict.fromkeys(key for one in objects for key in one["required"])
    return closed(properties, list(required))
