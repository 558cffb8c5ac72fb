"""Pairs of facts that may disagree. They are computed, so that nobody has to see and link them by hand.

Facts are put into groups of what can be compared, and only members of a group are compared.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from footnoted.check.accounts import Account, Days, days_of, differing, overlap, sources_of
from footnoted.check.meaning import what_it_says
from footnoted.check.utterances import wordings
from footnoted.model.corpus import Corpus
from footnoted.model.facts import FACT_KINDS, Event, Fact, Figure, Position
from footnoted.text.codes import record_id
from footnoted.text.edtf import EdtfDate

NEARBY = timedelta(days=3)
"""Days by which two dates of one occurrence may be apart."""

Pair = tuple[str, str]
"""Ids of two facts, in alphabetical order."""

_Found = Iterator[tuple[Fact, Fact]]


def candidates(corpus: Corpus, pause: Callable[[], None] = lambda: None) -> Mapping[Pair, str]:
    """Every pair of facts of one kind that may disagree, with what is alike and what is not.

    In the order of ids. Facts that are withdrawn, superseded or supported by no source are in no
    pair; an unknown date is any day up to the report.

    pause   is called now and then, see `Run.pause`.
    """
    standing = [
        fact for fact in corpus.facts() if fact.status in ("current", "disputed") and sources_of(fact)
    ]
    found: dict[Pair, str] = {}
    for because, pairs in (
        ("one subject and measure, and another number, unit or bound", _figures(standing, corpus)),
        ("one measure and number, and another bound under another subject", _numbers(standing, corpus)),
        ("one country, and another stance", _positions(standing, corpus)),
        ("one place and participant, and a date near by", _events(standing)),
        ("one speaker and origin, and other words", wordings(standing, corpus)),
        ("`same_as` joins them, and they do not say the same", _joined(standing, corpus)),
    ):
        pause()
        for fact, other in pairs:
            found.setdefault((min(fact.id, other.id), max(fact.id, other.id)), because)
    return dict(sorted(found.items()))


def _figures(facts: Sequence[Fact], corpus: Corpus) -> _Found:
    """Another amount, unit or bound for one subject and measure."""
    groups: dict[Any, list[Account[Figure]]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Figure):
            key = (record_id(fact.subject), fact.measure, *_change(fact))
            answer = (_amounts(fact), fact.bound, fact.per, fact.direction)
            groups[key].append(Account(fact, answer, _figure_days(fact, corpus)))
    for group in groups.values():
        for fact, other in differing(group):
            as_told = (fact.bound, fact.per, fact.direction) == (other.bound, other.per, other.direction)
            if _same_time(fact, other) and not (as_told and _amounts(fact) & _amounts(other)):
                yield fact, other


def _numbers(facts: Sequence[Fact], corpus: Corpus) -> _Found:
    """One number with two bounds under two subjects, which may be two names of one plan.

    Two countries, or two persons, are never one; figures of one subject are compared above.
    """
    groups: dict[Any, list[Account[Figure]]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Figure):
            key = (fact.measure, fact.unit, fact.amount.value, fact.per, *_change(fact))
            groups[key].append(Account(fact, fact.bound, _figure_days(fact, corpus)))
    for group in groups.values():
        for fact, other in differing(group):
            subjects = {record_id(fact.subject), record_id(other.subject)}
            known_apart = all(corpus.get(subject, "country", "person") for subject in subjects)
            if not known_apart and _same_time(fact, other):
                yield fact, other


def _change(figure: Figure) -> tuple[bool, str]:
    """A level and a change of it are two quantities, and so are changes from two points."""
    compared_to = (figure.compared_to or "").casefold()
    return figure.direction is not None or bool(compared_to), compared_to


def _amounts(figure: Figure) -> frozenset[tuple[Any, str]]:
    """The amount and its equivalents: who shares one of them tells the same amount."""
    others = ((other.amount.value, other.unit) for other in figure.equivalents)
    return frozenset({(figure.amount.value, figure.unit), *others})


def _figure_days(figure: Figure, corpus: Corpus) -> Days:
    return days_of(figure.as_of or figure.period, figure, corpus)


def _same_time(figure: Figure, other: Figure) -> bool:
    """Whether nothing that both state sets them apart in time."""
    stated = ((figure.as_of, other.as_of), (figure.period, other.period))
    return all(overlap(_days(one), _days(two)) for one, two in stated if one and two)


def _days(stated: EdtfDate) -> Days:
    return stated.earliest, stated.latest


def _positions(facts: Sequence[Fact], corpus: Corpus) -> _Found:
    """Another stance of one country."""
    groups: dict[str, list[Account[Position]]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Position):
            account = Account(fact, fact.stance, days_of(fact.date, fact, corpus))
            groups[record_id(fact.country)].append(account)
    for group in groups.values():
        yield from differing(group)


def _events(facts: Sequence[Fact]) -> _Found:
    """Dates a few days apart at one place, with one participant at both.

    That one text announces what the other reports is no difference.
    """
    groups: dict[tuple[str, str], list[Account[Event]]] = defaultdict(list)
    days: dict[str, Days] = {}
    for fact in facts:
        if isinstance(fact, Event) and fact.date is not None and fact.place is not None:
            first, last = days[fact.id] = _days(fact.date)
            account = Account(fact, (first, last), (first, min(last, date.max - NEARBY) + NEARBY))
            for participant in {one for one in fact.participants if isinstance(one, str)}:
                groups[(fact.place.casefold(), record_id(participant))].append(account)
    for group in groups.values():
        for fact, other in differing(group):
            if not overlap(days[fact.id], days[other.id]):
                yield fact, other


def _joined(facts: Sequence[Fact], corpus: Corpus) -> _Found:
    standing = {fact.id for fact in facts}
    for fact in facts:
        for reference in fact.same_as:
            other = corpus.get(reference, *FACT_KINDS)
            alike = type(other) is type(fact) and other is not fact and other.id in standing
            if alike and what_it_says(fact) != what_it_says(other):
                yield fact, other
