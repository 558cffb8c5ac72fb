"""One key of a record written anew: all other bytes of its file stay as they are, comments with them."""

import datetime
import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from footnoted.load.files import FoundFile
from footnoted.load.folders import Entry
from footnoted.load.records import read_record
from footnoted.load.tree import Keys, read_tree
from footnoted.model.corpus import Corpus, RecordFile
from footnoted.model.schema import attribute_of, fields_of
from footnoted.online.faults import Fault
from footnoted.problems import FootnotedError, Problem, Severity, quotable, refusal
from footnoted.text.edtf import EdtfDate
from footnoted.whole_file import write_file

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def write_key(corpus: Corpus, record: Any, key: str, value: Any) -> None:
    """Give a key of a record, as it is in the corpus, another value in its file, whole or not at all.

    value    a record of its own, all of whose values are texts or days.
    errors   Fault `record-changed` where the file is not the one that was read, `record-layout` where no
             line can be put in without another value changing; FootnotedError where it can't be written.
    """
    file = corpus.file_for(record)
    path = Path(file.path)
    try:
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != file.sha256:
            raise Fault("record-changed", "the record was changed in the meantime")
        written = _with_key(content, file, key, value)
        if _read(written, file)[1] != replace(record, **{attribute_of(key): value}):
            raise _unfit()
        write_file(path, written)
    except OSError as error:
        raise FootnotedError(f"{quotable(file.path)} can't be written: {refusal(error)}") from None


def _with_key(content: bytes, file: RecordFile, key: str, value: Any) -> bytes:
    """The file with the lines of one key put in or replaced."""
    text = content.decode("utf-8")
    tree, _ = _read(content, file)
    starts = [mark.line - 1 for mark, _ in tree.entries.values()]
    lines = _LINE.findall(text)
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    if not lines[-1].endswith("\n"):
        lines[-1] += ending
    blocks = {
        name: (start, _end(lines, start, end))
        for name, start, end in zip(tree.entries, starts, [*starts[1:], len(lines)], strict=True)
    }
    if key in blocks:
        start, end = blocks[key]
        block = "".join(lines[start:end]).replace("\r\n", "\n")
    else:
        before = list(fields_of(file.kind.record))
        earlier = [blocks[name][1] for name in before[: before.index(key)] if name in blocks]
        start = end = earlier[-1] if earlier else starts[0]
        block = f"{key}:\n"
    made = _block(block, key, value).replace("\n", ending)
    return "".join([*lines[:start], made, *lines[end:]]).encode()


def _end(lines: Sequence[str], start: int, end: int) -> int:
    """Where the lines of a key end: comments at the margin and empty lines below it belong to what follows."""
    while end > start + 1 and (lines[end - 1].startswith("#") or not lines[end - 1].strip()):
        end -= 1
    return end


def _block(block: str, key: str, value: Any) -> str:
    """The lines of one key with other values, and with the comments that were among them."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    loaded = yaml.load(block)
    old = loaded[key] if isinstance(loaded[key], CommentedMap) else CommentedMap()
    values = _plain(value)
    for name in [name for name in old if name not in values]:
        del old[name]
    for place, (name, plain) in enumerate(values.items()):
        if name not in old:
            old.insert(place, name, plain)
        elif old[name] != plain:
            old[name] = plain
    loaded[key] = old
    stream = io.StringIO()
    yaml.dump(loaded, stream)
    return stream.getvalue()


def _plain(value: Any) -> Mapping[str, str | datetime.date]:
    """The keys that are given, in writing order; a day as a date, so that it gets no quotes."""
    given = {name: getattr(value, attribute_of(name)) for name in fields_of(type(value))}
    return {
        name: one.earliest if isinstance(one, EdtfDate) else one
        for name, one in given.items()
        if one is not None
    }


def _read(content: bytes, file: RecordFile) -> tuple[Keys, Any]:
    """The tree and the record of a file's content; Fault where it is none, or has faults."""
    problems: list[Problem] = []
    tree = read_tree(content, file.path, problems)
    if tree is None:
        raise _unfit()
    entry = Entry(file.path, file.path, file.path, len(content))
    record, _ = read_record(tree, FoundFile(entry, file.kind, file.id), problems)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise _unfit()
    return tree, record


def _unfit() -> Fault:
    return Fault("record-layout", "no key can be put into this record without changing the rest of it")
