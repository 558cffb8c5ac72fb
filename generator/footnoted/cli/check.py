"""`footnoted check`."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from footnoted.cli.options import EXTENSION, FACTS, TEXTS, TODAY, pages_below, texts_given
from footnoted.cli.output import say, say_lines
from footnoted.cli.progress import progress
from footnoted.problems import FootnotedError
from footnoted.report import (
    Frames,
    has_errors,
    problems_as_annotations,
    problems_as_json,
    problems_as_text,
)

if TYPE_CHECKING:
    from footnoted.inspection import Inspected
    from footnoted.revision import Revision


@click.command()
@FACTS
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
@TEXTS
@TODAY
@EXTENSION
@click.option(
    "--format",
    type=click.Choice(("text", "json", "github")),
    default="text",
    show_default=True,
    help="github: annotations for a pull request, and the text.",
)
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
    format: str,
) -> None:
    """Print every problem of the facts, with what to do; read-only unless told to --write."""
    from footnoted.inspection import inspect_facts
    from footnoted.revision import read_revision

    if mutate and (docs is not None or pending_ok):
        raise FootnotedError("--mutate measures the checks of facts; leave --docs and --pending-ok out")
    if not mutate and (write or seed):
        raise FootnotedError("--write and --seed go with --mutate")
    revision = read_revision(facts, today)
    if mutate:
        sys.exit(_measure(facts, texts, revision, seed, write))
    read: dict[str, bytes] = {}
    if docs is None:
        inspected = inspect_facts(facts, revision.today)
    else:
        from footnoted.build import build_site
        from footnoted.link.places import USUAL_EXTENSIONS, MarkdownSettings
        from footnoted.manual import manual_groups

        built = build_site(facts, revision, manual=manual_groups())
        inspected = built.inspected
        settings = MarkdownSettings(extension or USUAL_EXTENSIONS)
        written, faults = pages_below(docs)
        inspected.problems.extend(faults + built.read_written(written, str(docs), settings)[1])
        read = {f"{docs}/{name}": content for name, content in written.items()}
    _print(inspected, read, facts, pending_ok, format)
    sys.exit(1 if has_errors(inspected.problems, pending_ok) else 0)


def _print(
    inspected: "Inspected", read: Mapping[str, bytes], facts: Path, pending_ok: bool, format: str
) -> None:
    from footnoted.load.files import MAX_BYTES
    from footnoted.load.folders import read_shown

    problems, records = inspected.problems, len(inspected.corpus.files)
    site = next(inspected.corpus.of_kind("site"), None)
    address = f"{site.address.rstrip('/')}/" if site is not None and site.address else ""
    if format == "json":
        click.echo(problems_as_json(problems, records, pending_ok, address))
        return
    if format == "github" and problems:
        click.echo(problems_as_annotations(problems, pending_ok, address))
    paths = {problem.place.path for problem in problems}
    frames = Frames({**read, **read_shown(facts, facts.as_posix(), paths, MAX_BYTES)})
    click.echo(problems_as_text(problems, records, pending_ok, frames))


def _measure(facts: Path, texts: Path | None, revision: "Revision", seed: int, write: bool) -> int:
    """Print the scores, and keep them if told to; the exit code."""
    from footnoted.scores import differing, keep_scores, measure_facts, scores_as_text, shortfalls

    folder = texts_given(texts)
    with progress("Facts made wrong", "facts") as step:
        quality = measure_facts(facts, folder, revision, seed, step)
    say_lines(scores_as_text(quality))
    forged = "" if write else differing(quality, facts)
    if write:
        keep_scores(quality, facts)
    if forged:
        say(forged)
    return 1 if shortfalls(quality) or forged else 0
