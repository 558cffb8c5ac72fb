"""A record as it was and as it is: what its readers see of the difference."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from footnoted.history.words import change_of, plain_prose, words_of, written
from footnoted.load.records import read_value
from footnoted.load.tree import Items, Keys, Node, Scalar, read_tree
from footnoted.model.history import FieldChange, What
from footnoted.model.kinds import Kind
from footnoted.model.schema import Digest, Field, FieldType, attribute_of, fields_of
from footnoted.model.words import label_of
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate

_NOBODY_SEES = frozenset(("text_extractor",))
_OF_WITHDRAWAL = ("status", "withdrawn")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a change of a record's file comes to. Of a file that could not be read no fields are known."""

    what: What
    fields: tuple[FieldChange, ...] = ()
    reason: str = ""


Tree = Mapping[str, Node]
"""The values of a record's file, by key."""


def tree_of(content: bytes | None) -> Tree | None:
    """What a file holds; None for one that is not here, or is none of a record."""
    tree = None if content is None else read_tree(content, "", [])
    return None if tree is None else _values_of(tree)


def _values_of(keys: Keys) -> Tree:
    return {key: value for key, (_, value) in keys.entries.items()}


def compared(kind: Kind, was: Tree | None, now: Tree | None) -> Verdict | None:
    """What became of a record; None if it says the same to its readers, written otherwise or not.

    kind       that it has now.
    was, now   None for one that could not be read. What this program can't read as its field asks for is compared as it is written.
    """
    if was is None or now is None:
        return Verdict("changed")
    fields: list[FieldChange] = []
    is_correction = False
    stood = _text_of(was, "status"), _text_of(now, "status")
    is_about_withdrawal = stood[0] != stood[1] and "withdrawn" in stood
    declared = fields_of(kind.record)
    for key in (*declared, *sorted((was.keys() | now.keys()) - declared.keys())):
        if _is_same(was.get(key), now.get(key)):
            continue
        field = declared.get(key)
        changes = list(_changes(key, field, kind.record, was.get(key), now.get(key)))
        if is_about_withdrawal and key in _OF_WITHDRAWAL:
            continue
        fields += [change for change, _ in changes]
        is_bearing = field is not None and (field.required or field.load_bearing)
        is_correction |= is_bearing and any(takes_back for _, takes_back in changes)
    if is_about_withdrawal:
        gone = stood[1] == "withdrawn"
        return Verdict("withdrawn" if gone else "restored", tuple(fields), _reason(now) if gone else "")
    if not fields:
        return None
    return Verdict("corrected" if is_correction else "changed", tuple(fields))


def _text_of(tree: Tree, key: str) -> str:
    node = tree.get(key)
    return node.text.strip() if isinstance(node, Scalar) else ""


def _reason(tree: Tree) -> str:
    withdrawal = tree.get("withdrawn")
    return plain_prose(_text_of(_values_of(withdrawal), "reason")) if isinstance(withdrawal, Keys) else ""


def _is_same(was: Node | None, now: Node | None) -> bool:
    """Whether two values are the same texts in the same order, wherever in the file they stand."""
    match was, now:
        case Scalar(), Scalar():
            return was.text == now.text
        case Items(), Items():
            return len(was.items) == len(now.items) and all(map(_is_same, was.items, now.items))
        case Keys(), Keys():
            return was.entries.keys() == now.entries.keys() and all(
                _is_same(value, now.entries[key][1]) for key, (_, value) in was.entries.items()
            )
        case _:
            return was is None and now is None


