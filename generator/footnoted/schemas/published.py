"""The schemas as files."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from footnoted.export import WhenAsked
from footnoted.export.encode import harmless, laid_out
from footnoted.model.corpus import Corpus
from footnoted.problems import Place, Problem
from footnoted.schemas.generated import GENERATED, schema_of_generated
from footnoted.schemas.identifiers import IDS, schema_of_ids
from footnoted.schemas.records import WRITTEN_KINDS, schema_of_kind

FAULTS = {
    "schema-stale": """A schema for editors is not what the program makes.

The files in `facts/schema/` are made from the fields that the program declares, so that editors and checks
never differ. Nobody changes them by hand: run `footnoted schema --publish`. To say something else of a field,
change its declaration.
"""
}

ANEW = "run `footnoted schema --publish`"


def published_schemas() -> Mapping[str, bytes]:
    """Content of each schema file by its name, without ids: the same for all facts."""
    return schemas_with_ids(Corpus())


def schemas_with_ids(corpus: Corpus) -> WhenAsked:
    """Content of each schema file by its name, with the ids of the records that could be read."""
    return WhenAsked(
        {
            **{f"{kind.name}.json": partial(_written, schema_of_kind, kind) for kind in WRITTEN_KINDS},
            **{f"{kind}.json": partial(_written, schema_of_generated, kind) for kind in GENERATED},
            IDS: partial(_written, schema_of_ids, corpus),
        }
    )


def _written(schema_of: Callable[[Any], Mapping[str, Any]], what: Any) -> bytes:
    return harmless(laid_out(schema_of(what)))


def outdated(found: Mapping[str, bytes | None], folder: str) -> list[Problem]:
    """What is wrong with a folder of schemas; empty if it is up to date.

    found    content by file name; None for one that could not be read, of which nothing is said.
    folder   how reports name it.

    """
    wanted = published_schemas()
    missing = {name: ("the schema is missing", ANEW) for name in wanted.keys() - found.keys()}
    foreign = {
        name: ("no kind of record has this schema", "delete it") for name in found.keys() - wanted.keys()
    }
    changed = {
        name: ("the schema is not what the program makes", ANEW)
        for name in wanted.keys() & found.keys()
        if (content := found[name]) is not None and not _as_made(name, content, wanted[name])
    }
    return [
        Problem(Place(f"{folder}/{name}"), "schema-stale", message, help)
        for name, (message, help) in sorted({**missing, **foreign, **changed}.items())
    ]


def _as_made(name: str, content: bytes, wanted: bytes) -> bool:
    """Whether a file is what the program makes; which ids are listed is nobody's fault: they refuse nothing."""
    return content == wanted or (name == IDS and _parts_in(content) == _parts_in(wanted))


def _parts_in(content: bytes) -> list[str]:
    """The names of the parts to which other files refer; none if it is no such file."""
    try:
        return sorted(json.loads(content)["$defs"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return []
