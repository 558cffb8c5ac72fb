"""Copies of the sources' pages: what `footnoted archive` has captured or finds, says and writes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from footnoted.link.data import as_data as as_plain
from footnoted.model.corpus import Corpus
from footnoted.model.sources import Archived, Source
from footnoted.online.asking import is_archive
from footnoted.online.faults import Fault
from footnoted.online.links import Progress
from footnoted.online.rewriting import write_key
from footnoted.online.wayback import Wayback
from footnoted.problems import Problem

_NOT_AS_IT_WAS = ("dead", "soft-404", "changed")


@dataclass(frozen=True, slots=True)
class Copy:
    """The copy of one source's page, or why there is none."""

    source: Source
    archived: Archived | None
    fault: Fault | None = None


def archive_sources(
    sources: Sequence[Source], wayback: Wayback, progress: Progress | None = None
) -> Iterator[Copy]:
    """Have the pages of sources captured, one after another, each as soon as it is asked for.

    Left out are sources that have a copy, were never seen or have no address. A page that is no longer the one
    that was read is not captured: the copy from before, nearest to the day of publication, is looked for.
    """
    wanted = [
        source
        for source in sources
        if source.url is not None and source.seen and source.archived is None and not is_archive(source.url)
    ]
    for i, source in enumerate(wanted):
        try:
            copy = Copy(source, _copy(source, wayback))
        except Fault as fault:
            copy = Copy(source, None, fault)
        if progress is not None:
            progress(i + 1, len(wanted))
        yield copy


def write_copy(copy: Copy, corpus: Corpus) -> Copy:
    """Put a copy into its source's record; the copy with the fault where it can't be written."""
    if copy.archived is not None:
        try:
            write_key(corpus, copy.source, "archived", copy.archived)
        except Fault as fault:
            return replace(copy, fault=fault)
    return copy


def problems_of(copies: Iterable[Copy], corpus: Corpus) -> list[Problem]:
    """A problem for each source of which there is no copy, or whose copy is not in its record."""
    return [
        Problem(corpus.file_for(copy.source).place(("url",)), fault.rule, fault.message, fault.help)
        for copy in copies
        if (fault := copy.fault) is not None
    ]


def as_data(copies: Iterable[Copy]) -> list[dict[str, Any]]:
    """The copies for JSON; `fault` is why there is none, or why it is not in the record."""
    return [
        {
            "id": copy.source.id,
            "url": copy.source.url,
            "archived": as_plain(copy.archived) if copy.archived else None,
            "fault": {"rule": copy.fault.rule, "message": copy.fault.message} if copy.fault else None,
        }
        for copy in copies
    ]


def _copy(source: Source, wayback: Wayback) -> Archived:
    assert source.url is not None
    if source.link is not None and source.link.state in _NOT_AS_IT_WAS:
        return wayback.as_it_was(source.url, source.published.latest, source.link.since.earliest)
    return wayback.capture(source.url)
