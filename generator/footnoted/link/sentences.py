"""A fact in words. Everything is as reported: nothing here says that a thing is so now.

A statement is only ever printed as “X said that …”.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from footnoted.link.fixed import fixed
from footnoted.link.resolve import Resolver
from footnoted.link.spans import Sentence, Span, plain
from footnoted.link.values import amount_in, quantity
from footnoted.model.facts import (
    Event,
    Fact,
    Figure,
    Member,
    Mentioned,
    Position,
    Quote,
    Statement,
)
from footnoted.model.parts import Described
from footnoted.text.edtf import EdtfDate
from footnoted.text.segments import SEGMENT_GAP

_AT = Span(", at: ")
_COLON = Span(": ")


@fixed
class Told:
    """A fact as a sentence without a full stop; `brief` has no subject and begins in lower case, for where a
    page has named it.
    """

    sentence: Sentence
    brief: Sentence


def tell(fact: Fact, resolver: Resolver) -> Told:
    """The fact in words."""
    match fact:
        case Member():
            told = _of_subject(fact.country, _member(fact, resolver), resolver)
        case Position():
            told = _position(fact, resolver)
        case Figure():
            told = _of_subject(fact.subject, _figure(fact, resolver), resolver)
        case Quote():
            told = _of_subject(fact.speaker, _quote(fact, resolver), resolver)
        case Event():
            words = tuple(_event(fact, resolver))
            told = Told(words, words)
        case Statement():
            told = _statement(fact, resolver)
        case _:
            raise AssertionError(type(fact))
    return Told(_capital(told.sentence), told.brief)


def short_title(fact: Fact, resolver: Resolver, told: Told | None = None) -> str:
    """A title in plain words, at most about 90 characters, for lists and browser tabs.

    told   the fact in words, where they are known.
    """
    if isinstance(fact, Figure) and fact.label:
        return _cut(f"{fact.label}: {quantity(fact, resolver)}")
    if isinstance(fact, Event):
        prefix = {"scheduled": "Planned: ", "called-off": "Called off: "}.get(fact.happened, "")
        return _cut(prefix + fact.label + (f", {fact.date.spoken()}" if fact.date else ""))
    return _cut(plain((told or tell(fact, resolver)).sentence))


def tell_value(fact: Fact, resolver: Resolver, told: Told) -> Sentence:
    """The fact's value alone: an amount, a stance, quoted words; else the whole sentence."""
    match fact:
        case Figure():
            others = [amount_in(other.amount, other.unit, resolver) for other in fact.equivalents]
            return (
                Span(" ".join([quantity(fact, resolver), *(f"({other})" for other in others)]), value=True),
            )
        case Position():
            return (_phrase(fact, resolver),)
        case Quote():
            return (Span(f"“{SEGMENT_GAP.join(fact.words)}”", value=True),)
        case _:
            return told.sentence


def tell_about(fact: Fact, resolver: Resolver) -> Sentence:
    """What a figure measures, without its amount; empty for other kinds."""
    if not isinstance(fact, Figure):
        return ()
    if fact.label:
        return (Span(fact.label, resolver.link(fact.id, ("figure",))),)
    return (resolver.name(fact.subject), Span(f": {resolver.label('measure', fact.measure)}"))


def without_occasion(sentence: Sentence) -> Sentence:
    """A sentence without the event at which something was said, for where the event is named above it."""
    if _AT not in sentence:
        return sentence
    at = sentence.index(_AT)
    return sentence[:at] + sentence[at + 2 :]


def subject_of(fact: Fact) -> Mentioned | None:
    """Whom or what the sentence is about; None for events."""
    match fact:
        case Member() | Position():
            return fact.country
        case Figure():
            return fact.subject
        case Quote() | Statement():
            return fact.speaker
        case _:
            return None


def _of_subject(subject: Mentioned, words: Iterator[Span], resolver: Resolver) -> Told:
    brief = tuple(words)
    return Told((resolver.name(subject), _COLON, *brief), brief)


def _member(fact: Member, resolver: Resolver) -> Iterator[Span]:
    yield Span(fact.role or "member", value=True)
    yield Span(" of ")
    yield resolver.name(fact.organisation, running=True)
    if fact.from_:
        yield Span(f", since {fact.from_.spoken()}", value=True)
    if fact.to:
        yield Span(f", until {fact.to.spoken()}", value=True)


