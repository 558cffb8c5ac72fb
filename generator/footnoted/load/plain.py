"""Records as plain data, for another process or another run, and back.

What a record becomes follows from its class: keys for what is not as it is when left out, lists, texts,
numbers and `true`. Back from it everything is looked at: data that no record becomes are refused.
"""

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from footnoted.text.amounts import Amount, read_amount
from footnoted.text.edtf import EdtfDate, read_date

_Made = Callable[[Any], Any]


class Foreign(Exception):
    """Data that no record becomes."""


def plain_of(value: Any) -> Any:
    """A record, or a value of one, as JSON can hold it."""
    kind = value.__class__
    if kind is str or value is None or kind is int or kind is bool:
        return value
    if kind is tuple:
        return [plain_of(one) for one in value]
    if kind is Amount or kind is EdtfDate:
        return value.written
    if kind is dict:
        return {key: plain_of(one) for key, one in value.items()}
    return {
        name: plain_of(one)
        for name, default in _defaults_of(kind)
        if (one := getattr(value, name)) is not default and one != default
    }


def record_of(record: type, plain: Any) -> Any:
    """The record of a class that became these data.

    errors   Foreign if none can have.
    """
    try:
        return _maker_of(record)(plain)
    except (ValueError, TypeError, KeyError):
        raise Foreign from None


@cache
def _defaults_of(record: type) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in dataclasses.fields(record))


@cache
def _maker_of(hint: Any) -> _Made:
    """What makes a value of a type of its plain data."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint in _TEXTS:
        return _text_maker(_TEXTS[hint])
    if hint in (int, bool, NoneType):
        return _exact_maker(hint)
    if origin is tuple:
        return _list_maker(_maker_of(inner[0])) if inner[-1] is Ellipsis else _fixed_maker(inner)
    if origin is UnionType:
        return _either_maker({_shape_of(one): _maker_of(one) for one in inner})
    if origin is Mapping:
        return _mapping_maker(_maker_of(inner[1]))
    if dataclasses.is_dataclass(hint):
        return _record_maker(hint)
    raise AssertionError(hint)


_TEXTS: Mapping[Any, Callable[[str], Any] | None] = {str: None, EdtfDate: read_date, Amount: read_amount}


def _shape_of(hint: Any) -> type:
    """What data of a type are to JSON."""
    if hint in _TEXTS:
        return str
    return list if get_origin(hint) is tuple else dict if dataclasses.is_dataclass(hint) else hint


def _text_maker(read: Callable[[str], Any] | None) -> _Made:
    def make(plain: Any) -> Any:
        if plain.__class__ is not str:
            raise Foreign
        return plain if read is None else read(plain)

    return make


def _exact_maker(kind: type) -> _Made:
    def make(plain: Any) -> Any:
        if plain.__class__ is not kind:
            raise Foreign
        return plain

    return make


def _list_maker(make_item: _Made) -> _Made:
    def make(plain: Any) -> Any:
        if plain.__class__ is not list:
            raise Foreign
        return tuple([make_item(one) for one in plain])

    return make


def _fixed_maker(hints: tuple[Any, ...]) -> _Made:
    makers = [_maker_of(hint) for hint in hints]

    def make(plain: Any) -> Any:
        if plain.__class__ is not list:
            raise Foreign
        return tuple([make_item(one) for make_item, one in zip(makers, plain, strict=True)])

    return make


def _either_maker(makers: dict[type, _Made]) -> _Made:
    def make(plain: Any) -> Any:
        return makers[plain.__class__](plain)

    return make


def _mapping_maker(make_value: _Made) -> _Made:
    def make(plain: Any) -> Any:
        if plain.__class__ is not dict:
            raise Foreign
        return {key: make_value(one) for key, one in plain.items()}

    return make


def _record_maker(record: Any) -> _Made:
    makers: dict[str, _Made] = {}

    def make(plain: Any) -> Any:
        if plain.__class__ is not dict:
            raise Foreign
        if not makers:
            # Not before: a record may hold others of its class.
            makers.update({name: _maker_of(hint) for name, hint in get_type_hints(record).items()})
        return record(**{name: makers[name](one) for name, one in plain.items()})

    return make
