"""A tree of texts to a typed record: all faults of one file at once."""

import re
from typing import Any

from footnoted.load.files import FoundFile
from footnoted.load.lines import unwrapped
from footnoted.load.tree import Items, Keys, Node, Scalar
from footnoted.model.corpus import Route
from footnoted.model.parts import Citation, Described
from footnoted.model.schema import (
    Address,
    Choice,
    Date,
    Digest,
    FieldType,
    Flag,
    Language,
    ListOf,
    Mention,
    Nested,
    Number,
    Passage,
    Prose,
    Reference,
    Text,
    attribute_of,
    fields_of,
)
from footnoted.problems import Place, Problem, Severity, did_you_mean, quotable, quoted
from footnoted.text.addresses import read_address
from footnoted.text.amounts import read_amount
from footnoted.text.codes import COUNTRIES, CURRENCIES
from footnoted.text.edtf import read_date
from footnoted.text.inline import read_inline
from footnoted.text.reading import Unreadable

MAX_ITEMS = 500

_MAX_NAME = 120
"""Texts of fields that allow no more are names and phrases of ours; longer ones may be a source's words."""

_ABSENT: Any = object()
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_DATE_LIKE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}.*")
_NUMBER_LIKE = re.compile(r"[-+]?([0-9][0-9_,.:eE+-]*|\.(inf|nan))", re.IGNORECASE)


def read_record(
    tree: Keys, file: FoundFile, problems: list[Problem]
) -> tuple[Any, dict[Route, tuple[int, int]]]:
    """The record that a tree spells, or None if a value is missing, with the marks of all its values."""
    reader = _RecordReader(file.shown_path)
    record = reader.mapping(tree, file.kind.record, (), id=file.id)
    problems += reader.problems
    return (None if record is _ABSENT else record), reader.marks


