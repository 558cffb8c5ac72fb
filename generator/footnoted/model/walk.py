"""Every typed value of a record, whatever its kind, with the path by which a report finds it."""

from collections.abc import Iterator
from typing import Any

from footnoted.model.corpus import Route
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


def values_of(record: Any, at: Route = ()) -> Iterator[tuple[Route, FieldType, Any]]:
    """Route, declared type and value of each single value, in writing order; absent ones left out.

    Lists and nested mappings are entered; passages are yielded whole.
    """
    for key, field in fields_of(type(record)).items():
        value = getattr(record, attribute_of(key))
        if value is not None and value != ():
            yield from _values(value, field.type, (*at, key))


def references_of(record: Any) -> Iterator[tuple[Route, tuple[str, ...], str]]:
    """Route, allowed kinds and id of each reference that a record makes."""
    for at, type_, value in values_of(record):
        is_word = isinstance(type_, Reference) and value in type_.words
        if isinstance(type_, Reference | Mention) and isinstance(value, str) and not is_word:
            yield at, type_.kinds, value


def prose_references_of(record: Any) -> Iterator[tuple[Route, str]]:
    """Route and id of each record that the words of ours name in double brackets."""
    for at, type_, value in values_of(record):
        if isinstance(type_, Prose):
            yield from ((at, run.reference) for run in read_inline(value) if run.reference)


def citations_of(record: Any) -> Iterator[tuple[Route, Citation]]:
    """Route and citation of each passage that a record quotes: a fact's, or those of a person's roles."""
    for i, citation in enumerate(getattr(record, "citations", ())):
        yield ("citations", i), citation
    for i, role in enumerate(getattr(record, "roles", ())):
        yield ("roles", i, "citation"), role.citation


def _values(value: Any, type_: FieldType, at: Route) -> Iterator[tuple[Route, FieldType, Any]]:
    if isinstance(type_, ListOf):
        for i, item in enumerate(value):
            yield from _values(item, type_.item, (*at, i))
    elif isinstance(type_, Nested) or isinstance(value, Described):
        yield from values_of(value, at)
    else:
        yield at, type_, value
