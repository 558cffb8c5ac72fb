"""The command `footnoted`: arguments, exit codes, writing. It has no rules of its own."""

import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from footnoted import __version__
from footnoted.problems import FootnotedError, did_you_mean, quoted
from footnoted.report import has_errors, problems_as_text
from footnoted.revision import Revision, read_revision

_FACTS = click.option(
    "--facts",
    type=click.Path(path_type=Path),
    default=Path("facts"),
    show_default=True,
    help="Folder of facts.",
)
_TODAY = click.option(
    "--today",
    metavar="DATE",
    help="Day to judge by, 2025-03-20. Default: SOURCE_DATE_EPOCH, else the commit's.",
)

_EXTENSION = click.option(
    "--extension",
    multiple=True,
    metavar="NAME",
    help="A Markdown extension of the site's pages; name all of them. Default: toc, tables, fenced_code.",
)


def main() -> None:
    """Run the command; misuse of it is told in one line, without a traceback, with exit code 2."""
    try:
        footnoted(prog_name="footnoted")
    except FootnotedError as error:
        click.echo(f"footnoted: {error}", err=True)
        sys.exit(2)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def footnoted() -> None:
    """A folder of YAML facts becomes a site in which every statement carries its source.

    Exit codes: 0 clean, 1 problems, 2 could not run, 75 another build is running.
    """


@footnoted.command()
@_FACTS
@click.option(
    "--docs", type=click.Path(path_type=Path), help="Check the [[id]] of these hand-written pages too."
)
@_TODAY
@_EXTENSION
def check(facts: Path, docs: Path | None, today: str | None, extension: tuple[str, ...]) -> None:
    """Print every problem of the facts, with what to do; read-only."""
    from footnoted.build import build_site, destination_of, inspect_facts
    from footnoted.link.prose import USUAL_EXTENSIONS, MarkdownSettings
    from footnoted.tree import written_files

    revision = _revision(facts, today)
    if docs is None:
        inspected = inspect_facts(facts, revision.today)
    else:
        built = build_site(facts, revision)
        inspected = built.inspected
        settings = MarkdownSettings(extension or USUAL_EXTENSIONS)
        for file in written_files(_folder(docs)):
            destination = destination_of(file.relative_to(docs).as_posix())
            inspected.problems.extend(
                built.file_problems(file.read_bytes(), file.as_posix(), destination, settings)
            )
    click.echo(problems_as_text(inspected.problems, len(inspected.corpus.files)))
    sys.exit(1 if has_errors(inspected.problems) else 0)


@footnoted.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> None:
    """Print the manual page of a RULE; without one, the list of all."""
    from footnoted.manual import manual_pages

    pages = manual_pages()
    if rule is None:
        width = max(map(len, pages))
        for slug, text in pages.items():
            click.echo(f"{slug:<{width}}  {text.splitlines()[0]}")
        return
    if rule not in pages:
        raise FootnotedError(
            f"there is no rule {quoted(rule)}; {did_you_mean(rule, pages) or 'see `footnoted explain`'}"
        )
    click.echo(f"{rule}\n\n{pages[rule]}")


@footnoted.command()
@_FACTS
@click.option("--docs", type=click.Path(path_type=Path), help="Folder of hand-written pages to put in.")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="Folder to write; it must not exist yet."
)
@_TODAY
@_EXTENSION
def build(facts: Path, docs: Path | None, out: Path, today: str | None, extension: tuple[str, ...]) -> None:
    """Write the pages as a plain tree of Markdown files that several site builders read."""
    from footnoted.build import build_site
    from footnoted.link.prose import USUAL_EXTENSIONS, MarkdownSettings
    from footnoted.tree import plain_tree

    if out.exists():
        raise FootnotedError(f"{out} is there already; name a new folder")
    built = build_site(facts, _revision(facts, today))
    settings = MarkdownSettings(extension or USUAL_EXTENSIONS)
    files, problems = plain_tree(built, _folder(docs) if docs else None, settings)
    problems = built.inspected.problems + problems
    click.echo(problems_as_text(problems, len(built.inspected.corpus.files)), err=True)
    if has_errors(problems):
        sys.exit(1)
    try:
        _write(files, out)
    except OSError as error:
        raise FootnotedError(f"{out} can't be written: {error.strerror}") from None
    click.echo(f"{len(files)} files in {out}")


def _write(files: Mapping[str, bytes], out: Path) -> None:
    """Write a tree beside `out` and rename it, so that `out` is whole or not there."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as beside:
        tree = Path(beside) / "tree"
        for name, content in sorted(files.items()):
            target = tree / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        tree.rename(out)


def _revision(facts: Path, today: str | None) -> Revision:
    if not facts.is_dir():
        raise FootnotedError(f"there is no folder {facts}; name the folder of facts with --facts")
    revision = read_revision(facts)
    if today is None:
        return revision
    try:
        return Revision(revision.commit, date.fromisoformat(today))
    except ValueError:
        raise FootnotedError(f"--today {quoted(today)} is not a day; write 2025-03-20") from None


def _folder(path: Path) -> Path:
    if not path.is_dir():
        raise FootnotedError(f"there is no folder {path}")
    return path
