"""`footnoted fix`."""

import sys
from pathlib import Path

import click

from footnoted.cli.options import FACTS, TODAY
from footnoted.cli.output import say
from footnoted.report import has_errors, problems_as_text


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@FACTS
@click.option("--check", is_flag=True, help="Write nothing; what could be cured is a problem.")
@TODAY
def fix(paths: tuple[Path, ...], facts: Path, check: bool, today: str | None) -> None:
    """Cure what needs no decision: quotes, tabs, line ends, codes, slips of one letter. Print what is left.

    PATHS are files or folders below that of facts; without any, all records are meant.
    """
    from footnoted.edit.mend import mend_facts
    from footnoted.revision import read_revision

    mended = mend_facts(facts, read_revision(facts, today).today, paths, check)
    for problem in mended.cured:
        say(f"{problem.place}: {problem.rule}: {'can be cured' if check else 'cured'}: {problem.message}")
    click.echo(problems_as_text(mended.left, mended.records))
    sys.exit(1 if has_errors(mended.left) or (check and mended.cured) else 0)
