"""A tree of texts to a typed record: all faults of one file at once."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from footnoted.load.files import FoundFile
from footnoted.load.tree import Items, Keys, Node, Scalar
from footnoted.load.values import text_reader_of
from footnoted.model.corpus import mark_of
from footnoted.model.parts import Citation, Described
from footnoted.model.schema import (
    Date,
    Field,
    FieldType,
    ListOf,
    Mention,
    Nested,
    Number,
    Passage,
    Text,
    attribute_of,
    fields_of,
)
from footnoted.problems import Place, Problem, Severity, did_you_mean, quoted
from footnoted.text.reading import Unreadable

MAX_ITEMS = 500

_ABSENT: Any = object()
_DATE_LIKE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}.*")
_NUMBER_LIKE = re.compile(r"[-+]?([0-9][0-9_,.:eE+-]*|\.(inf|nan))", re.IGNORECASE)


def read_record(tree: Keys, file: FoundFile, problems: list[Problem]) -> tuple[Any, str]:
    """The record that a tree spells, or None if a value is missing, with the marks of all its values.

    marks   as `RecordFile` keeps them.
    """
    reading = _Reading(file.shown_path, problems)
    reading.marks.append(mark_of("", tree))
    record = _mapping(reading, tree, _shape_of(file.kind.record), "", {"id": file.id})
    return (None if record is _ABSENT else record), "".join(reading.marks)


def read_part(node: Keys, record: type, path: str, at: str, problems: list[Problem]) -> tuple[Any, list[str]]:
    """A mapping within a file as a record of a class, or None if a value is missing, with the marks of its values.

    at   the route that leads to it, as `mark_of` has it.
    """
    reading = _Reading(path, problems)
    part = _mapping(reading, node, _shape_of(record), f"{at}.", {})
    return (None if part is _ABSENT else part), reading.marks


def read_value(node: Node, type: FieldType) -> tuple[Any, bool]:
    """The typed value of a node by itself, and whether it has one."""
    reading = _Reading("", [])
    value = _reader_of(type)(reading, node, "")
    return (None, False) if value is _ABSENT or reading.absent else (value, True)


class _Reading:
    """What reading one file has found so far.

    absent   how many values could not be read.
    odd      what the value that is being read has against it, and is read all the same.
    """

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.marks: list[str] = []
        self.absent = 0
        self.odd: list[Unreadable] = []

    def fault(self, node: Node, rule: str, message: str, help: str) -> Any:
        self._add(node, rule, message, help, Severity.ERROR)
        self.absent += 1
        return _ABSENT

    def warn(self, node: Node) -> None:
        for one in self.odd:
            self._add(node, one.rule, one.message, one.help, Severity.WARNING)
        self.odd.clear()

    def _add(self, node: Node, rule: str, message: str, help: str, severity: Severity) -> None:
        place = Place(self.path, node.line, node.column)
        self.problems.append(Problem(place, rule, message, help, severity))


_Reader = Callable[[_Reading, Node, str], Any]
"""The typed value of a node whose route is given, or _ABSENT after a problem."""


class _Shape(NamedTuple):
    """How a class of records is read, made once of what it declares: for each key its attribute and reader."""

    record: type[Any]
    readers: dict[str, tuple[str, _Reader]]
    fields: dict[str, Field]
    required: frozenset[str]


@cache
def _shape_of(record: type) -> _Shape:
    fields = dict(fields_of(record))
    required = frozenset(key for key, field in fields.items() if field.required)
    readers = {key: (attribute_of(key), _reader_of(field.type)) for key, field in fields.items()}
    return _Shape(record, readers, fields, required)


def _mapping(reading: _Reading, node: Keys, shape: _Shape, at: str, values: dict[str, Any]) -> Any:
    readers, mark, before = shape.readers, reading.marks.append, reading.absent
    for key, (place, value) in node.entries.items():
        if key in readers:
            # One value's fault must not hide those of its neighbours.
            attribute, read = readers[key]
            route = at + key
            mark(mark_of(route, value))
            values[attribute] = read(reading, value, route)
        else:
            _unknown_key(reading, place, value, shape.fields)
    if not shape.required <= node.entries.keys():
        for key, field in shape.fields.items():
            if field.required and key not in node.entries:
                message = f"`{key}` is missing"
                reading.fault(node, "schema-missing-key", message, f"add `{key}:` – {field.guidance}")
        return _ABSENT
    if reading.absent > before and any(value is _ABSENT for value in values.values()):
        return _ABSENT
    return shape.record(**values)


@cache
def _reader_of(type: FieldType) -> _Reader:
    match type:
        case ListOf(item):
            return _list_reader(_reader_of(item))
        case Passage():
            return _list_reader(_reader_of(Text()))
        case Nested(record, shorthand):
            return _nested_reader(record, shorthand)
        case Mention():
            return _mention_reader(type)
        case _:
            return _scalar_reader(type)


def _list_reader(read_item: _Reader) -> _Reader:
    def read(reading: _Reading, node: Node, at: str) -> Any:
        if not isinstance(node, Items):
            reading.marks.append(mark_of(f"{at}.0", node))
            value = read_item(reading, node, f"{at}.0")
            return _ABSENT if value is _ABSENT else (value,)
        if not node.items:
            return reading.fault(node, "type-empty", "the list is empty", "leave the key out")
        if len(node.items) > MAX_ITEMS:
            message = f"the list has {len(node.items)} items"
            return reading.fault(node, "type-mismatch", message, f"give at most {MAX_ITEMS}")
        values, before = [], reading.absent
        for i, item in enumerate(node.items):
            route = f"{at}.{i}"
            reading.marks.append(mark_of(route, item))
            values.append(read_item(reading, item, route))
        return _ABSENT if reading.absent > before and _ABSENT in values else tuple(values)

    return read


def _keys_reader(record: type) -> _Reader:
    def read(reading: _Reading, node: Node, at: str) -> Any:
        # Asked for here and not before, because a record may hold others of its class.
        shape = _shape_of(record)
        if isinstance(node, Keys):
            return _mapping(reading, node, shape, f"{at}.", {})
        help = f"its keys are {', '.join(f'`{key}`' for key in list(shape.fields)[:4])} …"
        return reading.fault(node, "type-mismatch", "keys and values belong here", help)

    return read


def _nested_reader(record: type[Any], shorthand: str) -> _Reader:
    read_keys, read_text = _keys_reader(record), _scalar_reader(Text())

    def read(reading: _Reading, node: Node, at: str) -> Any:
        if not shorthand or not isinstance(node, Scalar):
            return read_keys(reading, node, at)
        text = read_text(reading, node, at)
        return _ABSENT if text is _ABSENT else record(**{shorthand: text})

    return read


def _mention_reader(type: Mention) -> _Reader:
    read_keys, read_text = _keys_reader(Described), _scalar_reader(type)

    def read(reading: _Reading, node: Node, at: str) -> Any:
        return (read_keys if isinstance(node, Keys) else read_text)(reading, node, at)

    return read


def _scalar_reader(type: FieldType) -> _Reader:
    value_of = text_reader_of(type)

    def read(reading: _Reading, node: Node, at: str) -> Any:
        if not isinstance(node, Scalar):
            what = "a list" if isinstance(node, Items) else "keys and values"
            message = f"a single value belongs here, not {what}"
            return reading.fault(node, "type-mismatch", message, "write one text after the colon")
        try:
            value = value_of(node.text, reading.odd)
        except Unreadable as fault:
            reading.warn(node)
            return reading.fault(node, fault.rule, fault.message, fault.help)
        if reading.odd:
            reading.warn(node)
        return value

    return read


def _unknown_key(reading: _Reading, key: Scalar, value: Node, fields: dict[str, Field]) -> None:
    known = ", ".join(fields)
    help = did_you_mean(key.text, fields) or f"the keys here are {known}"
    if "citations" in fields and key.text in fields_of(Citation):
        help = "it belongs to a citation: indent it below `citations:`, the first key behind `- `"
    reading.fault(key, "schema-unknown-key", f"there is no key {quoted(key.text)} here", help)
    # A misspelt key does not hide a value that looks like a date or a number and is neither.
    if isinstance(value, Scalar) and value.plain:
        if _DATE_LIKE.fullmatch(value.text):
            _reader_of(Date())(reading, value, "")
        elif _NUMBER_LIKE.fullmatch(value.text):
            _reader_of(Number())(reading, value, "")
