"""`footnoted schema`."""

import shlex
import sys
from pathlib import Path

import click

from footnoted.cli.options import FACTS
from footnoted.cli.output import say
from footnoted.problems import FootnotedError, Problem

MAX_BYTES = 1024 * 1024


@click.command()
@FACTS
@click.option(
    "--out", type=click.Path(path_type=Path), help="Write to this folder.  [default: schema in --facts]"
)
@click.option(
    "--publish", is_flag=True, help="Write them without the ids of your records, as they are committed."
)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a schema is out of date.")
@click.option("--fields", is_flag=True, help="Print which fields carry a fact, and write nothing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "markdown")),
    help="With --fields: as a table, or all fields as data or as the page of the site.  [default: text]",
)
def schema(facts: Path, out: Path | None, publish: bool, check: bool, fields: bool, form: str | None) -> None:
    """Write the schemas by which editors explain, complete and check records, with the ids of yours."""
    from footnoted.model.kinds import SCHEMA_FOLDER

    if sum((publish, check, fields)) > 1:
        raise FootnotedError("--publish, --check and --fields are three things to do; name one")
    if form and not fields:
        raise FootnotedError("--format goes with --fields")
    if fields:
        _print_fields(form or "text")
        return
    if not facts.is_dir():
        raise FootnotedError(f"there is no folder {facts}; name the folder of facts with --facts")
    folder = out or facts / SCHEMA_FOLDER
    if check:
        sys.exit(_check(folder))
    _write(folder, facts, publish)


def _print_fields(form: str) -> None:
    from footnoted.schemas.reference import fields_as_json, fields_as_page, load_bearing_as_text

    printed = {"text": load_bearing_as_text, "json": fields_as_json, "markdown": fields_as_page}[form]()
    click.echo(printed.rstrip("\n"))


def _write(folder: Path, facts: Path, publish: bool) -> None:
    from footnoted.load import load_corpus
    from footnoted.schemas import IDS, published_schemas, schemas_with_ids
    from footnoted.whole_file import write_file

    files = published_schemas() if publish else schemas_with_ids(load_corpus(facts)[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        write_file(folder / name, content)
    say(f"{len(files)} schemas are in {folder}")
    if not publish:
        say(f"{IDS} has the ids of your records; so that git leaves it alone, tell it once:")
        say(f"  git update-index --skip-worktree {shlex.quote(str(folder / IDS))}")


def _check(folder: Path) -> int:
    from footnoted.load.folders import ordinary_files, read_file
    from footnoted.schemas import outdated

    if not folder.is_dir():
        raise FootnotedError(f"there is no folder {folder}; write it with `footnoted schema --publish`")
    problems: list[Problem] = []
    entries = ordinary_files(folder, folder.as_posix(), problems)
    found = {entry.relative: read_file(entry, MAX_BYTES, "write it anew", problems) for entry in entries}
    problems += outdated(found, folder.as_posix())
    for problem in sorted(problems, key=lambda problem: problem.sort_key):
        say(f"{problem.place}: {problem.rule}: {problem.message}")
        say(f"    {problem.help}   more: footnoted explain {problem.rule}")
    if not problems:
        say(f"{len(found)} schemas in {folder} are up to date")
    return 1 if problems else 0
