"""What every kind of fact needs to look for: names, described people, events, dates, cue words."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from footnoted.check.support.actors import is_object
from footnoted.check.support.acts import acts_of
from footnoted.check.support.said import Act, Said, Span, shared_words
from footnoted.check.support.terms import UnitWords, words_of_unit
from footnoted.model.corpus import Corpus
from footnoted.model.facts import Event, Mentioned
from footnoted.model.names import Names
from footnoted.model.parts import Described
from footnoted.model.receipts import UNKNOWN
from footnoted.text.codes import record_id
from footnoted.text.days import Day, Tense, days_in
from footnoted.text.edtf import EdtfDate
from footnoted.text.folding import folded_words
from footnoted.text.words import find_phrases, without

Evidence = dict[str, list[Span]]
"""Where a citation carries each field of a record; a field without a place is not carried."""


class Context:
    """The corpus, and what passages are read by: the names in it and the words of its terms."""

    def __init__(self, corpus: Corpus, names: Names) -> None:
        self.corpus = corpus
        self.names = names
        self.has_unread = any(key not in corpus.records for key in corpus.files)
        self._cues: dict[str, dict[str, str]] = {}

    @cached_property
    def _units(self) -> dict[str, UnitWords]:
        return {unit.id: words_of_unit(unit) for unit in self.corpus.of_kind("unit")}

    @cached_property
    def currencies(self) -> list[UnitWords]:
        """The units that are money."""
        return [unit for unit in self._units.values() if unit.sort == "currency"]

    @cached_property
    def shared_titles(self) -> dict[str, frozenset[str]]:
        """By the title of an office that several hold, in lower case: what else its holders are called."""
        shared = [office for office in self.corpus.of_kind("office") if office.shared]
        return {
            office.label.lower(): frozenset(folded_words(phrase).lower() for phrase in office.phrases)
            for office in shared
        }

    def unit(self, reference: str) -> UnitWords | None:
        """The words of a unit, or None if it is not there."""
        return self._units.get(record_id(reference))

    def named(self, who: Mentioned, said: Said) -> list[Span]:
        """Where somebody is named, or where the words stand that describe them."""
        if isinstance(who, Described):
            return [*said.places_of(who.described), *_resumed(who.described, said)]
        return [(mention.start, mention.end) for mention in said.mentions_of(record_id(who))]

    def acts_by(self, who: Mentioned, said: Said, nested: bool = False) -> list[Act]:
        """The acts of speech whose speaker somebody is; told within another act only where asked for."""
        acts = said.acts.get(who)
        if acts is None:
            person = not isinstance(who, Described) and self.names.kinds.get(record_id(who)) == "person"
            named = [span for span in self.named(who, said) if not is_object(said, span, person)]
            acts = said.acts[who] = list(acts_of(said, named))
        return [act for act in acts if nested or not act.nested]

    def held(self, who: Mentioned, said: Said) -> list[Span]:
        """Where an event or an occasion in words is recognised."""
        if isinstance(who, Described):
            return said.places_of(who.described)
        event: Event | None = self.corpus.get(who, "event")
        return [] if event is None else self.event(event, said)

    def event(self, event: Event, said: Said) -> list[Span]:
        """Where an event is recognised: by its name, day and place; without a day by all who took part."""
        told = [shared_words(event.label, said)]
        if event.date is not None:
            told.append(days_of(event.date, said))
        if event.place is not None:
            told.append(said.places_of(event.place))
        if event.date is None:
            told += [self.named(one, said) for one in event.participants if isinstance(one, str)]
        return [span for spans in told for span in spans] if all(told) else []

    def cued(self, kind: str, id: str, said: Said) -> list[Span]:
        """Where a vocabulary term is expressed; the longest cue of all terms of the kind counts."""
        cues = self._cues_of(kind)
        return [match.span() for match in find_phrases(said.text, cues) if cues[match[0].lower()] == id]

    def _cues_of(self, kind: str) -> dict[str, str]:
        if kind not in self._cues:
            terms = self.corpus.of_kind(kind)
            self._cues[kind] = {folded_words(cue).lower(): term.id for term in terms for cue in term.cues}
        return self._cues[kind]

    def term(self, kind: str, id: str) -> Any:
        """A vocabulary record, or None."""
        return self.corpus.get(id, kind)


def _resumed(described: str, said: Said) -> Iterator[Span]:
    """Where "they" means several people in words, who open the segment before: "The leaders | They said"."""
    words = without(frozenset(folded_words(described).lower().split()), said.language.articles)
    if not any(word.endswith("s") and not word.endswith("ss") for word in words):
        return
    opened = {
        i
        for i, run in enumerate(said.runs)
        for place in said.places_of(described)
        if _opens(place, run, said)
    }
    for mention in said.mentions_of(UNKNOWN):
        here = next(i for i, (start, end) in enumerate(said.runs) if start <= mention.start < end)
        if here - 1 in opened:
            yield mention.start, mention.end


def _opens(place: Span, run: Span, said: Said) -> bool:
    """Whether words open a segment, an article aside."""
    left = said.text[run[0] : place[0]].lower().split()
    return run[0] <= place[0] < run[1] and all(word in said.language.articles for word in left)


def days_of(stated: EdtfDate, said: Said, tense: Tense = Tense.PAST) -> list[Span]:
    """Where a date stands, exactly as precise as it is written; an end left open needs only the other."""
    days = list(_days_in(said, tense))
    return [
        (day.start, day.end) for day in days if (day.earliest, day.latest) == (stated.earliest, stated.latest)
    ] or _both_ends(stated, [(day.start, day.end, day.earliest, day.latest) for day in days])


def all_days(said: Said, tense: Tense = Tense.PAST) -> list[Span]:
    """Where any date stands."""
    return [(day.start, day.end) for day in _days_in(said, tense)]


def _days_in(said: Said, tense: Tense) -> Iterator[Day]:
    return days_in(said.text, said.language, said.published, tense, said.about)


def _both_ends(stated: EdtfDate, days: Sequence[tuple[int, int, Any, Any]]) -> list[Span]:
    """An interval whose first and last day stand apart in the passage."""
    first = [(start, end) for start, end, earliest, _ in days if earliest == stated.earliest]
    last = [(start, end) for start, end, _, latest in days if latest == stated.latest]
    if stated.is_open:
        return first or last
    return [*first, *last] if first and last and first != last else []


def spans_of(found: Iterator[Act]) -> list[Span]:
    """From each speaker to the verb."""
    return [(min(act.subject[0], act.verb[0]), max(act.subject[1], act.verb[1])) for act in found]
