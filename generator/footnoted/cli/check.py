"""`footnoted check`."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from footnoted.cli.options import EXTENSION, FACTS, TEXTS, TODAY, pages_below, texts_given
from footnoted.cli.output import say, say_lines
from footnoted.cli.progress import progress
from footnoted.problems import FootnotedError, Place, Problem, Severity
from footnoted.report import (
    Frames,
    has_errors,
    problems_as_annotations,
    problems_as_json,
    problems_as_text,
)

if TYPE_CHECKING:
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
    """Print every problem of the facts, with what to do; changes no fact unless told to --write.

    What it finds is kept in the user's folder for caches, for the next run; FOOTNOTED_CACHE=off keeps nothing.
    """
    from footnoted.revision import read_revision

    if mutate and (docs is not None or pending_ok):
        raise FootnotedError("--mutate measures the checks of facts; leave --docs and --pending-ok out")
    if not mutate and (write or seed):
        raise FootnotedError("--write and --seed go with --mutate")
    revision = read_revision(facts, today)
    if mutate:
        sys.exit(_measure(facts, texts, revision, seed, write))
    found = _found_before_or_now(facts, docs, extension, revision)
    _print(found, facts, docs, pending_ok, format)
    sys.exit(1 if has_errors(found.problems, pending_ok) else 0)


class _Found(NamedTuple):
    """What is said of a folder.

    records   how many files of records there are.
    address   of the published site, "" where none is named.
    """

    problems: list[Problem]
    records: int
    address: str


def _found_before_or_now(
    facts: Path,
    docs: Path | None,
    extension: tuple[str, ...],
    revision: "Revision",
) -> _Found:
    """All problems; an earlier run over the same files has found them already."""
    from footnoted.earlier import SameRun, cache_of

    cache = cache_of(facts)
    settings = (facts.as_posix(), str(docs), extension, revision.today.isoformat())
    run = SameRun(cache, "check", settings, [facts] if docs is None else [facts, docs])
    kept = run.earlier()
    if kept is not None:
        return _Found([_problem(*one) for one in kept["problems"]], kept["records"], kept["address"])
    found = _found_now(facts, docs, extension, revision, cache)
    if any(problem.rule == "file-breaks-reader" for problem in found.problems):
        # Another time, or on another machine, the file may be read.
        return found
    plain = [
        (
            one.place.path,
            one.place.line,
            one.place.column,
            one.rule,
            one.message,
            one.help,
            one.severity.value,
        )
        for one in found.problems
    ]
    run.came_to(found._asdict() | {"problems": plain})
    return found


def _problem(path: str, line: int, column: int, rule: str, message: str, help: str, severity: str) -> Problem:
    return Problem(Place(path, line, column), rule, message, help, Severity(severity))


def _found_now(
    facts: Path,
    docs: Path | None,
    extension: tuple[str, ...],
    revision: "Revision",
    cache: Path | None,
) -> _Found:
    from footnoted.inspection import inspect_facts

    if docs is None:
        inspected = inspect_facts(facts, revision.today, cache=cache)
        problems = inspected.problems
    else:
        from footnoted.build import build_site
        from footnoted.link.places import USUAL_EXTENSIONS, MarkdownSettings
        from footnoted.manual import manual_groups

        written, faults = pages_below(docs)
        built = build_site(facts, revision, manual=manual_groups())
        inspected = built.inspected
        settings = MarkdownSettings(extension or USUAL_EXTENSIONS)
        problems = [*inspected.problems, *faults, *built.read_written(written, str(docs), settings)[1]]
    site = next(inspected.corpus.of_kind("site"), None)
    address = f"{site.address.rstrip('/')}/" if site is not None and site.address else ""
    return _Found(problems, len(inspected.corpus.files), address)


def _print(found: _Found, facts: Path, docs: Path | None, pending_ok: bool, format: str) -> None:
    if format == "json":
        click.echo(problems_as_json(found.problems, found.records, pending_ok, found.address))
        return
    if format == "github" and found.problems:
        click.echo(problems_as_annotations(found.problems, pending_ok, found.address))
    frames = Frames(_read_again(found, facts, docs) if found.problems else {})
    click.echo(problems_as_text(found.problems, found.records, pending_ok, frames))


def _read_again(found: _Found, facts: Path, docs: Path | None) -> Mapping[str, bytes]:
    """The files with problems, for the lines that reports show."""
    from footnoted.load.files import MAX_BYTES
    from footnoted.load.folders import read_shown

    paths = {problem.place.path for problem in found.problems}
    folders = [(facts, facts.as_posix()), *([] if docs is None else [(docs, str(docs))])]
    return {
        name: content
        for folder, shown_as in folders
        for name, content in read_shown(folder, shown_as, paths, MAX_BYTES).items()
    }


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
