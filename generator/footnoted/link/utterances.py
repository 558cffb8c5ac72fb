"""Quotes by occasion, with all wordings of one utterance side by side.

Two quotes are of one utterance if they name each other as such, or a note says that they word it differently.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import ClassVar

from footnoted.link.fixed import fixed
from footnoted.link.linked import LinkedFact
from footnoted.link.linked_note import LinkedDisagreement
from footnoted.link.notes import Notes
from footnoted.link.origins import basis_of
from footnoted.link.page import Comparison, Row
from footnoted.link.sentences import without_occasion
from footnoted.link.site import Site
from footnoted.link.spans import Link, Sentence
from footnoted.link.wording import mark_differences

ALSO_WORDED = "Another account of the same words"
"""What is said of wordings that no note sets side by side."""


@fixed
class Occasion:
    """What was said at one event, or is of one day.

    heading      the event, or when the words were said or reported; "" where there is no other one to tell it from.
    link         to the event.
    utterances   in order of time; one with a single wording has no `said` and no `reason`.
    """

    heading: str
    link: Link | None
    utterances: tuple[Comparison, ...]


@fixed
class Utterances:
    """The quotes of one speaker by occasion, in order of time."""

    part: ClassVar[str] = "utterances"
    occasions: tuple[Occasion, ...]

    @property
    def has_facts(self) -> bool:
        """Whether a quote stands in it."""
        return bool(self.occasions)


def utterances_of(quotes: Sequence[LinkedFact], site: Site, notes: Notes, named: bool) -> Utterances:
    """Some quotes by occasion; `named` ones stand below their speaker's name and don't repeat it."""
    told = sorted(_grouped(quotes, site), key=lambda group: _time(group, site))
    occasions = tuple(
        Occasion(heading, link, tuple(_utterance(group, site, notes, named, link) for group in groups))
        for (heading, link), groups in groupby(told, key=lambda group: _occasion(group, site))
    )
    if len(occasions) == 1 and occasions[0].link is None:
        occasions = (replace(occasions[0], heading=""),)
    return Utterances(occasions)


def also_worded(fact: LinkedFact, site: Site, notes: Notes, shown: Iterable[str]) -> Iterator[Comparison]:
    """A quote beside those of its other wordings that are not shown yet, if there are any."""
    if fact.kind == "quote" and fact.same_as:
        [own] = _grouped(accounts_of(fact, site), site)
        others = [other for other in own if other.id not in shown]
        if others:
            sentences = mark_differences([one.sentence for one in (fact, *others)])
            yield _compared((fact, *others), sentences, notes, None)


def accounts_of(quote: LinkedFact, site: Site) -> list[LinkedFact]:
    """The quote with all that are of its utterance, by whatever way."""
    found = {quote.id: quote}
    new = [quote]
    while new:
        fact = new.pop()
        ids = {*fact.same_as, *site.facts_by.ids("same-as", fact.id)}
        ids |= {id for note in _wordings([fact], site) for id in note.facts}
        near = [site.facts[id] for id in ids - found.keys() if id in site.facts]
        new += (quotes := [other for other in near if other.kind == "quote"])
        found |= {other.id: other for other in quotes}
    return list(found.values())


def _grouped(quotes: Sequence[LinkedFact], site: Site) -> list[list[LinkedFact]]:
    """The quotes by utterance, each group and all groups in order of time."""
    group_of = {fact.id: {fact.id} for fact in quotes}
    ties = [(fact.id, other) for fact in quotes for other in fact.same_as]
    ties += [(note.facts[0], other) for note in _wordings(quotes, site) for other in note.facts[1:]]
    for one, other in ties:
        if one in group_of and other in group_of and group_of[one] is not group_of[other]:
            group_of[one] |= group_of[other]
            for member in group_of[one]:
                group_of[member] = group_of[one]
    groups: dict[int, list[LinkedFact]] = {}
    for fact in sorted(quotes, key=lambda fact: (fact.day, fact.id)):
        groups.setdefault(id(group_of[fact.id]), []).append(fact)
    return list(groups.values())


def _wordings(quotes: Iterable[LinkedFact], site: Site) -> list[LinkedDisagreement]:
    """The notes by which some quotes are wordings of one utterance, in id order."""
    notes = [site.disagreements[id] for id in sorted({id for fact in quotes for id in fact.noted_in})]
    return [
        note
        for note in notes
        if note.kind == "disagreement" and all(site.facts[id].kind == "quote" for id in note.facts)
    ]


def _occasion(group: Sequence[LinkedFact], site: Site) -> tuple[str, Link | None]:
    for fact in group:
        event = _event(fact, site)
        if event is not None:
            return event.title, event.link
    return group[0].when, None


def _time(group: Sequence[LinkedFact], site: Site) -> tuple[object, ...]:
    """By the event's day or the quote's own; quotes of one occasion follow one another."""
    events = [event for fact in group if (event := _event(fact, site)) is not None]
    day = min(fact.day for fact in (*events, *group)) if events else group[0].day
    return (day, _occasion(group, site)[0], group[0].day, group[0].id)


def _event(fact: LinkedFact, site: Site) -> LinkedFact | None:
    return None if fact.occasion is None else site.facts.get(fact.occasion)


def _utterance(
    group: Sequence[LinkedFact], site: Site, notes: Notes, named: bool, occasion: Link | None
) -> Comparison:
    sentences: list[Sentence] = [fact.brief if named else fact.sentence for fact in group]
    if occasion is not None:
        sentences = [without_occasion(sentence) for sentence in sentences]
    if len(group) > 1:
        sentences = list(mark_differences(sentences))
    ids = {fact.id for fact in group}
    note = next((note for note in _wordings(group, site) if set(note.facts) <= ids), None)
    return _compared(group, sentences, notes, note)


def _compared(
    group: Sequence[LinkedFact],
    sentences: Sequence[Sentence],
    notes: Notes,
    note: LinkedDisagreement | None,
) -> Comparison:
    several = ALSO_WORDED if len(group) > 1 else ""
    return Comparison(
        said=note.said if note is not None else several,
        reason=note.reason if note is not None else (),
        rows=tuple(
            Row(fact=fact, said=notes.cite(fact, sentence))
            for fact, sentence in zip(group, sentences, strict=True)
        ),
        basis=basis_of(citation for fact in group for citation in fact.citations),
        marks_words=any(span.differs for sentence in sentences for span in sentence),
    )
