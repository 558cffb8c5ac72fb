"""`footnoted diff`."""

from pathlib import Path

import click

from footnoted.cli.options import FACTS, PAGES, TODAY
from footnoted.cli.output import say_lines


@click.command()
@click.argument("revision")
@click.argument("other", required=False, default="")
@FACTS
@PAGES
@TODAY
@click.option(
    "--format",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    show_default=True,
    help="markdown: a comment for a pull request.",
)
def diff(revision: str, other: str, facts: Path, docs: Path | None, today: str | None, format: str) -> None:
    """Print what becomes of the facts of REVISION in OTHER, in the words that readers see.

    Each is a revision of git's, or a folder of facts; OTHER left out is the facts as they stand.
    """
    from footnoted.changes.as_json import difference_as_json
    from footnoted.changes.as_markdown import sections_as_markdown
    from footnoted.changes.as_text import sections_as_text
    from footnoted.changes.between import difference_between
    from footnoted.changes.outline import outline

    difference = difference_between(revision, other, facts, docs or facts.parent / "docs", today)
    if format == "json":
        click.echo(difference_as_json(difference))
    elif format == "markdown":
        click.echo(sections_as_markdown(outline(difference)), nl=False)
    else:
        say_lines(sections_as_text(outline(difference)))
