"""Facts with every reference resolved: words, details, citations, and what they concern."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from footnoted.link.by_class import once_a_class
from footnoted.link.carrying import Carrying
from footnoted.link.linked import LinkedChallenge, LinkedCitation, LinkedFact
from footnoted.link.own_words import own_words
from footnoted.link.pointers import references_in
from footnoted.link.renderings import RENDERINGS, worded_by
from footnoted.link.reporting import Reporting
from footnoted.link.resolve import ENTITY_KINDS, Resolver
from footnoted.link.sentences import short_title, subject_of, tell, tell_about, tell_value
from footnoted.link.sources import Sources
from footnoted.link.spans import Link, Sentence, Span, plain
from footnoted.link.urls import url_of
from footnoted.link.values import amount_in, quantity, quantity_of
from footnoted.model.facts import FACT_KINDS, Event, Fact, Figure, Position, Quote, Statement
from footnoted.model.parts import Challenge, Citation
from footnoted.model.schema import (
    Choice,
    Date,
    FieldType,
    ListOf,
    Mention,
    Reference,
    attribute_of,
    fields_of,
)
from footnoted.model.words import label_of
from footnoted.text.codes import record_id
from footnoted.text.edtf import EdtfDate

_CHOICES = {
    "reported": "reported as having taken place",
    "scheduled": "planned when the text was written",
    "called-off": "called off",
    **RENDERINGS,
}
_OF_EDITOR = frozenset(("happened", "rendering", "language_note"))
"""Fields that are the editor's judgement: no passage is asked to state them, so no mark may say that one does."""
_NOT_DETAILS = frozenset(
    "citations challenges inferred status superseded_by withdrawn same_as as_given words content label direction equivalents bound".split()
)


class Facts:
    """Links facts one by one; made once for a corpus.

    noted     ids of the notes that name a fact, by its id.
    overdue   why a fact should be looked at again, by the path of its file.
    """

    def __init__(
        self,
        resolver: Resolver,
        sources: Sources,
        carrying: Carrying,
        noted: Mapping[str, tuple[str, ...]],
        overdue: Mapping[str, str],
    ) -> None:
        self._resolver = resolver
        self._sources = sources
        self._carrying = carrying
        self._noted = noted
        self._overdue = overdue
        self._reporting = Reporting()

    def link(self, fact: Fact) -> LinkedFact:
        """The fact with all its references resolved."""
        resolver = self._resolver
        resolver.begin(("", fact.id))
        file = resolver.corpus.file_for(fact)
        kind = file.kind.name
        citations = tuple([self._citation(fact, citation) for citation in fact.citations])
        reported = self._reporting.of(citations)
        stated = _stated_date(fact)
        # Wherever a fact is printed, its standing is printed with it.
        standing = [] if fact.status == "current" else [fact.status]
        standing += ["challenged"] if any(doubt.answered is None for doubt in fact.challenges) else []
        mark = (Span(f" [{', '.join(standing)}]"),) if standing else ()
        told = tell(fact, resolver)
        title = short_title(fact, resolver, told) + plain(mark)
        subject = subject_of(fact)
        concerns, refers_to = _named(fact, resolver)
        return LinkedFact(
            id=fact.id,
            kind=kind,
            link=Link(title, url_of(kind, fact.id) or ""),
            title=title,
            sentence=told.sentence + mark,
            brief=told.brief + mark,
            value=tell_value(fact, resolver, told) + mark,
            about=tell_about(fact, resolver),
            subject=resolver.name(subject) if subject is not None else None,
            when=stated.spoken() if stated else reported.in_words,
            day=stated.earliest if stated and stated.earliest != date.min else reported.first_day,
            is_dated=stated is not None,
            stated=stated,
            reported=reported.in_words,
            outlets=reported.outlets,
            worded=worded_by(reported.outlets, fact.rendering) if isinstance(fact, Quote) else "",
            attribution=reported.attribution,
            details=tuple(_details(fact, resolver)),
            remarks=tuple(_remarks(fact, resolver)),
            language_note=own_words(getattr(fact, "language_note", None), resolver),
            citations=citations,
            concerns=concerns,
            subject_id=record_id(subject) if isinstance(subject, str) else None,
            subject_sort=resolver.sort_name(subject) if isinstance(subject, str) else "",
            speaks=isinstance(fact, Quote | Statement),
            refers_to=refers_to,
            basis=reported.basis,
            unproved=_unproved(citations),
            noted_in=self._noted.get(fact.id, ()),
            standing=_standing(fact, resolver),
            as_given=own_words(fact.as_given, resolver),
            challenges=tuple([_challenge(doubt, resolver) for doubt in fact.challenges]),
            overdue=self._overdue.get(file.path, ""),
            inferred=tuple(
                [(label_of(one.field).lower(), own_words(one.because, resolver)) for one in fact.inferred]
            ),
            file=file.path,
            stance=fact.stance if isinstance(fact, Position) else None,
            measure=fact.measure if isinstance(fact, Figure) else None,
            quantity=quantity_of(fact, resolver) if isinstance(fact, Figure) else None,
            record=fact,
            rests_on=tuple(resolver.asked),
        )

    def _citation(self, fact: Fact, citation: Citation) -> LinkedCitation:
        words = fact.words if isinstance(fact, Quote) else ()
        return self._sources.citation(citation, words, partial(self._carrying.of_fact, fact))


