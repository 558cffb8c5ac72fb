"""Accounts of one thing: what each answers, and for which days it may hold."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from footnoted.model.corpus import Corpus
from footnoted.model.facts import Fact
from footnoted.text.edtf import EdtfDate

AFact = TypeVar("AFact", bound=Fact)

Days = tuple[date, date]
"""First and last day that a date can mean."""

ONE_REPORT = timedelta(days=7)
"""Longest time in which outlets carry one report."""


@dataclass(frozen=True, slots=True)
class Account(Generic[AFact]):
    """One fact, its answer to a question that others answer too, and the days it may hold for."""

    fact: AFact
    answer: Hashable
    days: Days


def differing(accounts: Iterable[Account[AFact]]) -> Iterator[tuple[AFact, AFact]]:
    """Every two facts with unequal answers whose days overlap.

    In the order of their first days. Takes no longer than sorting, and what it finds.
    """
    lasting: dict[Hashable, list[Account[AFact]]] = defaultdict(list)
    for account in sorted(accounts, key=lambda account: (account.days, account.fact.id)):
        for answer in [answer for answer in lasting if answer != account.answer]:
            # What ended before this one began ended before all that follow.
            kept = [other for other in lasting[answer] if other.days[1] >= account.days[0]]
            yield from ((other.fact, account.fact) for other in kept)
            if kept:
                lasting[answer] = kept
            else:
                del lasting[answer]
        lasting[account.answer].append(account)


def days_of(stated: EdtfDate | None, fact: Fact, corpus: Corpus) -> Days:
    """The days that a date can mean; one that no passage states is any day up to the report."""
    if stated is not None:
        return stated.earliest, stated.latest
    published = (corpus.get(id, "source") for id in sources_of(fact))
    return date.min, max(
        (source.published.latest for source in published if source is not None), default=date.max
    )


def overlap(days: Days, others: Days) -> bool:
    """Whether the two share a day."""
    return max(days[0], others[0]) <= min(days[1], others[1])


def sources_of(fact: Fact) -> frozenset[str]:
    """Ids of the sources that support a fact."""
    return frozenset(citation.source for citation in fact.citations if citation.relation == "supports")
