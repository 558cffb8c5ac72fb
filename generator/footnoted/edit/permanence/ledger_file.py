"""The ledger as a file: one line an id, in the order of ids, so that two changes rarely meet."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from footnoted.load.lines import in_quotes
from footnoted.model.corpus import Corpus
from footnoted.model.ledger import LEDGERED_KINDS, Departure, Ledger, ledger_of
from footnoted.problems import FootnotedError, quotable, refusal
from footnoted.whole_file import write_file

FILE = "ledger.yml"

_HEAD = (
    "# Every id that was ever published, so that none is lost and none comes back as something else.\n"
    "# `footnoted ledger`, `footnoted rename` and `footnoted retire` write it.\n"
)


def ledger_as_yaml(ledger: Ledger) -> str:
    """The file of a ledger."""
    lines: Mapping[str, str] = {
        **ledger.published,
        **{id: _departure_as_yaml(departure) for id, departure in ledger.departed.items()},
    }
    return _HEAD + "".join(f"{id}: {lines[id]}\n" for id in sorted(lines))


def _departure_as_yaml(departure: Departure) -> str:
    if departure.renamed is not None:
        fate = f"renamed: {departure.renamed}"
    else:
        fate = f"{'retired' if departure.retired else 'erased'}: {in_quotes(departure.reason)}"
    return f"{{kind: {departure.kind}, {fate}, date: {departure.date.written}}}"


def write_ledger(ledger: Ledger, facts: Path) -> None:
    """Write the ledger of a folder of facts, whole or not at all; one with nothing in it is no file."""
    path = facts / FILE
    if not ledger.published and not ledger.departed:
        return
    try:
        write_file(path, ledger_as_yaml(ledger).encode())
    except OSError as error:
        raise FootnotedError(f"{quotable(str(path))} can't be written: {refusal(error)}") from None


def note_published(corpus: Corpus) -> tuple[Ledger, int]:
    """The ledger with a line for each record that has an address, and how many lines are new or say something else.

    An id that has departed stays so: a check refuses the record that has it again.
    """
    ledger = ledger_of(corpus.records)
    present = {
        id: file.kind.name
        for (namespace, id), file in corpus.files.items()
        if not namespace and file.kind.name in LEDGERED_KINDS and id not in ledger.departed
    }
    changed = sum(ledger.published.get(id) != kind for id, kind in present.items())
    return replace(ledger, published={**ledger.published, **present}), changed