def _position(fact: Position, resolver: Resolver) -> Told:
    phrase = _phrase(fact, resolver)
    by = (Span(" ("), resolver.name(fact.by, running=True), Span(")")) if fact.by else ()
    rest = (*_circumstances(resolver, fact.occasion, fact.date), *_conditions(fact, resolver))
    return Told((resolver.name(fact.country), *by, _COLON, phrase, *rest), (phrase, *by, *rest))


def _phrase(fact: Position, resolver: Resolver) -> Span:
    stance = resolver.get(fact.stance, "stance")
    return Span(stance.phrase if stance else fact.stance, value=True)


def _conditions(fact: Position, resolver: Resolver) -> Iterator[Span]:
    if fact.conditions:
        yield Span("; ")
        yield from resolver.linked(fact.conditions)


def _figure(fact: Figure, resolver: Resolver) -> Iterator[Span]:
    yield Span(f"{resolver.label('measure', fact.measure)}, ")
    yield Span(quantity(fact, resolver), value=True)
    if fact.equivalents:
        others = ", ".join(amount_in(other.amount, other.unit, resolver) for other in fact.equivalents)
        yield Span(f" ({others})", value=True)
    if fact.compared_to:
        yield Span(
            f" than {fact.compared_to}" if fact.direction else f", compared to {fact.compared_to}", value=True
        )
    if fact.period:
        yield Span(f", for {fact.period.spoken()}", value=True)
    if fact.as_of:
        yield Span(f", as of {fact.as_of.spoken()}", value=True)
    if fact.stage:
        yield Span(f", {resolver.label('stage', fact.stage)}", value=True)
    for words, who in (
        (", according to ", fact.according_to),
        (", measured by ", fact.measured_by),
        (" for ", fact.commissioned_by),
    ):
        if who is not None:
            yield Span(words)
            yield resolver.name(who, running=True)


def _quote(fact: Quote, resolver: Resolver) -> Iterator[Span]:
    yield Span(f"“{SEGMENT_GAP.join(fact.words)}”", value=True)
    if fact.to:
        yield Span(" – to ")
        yield resolver.name(fact.to, running=True)
    yield from _circumstances(resolver, fact.occasion, fact.said_on)


def _event(fact: Event, resolver: Resolver) -> Iterator[Span]:
    if fact.happened == "scheduled":
        yield Span("Planned when reported: ", value=True)
    if fact.happened == "called-off":
        yield Span("Called off: ", value=True)
    yield from resolver.linked(fact.label)
    if fact.date:
        yield Span(f", {fact.date.spoken()}", value=True)
    if fact.place:
        yield Span(f", {fact.place}", value=True)
    if fact.participants:
        yield Span("; with ")
        yield from _names(fact.participants, resolver)
    if fact.outcome:
        yield Span(". ")
        # A sentence of its own, which the record has in lower case.
        yield from resolver.linked(fact.outcome[0].upper() + fact.outcome[1:])


def _statement(fact: Statement, resolver: Resolver) -> Told:
    words = tuple(_content(fact, resolver))
    speaker = resolver.name(fact.speaker, running=True)
    return Told((speaker, Span(" said that "), *words), (Span("Said that "), *words))


def _content(fact: Statement, resolver: Resolver) -> Iterator[Span]:
    yield from resolver.linked(fact.content, value=True)
    if fact.relays_words_of:
        yield Span(", passing on words of ")
        yield resolver.name(fact.relays_words_of, running=True)
    yield from _circumstances(resolver, fact.occasion, fact.said_on)


def _circumstances(resolver: Resolver, occasion: Mentioned | None, day: EdtfDate | None) -> Iterator[Span]:
    """Where it was said or decided, and when."""
    if isinstance(occasion, Described):
        yield Span(f" ({occasion.described})", value=True)
    elif occasion is not None:
        yield _AT
        yield resolver.name(occasion)
    if day:
        yield Span(f", {day.spoken()}", value=True)


def _names(mentioned: Sequence[Mentioned], resolver: Resolver) -> Iterator[Span]:
    for i, one in enumerate(mentioned):
        if i:
            yield Span(" and " if i == len(mentioned) - 1 else ", ")
        yield resolver.name(one, running=True)


def _capital(sentence: Sentence) -> Sentence:
    first, *others = sentence
    if first.text[:1] == first.text[:1].upper():
        return sentence
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *others)


def _cut(text: str, limit: int = 90) -> str:
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:–“")
    return f"{cut}…”" if cut.count("“") > cut.count("”") else f"{cut}…"
