"""The form of data as JSON Schema: of the classes by which the type checker holds the code to it."""

import dataclasses
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from footnoted.export.api.forms import Form, OneOf
from footnoted.schemas.values import Schema, name_of

_SIMPLE: Mapping[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    Any: {},
}


def object_of(form: type[Any], elsewhere: Mapping[type[Any], str]) -> Schema:
    """The schema of a mapping with just the keys of a form, a typed dictionary or dataclass.

    elsewhere   forms that are described in another file, with its name; all others are parts of the same file.
    """
    keys = _keys_of(form)
    return closed(
        {key: schema_of_hint(hint, elsewhere) for key, (hint, _) in keys.items()},
        [key for key, (_, is_required) in keys.items() if is_required],
        summary_of(form),
    )


def closed(properties: Mapping[str, Schema], required: list[str], description: str = "") -> Schema:
    """The schema of a mapping with these keys and no other."""
    return {
        **({"description": description} if description else {}),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def forms_in(*hints: Any) -> dict[type[Any], None]:
    """The forms within some types or forms, at any depth, each once."""
    found: dict[type[Any], None] = {}
    waiting = [inner for hint in hints for inner in _within(hint)]
    while waiting:
        hint = waiting.pop(0)
        if hint in found:
            continue
        if is_form(hint):
            found[hint] = None
        waiting += _within(hint)
    return found


def _within(hint: Any) -> list[Any]:
    if is_form(hint):
        return [inner for inner, _ in _keys_of(hint).values()]
    # What else stands in them are texts: words, or those of which one has to be.
    return [] if get_origin(hint) is Literal else [one for one in get_args(hint) if not isinstance(one, str)]


def schema_of_hint(hint: Any, elsewhere: Mapping[type[Any], str]) -> Schema:
    """The schema of a value by its type."""
    origin, inner = get_origin(hint), get_args(hint)
    if is_form(hint):
        return {"$ref": f"{elsewhere.get(hint, '')}#/$defs/{name_of(hint)}"}
    if origin is Annotated:
        return {**_told(inner[1:]), **schema_of_hint(inner[0], elsewhere), **_narrowed(inner[1:])}
    if origin is NotRequired:
        return schema_of_hint(inner[0], elsewhere)
    if origin is Literal:
        return {"const": inner[0]} if len(inner) == 1 else {"enum": list(inner)}
    if origin is list or (origin is tuple and inner[-1] is Ellipsis):
        return {"type": "array", "items": schema_of_hint(inner[0], elsewhere)}
    if origin is tuple:
        items = [schema_of_hint(one, elsewhere) for one in inner]
        return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
    if origin is dict:
        names = schema_of_hint(inner[0], elsewhere)
        values = {"additionalProperties": schema_of_hint(inner[1], elsewhere)}
        return {"type": "object", **({} if names == _SIMPLE[str] else {"propertyNames": names}), **values}
    if origin in (Union, UnionType):
        return _either([schema_of_hint(one, elsewhere) for one in inner])
    return dict(_SIMPLE[hint])


def summary_of(form: type[Any]) -> str:
    """The sentence that says what a class is; "" for one without."""
    return cleandoc(form.__dict__.get("__doc__") or "").partition("\n")[0]


def _keys_of(form: type[Any]) -> dict[str, tuple[Any, bool]]:
    """The type of each key, and whether it is always there."""
    hints = get_type_hints(form, include_extras=True)
    if dataclasses.is_dataclass(form):
        # What is None is left out where a dataclass is written.
        return {
            one.name: (_given(hints[one.name]), one.default is not None) for one in dataclasses.fields(form)
        }
    return {key: (hint, key in form.__required_keys__) for key, hint in hints.items()}


def _given(hint: Any) -> Any:
    return hint if get_origin(hint) is not UnionType else Union[*(set(get_args(hint)) - {NoneType})]


def is_form(hint: Any) -> bool:
    """Whether a type is a class with keys."""
    return is_typeddict(hint) or (isinstance(hint, type) and dataclasses.is_dataclass(hint))


def _told(metadata: tuple[Any, ...]) -> Schema:
    return next(({"description": words} for words in metadata if isinstance(words, str)), {})


def _narrowed(metadata: tuple[Any, ...]) -> Schema:
    return dict(_limits(metadata))


def _limits(metadata: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    for one in metadata:
        if isinstance(one, Form):
            yield "pattern", f"^({one.pattern})$"
        elif isinstance(one, OneOf):
            yield "enum", list(one.words)


def _either(schemas: list[Schema]) -> Schema:
    """Of a simple type and nothing, one list of types."""
    value, *others = schemas
    if others == [_SIMPLE[NoneType]] and isinstance(value.get("type"), str) and "enum" not in value:
        return {**value, "type": [value["type"], "null"]}
    return {"anyOf": schemas}
