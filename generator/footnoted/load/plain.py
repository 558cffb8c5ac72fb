"""Records as plain data, for another run, and back.

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
    """The record of a class that became these data, which are used up by it.

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
    if hint in _EXACT:
        return _exact_maker(hint)
    if hint in _WRITTEN:
        return _written_maker(_WRITTEN[hint])
    if origin is tuple and len(set(inner) - {Ellipsis}) == 1 and inner[0] in _EXACT:
        return _exact_list_maker(inner[0], 0 if inner[-1] is Ellipsis else len(inner))
    if origin is tuple and inner[-1] is Ellipsis:
        return _list_maker(_maker_of(inner[0]))
    if origin is UnionType:
        return _either_maker({_shape_of(one): _maker_of(one) for one in inner})
    if origin is Mapping:
        return _mapping_maker(_maker_of(inner[1]))
    if dataclasses.is_dataclass(hint):
        return _record_maker(hint)
    raise AssertionError(hint)


_EXACT = (str, int, bool, NoneType)
_WRITTEN: Mapping[Any, _Made] = {EdtfDate: read_date, Amount: read_amount}


def _shape_of(hint: Any) -> type:
    """What data of a type are to JSON."""
    if hint in _EXACT:
        return hint  # type: ignore[no-any-return]
    return str if hint in _WRITTEN else list if get_origin(hint) is tuple else dict


def _has(plain: Any, kind: type) -> None:
    if plain.__class__ is not kind:
        raise Foreign


def _exact_maker(kind: type) -> _Made:
    def make(plain: Any) -> Any:
        _has(plain, kind)
        return plain

    return make


def _written_maker(read: _Made) -> _Made:
    def make(plain: Any) -> Any:
        _has(plain, str)
        return read(plain)

    return make


def _exact_list_maker(kind: type, length: int) -> _Made:
    """Of so many values of one kind; 0 for any number."""
    only = {kind}

    def make(plain: Any) -> Any:
        _has(plain, list)
        if not only.issuperset(map(type, plain)) or (length and len(plain) != length):
            raise Foreign
        return tuple(plain)

    return make


def _list_maker(make_item: _Made) -> _Made:
    def make(plain: Any) -> Any:
        _has(plain, list)
        return tuple([make_item(one) for one in plain])

    return make


def _either_maker(makers: dict[type, _Made]) -> _Made:
    def make(plain: Any) -> Any:
        return makers[plain.__class__](plain)

    return make


def _mapping_maker(make_value: _Made) -> _Made:
    def make(plain: Any) -> Any:
        _has(plain, dict)
        return {key: make_value(one) for key, one in plain.items()}

    return make


def _record_maker(record: Any) -> _Made:
    makers: dict[str, _Made] = {}
    texts: set[str] = set()

    def make(plain: Any) -> Any:
        _has(plain, dict)
        if not makers:
            # Not before: a record may hold others of its class.
            for name, hint in get_type_hints(record).items():
                makers[name] = _maker_of(hint)
                if hint is str or (get_origin(hint) is UnionType and str in get_args(hint)):
                    texts.add(name)
        for name, value in plain.items():
            # Most values are texts, which stay as they are.
            if value.__class__ is not str or name not in texts:
                plain[name] = makers[name](value)
        return record(**plain)

    return make
