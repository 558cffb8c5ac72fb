"""`footnoted ledger`."""

from pathlib import Path

import click

from footnoted.cli.options import FACTS, facts_given
from footnoted.cli.output import say


@click.command()
@FACTS
def ledger(facts: Path) -> None:
    """Note the id of every record in `ledger.yml`, so that its address answers for ever.

    It is run by the job that publishes, or by a maintainer; whoever adds a record need not.
    """
    from footnoted.edit.permanence.ledger_file import FILE, note_published, write_ledger
    from footnoted.edit.permanence.whole import whole_corpus

    noted, changed = note_published(whole_corpus(facts_given(facts)))
    if changed:
        write_ledger(noted, facts)
    say(f"{changed} new in {facts / FILE}, {len(noted.published)} published, {len(noted.departed)} departed")
