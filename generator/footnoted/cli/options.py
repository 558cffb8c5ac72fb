"""Options that several commands share, and what they stand for."""

from pathlib import Path

import click

from footnoted.problems import FootnotedError, Problem

FACTS = click.option(
    "--facts",
    type=click.Path(path_type=Path),
    default=Path("facts"),
    show_default=True,
    help="Folder of facts.",
)
PAGES = click.option(
    "--docs",
    type=click.Path(path_type=Path),
    help="Folder of hand-written pages, if there is one.  [default: docs beside the facts]",
)
TODAY = click.option(
    "--today",
    metavar="DATE",
    help="Day to judge by, 2025-03-20. Default: SOURCE_DATE_EPOCH, else the commit's.",
)

TEXTS = click.option(
    "--texts",
    type=click.Path(path_type=Path),
    envvar="FOOTNOTED_TEXTS",
    show_envvar=True,
    help="Private folder of the sources' texts.",
)

EXTENSION = click.option(
    "--extension",
    multiple=True,
    metavar="NAME",
    help="A Markdown extension of the site's pages; name all of them. Default: toc, tables, fenced_code.",
)


SET = click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="KEY=VALUE",
    help="A value of the record; once for each, twice where a list can stand, `to.described=` for words.",
)


def facts_given(facts: Path) -> Path:
    """The folder that `--facts` names; FootnotedError where there is none."""
    if not facts.is_dir():
        raise FootnotedError(f"there is no folder {facts}; name the folder of facts with --facts")
    return facts


def texts_given(texts: Path | None) -> Path:
    """The folder that `--texts` names; FootnotedError where nobody named one."""
    if texts is None:
        raise FootnotedError("name the folder of the sources' texts with --texts or FOOTNOTED_TEXTS")
    return texts


def pages_below(docs: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """The hand-written files of the folder that `--docs` names, by path below it, and what can't be read."""
    from footnoted.load.docs import read_docs

    if not docs.is_dir():
        raise FootnotedError(f"there is no folder {docs}")
    return read_docs(docs, str(docs))


def pages_to_change(facts: Path, docs: Path | None) -> tuple[Path, dict[str, bytes]]:
    """The folder of hand-written pages and its files; without one that is named, the one beside the facts if there is one."""
    folder = docs or facts.parent / "docs"
    return folder, pages_below(folder)[0] if docs is not None or folder.is_dir() else {}
