"""`footnoted verify`."""

import sys
from pathlib import Path

import click

from footnoted.cli.options import FACTS, TEXTS, TODAY, texts_given
from footnoted.cli.output import say_lines
from footnoted.cli.progress import progress
from footnoted.report import has_errors, problems_as_text


@click.command()
@FACTS
@TEXTS
@click.option(
    "--check", "reproduce", is_flag=True, help="Write nothing; a receipt that would change is a problem."
)
@TODAY
def verify(facts: Path, texts: Path | None, reproduce: bool, today: str | None) -> None:
    """Prove every passage against its source's text, and write the receipts."""
    from footnoted.receipts import receipts_of, told, write_receipts
    from footnoted.revision import read_revision

    day = read_revision(facts, today).today
    with progress("Sources read", "sources") as step:
        checked = receipts_of(facts, texts_given(texts), day, reproduce, step)
    if not reproduce:
        write_receipts(checked, facts)
    click.echo(problems_as_text(checked.problems, checked.records))
    say_lines(told(checked), err=True)
    sys.exit(1 if has_errors(checked.problems) else 0)
