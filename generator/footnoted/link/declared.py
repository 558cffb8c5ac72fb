"""What the records of a kind can say: their keys as `model` declares them, for files that have a place for each."""

import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal

from footnoted.link.fixed import fixed_by_name
from footnoted.link.site import Site
from footnoted.model.kinds import KINDS
from footnoted.model.schema import (
    Choice,
    Date,
    Field,
    FieldType,
    Flag,
    ListOf,
    Mention,
    Nested,
    Number,
    Passage,
    Prose,
    Reference,
    attribute_of,
    fields_of,
)

Sort = Literal["text", "prose", "passage", "amount", "date", "flag", "reference", "mention", "part"]

_SORTS: Mapping[type, Sort] = {
    Prose: "prose",
    Passage: "passage",
    Number: "amount",
    Date: "date",
    Flag: "flag",
    Reference: "reference",
    Mention: "mention",
    Nested: "part",
}
"""All others are texts."""


@fixed_by_name
class Declared:
    """One key of a record.

    key         as people write it; the record has its value at `attribute`.
    sort        what stands behind it: a `part` has keys of its own, `prose` is text with marks.
    says        what it is for, in the words for whoever writes it.
    needed      whether each record has it.
    is_list     whether several of them stand behind it.
    words       that a text is one of, if it is one of a few; those that may stand in the place of a reference.
    kinds       of the records that a reference or a mention can lead to.
    parts       of a `part` the keys.
    """

    key: str
    attribute: str
    sort: Sort
    says: str
    needed: bool
    is_list: bool
    words: tuple[str, ...]
    kinds: tuple[str, ...]
    parts: Mapping[str, "Declared"]


@cache
def declared(kind: str) -> Mapping[str, Declared]:
    """The keys of a kind of record, in writing order."""
    return _of_record(KINDS[kind].record)


def meaning(kind: str) -> str:
    """What a record of a kind is, in one sentence."""
    said = inspect.getdoc(KINDS[kind].record) or ""
    return said.partition("\n")[0]


def vocabulary(site: Site, kind: str) -> Iterator[Any]:
    """The records of a kind of vocabulary by which a site was linked, in id order."""
    return site.linker.corpus.of_kind(kind)


def _of_record(record: type[Any]) -> Mapping[str, Declared]:
    return {key: _declared(key, field) for key, field in fields_of(record).items()}


def _declared(key: str, field: Field) -> Declared:
    is_list = isinstance(field.type, ListOf)
    one: FieldType = field.type.item if isinstance(field.type, ListOf) else field.type
    return Declared(
        key=key,
        attribute=attribute_of(key),
        sort=_SORTS.get(type(one), "text"),
        says=field.guidance,
        needed=field.required,
        is_list=is_list,
        words=one.words if isinstance(one, Choice | Reference) else (),
        kinds=one.kinds if isinstance(one, Reference | Mention) else (),
        parts=_of_record(one.record) if isinstance(one, Nested) else {},
    )