class _RecordReader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.marks: dict[Route, tuple[int, int]] = {}

    def mapping(self, node: Node, record: Any, at: Route, **given: str) -> Any:
        self.marks[at] = (node.line, node.column)
        if not isinstance(node, Keys):
            first_keys = ", ".join(f"`{key}`" for key in list(fields_of(record))[:4])
            return self._fault(
                node, "type-mismatch", "keys and values belong here", f"its keys are {first_keys} …"
            )
        fields = fields_of(record)
        values: dict[str, Any] = dict(given)
        for key, (mark, value) in node.entries.items():
            if key in fields:
                # One value's fault must not hide those of its neighbours.
                values[attribute_of(key)] = self.value(value, fields[key].type, (*at, key))
            else:
                self._unknown_key(mark, value, fields)
        for key, field in fields.items():
            if field.required and key not in node.entries:
                self._fault(
                    node, "schema-missing-key", f"`{key}` is missing", f"add `{key}:` – {field.guidance}"
                )
        if any(value is _ABSENT for value in values.values()) or any(
            field.required and attribute_of(key) not in values for key, field in fields.items()
        ):
            return _ABSENT
        return record(**values)

    def value(self, node: Node, type: FieldType, at: Route) -> Any:
        """The typed value of a node, or _ABSENT after a problem."""
        self.marks[at] = (node.line, node.column)
        if isinstance(type, ListOf):
            return self._list(node, type.item, at)
        if isinstance(type, Passage):
            return self._list(node, Text(), at)
        if isinstance(type, Nested):
            if type.shorthand and isinstance(node, Scalar):
                text = self._text(node, Text())
                return _ABSENT if text is _ABSENT else type.record(**{type.shorthand: text})
            return self.mapping(node, type.record, at)
        if isinstance(type, Mention) and isinstance(node, Keys):
            return self.mapping(node, Described, at)
        return self._text(node, type)

    def _list(self, node: Node, item: FieldType, at: Route) -> Any:
        if not isinstance(node, Items):
            value = self.value(node, item, (*at, 0))
            return _ABSENT if value is _ABSENT else (value,)
        if not node.items:
            return self._fault(node, "type-empty", "the list is empty", "leave the key out")
        if len(node.items) > MAX_ITEMS:
            return self._fault(
                node, "type-mismatch", f"the list has {len(node.items)} items", f"give at most {MAX_ITEMS}"
            )
        values = tuple(self.value(part, item, (*at, i)) for i, part in enumerate(node.items))
        return _ABSENT if _ABSENT in values else values

    def _text(self, node: Node, type: FieldType) -> Any:
        if not isinstance(node, Scalar):
            what = "a list" if isinstance(node, Items) else "keys and values"
            return self._fault(
                node,
                "type-mismatch",
                f"a single value belongs here, not {what}",
                "write one text after the colon",
            )
        text = re.sub(r"[ \r\n]+", " ", node.text).strip()
        if not text:
            return self._fault(node, "type-empty", "there is no value", "write one, or leave the key out")
        inner = unwrapped(text)
        if inner and not isinstance(type, Text | Prose):
            message = f"{quoted(text)} stands in typographic quotes, which count as letters of it"
            return self._fault(node, "text-quotes", message, f"write {quotable(inner)}")
        if inner and isinstance(type, Text) and type.max_length <= _MAX_NAME:
            message = f"the typographic quotes around {quoted(text)} are part of it, and readers see them"
            help = f"write {quotable(inner)} if they are only there to hold it together"
            self._fault(node, "text-quotes", message, help, Severity.WARNING)
        try:
            return self._read(text, type, node)
        except Unreadable as fault:
            return self._fault(node, fault.rule, fault.message, fault.help)

    def _read(self, text: str, type: FieldType, node: Scalar) -> Any:
        match type:
            case Text(max_length):
                if len(text) > max_length:
                    raise Unreadable(
                        "text-length", f"the text has {len(text)} characters", f"use at most {max_length}"
                    )
                return text
            case Prose(max_length):
                text = self._read(text, Text(max_length), node)
                read_inline(text)
                return text
            case Number():
                amount = read_amount(text)
                if amount.is_ambiguous:
                    self._fault(
                        node,
                        "number-ambiguous",
                        f"{quoted(text)} may be read as {text.replace('.', '')}",
                        "write it without the point, or without the zeros after it",
                        Severity.WARNING,
                    )
                return amount
            case Date():
                return read_date(text)
            case Choice(words):
                if text in words:
                    return text
                raise Unreadable(
                    "type-choice",
                    f"{quoted(text)} is not one of the words for this key",
                    did_you_mean(text, words) or f"write one of {', '.join(words)}",
                )
            case Flag():
                if text in ("true", "false"):
                    return text == "true"
                raise Unreadable(
                    "type-choice", f"{quoted(text)} is neither true nor false", "write true or false"
                )
            case Address():
                return read_address(text)
            case Language():
                return _matching(_LANGUAGE, text, "is not a language tag", "write en, fr, uk … (BCP 47)")
            case Digest():
                return _matching(
                    _DIGEST, text, "is not a SHA-256", "write its 64 digits, as sha256sum prints them"
                )
            case Reference(kinds):
                return _reference(text, kinds)
            case Mention(kinds):
                return _reference(text, kinds)
            case _:
                raise AssertionError(type)

    def _unknown_key(self, key: Scalar, value: Node, fields: Any) -> None:
        known = ", ".join(fields)
        help = did_you_mean(key.text, fields) or f"the keys here are {known}"
        if "citations" in fields and key.text in fields_of(Citation):
            help = "it belongs to a citation: indent it below `citations:`, the first key behind `- `"
        self._fault(key, "schema-unknown-key", f"there is no key {quoted(key.text)} here", help)
        # A misspelt key does not hide a value that looks like a date or a number and is neither.
        if isinstance(value, Scalar) and value.plain:
            if _DATE_LIKE.fullmatch(value.text):
                self._text(value, Date())
            elif _NUMBER_LIKE.fullmatch(value.text):
                self._text(value, Number())

    def _fault(
        self, node: Node, rule: str, message: str, help: str, severity: Severity = Severity.ERROR
    ) -> Any:
        place = Place(self.path, node.line, node.column)
        self.problems.append(Problem(place, rule, message, help, severity))
        return _ABSENT


def _matching(pattern: re.Pattern[str], text: str, message: str, help: str) -> str:
    if pattern.fullmatch(text) is None:
        raise Unreadable("type-code", f"{quoted(text)} {message}", help)
    return text


def _reference(text: str, kinds: tuple[str, ...]) -> str:
    """A reference as written; codes are upper case, so that `no` and `NO` don't both mean Norway."""
    for kind, codes in (("country", COUNTRIES), ("unit", CURRENCIES)):
        if kind in kinds and text not in codes and text.upper() in codes and len(text) < 4:
            raise Unreadable("type-code", f"{quoted(text)} is a code in lower case", f"write {text.upper()}")
    return text
