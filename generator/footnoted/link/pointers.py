"""Which facts and entities a record names, read by a plan that is made once for each kind of record."""

from collections.abc import Iterator
from typing import Any

from footnoted.link.by_class import once_a_class
from footnoted.link.resolve import ENTITY_KINDS
from footnoted.model.facts import FACT_KINDS
from footnoted.model.parts import Described
from footnoted.model.schema import FieldType, ListOf, Mention, Nested, Reference, attribute_of, fields_of

_SOUGHT = frozenset((*FACT_KINDS, *ENTITY_KINDS))


def references_in(record: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each reference to a fact or entity as it is written, with the kinds that it can be of.

    What only vocabularies and sources are asked for is passed over, and what is described.
    """
    for attribute, type_ in _plan(type(record)):
        value = getattr(record, attribute)
        if value is not None and value != ():
            yield from _references(value, type_)


def _references(value: Any, type_: FieldType) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(value, str):
        if isinstance(type_, Mention) or (isinstance(type_, Reference) and value not in type_.words):
            yield value, type_.kinds
    elif isinstance(type_, ListOf):
        for item in value:
            yield from _references(item, type_.item)
    elif not isinstance(value, Described):
        yield from references_in(value)


@once_a_class
def _plan(record: type[Any]) -> tuple[tuple[str, FieldType], ...]:
    """Attribute and type of the fields of a record class that can name a fact or an entity."""
    return tuple(
        (attribute_of(key), field.type) for key, field in fields_of(record).items() if _can_name(field.type)
    )


def _can_name(type_: FieldType) -> bool:
    if isinstance(type_, ListOf):
        return _can_name(type_.item)
    if isinstance(type_, Nested):
        return bool(_plan(type_.record))
    return isinstance(type_, Reference | Mention) and not _SOUGHT.isdisjoint(type_.kinds)
