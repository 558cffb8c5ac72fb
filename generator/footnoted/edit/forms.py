"""The form of many records: what `footnoted fmt` does."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from footnoted.edit.chosen import chosen_files
from footnoted.edit.layout import formatted
from footnoted.load.files import read_bytes
from footnoted.problems import Place, Problem, quoted
from footnoted.whole_file import write_file

_HELP = "run `footnoted fmt`, which does it"


@dataclass(frozen=True, slots=True)
class Forms:
    """What became of a folder's files.

    changed    as reports name them, by path.
    problems   of files that stay as they are; with `check`, one for each that would change.
    records    how many were looked at.
    """

    changed: list[str]
    problems: list[Problem]
    records: int


def format_facts(facts: Path, paths: Sequence[Path] = (), check: bool = False) -> Forms:
    """Give the records of a folder their form; a file that can't be read, or would lose something, stays.

    paths    files and folders below `facts`; without any, all of it.
    check    write nothing.
    errors   FootnotedError if there is no such folder or file.
    """
    files, problems = chosen_files(facts, paths)
    changed = []
    for file in files:
        content = read_bytes(file, problems)
        form = formatted(content, file.kind, file.shown_path, problems) if content is not None else None
        if content is None or form is None or form == content:
            continue
        changed.append(file.shown_path)
        if check:
            problems.append(_unformatted(content, form, file.shown_path))
        else:
            write_file(file.entry.path, form)
    return Forms(changed, problems, len(files))


def _unformatted(content: bytes, form: bytes, path: str) -> Problem:
    """Where a file first differs from its form, and what would stand there."""
    text = content.decode("utf-8")
    line = 1
    if text.startswith("\ufeff"):
        message = "an invisible mark (BOM) stands before the first letter"
    elif "\r\n" in text:
        line = text.count("\n", 0, text.index("\r\n")) + 1
        message = "this line ends as on Windows (CR LF)"
    else:
        pairs = zip_longest(text.split("\n"), form.decode("utf-8").split("\n"))
        line, _, new = next((i, old, new) for i, (old, new) in enumerate(pairs, 1) if old != new)
        message = f"this line would be {quoted(new, 120)}" if new else "there would be no line here"
    return Problem(Place(path, line), "unformatted", message, _HELP)
