"""`footnoted retire`."""

from pathlib import Path

import click

from footnoted.cli.options import FACTS, PAGES, facts_given, pages_to_change
from footnoted.cli.output import say


@click.command()
@click.argument("id")
@click.option(
    "--because", required=True, metavar="TEXT", help="Why, as readers are told; `[[id]]` names a record."
)
@click.option("--erase", is_flag=True, help="Show nothing of what it said any more, in its history neither.")
@FACTS
@PAGES
@click.option("--today", metavar="DATE", help="Day of the removal. Default: SOURCE_DATE_EPOCH, else today.")
def retire(id: str, because: str, erase: bool, facts: Path, docs: Path | None, today: str | None) -> None:
    """Take the record ID away. Its address, its file of data and its place in the feeds say so for ever.

    A fact that was wrong is better withdrawn: `status: withdrawn` with a reason keeps what it said before readers'
    eyes. What git keeps of an erased record has to be removed there.
    """
    from footnoted.edit.permanence import retire_record
    from footnoted.revision import read_day

    folder, pages = pages_to_change(facts_given(facts), docs)
    path = retire_record(facts, folder, id, because, erase, read_day(today), pages)
    say(f"{'erased' if erase else 'retired'} {path}")
