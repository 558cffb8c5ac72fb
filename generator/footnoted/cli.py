"""The command `footnoted`: arguments, exit codes, writing. It has no rules of its own."""

import sys
import tempfile
from collections.abc import Mapping
from io import TextIOWrapper
from pathlib import Path

import click

from footnoted import __version__
from footnoted.problems import FootnotedError, Problem, did_you_mean, line_of_output, quotable, quoted
from footnoted.report import has_errors, problems_as_text, scores_in_short
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

_TEXTS = click.option(
    "--texts",
    type=click.Path(path_type=Path),
    envvar="FOOTNOTED_TEXTS",
    show_envvar=True,
    help="Private folder of the sources' texts.",
)

_EXTENSION = click.option(
    "--extension",
    multiple=True,
    metavar="NAME",
    help="A Markdown extension of the site's pages; name all of them. Default: toc, tables, fenced_code.",
)


def main() -> None:
    """Run the command; misuse of it is told in one line, without a traceback, with exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another encoding gets `\\u2026` for what it can't show.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        footnoted(prog_name="footnoted")
    except FootnotedError as error:
        _say(f"footnoted: {error}", err=True)
        sys.exit(2)
    except OSError as error:
        # A full disk behind the output, a folder that can't be entered.
        of = f"{quotable(str(error.filename))}: " if error.filename else ""
        _say(f"footnoted: {of}{error.strerror or error}", err=True)
        sys.exit(2)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def footnoted() -> None:
    """A folder of YAML facts becomes a site in which every statement carries its source.

    Exit codes: 0 clean, 1 problems, 2 could not run, 75 another build is running.
    """


@footnoted.command()
@_FACTS
@click.option("--docs", type=click.Path(path_type=Path), help="Check these hand-written pages too.")
@click.option(
    "--pending-ok", is_flag=True, help="List what waits for a maintainer's `verify` without failing."
)
@click.option(
    "--mutate", is_flag=True, help="Make facts wrong on purpose, in memory, and count what is noticed."
)
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="With --mutate: chooses the wrong values.",
)
@click.option("--write", is_flag=True, help="With --mutate: keep the scores in quality.json.")
@_TEXTS
@_TODAY
@_EXTENSION
def check(
    facts: Path,
    docs: Path | None,
    pending_ok: bool,
    mutate: bool,
    seed: int,
    write: bool,
    texts: Path | None,
    today: str | None,
    extension: tuple[str, ...],
) -> None:
    """Print every problem of the facts, with what to do; read-only unless told to --write."""
    from footnoted.build import build_site, inspect_facts
    from footnoted.link.places import USUAL_EXTENSIONS, MarkdownSettings

    if mutate and (docs is not None or pending_ok):
        raise FootnotedError("--mutate measures the checks of facts; leave --docs and --pending-ok out")
    if not mutate and (write or seed):
        raise FootnotedError("--write and --seed go with --mutate")
    revision = read_revision(facts, today)
    if mutate:
        sys.exit(_measure(facts, texts, revision, seed, write))
    if docs is None:
        inspected = inspect_facts(facts, revision.today)
    else:
        built = build_site(facts, revision)
        inspected = built.inspected
        settings = MarkdownSettings(extension or USUAL_EXTENSIONS)
        written, faults = _read_docs(docs)
        inspected.problems.extend(faults + built.read_written(written, str(docs), settings)[1])
    click.echo(problems_as_text(inspected.problems, len(inspected.corpus.files), pending_ok))
    sys.exit(1 if has_errors(inspected.problems, pending_ok) else 0)


@footnoted.command()
@_FACTS
@_TEXTS
@click.option(
    "--check", "reproduce", is_flag=True, help="Write nothing; a receipt that would change is a problem."
)
@_TODAY
def verify(facts: Path, texts: Path | None, reproduce: bool, today: str | None) -> None:
    """Prove every passage against its source's text, and write the receipts."""
    from footnoted.receipts import receipts_of, told, write_receipts

    day = read_revision(facts, today).today
    checked = receipts_of(facts, _named(texts), day, reproduce)
    if not reproduce:
        write_receipts(checked, facts)
    click.echo(problems_as_text(checked.problems, checked.records))
    _say_lines(told(checked), err=True)
    sys.exit(1 if has_errors(checked.problems) else 0)


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
    from footnoted.link.places import USUAL_EXTENSIONS, MarkdownSettings
    from footnoted.tree import plain_tree

    if out.exists():
        raise FootnotedError(f"{out} is there already; name a new folder")
    built = build_site(facts, read_revision(facts, today))
    settings = MarkdownSettings(extension or USUAL_EXTENSIONS)
    written, faults = _read_docs(docs) if docs else ({}, [])
    pages, found = built.read_written(written, str(docs), settings)
    problems = built.inspected.problems + faults + found
    click.echo(problems_as_text(problems, len(built.inspected.corpus.files)), err=True)
    if has_errors(problems):
        sys.exit(1)
    files = plain_tree(built, written, pages, settings)
    try:
        _write(files, out)
    except OSError as error:
        raise FootnotedError(f"{out} can't be written: {error.strerror}") from None
    click.echo(scores_in_short(built.site), err=True)
    _say(f"{len(files)} files in {out}")


def _say(text: str, err: bool = False) -> None:
    """Print one line that may hold foreign text: names of folders, words of records."""
    click.echo(line_of_output(text), err=err)


def _say_lines(text: str, err: bool = False) -> None:
    for line in text.split("\n"):
        _say(line, err)


def _measure(facts: Path, texts: Path | None, revision: Revision, seed: int, write: bool) -> int:
    """Print the scores, and keep them if told to; the exit code."""
    from footnoted.scores import differing, keep_scores, measure_facts, scores_as_text, shortfalls

    folder = _named(texts)
    with click.progressbar(length=1, label="Facts made wrong", file=sys.stderr) as bar:

        def progress(done: int, of: int) -> None:
            bar.length = of
            bar.update(1)

        quality = measure_facts(facts, folder, revision, seed, progress)
    _say_lines(scores_as_text(quality))
    forged = "" if write else differing(quality, facts)
    if write:
        keep_scores(quality, facts)
    if forged:
        _say(forged)
    return 1 if shortfalls(quality) or forged else 0


def _named(texts: Path | None) -> Path:
    if texts is None:
        raise FootnotedError("name the folder of the sources' texts with --texts or FOOTNOTED_TEXTS")
    return texts


def _read_docs(docs: Path) -> tuple[dict[str, bytes], list[Problem]]:
    from footnoted.load.docs import read_docs

    if not docs.is_dir():
        raise FootnotedError(f"there is no folder {docs}")
    return read_docs(docs, str(docs))


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
