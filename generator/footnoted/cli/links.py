"""`footnoted links`."""

import sys
from pathlib import Path

import click

from footnoted.cli.online import DAY, SOURCES, SPOKEN_AS, read_sources, tell
from footnoted.cli.options import FACTS
from footnoted.cli.progress import progress


@click.command()
@SOURCES
@FACTS
@click.option("--write", is_flag=True, help="Keep the states that are new in the sources' records.")
@SPOKEN_AS
@DAY
def links(ids: tuple[str, ...], facts: Path, write: bool, format: str, today: str | None) -> None:
    """Ask the addresses of the sources, or of the named ones, what has become of them.

    An address is live, moved, changed, soft-404 or dead; where a host refuses programs or is out of order,
    nothing is known and the record stays as it is.
    """
    from footnoted.online.asking import sources_named
    from footnoted.online.fetching import Fetcher
    from footnoted.online.links import as_data, check_links, problems_of, write_links
    from footnoted.revision import read_day

    day = read_day(today)
    corpus, problems = read_sources(facts)
    asked = sources_named(corpus, ids)
    with progress("Addresses asked", "sources") as step:
        found = check_links(corpus, Fetcher(), day, asked, step)
    problems += problems_of(found, corpus)
    if write:
        problems += write_links(found, corpus)
    counted = {
        state: sum(one.state == state for one in found) for state in dict.fromkeys(one.state for one in found)
    }
    told = ", ".join(f"{number} {state}" for state, number in counted.items())
    sys.exit(tell(problems, len(corpus.files), {"links": as_data(found)}, told, format))
