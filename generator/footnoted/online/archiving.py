"""Copies of the sources' pages: what `footnoted archive` has captured or finds, says and writes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

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
) -> list[Copy]:
    """Have the pages of sources captured; those that have a copy, were never seen or have no address are left out.

    A page that is no longer the one that was read is not captured: the copy from before, nearest to the day of
    publication, is looked for. Once the archive has no room, the rest waits for another run.
    """
    wanted = [
        source
        for source in sources
        if source.url is not None and source.seen and source.archived is None and not is_archive(source.url)
    ]
    copies: list[Copy] = []
    for i, source in enumerate(wanted):
        try:
            copies.append(Copy(source, _copy(source, wayback)))
        except Fault as fault:
            copies.append(Copy(source, None, fault))
        if progress is not None:
            progress(i + 1, len(wanted))
    return copies


def problems_of(copies: Iterable[Copy], corpus: Corpus) -> list[Problem]:
    """A problem for each source of which there is no copy."""
    return [
        Problem(corpus.file_for(copy.source).place(("url",)), copy.fault.rule, copy.fault.message, copy.fault.help)
        for copy in copies
        if copy.fault is not None
    ]


def as_data(copies: Iterable[Copy]) -> list[dict[str, Any]]:
    """The copies for JSON; `fault` is why there is none."""
    return [
        {
            "id": copy.source.id,
            "url": copy.source.url,
            "archived": (
                {"url": copy.archived.url, "captured": copy.archived.captured.written} if copy.archived else None
            ),
            "fault": {"rule": copy.fault.rule, "message": copy.fault.message} if copy.fault else None,
        }
        for copy in copies
    ]


def write_copies(copies: Iterable[Copy], corpus: Corpus) -> list[Problem]:
    """Put each copy into its source's record; what can't be written is a problem."""
    problems = []
    for copy in copies:
        if copy.archived is not None:
            try:
                write_key(corpus, copy.source, "archived", copy.archived)
            except Fault as fault:
                place = corpus.file_for(copy.source).place()
                problems.append(Problem(place, fault.rule, fault.message, fault.help))
    return problems


def _copy(source: Source, wayback: Wayback) -> Archived:
    assert source.url is not None
    if source.link is not None and source.link.state in _NOT_AS_IT_WAS:
        return wayback.as_it_was(source.url, source.published.latest, source.link.since.earliest)
    return wayback.capture(source.url)
