"""Every declared field with its way in the schemas, and the real reader for one of them."""

from dataclasses import dataclass, field, make_dataclass
from functools import cache
from typing import Any

from footnoted.load.files import FoundFile
from footnoted.load.folders import Entry
from footnoted.load.records import read_record
from footnoted.load.tree import read_tree
from footnoted.model.kinds import Kind
from footnoted.model.schema import Field, FieldType, fields_of
from footnoted.problems import Problem, Severity
from footnoted.schemas.records import WRITTEN_KINDS, parts_of
from footnoted.schemas.values import name_of


@dataclass(frozen=True, slots=True)
class Declared:
    """One key. `pointer` leads to its schema."""

    pointer: str
    field: Field


def declared_fields() -> dict[str, Declared]:
    """Every field of every kind, and of every part of records once, by a name for reports."""
    found: dict[str, Declared] = {}
    for kind in WRITTEN_KINDS:
        schema = f"{kind.name}.json#"
        for key, one in fields_of(kind.record).items():
            found[f"{kind.name}.{key}"] = Declared(f"{schema}/properties/{key}", one)
        for part in parts_of(kind.record):
            for key, one in fields_of(part).items():
                pointer = f"{schema}/$defs/{name_of(part)}/properties/{key}"
                found.setdefault(f"{name_of(part)}.{key}", Declared(pointer, one))
    return found


def faults_of(type: FieldType, written: str) -> list[Problem]:
    """What the reader says of a key of this type with `written` behind its colon; warnings are no faults."""
    problems: list[Problem] = []
    tree = read_tree(f"value: {written}\n".encode(), "one.yml", problems)
    if tree is not None:
        read_record(tree, _file_with(type), problems)
    return [problem for problem in problems if problem.severity is Severity.ERROR]


@cache
def _file_with(type: FieldType) -> FoundFile:
    """A file of a kind that has one key of this type."""
    spec = {"field": Field(type, "", required=True, load_bearing=False)}
    record = make_dataclass("One", [("id", str), ("value", Any, field(metadata=spec))])
    entry = Entry("one.yml", "one.yml", "one.yml", 0)
    return FoundFile(entry, Kind("one", "ones", record, "fact"), "one")
