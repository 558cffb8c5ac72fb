"""A record is taken away; a line in the ledger says why, and answers at its address."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from footnoted.edit.permanence.ledger_file import write_ledger
from footnoted.edit.permanence.uses import pages_naming, uses_in_records
from footnoted.edit.permanence.whole import file_named, whole_corpus
from footnoted.load.values import text_reader_of
from footnoted.model.corpus import Corpus, RecordFile
from footnoted.model.ledger import Departure, ledger_of
from footnoted.model.schema import Prose
from footnoted.problems import FootnotedError, quoted, refused
from footnoted.text.edtf import read_date
from footnoted.text.inline import read_inline
from footnoted.text.reading import Unreadable

_MOST_NAMED = 5


def retire_record(
    facts: Path, docs: Path, id: str, because: str, erase: bool, today: date, pages: Mapping[str, bytes]
) -> str:
    """Take a record away; the result is the path that its file had.

    because       why, as readers are told.
    erase         whether its history is not shown either.
    docs, pages   the folder of hand-written pages, and what it holds by path below it.
    errors        FootnotedError for a record that others name, a reason that can't be read, what can't be written.
    """
    corpus = whole_corpus(facts)
    file = file_named(id, corpus)
    if file.kind.namespace:
        raise FootnotedError(f"a {file.kind.name} has no address of its own; delete {file.path}")
    reason = _reason(because, corpus)
    _check_unnamed(file, corpus, docs, pages)
    ledger = ledger_of(corpus.records)
    departure = Departure(
        kind=file.kind.name,
        retired=None if erase else reason,
        erased=reason if erase else None,
        date=read_date(today.isoformat()),
    )
    published = {one: kind for one, kind in ledger.published.items() if one != id}
    # The line first: a file too many is told of, an address too few is not.
    write_ledger(replace(ledger, published=published, departed={**ledger.departed, id: departure}), facts)
    receipt = corpus.files.get(("receipt", id)) if file.kind.name == "source" else None
    try:
        Path(file.path).unlink()
        if receipt is not None:
            Path(receipt.path).unlink()
    except OSError as error:
        raise FootnotedError(refused(error)) from None
    return file.path


def _reason(because: str, corpus: Corpus) -> str:
    try:
        reason: str = text_reader_of(Prose())(because, [])
        named = [run.reference for run in read_inline(reason) if run.reference]
    except Unreadable as fault:
        raise FootnotedError(f"--because: {fault.message}; {fault.help}") from None
    for one in named:
        if ("", one) not in corpus.files:
            raise FootnotedError(f"--because: there is no record {quoted(one)}")
    return reason


def _check_unnamed(file: RecordFile, corpus: Corpus, docs: Path, pages: Mapping[str, bytes]) -> None:
    places = [str(use.place) for use in uses_in_records(file, corpus) if use.place.path != file.path]
    places += [(docs / name).as_posix() for name in pages_naming(file, pages)]
    if places:
        shown = ", ".join(places[:_MOST_NAMED])
        more = f" and {len(places) - _MOST_NAMED} more" if len(places) > _MOST_NAMED else ""
        raise FootnotedError(f"{quoted(file.id)} is named in {shown}{more}; take it out there first")
