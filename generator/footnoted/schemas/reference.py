"""What each key of each kind takes and is for, as a table for people, as data and as a page."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from footnoted.model.kinds import KINDS, Kind
from footnoted.model.schema import (
    Address,
    Avoid,
    Choice,
    Date,
    Digest,
    Field,
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
    fields_of,
)
from footnoted.schemas.forms import summary_of
from footnoted.schemas.records import WRITTEN_KINDS, guidance_of, parts_of

_HEAD = """# Every field

Made by `footnoted schema --fields --format markdown`, from the declarations that read the records.
Editors show the same beside each key, by the schemas in `facts/schema/`.

A field marked *required* stands in every record of its kind.
One marked *carries the fact* changes what the fact says: a passage has to state it, or it is left out.
"""

_USUAL = {
    Text: "words",
    Prose: "words of ours, with marks",
    Passage: "words of the source, or a list of them",
    Number: "a number",
    Date: "a date",
    Flag: "`true` or `false`",
    Address: "a web address",
    Language: "a language tag",
    Digest: "a SHA-256",
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One key of a kind, or of a part of records, which has no kind."""

    record: type[Any]
    kind: Kind | None
    key: str
    field: Field

    @property
    def carries(self) -> bool:
        """Whether the fact says something else when it changes; other records than facts say nothing."""
        return self.field.load_bearing and self.kind is not None and self.kind.group == "fact"


def load_bearing_as_text() -> str:
    """The load-bearing fields of each kind of fact, one a line: kind, key, whether it is required, guidance."""
    rows = [row for row in _rows() if row.carries]
    kinds = max(len(row.kind.name) for row in rows if row.kind)
    keys = max(len(row.key) for row in rows)
    return "\n".join(
        f"{row.kind.name if row.kind else '':<{kinds}}  {row.key:<{keys}}  "
        f"{'required' if row.field.required else 'optional'}  {row.field.guidance}"
        for row in rows
    )


def fields_as_json() -> str:
    """All fields, those of parts such as citations behind those of the kinds."""
    listed = [
        {
            "of": row.kind.name if row.kind else row.record.__name__.lower(),
            "key": row.key,
            "takes": takes(row.field.type),
            "required": row.field.required,
            "load_bearing": row.carries,
            "guidance": row.field.guidance,
            "good": list(row.field.good),
            "bad": [one.written if isinstance(one, Avoid) else one for one in row.field.bad],
        }
        for row in _rows()
    ]
    return json.dumps(listed, ensure_ascii=False, indent=1)


def fields_as_page() -> str:
    """The page of all fields, in Markdown."""
    lines = [_HEAD]
    record = None
    for row in _rows():
        if row.record is not record:
            record = row.record
            where = f" Folder: `{row.kind.folder}`." if row.kind else ""
            lines.append(f"## {row.kind.name.capitalize() if row.kind else record.__name__}\n")
            lines.append(f"{summary_of(record)}{where}\n")
        marks = [
            takes(row.field.type),
            *(["*required*"] if row.field.required else ()),
            *(["*carries the fact*"] if row.carries else ()),
        ]
        explained = guidance_of(row.field).replace("\n\n", "\n  ")
        lines.append(f"- **`{row.key}`**: {', '.join(marks)}.\n  {explained}\n")
    return "\n".join(lines)


def takes(type: FieldType) -> str:
    """What may stand behind a key, in a few words of Markdown."""
    match type:
        case Choice(words):
            return " or ".join(f"`{word}`" for word in words)
        case Reference(kinds, words):
            return " or ".join((*(f"`{word}`" for word in words), f"the id of {_a(kinds)}"))
        case Mention(kinds):
            return f"the id of {_a(kinds)}, or `described:`"
        case Nested(record, shorthand):
            return f"{'words, or ' if shorthand else ''}the keys of {record.__name__.lower()}"
        case ListOf(item):
            return f"one or a list: {takes(item)}"
        case _:
            return _USUAL[type.__class__]


def _a(kinds: tuple[str, ...]) -> str:
    """Kinds with their articles; all of facts in one word."""
    facts = tuple(kind.name for kind in KINDS.values() if kind.group == "fact")
    names = ("fact",) if kinds == facts else kinds
    *others, last = (f"{'an' if name[0] in 'aeio' else 'a'} {name}" for name in names)
    return f"{', '.join(others)} or {last}" if others else last


def _rows() -> Iterator[_Row]:
    for kind in WRITTEN_KINDS:
        for key, field in fields_of(kind.record).items():
            yield _Row(kind.record, kind, key, field)
    for part in dict.fromkeys(part for kind in WRITTEN_KINDS for part in parts_of(kind.record)):
        for key, field in fields_of(part).items():
            yield _Row(part, None, key, field)
