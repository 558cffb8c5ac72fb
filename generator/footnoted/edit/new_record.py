"""A record that is not there yet: its file, what it still needs, and whether its id is free."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from footnoted.edit.layout import formatted
from footnoted.edit.record_text import faults_in, record_text
from footnoted.load.files import check_name
from footnoted.model.corpus import Corpus
from footnoted.model.facts import Fact
from footnoted.model.kinds import Kind
from footnoted.model.schema import fields_of
from footnoted.problems import FootnotedError, quoted
from footnoted.text.reading import Unreadable


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be written.

    path   posix, below the folder of facts.
    about  why it is written too: the name of somebody who had no record; "" for what was asked for.
    """

    path: str
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Begun:
    """A record that was begun.

    files     its file first, then those of people or outlets who had no record.
    read      what its passage or page alone told, by key.
    missing   keys that still need a value; those of its citation are `source` and `passage`.
    unknown   ids that no record has, each with the kinds that it may be of.
    """

    id: str
    files: tuple[NewFile, ...]
    read: Mapping[str, str]
    missing: tuple[str, ...]
    unknown: Mapping[str, tuple[str, ...]]


def new_file(
    kind: Kind,
    id: str,
    values: Mapping[str, Any],
    *,
    short: bool,
    about: str = "",
    remarks: Mapping[str, str] | None = None,
) -> NewFile:
    """The file of a record.

    errors   FootnotedError with all that the reader of records has against its values.
    """
    text = record_text(kind, values, remarks, short)
    faults = faults_in(kind, id, text) if values else []
    if faults:
        raise FootnotedError("; ".join(f"{fault.message}: {fault.help}" for fault in faults))
    path = kind.folder if kind.is_file else f"{kind.folder}/{id}.yml"
    # A text of the wildest kind that has no form stays as it was begun.
    form = formatted(text.encode(), kind, path, [])
    return NewFile(path, text if form is None else form.decode(), about)


def check_free(id: str, kind: Kind, corpus: Corpus) -> None:
    """Nothing for an id that a new record of a kind can have, else FootnotedError."""
    try:
        if not kind.is_file:
            check_name(id, kind)
    except Unreadable as fault:
        raise FootnotedError(f"{fault.message}; {fault.help}") from None
    file = corpus.files.get((kind.namespace, id))
    if file is not None:
        cure = "open that file" if kind.is_file else "leave the id out, or give another one"
        raise FootnotedError(f"{quoted(id)} is there already: {file.path}; {cure}")


def missing_keys(kind: Kind, values: Mapping[str, Any]) -> Iterator[str]:
    """What `check` will ask for, in the order of the keys."""
    for key, field in fields_of(kind.record).items():
        # A source says why where it can't say who or where.
        excuse = f"{key}_unknown"
        excused = excuse in fields_of(kind.record)
        if (field.required or excused) and key not in values and excuse not in values:
            yield key
    if issubclass(kind.record, Fact):
        citation = values.get("citations", [{}])[0]
        yield from (key for key in ("source", "passage") if key not in citation)
