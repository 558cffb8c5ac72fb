"""`footnoted build`."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from footnoted.cli.options import EXTENSION, FACTS, TODAY, pages_below
from footnoted.cli.output import say
from footnoted.problems import FootnotedError, refusal
from footnoted.report import has_errors, problems_as_text, scores_in_short


@click.command()
@FACTS
@click.option("--docs", type=click.Path(path_type=Path), help="Folder of hand-written pages to put in.")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="Folder to write; it must not exist yet."
)
@TODAY
@EXTENSION
@click.option(
    "--repository", default="", metavar="ADDRESS", help="Where readers find the facts and the issue forms."
)
@click.option("--name", default="", metavar="TEXT", help="What the site is called, for whoever cites it.")
@click.option("--address", default="", metavar="ADDRESS", help="Where the site is published.")
def build(
    facts: Path,
    docs: Path | None,
    out: Path,
    today: str | None,
    extension: tuple[str, ...],
    repository: str,
    name: str,
    address: str,
) -> None:
    """Write the pages as a plain tree of Markdown files that several site builders read."""
    from footnoted.build import Named, build_site
    from footnoted.link.places import USUAL_EXTENSIONS, MarkdownSettings
    from footnoted.link.repository import read_repository
    from footnoted.manual import manual_groups
    from footnoted.revision import read_revision
    from footnoted.tree import plain_tree

    if out.exists():
        raise FootnotedError(f"{out} is there already; name a new folder")
    built = build_site(
        facts,
        read_revision(facts, today),
        manual=manual_groups(),
        repository=read_repository(repository),
        named=Named(name, f"{address.rstrip('/')}/" if address else ""),
    )
    settings = MarkdownSettings(extension or USUAL_EXTENSIONS)
    written, faults = pages_below(docs) if docs else ({}, [])
    pages, found = built.read_written(written, str(docs), settings)
    problems = built.inspected.problems + faults + found
    click.echo(problems_as_text(problems, len(built.inspected.corpus.files)), err=True)
    if has_errors(problems):
        sys.exit(1)
    files = plain_tree(built, written, pages, settings)
    _write(files, out)
    click.echo(scores_in_short(built.site), err=True)
    say(f"{len(files)} files in {out}")


def _write(files: Mapping[str, bytes], out: Path) -> None:
    """Write a tree as a site is published: `out` is whole or not there, and what is left of it the next run clears."""
    from footnoted.publish import Publisher

    publisher = Publisher(out)
    try:
        for name, content in sorted(files.items()):
            target = publisher.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        publisher.publish()
    except OSError as error:
        raise FootnotedError(f"{out} can't be written: {refusal(error)}") from None
    finally:
        publisher.discard()
