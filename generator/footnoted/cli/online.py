"""What the commands that reach the network share: which sources, and how findings are told."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from footnoted.cli.output import say
from footnoted.problems import FootnotedError, Problem, Severity
from footnoted.report import has_errors, problems_as_json, problems_as_text

if TYPE_CHECKING:
    from footnoted.model.corpus import Corpus

SOURCES = click.argument("ids", nargs=-1, metavar="[SOURCE]...")
SPOKEN_AS = click.option(
    "--format", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to tell it."
)
DAY = click.option(
    "--today",
    metavar="DATE",
    help="Day that a new state is kept with, 2025-03-20. Default: SOURCE_DATE_EPOCH, else the clock's.",
)


def read_sources(facts: Path) -> tuple["Corpus", list[Problem]]:
    """The corpus, and what keeps sources or the facts that cite them from being read."""
    from footnoted.load import load_corpus

    if not facts.is_dir():
        raise FootnotedError(f"there is no folder {facts}; name the folder of facts with --facts")
    corpus, problems = load_corpus(facts)
    return corpus, [problem for problem in problems if problem.severity is Severity.ERROR]


def tell(problems: Sequence[Problem], records: int, found: dict[str, Any], summary: str, format: str) -> int:
    """Print the findings: the problems, and what was found besides; the exit code."""
    if format == "json":
        click.echo(json.dumps(json.loads(problems_as_json(problems, records)) | found, indent=1))
    else:
        click.echo(problems_as_text(problems, records))
        if summary:
            say(summary)
    return 1 if has_errors(problems) else 0
