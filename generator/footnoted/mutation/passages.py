"""Operators that spoil the passages of a fact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random

from footnoted.model.facts import Event, Fact, Figure, Quote, Statement
from footnoted.model.names import Names
from footnoted.model.parts import Citation
from footnoted.model.walk import references_of
from footnoted.mutation.bench import Bench
from footnoted.mutation.pool import Pool
from footnoted.mutation.variant import Variant
from footnoted.text.codes import record_id
from footnoted.text.folding import folded_words
from footnoted.text.languages import language_of
from footnoted.text.polarity import negators_in
from footnoted.text.words import WORD, find_phrases

_ENGLISH = language_of("en")

_AROUND = " ,;:'\"()"


@dataclass(frozen=True)
class Telling:
    """Which words of a passage state something of a fact: whom it concerns, numbers, cues, negations, bounds."""

    fact: Fact
    names: Names
    pool: Pool

    def words_in(self, segments: Sequence[str]) -> list[tuple[int, int, int, str]]:
        """Segment, start, end and what is stated, in order."""
        found = []
        for i, segment in enumerate(segments):
            for mention in self.names.mentions_in(segment):
                for id in sorted(mention.means & self._concerned):
                    found.append((i, mention.start, mention.end, id))
            found += [
                (i, *match.span(), match[0]) for match in WORD.finditer(segment) if match[0][0].isdigit()
            ]
            found += [(i, *match.span(), "negation") for match in negators_in(segment, _ENGLISH)]
            for cue in self._cues:
                found += [(i, *match.span(), cue) for match in find_phrases(segment, (cue,))]
            found += [(i, *match.span(), "mode") for match in find_phrases(segment, self._modes)]
        return sorted(found)

    def is_only(self, what: str, segments: Sequence[str]) -> bool:
        """Whether nothing else in the passage states the same."""
        return sum(other == what for *_, other in self.words_in(segments)) == 1

    @cached_property
    def _concerned(self) -> frozenset[str]:
        ids = {record_id(reference) for _, _, reference in references_of(self.fact)}
        ours = " ".join(str(getattr(self.fact, key, "") or "") for key in ("content", "label"))
        named = self.names.mentions_in(folded_words(ours))
        return frozenset(ids.union(*(mention.means for mention in named)))

    @cached_property
    def _modes(self) -> list[str]:
        """The words by which a number is bounded, an event is to come, or something is only possible."""
        match self.fact:
            case Figure(bound=bound):
                return [words for words, of in _ENGLISH.bounds_before.items() if of == bound]
            case Event(happened="scheduled"):
                return sorted(_ENGLISH.scheduled)
            case Statement():
                return sorted(_ENGLISH.modals)
        return []

    @cached_property
    def _cues(self) -> list[str]:
        terms = [
            self.pool.corpus.get(getattr(self.fact, kind, None) or "", kind)
            for kind in ("stance", "stage", "measure")
        ]
        return [folded_words(cue).lower() for term in terms if term is not None for cue in term.cues]


def passage_mutants(fact: Fact, pool: Pool, bench: Bench, chance: Random) -> Iterator[Variant]:
    """Every spoilt form of a fact's passages, citation by citation."""
    for i, citation in enumerate(fact.citations):
        # What nobody could verify can be anything; that counts, too.
        if citation.relation != "supports":
            continue
        for operator, segments in _rewritten(citation.passage, pool, chance):
            yield _with_passage(fact, operator, i, segments)
        if len(citation.passage) > 1:
            for j in range(len(citation.passage)):
                dropped = (*citation.passage[:j], *citation.passage[j + 1 :])
                yield _with_passage(fact, "segment-dropped", i, dropped)
        for operator, segments in _trimmed(citation.passage, Telling(fact, bench.names, pool)):
            yield _with_passage(fact, operator, i, segments)
        for source in bench.sources:
            if source != citation.source:
                moved = replace(citation, source=source)
                yield Variant("moved", _with(fact, i, moved), citation.source, source)
    # One of two proofs less is no error, so all of them go.
    yield Variant("removed", replace(fact, citations=()), "its citations", "no citation")
    if isinstance(fact, Quote):
        for operator, segments in _rewritten(fact.words, pool, chance):
            yield Variant(operator, replace(fact, words=segments), _told(fact.words), _told(segments))


def _rewritten(segments: Sequence[str], pool: Pool, chance: Random) -> Iterator[tuple[str, tuple[str, ...]]]:
    """One word changed, dropped, "not" put in or taken out."""
    at = chance.randrange(len(segments))
    words = segments[at].split()
    i = chance.randrange(len(words))
    other = pool.other(pool.words, words[i].lower(), chance)
    if other is not None:
        yield "word-changed", _put(segments, at, [*words[:i], other, *words[i + 1 :]])
    if len(words) > 2:
        i = chance.randrange(1, len(words) - 1)
        yield "word-dropped", _put(segments, at, [*words[:i], *words[i + 1 :]])
    if len(words) > 1:
        i = chance.randrange(1, len(words))
        yield "not-added", _put(segments, at, [*words[:i], "not", *words[i:]])
    for at, segment in enumerate(segments):
        for match in negators_in(segment, _ENGLISH):
            rest = f"{segment[: match.start()]} {segment[match.end() :]}".split()
            if rest:
                yield "not-removed", _put(segments, at, rest)


def _trimmed(segments: Sequence[str], telling: Telling) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The passage cut at either side through the first words there that alone state something of the fact."""
    folded = [folded_words(segment) for segment in segments]
    found = [
        (i, start, end) for i, start, end, what in telling.words_in(folded) if telling.is_only(what, folded)
    ]
    for operator, places in (("trimmed-left", found), ("trimmed-right", found[::-1])):
        for i, start, end in places[:1]:
            if operator == "trimmed-left":
                rest = [folded[i][end:].strip(_AROUND), *folded[i + 1 :]]
            else:
                rest = [*folded[:i], folded[i][:start].strip(_AROUND)]
            kept = tuple(segment for segment in rest if segment)
            if kept:
                yield operator, kept


def _with_passage(fact: Fact, operator: str, i: int, segments: tuple[str, ...]) -> Variant:
    citation = fact.citations[i]
    changed = _with(fact, i, replace(citation, passage=segments))
    return Variant(operator, changed, _told(citation.passage), _told(segments))


def _with(fact: Fact, i: int, citation: Citation) -> Fact:
    return replace(fact, citations=(*fact.citations[:i], citation, *fact.citations[i + 1 :]))


def _put(segments: Sequence[str], at: int, words: Sequence[str]) -> tuple[str, ...]:
    return (*segments[:at], " ".join(words), *segments[at + 1 :])


def _told(segments: Sequence[str]) -> str:
    return " / ".join(segments)
