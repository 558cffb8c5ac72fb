"""Where a record is named: in other records, in notes, in hand-written pages."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from footnoted.link.prose import REFERENCE
from footnoted.model.corpus import Corpus, RecordFile
from footnoted.model.site import ExceptionList
from footnoted.model.walk import prose_references_of, references_of
from footnoted.problems import Place
from footnoted.text.codes import record_id

_SUM = re.compile(r"\s*sum:")


class Use(NamedTuple):
    """A place at which a record is named; `in_words` where it stands in double brackets within a text."""

    place: Place
    in_words: bool


def uses_in_records(named: RecordFile, corpus: Corpus) -> list[Use]:
    """Every place at which other records, or it itself, name a record, by place."""
    found: list[Use] = []
    for key, record in corpus.records.items():
        file = corpus.files[key]
        if file.kind.group != "generated":
            found += [Use(file.place(at), in_words) for at, in_words in _routes(record, named, corpus)]
    return sorted(found, key=lambda use: (use.place.path, use.place.line or 0, use.place.column or 0))


def _routes(record: Any, named: RecordFile, corpus: Corpus) -> Iterator[tuple[tuple[str | int, ...], bool]]:
    for at, kinds, reference in references_of(record):
        if record_id(reference) == named.id and corpus.file_of(reference, kinds) is named:
            yield at, False
    if not named.kind.namespace:
        for at in dict.fromkeys(at for at, reference in prose_references_of(record) if reference == named.id):
            yield at, True
    if isinstance(record, ExceptionList):
        for i, entry in enumerate(record.exceptions):
            if entry.record == named.id:
                yield ("exceptions", i, "record"), False


def uses_in_page(named: RecordFile, markdown: str) -> list[tuple[int, int]]:
    """Where a hand-written page names a record by its id, alone or in a sum: character offsets, in order."""
    if named.kind.namespace:
        return []
    whole = re.compile(rf"(?<![a-z0-9-]){re.escape(named.id)}(?![a-z0-9-])")
    found = []
    for match in REFERENCE.finditer(markdown):
        if match[1].strip() == named.id or _SUM.match(match[1]):
            found += [
                (match.start(1) + one.start(), match.start(1) + one.end()) for one in whole.finditer(match[1])
            ]
    return found


def pages_naming(named: RecordFile, pages: Mapping[str, bytes]) -> dict[str, str]:
    """The Markdown of the pages that name a record, by path."""
    texts = {
        path: content.decode("utf-8", "surrogateescape")
        for path, content in pages.items()
        if path.endswith(".md")
    }
    return {path: text for path, text in texts.items() if uses_in_page(named, text)}
