"""Which words of a passage carry the value of the fact that cites it.

Looked for with the grammar that the checks use, and in each segment by itself: the number with its
bound and unit, the day, the names of who acts, the cue of a stance, a quote's own words, and of words
of ours what the passage has in the same form. Nothing is guessed: what is not found is not marked.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from footnoted.link.linked import LinkedCitation
from footnoted.link.passages import Carried, Stretch, joined
from footnoted.link.resolve import Resolver
from footnoted.link.stretches import days, first_behind, nearest, phrases, pronouns, shared_runs
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
from footnoted.model.names import Mention, Names, names_of
from footnoted.model.parts import Described
from footnoted.model.usual import ACTOR_KINDS
from footnoted.text.codes import record_id
from footnoted.text.days import Tense, days_in
from footnoted.text.edtf import EdtfDate
from footnoted.text.folding import composed, fold, folded_words
from footnoted.text.language import Language
from footnoted.text.languages import language_of
from footnoted.text.quantities import Quantity, quantities_in

_OURS = language_of("en")

_DATES = ("date", "said_on", "from_", "to", "period", "as_of")
_WHO = (
    "country", "organisation", "by", "speaker", "according_to", "measured_by", "commissioned_by", "to",
    "relays_words_of",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Text:
    """A segment in folded form, who is named in it, and how it is to be read."""

    words: str
    mentions: Sequence[Mention]
    language: Language
    citation: LinkedCitation


class Carrying:
    """Finds the carrying words of passages with the names and words of a corpus, of which it keeps what it needs."""

    def __init__(self, resolver: Resolver) -> None:
        self.renew(resolver)

    def renew(self, resolver: Resolver) -> None:
        """Go on with another corpus. What has been found in passages stays found."""
        self._names = names_of(resolver.corpus)
        self._called = {actor.id: str(actor.name) for actor in resolver.of_kind(*ACTOR_KINDS)}
        self._cues = {
            folded_words(cue).lower(): stance.id
            for stance in resolver.of_kind("stance")
            for cue in stance.cues
        }
        self._units = {
            unit.id: [folded_words(word) for word in unit.spellings] for unit in resolver.of_kind("unit")
        }
        self._offices = {
            office.id: [folded_words(phrase) for phrase in (office.label, *office.phrases)]
            for office in resolver.of_kind("office")
        }

    def of_fact(self, fact: Fact, citation: LinkedCitation) -> Carried:
        """The stretches of a passage that carry the fact."""
        words = fact.words if isinstance(fact, Quote) else ()
        named = [self._name(getattr(fact, key, None)) for key in _WHO]
        return _carried(citation, self._names, lambda text: self._of_fact(fact, text), words, named)

    def of_office(self, office: str, citation: LinkedCitation) -> Carried:
        """The stretches of a passage that name an office."""
        wanted = self._offices.get(record_id(office), [])
        return _carried(citation, self._names, lambda text: phrases(wanted, text.words))

    def _of_fact(self, fact: Fact, text: _Text) -> Iterator[Stretch]:
        for key in _WHO:
            who = getattr(fact, key, None)
            if isinstance(who, str | Described):
                yield from self._named(who, text)
        for key in _DATES:
            stated = getattr(fact, key, None)
            if isinstance(stated, EdtfDate):
                yield from days(stated, text.words, text.language, text.citation)
        occasion = getattr(fact, "occasion", None)
        if isinstance(occasion, Described):
            yield from self._named(occasion, text)
        match fact:
            case Figure():
                yield from self._figure(fact, text)
            case Position():
                cues = phrases(self._cues, text.words)
                yield from (at for at in cues if self._cues[text.words[slice(*at)].lower()] == fact.stance)
            case Member():
                yield from phrases([fact.role] if fact.role else text.language.belonging, text.words)
            case Event():
                yield from self._event(fact, text)
            case Statement():
                yield from self._ours(fact.content, text)

    def _named(self, who: Mentioned, text: _Text) -> Iterator[Stretch]:
        """Where somebody is named, or where the words stand that describe them."""
        if isinstance(who, Described):
            yield from phrases([folded_words(who.described)], text.words)
            return
        id = record_id(who)
        found = [one for one in text.mentions if id in one.means or (one.of == id and one.form == "demonym")]
        # Where a country is not named itself, the office of somebody who speaks for it is what names it.
        yield from ((one.start, one.end) for one in found or [one for one in text.mentions if one.of == id])

    def _name(self, who: Mentioned | None) -> str:
        return self._called.get(record_id(who), "") if isinstance(who, str) else ""

    def _figure(self, fact: Figure, text: _Text) -> Iterator[Stretch]:
        amounts = [(fact.amount, fact.unit), *((other.amount, other.unit) for other in fact.equivalents)]
        units = {amount.value: unit for amount, unit in reversed(amounts)}
        found = [one for one in quantities_in(text.words, text.language) if one.value in units]
        for one in found:
            yield from _number(one)
            yield from first_behind(self._units.get(record_id(units[one.value]), ()), text.words, one.end)
            each = [phrase for phrase, name in text.language.per.items() if name == fact.per]
            yield from first_behind(each, text.words, one.end)
        if not found:
            return
        if fact.direction:
            ways = text.language.rising if fact.direction == "higher" else text.language.falling
            yield from nearest(ways, text.words, found[0].start)
        if fact.compared_to:
            yield from phrases([folded_words(fact.compared_to)], text.words)

    def _event(self, fact: Event, text: _Text) -> Iterator[Stretch]:
        for who in fact.participants:
            yield from self._named(who, text)
        cues = {"scheduled": text.language.scheduled, "called-off": text.language.called_off}
        yield from phrases(cues.get(fact.happened, ()), text.words)
        if fact.place:
            yield from phrases([folded_words(fact.place)], text.words)
        yield from self._ours(fact.label, text)

    def _ours(self, ours: str, text: _Text) -> Iterator[Stretch]:
        """What a text of ours and a passage have in common: names, numbers, days, words in a row."""
        ours = folded_words(ours)
        meant = {id for one in self._names.mentions_in(ours) for id in one.means or {one.of}}
        for one in text.mentions:
            if (one.means or {one.of}) & meant:
                yield one.start, one.end
        values = {one.value for one in quantities_in(ours, _OURS)}
        for number in quantities_in(text.words, text.language) if values else ():
            if number.value in values:
                yield from _number(number)
        for day in days_in(ours, _OURS, None, Tense.PAST):
            stated = EdtfDate(ours[day.start : day.end], day.earliest, day.latest)
            yield from days(stated, text.words, text.language, text.citation)
        yield from shared_runs(ours, text.words)


def _number(one: Quantity) -> Iterable[Stretch]:
    """A number with its bound."""
    return [(one.start, one.end), *([one.bounded_by] if one.bounded_by else [])]


def _carried(
    citation: LinkedCitation,
    names: Names,
    find: Callable[[_Text], Iterable[Stretch]],
    whole: Collection[str] = (),
    named: Collection[str] = (),
) -> Carried:
    """What is found in each segment.

    whole   segments that carry all of themselves.
    named   names that pronouns stand for.
    """
    language = language_of(citation.source.language)
    carried: list[tuple[Stretch, ...]] = []
    for segment, pieces in zip(citation.segments, citation.passage, strict=True):
        if segment in whole:
            carried.append(((0, len(segment)),))
        elif composed(segment) != segment:
            # Places are counted in composed text; in a segment that is not, none can be given.
            carried.append(())
        else:
            folded = fold(segment)
            found = find(_Text(folded.text, names.mentions_in(folded.text), language, citation))
            places = [(folded.original(start), folded.original_end(end)) for start, end in found]
            carried.append(joined([*places, *pronouns(pieces, named)], segment))
    return tuple(carried)
