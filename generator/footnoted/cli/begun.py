"""What `footnoted new` and `footnoted source` have in common: where a record goes, and what to do next."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from footnoted.cli.output import say, say_lines
from footnoted.problems import quoted

if TYPE_CHECKING:
    # `--help` is answered without reading how records are begun.
    from footnoted.edit.new_record import Begun

SHORT = click.option("--short", is_flag=True, help="Without comments for what may be left out.")
STDOUT = click.option("--stdout", is_flag=True, help="Print the records; write nothing.")

_MADE = ("text_sha256", "text_extractor")
"""What a page does not say, but what was made from it."""


def put_begun(begun: "Begun", facts: Path, stdout: bool) -> None:
    """Write a record that was begun, or print it, and say what it still needs."""
    from footnoted.edit.new_files import write_new

    paths = [(facts / file.path).as_posix() for file in begun.files]
    if stdout:
        for path, file in zip(paths, begun.files, strict=True):
            if len(paths) > 1:
                say(f"# {path}")
            say_lines(file.text.rstrip("\n"))
    else:
        write_new(begun.files, facts)
        for path, file in zip(paths, begun.files, strict=True):
            why = f", since no record has the name {quoted(file.about)}" if file.about else ""
            say(f"{path} is written{why}")
    for line in _next_steps(begun, facts):
        say(line, err=stdout)


def _next_steps(begun: "Begun", facts: Path) -> list[str]:
    lines = []
    if begun.read:
        read = ", ".join(f"{key}: {value}" for key, value in begun.read.items() if key not in _MADE)
        lines.append(f"Read there, so look at it again: {read}")
    if begun.missing:
        lines.append(f"Still to be filled in: {', '.join(begun.missing)}")
    for id, kinds in begun.unknown.items():
        lines.append(f"There is no record {quoted(id)} yet: footnoted new {' or '.join(kinds)} {id}")
    where = "" if facts == Path("facts") else f" --facts {facts}"
    lines.append(f"Then: footnoted check --pending-ok{where}")
    return lines
