"""Facts with every reference resolved: words, details, citations, and what they concern."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from footnoted.link.carrying import Carrying
from footnoted.link.data import as_data
from footnoted.link.disagreements import by_fact
from footnoted.link.linked import (
    Link,
    LinkedChallenge,
    LinkedCitation,
    LinkedDisagreement,
    LinkedFact,
    Sentence,
    Span,
    plain,
)
from footnoted.link.origins import basis_of
from footnoted.link.own_words import own_words
from footnoted.link.renderings import RENDERINGS, worded_by
from footnoted.link.resolve import ENTITY_KINDS, Resolver
from footnoted.link.sentences import short_title, subject_of, tell, tell_about, tell_value
from footnoted.link.sources import Sources
from footnoted.link.urls import url_of
from footnoted.link.values import amount_in, quantity, quantity_of
from footnoted.model.corpus import Corpus, Route
from footnoted.model.facts import FACT_KINDS, Event, Fact, Figure, Position, Quote, Statement
from footnoted.model.parts import Challenge
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
from footnoted.model.walk import references_of
from footnoted.text.codes import record_id
from footnoted.text.edtf import EdtfDate

_LABELS = {
    "according_to": "According to", "measured_by": "Measured by", "commissioned_by": "Commissioned by",
    "said_on": "Said on", "as_of": "As of", "compared_to": "Compared to", "relays_words_of": "Passing on words of",
    "by": "By", "happened": "Status", "per": "For each", "to": "To", "from": "Since",
}  # fmt: skip
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


def link_facts(
    corpus: Corpus,
    resolver: Resolver,
    sources: Sources,
    carrying: Carrying,
    disagreements: Mapping[str, LinkedDisagreement],
    overdue: Mapping[str, str],
) -> dict[str, LinkedFact]:
    """Every readable fact by id, in id order.

    overdue   why a fact should be looked at again, by the path of its file.
    """
    noted = by_fact(disagreements)
    facts = {
        fact.id: _link(fact, resolver, sources, carrying, noted.get(fact.id, ()), overdue)
        for fact in corpus.facts()
    }
    return dict(sorted(facts.items()))


def _link(
    fact: Fact,
    resolver: Resolver,
    sources: Sources,
    carrying: Carrying,
    noted_in: tuple[str, ...],
    overdue: Mapping[str, str],
) -> LinkedFact:
    file = resolver.corpus.file_for(fact)
    kind = file.kind.name
    words = fact.words if isinstance(fact, Quote) else ()
    citations = tuple(
        carrying.of_fact(fact, sources.citation(citation, words)) for citation in fact.citations
    )
    reporting = [citation for citation in citations if citation.relation == "supports"]
    outlets = ", ".join(_outlets(reporting, "{} after {}"))
    stated = _stated_date(fact)
    reported = _reported([citation.source.published_spoken for citation in reporting])
    days = [citation.source.published[0] for citation in reporting]
    # Wherever a fact is printed, its standing is printed with it.
    told = [] if fact.status == "current" else [fact.status]
    told += ["challenged"] if any(challenge.answered is None for challenge in fact.challenges) else []
    mark = (Span(f" [{', '.join(told)}]"),) if told else ()
    title = short_title(fact, resolver) + plain(mark)
    references = list(references_of(fact))
    subject = subject_of(fact)
    return LinkedFact(
        id=fact.id,
        kind=kind,
        link=Link(title, url_of(kind, fact.id) or ""),
        title=title,
        sentence=tell(fact, resolver) + mark,
        brief=tell(fact, resolver, with_subject=False) + mark,
        value=tell_value(fact, resolver) + mark,
        about=tell_about(fact, resolver),
        subject=resolver.name(subject) if subject is not None else None,
        when=stated.spoken() if stated else reported,
        day=stated.earliest if stated and stated.earliest != date.min else min(days, default=date.min),
        is_dated=stated is not None,
        stated=stated,
        reported=reported,
        outlets=outlets,
        worded=worded_by(outlets, fact.rendering) if isinstance(fact, Quote) else "",
        attribution=_attribution(reporting),
        details=tuple(_details(fact, resolver)),
        remarks=tuple(_remarks(fact, resolver)),
        language_note=own_words(getattr(fact, "language_note", None), resolver),
        citations=citations,
        concerns=_concerns(fact, references, resolver),
        subject_id=record_id(subject) if isinstance(subject, str) else None,
        subject_sort=resolver.sort_name(subject) if isinstance(subject, str) else "",
        speaks=isinstance(fact, Quote | Statement),
        refers_to=frozenset(
            other.id
            for _, kinds, reference in references
            if (other := resolver.corpus.file_of(reference, kinds)) and other.kind.group == "fact"
        ),
        basis=basis_of(citations),
        noted_in=noted_in,
        standing=_standing(fact, resolver),
        as_given=own_words(fact.as_given, resolver),
        challenges=tuple(_challenge(challenge, resolver) for challenge in fact.challenges),
        overdue=overdue.get(file.path, ""),
        inferred=tuple(
            (label_of(one.field).lower(), own_words(one.because, resolver)) for one in fact.inferred
        ),
        file=file.path,
        stance=fact.stance if isinstance(fact, Position) else None,
        measure=fact.measure if isinstance(fact, Figure) else None,
        quantity=quantity_of(fact, resolver) if isinstance(fact, Figure) else None,
        values=as_data(fact),
    )


def _stated_date(fact: Fact) -> EdtfDate | None:
    for key in ("date", "said_on", "from_"):
        value = getattr(fact, key, None)
        if isinstance(value, EdtfDate):
            return value
    return None


def _reported(published: list[str]) -> str:
    return f"reported {' and '.join(dict.fromkeys(published))}"


def _outlets(citations: Sequence[LinkedCitation], relayed: str) -> list[str]:
    """Each outlet once, in the order of the citations, with whom it relays."""
    named = (
        relayed.format(citation.source.outlet, citation.origin.outlet)
        if citation.is_relayed
        else citation.source.outlet
        for citation in citations
    )
    return list(dict.fromkeys(named))


def _attribution(citations: Sequence[LinkedCitation]) -> str:
    """`as UNN, after Bloomberg, reported`; `as UNN and Topgab reported`."""
    *others, last = _outlets(citations, "{}, after {}," if len(citations) == 1 else "{} after {}") or [""]
    joined = f"{', '.join(others)} and {last}" if others else last
    return f"as {joined} reported"


def _standing(fact: Fact, resolver: Resolver) -> Sentence:
    """What became of the fact; empty for one that stands."""
    if fact.withdrawn is not None:
        return (
            Span(f"Withdrawn on {fact.withdrawn.date.spoken()}: "),
            *own_words(fact.withdrawn.reason, resolver),
        )
    if fact.superseded_by is not None:
        link = resolver.link(fact.superseded_by, FACT_KINDS)
        successor = resolver.corpus.get(fact.superseded_by, *FACT_KINDS)
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


def _concerns(
    fact: Fact, references: Sequence[tuple[Route, tuple[str, ...], str]], resolver: Resolver
) -> frozenset[str]:
    named = {
        file.id
        for _, kinds, reference in references
        if (file := resolver.corpus.file_of(reference, kinds)) is not None and file.kind.name in ENTITY_KINDS
    }
    for text in _own_words(fact):
        named |= resolver.named_in(text)
    return frozenset(named)


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
    for key, field in fields_of(type(fact)).items():
        value = getattr(fact, attribute_of(key))
        if (
            key in _NOT_DETAILS | _OF_EDITOR
            or value in (None, ())
            or (isinstance(fact, Figure) and key in ("amount", "unit"))
        ):
            continue
        label = label_of(key)
        yield label, _detail(value, field.type, resolver)


def _remarks(fact: Fact, resolver: Resolver) -> Iterator[tuple[str, Sentence]]:
    """Label and words of what the editor says of it, in writing order."""
    for key in fields_of(type(fact)):
        value = getattr(fact, attribute_of(key)) if key in _OF_EDITOR else None
        if value is not None:
            words = _CHOICES.get(value, value)
            yield label_of(key), own_words(words[:1].upper() + words[1:], resolver)


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


def label_of(key: str) -> str:
    """How readers see a field named."""
    return _LABELS.get(key, key.replace("_", " ").capitalize())