def _changes(
    key: str, field: Field | None, record: type, was: Node | None, now: Node | None
) -> Iterator[tuple[FieldChange, bool]]:
    """What is to be told of a field, and whether it takes back something that it said."""
    if field is None:
        yield change_of(key, label_of(key), written(was), written(now)), False
        return
    if key in _NOBODY_SEES or isinstance(field.type, Digest):
        return
    (before, is_read), (after, is_read_too) = (
        (_usual(record, key), True) if node is None else read_value(node, field.type) for node in (was, now)
    )
    if not (is_read and is_read_too):
        yield change_of(key, label_of(key), written(was), written(now)), was is not None
        return
    if _is_meant(before, after):
        return
    if _is_nested(before) or _is_nested(after):
        yield from _changes_of_items(key, before or (), after or ())
    else:
        words = (words_of(before, field.type), words_of(after, field.type))
        yield change_of(key, label_of(key), *words), _takes_back(before, after)


@cache
def _usual(record: type, key: str) -> Any:
    """What a field is where the file leaves it out."""
    (default,) = [one.default for one in dataclasses.fields(record) if one.name == attribute_of(key)]
    return None if default is dataclasses.MISSING else default


def _is_meant(was: Any, now: Any) -> bool:
    """Whether two values are one, written in the same way or not."""
    if was == now:
        return True
    if type(was) is not type(now):
        return False
    if isinstance(was, Amount):
        return bool(was.value == now.value)
    if isinstance(was, EdtfDate):
        return (was.earliest, was.latest, was.approximate) == (now.earliest, now.latest, now.approximate)
    if isinstance(was, tuple):
        return len(was) == len(now) and all(map(_is_meant, was, now))
    return _is_part(was) and all(
        _is_meant(getattr(was, attribute), getattr(now, attribute))
        for _, attribute, _ in _parts_of(type(was))
    )


def _is_part(value: Any) -> bool:
    return not isinstance(value, str | tuple | bool | Amount | EdtfDate) and dataclasses.is_dataclass(value)


def _parts_of(record: type[Any]) -> Sequence[tuple[str, str, FieldType]]:
    """Key, attribute and type of each field of a class."""
    if record not in _PARTS:
        declared = fields_of(record)
        _PARTS[record] = [(key, attribute_of(key), field.type) for key, field in declared.items()]
    return _PARTS[record]


_PARTS: dict[type[Any], Sequence[tuple[str, str, FieldType]]] = {}


def _is_nested(value: Any) -> bool:
    return isinstance(value, tuple) and any(map(_is_part, value))


def _takes_back(was: Any, now: Any) -> bool:
    """Whether something was said that is not said any more: a longer list says it still."""
    if was in (None, ()):
        return False
    if isinstance(was, tuple) and isinstance(now, tuple):
        return bool(_without(was, now))
    return True


def _changes_of_items(
    key: str, was: tuple[Any, ...], now: tuple[Any, ...]
) -> Iterator[tuple[FieldChange, bool]]:
    """Citations, roles and the like: those that differ alone, each beside the one that has its name."""
    before, after = _without(was, now), _without(now, was)
    if not before and not after:
        yield change_of(key, label_of(key), words_of(was), words_of(now)), False
    for one in after:
        twin = next((other for other in before if _name_of(other) == _name_of(one)), None)
        if twin is None:
            yield change_of(key, label_of(key), "", words_of(one)), False
            continue
        before.remove(twin)
        for part, attribute, type_ in _parts_of(type(one)) if _is_part(one) else ():
            values = getattr(twin, attribute), getattr(one, attribute)
            if not _is_meant(*values):
                label = f"{label_of(part)} ({_name_of(one)})"
                words = (words_of(value, type_) for value in values)
                yield change_of(f"{key}.{part}", label, *words), True
    for one in before:
        yield change_of(key, label_of(key), words_of(one), ""), True


def _without(items: tuple[Any, ...], others: tuple[Any, ...]) -> list[Any]:
    """The items of a list that another does not have."""
    return [one for one in items if not any(_is_meant(one, other) for other in others)]


def _name_of(item: Any) -> str:
    """What tells an item from the others of its list: its first field, such as the source of a citation."""
    if not _is_part(item):
        return words_of(item)
    _, attribute, type_ = _parts_of(type(item))[0]
    return words_of(getattr(item, attribute), type_)
