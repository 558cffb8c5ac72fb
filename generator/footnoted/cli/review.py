"""`footnoted review`."""

import sys
from pathlib import Path

import click

from footnoted.cli.options import FACTS, PAGES, TODAY
from footnoted.problems import FootnotedError


@click.command()
@click.argument("base")
@click.argument("head")
@FACTS
@PAGES
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="Folder to write; it must not exist yet."
)
@click.option(
    "--generated-ok", is_flag=True, help="Whoever made the change may write receipts, scores and the ledger."
)
@TODAY
@click.option(
    "--format",
    type=click.Choice(("text", "github")),
    default="text",
    show_default=True,
    help="github: annotations for a pull request, and the text.",
)
def review(
    base: str,
    head: str,
    facts: Path,
    docs: Path | None,
    out: Path,
    generated_ok: bool,
    today: str | None,
    format: str,
) -> None:
    """Judge which files a change of BASE into HEAD touches, and lay it out as data.

    Writes `comment.md`, what changes for readers, and `tree/`: the facts and pages of HEAD in all else of
    BASE, to check and to build without running anything of the change.
    """
    from footnoted.changes.as_markdown import sections_as_markdown
    from footnoted.changes.outline import outline
    from footnoted.changes.review import review as review_change
    from footnoted.report import has_errors, problems_as_annotations, problems_as_text
    from footnoted.whole_file import write_file

    if out.exists():
        raise FootnotedError(f"{out} is there already; name a new folder")
    found = review_change(base, head, facts, docs or facts.parent / "docs", out, generated_ok, today)
    write_file(out / "comment.md", sections_as_markdown(outline(found.difference, found.paths)).encode())
    if format == "github" and found.paths:
        click.echo(problems_as_annotations(found.paths))
    click.echo(problems_as_text(found.paths, found.files, what="changed file"))
    sys.exit(1 if has_errors(found.paths) else 0)
