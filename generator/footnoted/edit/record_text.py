"""A new record as text: its values, and what else could be said, as comments in the order of the keys."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import yaml
from yaml.resolver import Resolver

from footnoted.edit.layout import modeline
from footnoted.load.files import FoundFile
from footnoted.load.folders import Entry
from footnoted.load.records import read_record
from footnoted.load.tree import Scalar, read_tree
from footnoted.model.facts import Fact
from footnoted.model.kinds import Kind
from footnoted.model.parts import Citation, Described
from footnoted.model.schema import (
    Choice,
    Date,
    Field,
    FieldType,
    Flag,
    ListOf,
    Number,
    fields_of,
)
from footnoted.problems import Problem, Severity

Value = Any
"""What a key gets: a text, a list of values, or a mapping of keys to values; texts hold no line breaks."""

_NUMBER_ELSEWHERE = re.compile(r"[-+]?[0-9.][0-9_.,:eExXoO+-]*|[-+]?\.(?:inf|nan)", re.IGNORECASE)
_UNFINISHED = frozenset(("schema-missing-key", "yaml-empty", "type-empty"))


def record_text(
    kind: Kind, values: Mapping[str, Value], remarks: Mapping[str, str] | None = None, short: bool = False
) -> str:
    """The file of a record. What is missing of it stands in comments, so that `check` asks for all of it.

    remarks   what to say of keys that have no value, in place of their guidance.
    short     without comments for what may be left out.
    """
    lines = [modeline(kind)]
    fields = fields_of(kind.record)
    cites_nothing = issubclass(kind.record, Fact) and "citations" not in values
    for key, field in fields.items():
        if key in values:
            lines += _entry(key, values[key], field.type)
        elif key == "citations" and cites_nothing:
            lines += _empty_citation()
        elif field.required or not short or key in (remarks or {}):
            lines.append(f"# {_open(key, field, (remarks or {}).get(key, ''))}")
    if not values:
        # Of a file without any key `check` could only say that it is empty.
        opened = next((key for key, field in fields.items() if field.required), next(iter(fields)))
        lines = [line.removeprefix("# ") if line.startswith(f"# {opened}:") else line for line in lines]
    return "".join(f"{line}\n" for line in lines)


def faults_in(kind: Kind, id: str, text: str) -> list[Problem]:
    """What the reader of records has against a text, less what is still missing of it; warnings are none."""
    problems: list[Problem] = []
    file = FoundFile(Entry("", "", id, 0), kind, id)
    tree = read_tree(text.encode(errors="surrogatepass"), id, problems)
    if tree is not None:
        read_record(tree, file, problems)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    return [problem for problem in errors if problem.rule not in _UNFINISHED]


def written(text: str, type_: FieldType) -> str:
    """One text as YAML: bare if every reader takes it for just this text, else between double quotes."""
    quoted = json.dumps(text, ensure_ascii=False)
    if _NUMBER_ELSEWHERE.fullmatch(text) or _is_value(text):
        return text if isinstance(type_, Number | Date | Flag) and _is_bare(text) else quoted
    return text if _is_bare(text) else quoted


def _is_value(text: str) -> bool:
    """Whether YAML reads a bare text as a number, a day, a truth or nothing."""
    # PyYAML has no types for this function.
    resolve: Callable[..., str] = Resolver().resolve
    return resolve(yaml.ScalarNode, text, (True, False)) != "tag:yaml.org,2002:str"


def _is_bare(text: str) -> bool:
    problems: list[Problem] = []
    tree = read_tree(f"key: {text}\n".encode(errors="surrogatepass"), "", problems)
    entry = tree.entries["key"][1] if tree is not None and list(tree.entries) == ["key"] else None
    return not problems and isinstance(entry, Scalar) and entry.plain and entry.text == text


def _entry(key: str, value: Value, type_: FieldType) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{key}: {written(value, type_)}"
    else:
        yield f"{key}:"
        yield from (f"  {line}" for line in _block(value, type_))


def _block(value: Value, type_: FieldType) -> Iterator[str]:
    if isinstance(value, dict):
        keys = _keys_of(type_)
        for key in sorted(value, key=list(keys).index):
            yield from _entry(key, value[key], keys[key].type)
        if getattr(type_, "record", None) is Citation and "passage" not in value:
            yield f"# {_open('passage', keys['passage'], '')}"
        return
    item = type_.item if isinstance(type_, ListOf) else type_
    for one in value:
        first, *others = [written(one, item)] if isinstance(one, str) else _block(one, item)
        yield f"- {first}"
        yield from (f"  {line}" for line in others)


def _keys_of(type_: FieldType) -> Mapping[str, Field]:
    return fields_of(getattr(type_, "record", Described))


def _empty_citation() -> Iterator[str]:
    keys = fields_of(Citation)
    yield "# citations:"
    yield f"#   - {_open('source', keys['source'], '')}"
    yield f"#     {_open('passage', keys['passage'], '')}"


def _open(key: str, field: Field, remark: str) -> str:
    """A key without a value, and what it is for."""
    type_ = field.type.item if isinstance(field.type, ListOf) else field.type
    words = f" One of: {', '.join(type_.words)}." if isinstance(type_, Choice) and not remark else ""
    return f"{key}:  # {'needed: ' if field.required else ''}{remark or field.guidance}{words}"
