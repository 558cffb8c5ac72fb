"""Every typed value of a record, whatever its kind, with the path by which a report finds it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from footnoted.model.corpus import Route
from footnoted.model.ledger import Ledger
from footnoted.model.parts import Citation, Described
from footnoted.model.schema import (
    FieldType,
    ListOf,
    Mention,
    Nested,
    Prose,
    Reference,
    attribute_of,
    fields_of,
)
from footnoted.text.inline import read_inline

_Types = tuple[type[Any], ...]
Value = tuple[Route, FieldType, Any]
"""Route, declared type and value."""

_ANY: _Types = (object,)
_REFERENCES: _Types = (Reference, Mention)
_PROSE: _Types = (Prose,)


def values_of(record: Any, types: _Types = _ANY) -> Iterator[Value]:
    """Route, declared type and value of each single value, in writing order; absent ones left out.

    types   only values in fields of these types, or in parts that have such fields, are looked at.
    Lists and nested mappings are entered; passages are yielded whole.
    """
    return iter(_values_of(record, types))


def references_of(record: Any) -> Iterator[tuple[Route, tuple[str, ...], str]]:
    """Route, allowed kinds and id of each reference that a record makes."""
    return references_in(_values_of(record, _REFERENCES))


def references_in(values: Iterable[Value]) -> Iterator[tuple[Route, tuple[str, ...], str]]:
    """The same of values that were told by `values_of`."""
    for at, type_, value in values:
        is_word = isinstance(type_, Reference) and value in type_.words
        if isinstance(type_, Reference | Mention) and isinstance(value, str) and not is_word:
            yield at, type_.kinds, value


def prose_references_of(record: Any) -> Iterator[tuple[Route, str]]:
    """Route and id of each record that the words of ours name in double brackets."""
    return prose_references_in(_values_of(record, _PROSE))


def prose_references_in(values: Iterable[Value]) -> Iterator[tuple[Route, str]]:
    """The same of values that were told by `values_of`."""
    for at, type_, value in values:
        if isinstance(type_, Prose) and "[[" in value:
            yield from ((at, run.reference) for run in read_inline(value) if run.reference)


def citations_of(record: Any) -> Iterator[tuple[Route, Citation]]:
    """Route and citation of each passage that a record quotes: a fact's, or those of a person's roles."""
    for i, citation in enumerate(getattr(record, "citations", ())):
        yield ("citations", i), citation
    for i, role in enumerate(getattr(record, "roles", ())):
        yield ("roles", i, "citation"), role.citation


def _values_of(record: Any, types: _Types) -> list[Value]:
    found: list[Value] = []
    if isinstance(record, Ledger):
        for id, departure in record.departed.items():
            _collect_fields(departure, (id,), types, found)
    else:
        _collect_fields(record, (), types, found)
    return found


def _collect_fields(record: Any, at: Route, types: _Types, found: list[Value]) -> None:
    for key, attribute, type_, is_single in _fields_with(type(record), types):
        value = getattr(record, attribute)
        if is_single and type(value) is str:
            found.append(((*at, key), type_, value))
        elif value is not None and value != ():
            _collect(value, type_, (*at, key), types, found)


def _collect(value: Any, type_: FieldType, at: Route, types: _Types, found: list[Value]) -> None:
    if isinstance(type_, ListOf):
        for i, item in enumerate(value):
            _collect(item, type_.item, (*at, i), types, found)
    elif isinstance(type_, Nested) or isinstance(value, Described):
        _collect_fields(value, at, types, found)
    else:
        found.append((at, type_, value))


def _fields_with(record: type[Any], types: _Types) -> Sequence[tuple[str, str, FieldType, bool]]:
    """Key, attribute and type of each field that has a value of some types, or can have one within it.

    The last says that nothing can be within it.
    """
    if (record, types) not in _FIELDS:
        _FIELDS[record, types] = [
            (key, attribute_of(key), field.type, not isinstance(field.type, ListOf | Nested))
            for key, field in fields_of(record).items()
            if _holds(field.type, types)
        ]
    return _FIELDS[record, types]


_FIELDS: dict[tuple[type[Any], _Types], Sequence[tuple[str, str, FieldType, bool]]] = {}


def _holds(type_: FieldType, types: _Types) -> bool:
    if isinstance(type_, types):
        return True
    if isinstance(type_, ListOf):
        return _holds(type_.item, types)
    if isinstance(type_, Nested):
        return bool(_fields_with(type_.record, types))
    return isinstance(type_, Mention) and bool(_fields_with(Described, types))