def _unproved(citations: Iterable[LinkedCitation]) -> tuple[str, ...]:
    states = [citation.state_in_words for citation in citations if citation.state != "verified"]
    return tuple(dict.fromkeys(states))


def _stated_date(fact: Fact) -> EdtfDate | None:
    for key in ("date", "said_on", "from_"):
        value = getattr(fact, key, None)
        if isinstance(value, EdtfDate):
            return value
    return None


def _standing(fact: Fact, resolver: Resolver) -> Sentence:
    """What became of the fact; empty for one that stands."""
    if fact.withdrawn is not None:
        return (
            Span(f"Withdrawn on {fact.withdrawn.date.spoken()}: "),
            *own_words(fact.withdrawn.reason, resolver),
        )
    if fact.superseded_by is not None:
        link = resolver.link(fact.superseded_by, FACT_KINDS)
        successor = resolver.get(fact.superseded_by, *FACT_KINDS)
        title = link.title if successor is None else short_title(successor, resolver)
        return (Span("Superseded by "), Span(title, link))
    return () if fact.status == "current" else (Span(f"{fact.status.capitalize()}."),)


def _challenge(challenge: Challenge, resolver: Resolver) -> LinkedChallenge:
    return LinkedChallenge(
        opened=challenge.opened.spoken(),
        says=own_words(challenge.says, resolver),
        discussed=challenge.discussed or "",
        answered=challenge.answered.spoken() if challenge.answered else "",
        answer=own_words(challenge.answer, resolver),
    )


def _named(fact: Fact, resolver: Resolver) -> tuple[frozenset[str], frozenset[str]]:
    """Ids of the entities that a fact concerns, and of the facts that it names."""
    entities: set[str] = set()
    facts: set[str] = set()
    for reference, kinds in references_in(fact):
        kind = resolver.kind_of(reference, kinds)
        if kind in ENTITY_KINDS:
            entities.add(record_id(reference))
        elif kind in FACT_KINDS:
            facts.add(record_id(reference))
    for text in _own_words(fact):
        entities |= resolver.named_in(text)
    return frozenset(entities), frozenset(facts)


def _own_words(fact: Fact) -> Iterator[str]:
    """What a contributor wrote of it in words of our own, as the sentence prints it."""
    keys = ("content", "outcome", "conditions") + (("label",) if isinstance(fact, Event) else ())
    yield from (text for key in keys if (text := getattr(fact, key, None)))


def _details(fact: Fact, resolver: Resolver) -> Iterator[tuple[str, Sentence]]:
    """Label and words of each field that is given, in writing order."""
    if isinstance(fact, Figure):
        yield "Amount", (Span(quantity(fact, resolver), value=True),)
        for other in fact.equivalents:
            yield "The same as", (Span(amount_in(other.amount, other.unit, resolver), value=True),)
    for label, attribute, type_ in _detailed(type(fact)):
        value = getattr(fact, attribute)
        if value is not None and value != ():
            yield label, _detail(value, type_, resolver)


@once_a_class
def _detailed(kind: type[Any]) -> tuple[tuple[str, str, FieldType], ...]:
    """Label, attribute and type of the fields of a kind that are details, in writing order."""
    told_before = ("amount", "unit") if issubclass(kind, Figure) else ()
    return tuple(
        (label_of(key), attribute_of(key), field.type)
        for key, field in fields_of(kind).items()
        if key not in _NOT_DETAILS | _OF_EDITOR and key not in told_before
    )


def _remarks(fact: Fact, resolver: Resolver) -> Iterator[tuple[str, Sentence]]:
    """Label and words of what the editor says of it, in writing order."""
    for label, attribute in _remarked(type(fact)):
        value = getattr(fact, attribute)
        if value is not None:
            words = _CHOICES.get(value, value)
            yield label, own_words(words[:1].upper() + words[1:], resolver)


@once_a_class
def _remarked(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """Label and attribute of the fields of a kind that are the editor's judgement."""
    return tuple((label_of(key), attribute_of(key)) for key in fields_of(kind) if key in _OF_EDITOR)


def _detail(value: Any, type_: FieldType, resolver: Resolver) -> Sentence:
    match type_:
        case ListOf(item):
            parts = [_detail(one, item, resolver) for one in value]
            return tuple(span for i, part in enumerate(parts) for span in ((Span("; "),) if i else ()) + part)
        case Date():
            return (Span(value.spoken(), value=True),)
        case Mention():
            named = resolver.name(value)
            return (Span(named.text, named.link, value=True),)
        case Reference(kinds):
            link = resolver.link(value, kinds)
            return (Span(link.title, link if link.url else None, value=True),)
        case Choice():
            return (Span(_CHOICES.get(value, value), value=True),)
        case _:
            return resolver.linked(value, value=True)
