"""How a record class declares its fields, so that reader, checks and documentation share one source.

A record class is a dataclass; each attribute is made by `required` or `optional`, which attach a
`Field`: the type that reads it, the sentence that explains it with examples, and whether it is load-bearing.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MAX_TEXT = 8192
"""Longest text of one field, in characters."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words: line breaks and runs of spaces count as one space."""

    max_length: int = MAX_TEXT


@dataclass(frozen=True, slots=True)
class Prose:
    """Words of our own that may have a few marks: see `text/inline.py`. They never carry a fact."""

    max_length: int = MAX_TEXT


@dataclass(frozen=True, slots=True)
class Passage:
    """Verbatim words: one text, or a list of segments in the order of the source."""


@dataclass(frozen=True, slots=True)
class Number:
    """An amount as people write it."""


@dataclass(frozen=True, slots=True)
class Date:
    """An EDTF date; `past` ones can't lie beyond today."""

    past: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few fixed words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True)
class Address:
    """A web address."""


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 language tag of two or three letters, with an optional region."""


@dataclass(frozen=True, slots=True)
class Digest:
    """A SHA-256 in 64 lower-case hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of a record of one of `kinds`; `words` are allowed in its place."""

    kinds: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or something: the id of a record, or `{described: words of the source}`."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nested:
    """A mapping with fields of its own; `shorthand` is the field that a bare text means."""

    record: type
    shorthand: str = ""


@dataclass(frozen=True, slots=True)
class ListOf:
    """One or more items; a single item may stand without the list."""

    item: "FieldType"


FieldType = (
    Text | Prose | Passage | Number | Date | Choice | Flag | Address | Language | Digest
    | Reference | Mention | Nested | ListOf
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Avoid:
    """An example to avoid that reading takes all the same; `because` says what is wrong with it."""

    written: str
    because: str


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: how it is read and what it is for.

    good, bad   what people may write behind the key, and what they may not, as it stands in a file. Reading
                refuses a bad one, unless it is an `Avoid`.
    """

    type: FieldType
    guidance: str
    required: bool
    load_bearing: bool
    good: tuple[str, ...] = ()
    bad: tuple[str | Avoid, ...] = ()


def required(
    type: FieldType,
    guidance: str,
    *,
    good: Sequence[str] = (),
    bad: Sequence[str | Avoid] = (),
    load_bearing: bool = True,
) -> Any:
    """A key that every record of the kind has; load-bearing unless said otherwise."""
    spec = Field(type, guidance, True, load_bearing, tuple(good), tuple(bad))
    return dataclasses.field(metadata={"field": spec})


def optional(
    type: FieldType,
    guidance: str,
    *,
    good: Sequence[str] = (),
    bad: Sequence[str | Avoid] = (),
    load_bearing: bool = False,
    default: Any = None,
) -> Any:
    """A key that may be left out; a list left out is empty, anything else is None or `default`."""
    absent = () if isinstance(type, ListOf | Passage) and default is None else default
    spec = Field(type, guidance, False, load_bearing, tuple(good), tuple(bad))
    return dataclasses.field(default=absent, metadata={"field": spec})


def fields_of(record: type[Any]) -> Mapping[str, Field]:
    """The declared keys of a record class, in the order in which they are written."""
    if record not in _FIELDS:
        _FIELDS[record] = {
            key_of(attribute.name): attribute.metadata["field"]
            for attribute in sorted(dataclasses.fields(record), key=_writing_order)
            if "field" in attribute.metadata
        }
    return _FIELDS[record]


_FIELDS: dict[type[Any], Mapping[str, Field]] = {}


def key_of(attribute: str) -> str:
    """The YAML key of an attribute: `from_` is written `from`, which Python keeps for itself."""
    return attribute.rstrip("_")


def attribute_of(key: str) -> str:
    """The attribute that a YAML key fills."""
    return "from_" if key == "from" else key


def _writing_order(attribute: "dataclasses.Field[Any]") -> int:
    """What all facts share is written below a kind's own keys, the citations last."""
    return _SHARED_KEYS.index(attribute.name) + 1 if attribute.name in _SHARED_KEYS else 0


_SHARED_KEYS = (
    "same_as",
    "as_given",
    "status",
    "superseded_by",
    "withdrawn",
    "challenges",
    "inferred",
    "citations",
)
