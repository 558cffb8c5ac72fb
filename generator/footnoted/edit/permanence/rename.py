"""A record gets another id, wherever it is named; its old address leads to it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from footnoted.edit.cures.places import text_at
from footnoted.edit.new_record import check_free
from footnoted.edit.permanence.ledger_file import write_ledger
from footnoted.edit.permanence.uses import Use, pages_naming, uses_in_page, uses_in_records
from footnoted.edit.permanence.whole import file_named, whole_corpus
from footnoted.model.corpus import Corpus, RecordFile
from footnoted.model.ledger import Departure, ledger_of
from footnoted.problems import FootnotedError, quoted, refused
from footnoted.text.edtf import read_date
from footnoted.whole_file import write_file


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a renaming did.

    now       the record's file.
    changed   other files that name it, by path.
    """

    was: str
    now: str
    changed: tuple[str, ...]


def rename_record(
    facts: Path, docs: Path, old: str, new: str, today: date, pages: Mapping[str, bytes]
) -> Renamed:
    """Give a record another id. Nothing is written before all of it is known to be right.

    docs, pages   the folder of hand-written pages, and what it holds by path below it.
    errors        FootnotedError for an id that is none, is taken or was ever had, and for what can't be read or written.
    """
    corpus = whole_corpus(facts)
    file = file_named(old, corpus)
    _check(new, file, corpus)
    contents = _in_records(file, new, corpus)
    written = {docs / name: _in_page(file, new, text) for name, text in pages_naming(file, pages).items()}
    target = Path(file.path).with_name(f"{new}.yml")
    others = {Path(path): text for path, text in contents.items() if path != file.path} | written
    receipt = corpus.files.get(("receipt", old)) if file.kind.name == "source" else None
    try:
        # The new file first and the old one last: whatever breaks off between loses nothing.
        _write(target, contents.get(file.path) or Path(file.path).read_text("utf-8"))
        for path, text in sorted(others.items()):
            _write(path, text)
        if receipt is not None:
            Path(receipt.path).rename(Path(receipt.path).with_name(f"{new}.json"))
        if not file.kind.namespace:
            _note(file, new, corpus, facts, today)
        Path(file.path).unlink()
    except OSError as error:
        raise FootnotedError(refused(error)) from None
    return Renamed(file.path, target.as_posix(), tuple(path.as_posix() for path in sorted(others)))


def _check(new: str, file: RecordFile, corpus: Corpus) -> None:
    if file.kind.name == "country":
        raise FootnotedError("a country's id is its ISO 3166 code and is not renamed")
    check_free(new, file.kind, corpus)
    ledger = ledger_of(corpus.records)
    if not file.kind.namespace and (new in ledger.departed or new in ledger.published):
        raise FootnotedError(
            f"{quoted(new)} was published before and never means anything else; choose another id"
        )


def _in_records(file: RecordFile, new: str, corpus: Corpus) -> dict[str, str]:
    """The text of each record that names another, with its new name, by path."""
    by_path: dict[str, list[Use]] = {}
    for use in uses_in_records(file, corpus):
        by_path.setdefault(use.place.path, []).append(use)
    return {
        path: _with_name(Path(path).read_bytes().decode("utf-8"), file.id, new, uses)
        for path, uses in by_path.items()
    }


def _with_name(text: str, old: str, new: str, uses: list[Use]) -> str:
    edits: list[tuple[int, int, str]] = []
    for use in uses:
        found = text_at(text, use.place)
        if found is None:
            raise FootnotedError(f"{use.place}: {quoted(old)} can't be found; run `footnoted fmt` first")
        raw = text[found.start : found.end]
        pattern = _in_brackets(old) if use.in_words else rf"()(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])()"
        edits.append((found.start, found.end, re.sub(pattern, rf"\g<1>{new}\g<2>", raw)))
    for start, end, changed in sorted(edits, reverse=True):
        text = text[:start] + changed + text[end:]
    return text


def _in_page(file: RecordFile, new: str, text: str) -> str:
    for start, end in reversed(uses_in_page(file, text)):
        text = text[:start] + new + text[end:]
    return text


def _write(path: Path, text: str) -> None:
    write_file(path, text.encode("utf-8", "surrogateescape"))


def _note(file: RecordFile, new: str, corpus: Corpus, facts: Path, today: date) -> None:
    ledger = ledger_of(corpus.records)
    departure = Departure(kind=file.kind.name, renamed=new, date=read_date(today.isoformat()))
    published = {id: kind for id, kind in ledger.published.items() if id != file.id}
    write_ledger(
        replace(
            ledger,
            published={**published, new: file.kind.name},
            departed={
                **{id: _with_reference(one, file.id, new) for id, one in ledger.departed.items()},
                file.id: departure,
            },
        ),
        facts,
    )


def _with_reference(departure: Departure, old: str, new: str) -> Departure:
    """What became of another id, with the new name where its reason names the record."""

    def renamed(text: str | None) -> str | None:
        return text and re.sub(_in_brackets(old), rf"\g<1>{new}\g<2>", text)

    return replace(departure, retired=renamed(departure.retired), erased=renamed(departure.erased))


def _in_brackets(id: str) -> str:
    return rf"(\[\[\s*){re.escape(id)}(\s*\]\])"
