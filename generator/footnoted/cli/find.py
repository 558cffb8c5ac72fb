"""`footnoted find`."""

import sys
from pathlib import Path

import click

from footnoted.cli.options import FACTS, facts_given
from footnoted.cli.output import say
from footnoted.problems import quotable

_LONGEST_TITLE = 80


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(min=1), default=10, show_default=True, help="Most records to print."
)
@FACTS
def find(words: tuple[str, ...], limit: int, facts: Path) -> None:
    """Tell whether a fact, passage, person or source is there already, by some of its WORDS.

    An id, a name, a title, words of a passage, or an address. Exit code 1 where nothing is found.
    """
    from footnoted.edit.found import find_records
    from footnoted.load import load_corpus

    corpus, _ = load_corpus(facts_given(facts))
    found = find_records(" ".join(words), corpus)
    for one in found[:limit]:
        title = quotable(one.title, _LONGEST_TITLE)
        say(f"{one.kind} {one.id}  {one.place.path}:{one.place.line}  {title}".rstrip())
    if len(found) > limit:
        say(f"and {len(found) - limit} more: --limit {len(found)}")
    if not found:
        say("nothing found; try fewer words, or others")
        sys.exit(1)
