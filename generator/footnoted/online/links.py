"""The states of the sources' addresses: what `footnoted links` finds, says and writes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from footnoted.check import check_source
from footnoted.check.rules import LINK_RULES
from footnoted.model.corpus import Corpus
from footnoted.model.sources import Source, Standing
from footnoted.online.asking import is_archive
from footnoted.online.faults import Fault
from footnoted.online.fetching import Fetcher, Page
from footnoted.online.judging import GONE, Quoted, state_of
from footnoted.online.rewriting import write_key
from footnoted.problems import Problem, Severity
from footnoted.text.addresses import is_address
from footnoted.text.edtf import EdtfDate, read_date
from footnoted.verify import uses_by_source

Progress = Callable[[int, int], None]
"""Called with how many are done, and how many there are."""

_SILENT = ("fetch-host", "fetch-connection")
"""What a host that is gone looks like, and one's own network that is down."""

_SECONDS_BETWEEN_TRIES = (5.0, 25.0)


@dataclass(frozen=True, slots=True)
class CheckedLink:
    """What was found at one source's address.

    link    the state to keep; None where nothing is known, and `fault` says why.
    fault   why the page could not be had or read, also for a dead one; else None.
    """

    source: Source
    link: Standing | None
    fault: Fault | None = None

    @property
    def state(self) -> str:
        """`unknown`, or one of the states that a record can have."""
        return self.link.state if self.link else "unknown"

    @property
    def is_news(self) -> bool:
        """Whether the record says something else so far."""
        return self.link is not None and self.link != self.source.link


def check_links(
    corpus: Corpus,
    fetcher: Fetcher,
    today: date,
    sources: Sequence[Source],
    progress: Progress | None = None,
) -> list[CheckedLink]:
    """Ask each address of some sources; those without one, and copies in the archive, are left out.

    today    the day that a state is kept with when it is another than before.
    result   in the order of the sources.

    An address is dead when its host says so, or after several tries is not there while another host is:
    one that refuses programs, fails or is slow says nothing about what readers get.
    """
    uses = uses_by_source(corpus)
    asked = [source for source in sources if source.url is not None and not is_archive(source.url)]
    found: list[tuple[Source, str | None, str | None, Fault | None]] = []
    for i, source in enumerate(asked):
        cited = [(use.citation.passage, use.words) for use in uses.get(source.id, ())]
        found.append((source, *_ask(source, cited, fetcher)))
        if progress is not None:
            progress(i + 1, len(asked))
    heard = any(fault is None or fault.rule not in (*_SILENT, "fetch-deadline") for *_, fault in found)
    day = read_date(today.isoformat())
    return [
        CheckedLink(
            source,
            None
            if state is None or (fault is not None and fault.rule in _SILENT and not heard)
            else _since(source, state, to, day),
            fault,
        )
        for source, state, to, fault in found
    ]


def problems_of(links: Iterable[CheckedLink], corpus: Corpus) -> list[Problem]:
    """What `check` says of each state once it is written, and a warning for each that is not known."""
    problems = []
    for one in links:
        if one.link is not None:
            problems += check_source(replace(one.source, link=one.link), LINK_RULES, corpus)
        elif one.fault is not None:
            place = corpus.file_for(one.source).place(("url",))
            fault = one.fault
            problems.append(Problem(place, fault.rule, fault.message, fault.help, Severity.WARNING))
    return problems


def as_data(links: Iterable[CheckedLink]) -> list[dict[str, Any]]:
    """The findings for JSON; `was` is the state that the record has so far, `fault` why nothing is known."""
    return [
        {
            "id": one.source.id,
            "url": one.source.url,
            "state": one.state,
            "was": one.source.link.state if one.source.link else None,
            "since": one.link.since.written if one.link else None,
            "to": one.link.to if one.link else None,
            "fault": {"rule": one.fault.rule, "message": one.fault.message} if one.fault else None,
        }
        for one in links
    ]


def _ask(
    source: Source, cited: Sequence[Quoted], fetcher: Fetcher
) -> tuple[str | None, str | None, Fault | None]:
    """State, new address and fault; the state is None where nothing is known."""
    try:
        page = _patiently(source.url or "", fetcher)
        state = state_of(source, cited, page)
    except Fault as fault:
        is_dead = fault.status in GONE or fault.rule in _SILENT
        return "dead" if is_dead else None, None, fault
    to = page.moved if state == "moved" else None
    if to is not None and not is_address(to):
        return None, None, Fault("fetch-url", "the address has moved to one that a record can't give")
    return state, to, None


def _patiently(address: str, fetcher: Fetcher) -> Page:
    for seconds in _SECONDS_BETWEEN_TRIES:
        try:
            return fetcher.fetch(address)
        except Fault as fault:
            if fault.rule not in _SILENT:
                raise
        fetcher.network.sleep(seconds)
    return fetcher.fetch(address)


def _since(source: Source, state: str, to: str | None, day: EdtfDate) -> Standing:
    """The state with the day on which it was first found; a state that was there before keeps its day."""
    old = source.link
    same = old is not None and (old.state, old.to) == (state, to)
    return Standing(state=state, since=old.since if same and old else day, to=to)


def write_links(links: Iterable[CheckedLink], corpus: Corpus) -> list[Problem]:
    """Keep each state that is another than before in its source's record; what can't be written is a problem."""
    problems = []
    for one in links:
        if one.is_news:
            try:
                write_key(corpus, one.source, "link", one.link)
            except Fault as fault:
                place = corpus.file_for(one.source).place()
                problems.append(Problem(place, fault.rule, fault.message, fault.help))
    return problems
