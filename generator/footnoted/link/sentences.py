"""A fact in words. Everything is as reported: nothing here says that a thing is so now.

A statement is only ever printed as “X said that …”.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from footnoted.link.linked import Sentence, Span
from footnoted.link.resolve import Resolver
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

SEGMENT_GAP = " […] "
_AT = Span(", at: ")


def tell(fact: Fact, resolver: Resolver, with_subject: bool = True) -> Sentence:
    """The fact as a sentence without a full stop; without its subject, in lower case, where a page has named it."""
    spans: Iterator[Span]
    match fact:
        case Member():
            spans = _member(fact, resolver, with_subject)
        case Position():
            spans = _position(fact, resolver, with_subject)
        case Figure():
            spans = _figure(fact, resolver, with_subject)
        case Quote():
            spans = _quote(fact, resolver, with_subject)
        case Event():
            spans = _event(fact, resolver)
        case Statement():
            spans = _statement(fact, resolver, with_subject)
        case _:
            raise AssertionError(type(fact))
    told = tuple(span for span in spans if span.text)
    return (_capital(told[0]), *told[1:]) if with_subject else told


def short_title(fact: Fact, resolver: Resolver) -> str:
    """A title in plain words, at most about 90 characters, for lists and browser tabs."""
    if isinstance(fact, Figure) and fact.label:
        return _cut(f"{fact.label}: {quantity(fact, resolver)}")
    if isinstance(fact, Event):
        prefix = {"scheduled": "Planned: ", "called-off": "Called off: "}.get(fact.happened, "")
        return _cut(prefix + fact.label + (f", {fact.date.spoken()}" if fact.date else ""))
    return _cut("".join(span.text for span in tell(fact, resolver)))


def tell_value(fact: Fact, resolver: Resolver) -> Sentence:
    """The fact's value alone: an amount, a stance, quoted words; else the whole sentence."""
    match fact:
        case Figure():
            others = [amount_in(other.amount, other.unit, resolver) for other in fact.equivalents]
            return (
                Span(" ".join([quantity(fact, resolver), *(f"({other})" for other in others)]), value=True),
            )
        case Position():
            stance = resolver.corpus.get(fact.stance, "stance")
            return (Span(stance.phrase if stance else fact.stance, value=True),)
        case Quote():
            return (Span(f"“{SEGMENT_GAP.join(fact.words)}”", value=True),)
        case _:
            return tell(fact, resolver)


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


def _member(fact: Member, resolver: Resolver, with_subject: bool) -> Iterator[Span]:
    if with_subject:
        yield resolver.name(fact.country)
        yield Span(": ")
    yield Span(fact.role or "member", value=True)
    yield Span(" of ")
    yield resolver.name(fact.organisation, running=True)
    if fact.from_:
        yield Span(f", since {fact.from_.spoken()}", value=True)
    if fact.to:
        yield Span(f", until {fact.to.spoken()}", value=True)


def _position(fact: Position, resolver: Resolver, with_subject: bool) -> Iterator[Span]:
    stance = resolver.corpus.get(fact.stance, "stance")
    phrase = Span(stance.phrase if stance else fact.stance, value=True)
    by = (Span(" ("), resolver.name(fact.by, running=True), Span(")")) if fact.by else ()
    if with_subject:
        yield resolver.name(fact.country)
        yield from (*by, Span(": "), phrase)
    else:
        yield from (phrase, *by)
    yield from _circumstances(resolver, occasion=fact.occasion)
    if fact.date:
        yield Span(f", {fact.date.spoken()}", value=True)
    if fact.conditions:
        yield Span("; ")
        yield from resolver.linked(fact.conditions)


def _figure(fact: Figure, resolver: Resolver, with_subject: bool) -> Iterator[Span]:
    if with_subject:
        yield resolver.name(fact.subject)
        yield Span(": ")
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


def _quote(fact: Quote, resolver: Resolver, with_subject: bool) -> Iterator[Span]:
    if with_subject:
        yield resolver.name(fact.speaker)
        yield Span(": ")
    yield Span(f"“{SEGMENT_GAP.join(fact.words)}”", value=True)
    if fact.to:
        yield Span(" – to ")
        yield resolver.name(fact.to, running=True)
    yield from _circumstances(resolver, occasion=fact.occasion)
    if fact.said_on:
        yield Span(f", {fact.said_on.spoken()}", value=True)


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
        yield from resolver.linked(fact.outcome)


def _statement(fact: Statement, resolver: Resolver, with_subject: bool) -> Iterator[Span]:
    yield resolver.name(fact.speaker, running=True) if with_subject else Span("")
    yield Span(" said that " if with_subject else "Said that ")
    yield from resolver.linked(fact.content, value=True)
    if fact.relays_words_of:
        yield Span(", passing on words of ")
        yield resolver.name(fact.relays_words_of, running=True)
    yield from _circumstances(resolver, occasion=fact.occasion)
    if fact.said_on:
        yield Span(f", {fact.said_on.spoken()}", value=True)


def _circumstances(resolver: Resolver, occasion: Mentioned | None) -> Iterator[Span]:
    if isinstance(occasion, Described):
        yield Span(f" ({occasion.described})", value=True)
    elif occasion is not None:
        yield _AT
        yield resolver.name(occasion)


def _names(mentioned: Sequence[Mentioned], resolver: Resolver) -> Iterator[Span]:
    for i, one in enumerate(mentioned):
        if i:
            yield Span(" and " if i == len(mentioned) - 1 else ", ")
        yield resolver.name(one, running=True)


def _capital(span: Span) -> Span:
    return replace(span, text=span.text[:1].upper() + span.text[1:])


def _cut(text: str, limit: int = 90) -> str:
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:–“")
    return f"{cut}…”" if cut.count("“") > cut.count("”") else f"{cut}…"
