"""`footnoted fmt`."""

import sys
from pathlib import Path

import click

from footnoted.cli.options import FACTS
from footnoted.cli.output import say
from footnoted.report import has_errors, problems_as_text


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@FACTS
@click.option("--check", is_flag=True, help="Write nothing; a file that would change is a problem.")
def fmt(paths: tuple[Path, ...], facts: Path, check: bool) -> None:
    """Give records their one form: order of keys, quotes, line lengths; comments and meaning stay.

    PATHS are files or folders below that of facts; without any, all records are meant.
    """
    from footnoted.edit.forms import format_facts

    forms = format_facts(facts, paths, check)
    for path in forms.changed if not check else ():
        say(f"formatted {path}")
    click.echo(problems_as_text(forms.problems, forms.records))
    sys.exit(1 if has_errors(forms.problems) else 0)
