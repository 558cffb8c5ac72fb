"""`footnoted new`."""

from pathlib import Path

import click

from footnoted.cli.begun import SHORT, STDOUT, put_begun
from footnoted.cli.options import FACTS, SET, facts_given


@click.command()
@click.argument("kind")
@click.argument("id", required=False, default="")
@click.option(
    "--passage",
    multiple=True,
    metavar="TEXT",
    help="Words of the source that carry the fact; once for each run.",
)
@click.option(
    "--source", default="", metavar="ID", help="The source that is cited: its id, title or address."
)
@click.option("--like", default="", metavar="ID", help="Whom and what it is about as in this record.")
@SET
@SHORT
@STDOUT
@FACTS
def new(
    kind: str,
    id: str,
    passage: tuple[str, ...],
    source: str,
    like: str,
    settings: tuple[str, ...],
    short: bool,
    stdout: bool,
    facts: Path,
) -> None:
    """Begin a record of a KIND, with what the passage tells of it; what else it takes stands in comments.

    Without an ID one is proposed. Nothing is asked, and no file is written over. A name that no record has, where
    a person can stand, gets a record as well.

    \b
    footnoted new quote --source herald-2025-03-20 --set speaker="Somebody's Name" \\
        --passage "“The words,” said Somebody's Name"
    """
    from footnoted.edit.begun import Asked, begin_record
    from footnoted.edit.settings import kind_named
    from footnoted.load import load_corpus

    corpus, _ = load_corpus(facts_given(facts))
    asked = Asked(kind_named(kind), id, passage, source, like, settings)
    put_begun(begin_record(asked, corpus, short), facts, stdout)
