"""`footnoted archive`."""

import sys
from pathlib import Path

import click

from footnoted.cli.online import SOURCES, SPOKEN_AS, read_sources, tell
from footnoted.cli.options import FACTS
from footnoted.cli.progress import progress


@click.command()
@SOURCES
@FACTS
@click.option("--write", is_flag=True, help="Put the address of each copy into its source's record.")
@SPOKEN_AS
def archive(ids: tuple[str, ...], facts: Path, write: bool, format: str) -> None:
    """Have the Internet Archive capture the sources that have no archived copy, or the named ones.

    Needs an account's keys in FOOTNOTED_ARCHIVE_ACCESS_KEY and FOOTNOTED_ARCHIVE_SECRET. Of a page that
    `footnoted links` found dead or changed, the copy from before is looked for.
    """
    from footnoted.online.archiving import archive_sources, as_data, problems_of, write_copy
    from footnoted.online.asking import sources_named
    from footnoted.online.fetching import Fetcher
    from footnoted.online.wayback import Wayback, keys_given

    keys = keys_given()
    corpus, problems = read_sources(facts)
    wayback = Wayback(Fetcher(), keys)
    # Each is written at once: a capture takes minutes, and what follows may fail.
    asked = sources_named(corpus, ids)
    with progress("Copies asked for", "sources") as step:
        copies = [
            write_copy(copy, corpus) if write else copy for copy in archive_sources(asked, wayback, step)
        ]
    problems += problems_of(copies, corpus)
    made = sum(copy.fault is None for copy in copies)
    told = f"{made} of {len(copies)} have a copy now" if copies else "no source needs a copy"
    sys.exit(tell(problems, len(corpus.files), {"copies": as_data(copies)}, told, format))
