"""`footnoted rename`."""

from pathlib import Path

import click

from footnoted.cli.options import FACTS, PAGES, facts_given, pages_to_change
from footnoted.cli.output import say


@click.command()
@click.argument("old")
@click.argument("new")
@FACTS
@PAGES
@click.option("--today", metavar="DATE", help="Day of the renaming. Default: SOURCE_DATE_EPOCH, else today.")
def rename(old: str, new: str, facts: Path, docs: Path | None, today: str | None) -> None:
    """Give the record OLD the id NEW, in its file and wherever it is named; its old address leads to it.

    Comments and all other bytes of the files stay as they are.
    """
    from footnoted.edit.permanence import rename_record
    from footnoted.revision import read_day

    folder, pages = pages_to_change(facts_given(facts), docs)
    renamed = rename_record(facts, folder, old, new, read_day(today), pages)
    say(f"renamed {renamed.was} to {renamed.now}")
    for path in renamed.changed:
        say(f"changed {path}")
