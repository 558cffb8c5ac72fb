"""The context guard: what stands around a passage and may turn it round.

Verbatim words can still lie when a "no" stands right before them, a "not" in a gap between their
segments, or a "more than" before their number.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.languages import LANGUAGES
from footnoted.text.polarity import negators_in
from footnoted.text.quantities import bound_left_of, quantities_in
from footnoted.text.words import WORD, ends_with, find_phrases
from footnoted.verify.match import Spans
from footnoted.verify.quotations import tells_behind_dash
from footnoted.verify.sentences import Sentences

REACH_WORDS = 6
"""How far from a passage a negator in the same sentence still turns it round."""

# Numbers are read this far around a segment; none is longer.
_REACH = 200

# Where a form of "to be" or "to have" stands, something is said. Of all languages, since an alarm too many
# asks for a reason, and one too few lets a claim pass for a fact.
_AUXILIARIES = frozenset().union(*(one.be | one.have for one in LANGUAGES.values()))

# Most characters between a bound word and its number.
_NEAR = 40

_CLAUSE_END = re.compile(r"[,;:.!?()—\"]")

# A quotation that ends as one does before its speaker: `,"`, `",`, or with a dash.
_CLOSED = re.compile(r"(?:[,.!?…]\"|\",) ?—? ?|—")
_QUOTED = re.compile(rf"(?:{_CLOSED.pattern})\Z")

_SIGN = re.compile(r"[,;:—\"]")


@dataclass(frozen=True, slots=True)
class Cause:
    """Words that may turn a segment round, and where they stand in the folded text.

    segment   number of the segment in its run.
    kind      `negator`, `bound`, `number`, `question` or `frame`.
    """

    segment: int
    kind: str
    start: int
    end: int


def causes_of(
    text: Folded, spans: Spans, beside: Spans, sentences: Sentences, language: Language
) -> Iterator[Cause]:
    """What may turn a run of segments round, segment by segment; nothing if nothing does.

    beside   what readers see together with the run: the quoted words beside their attribution.
    """
    guard = _Guard(text, sentences, language)
    for i, (start, end) in enumerate(spans):
        seen = [*spans[:i], *spans[i + 1 :], *beside]
        start = guard.attribution_within(start, end) if beside else start
        reached = guard.reach_left(start, seen, beside)
        found = [*guard.negators(reached, start, end, seen), *guard.numbers(start, end)]
        found += [*guard.bound(reached, start, found), *guard.question(end, seen)]
        found += [*guard.frame_before(reached, start, end, seen), *guard.frame_after(end, seen)]
        for kind, begin, finish in dict.fromkeys(found):
            yield Cause(i, kind, begin, finish)


_Found = tuple[str, int, int]
"""Kind, start and end of a cause."""


class _Guard:
    def __init__(self, text: Folded, sentences: Sentences, language: Language) -> None:
        self._whole = text
        self._text = text.text
        self._sentences = sentences
        self._language = language

    def reach_left(self, start: int, seen: list[tuple[int, int]], beside: Spans) -> int:
        """From where words left of a segment count: six words, or all that is skipped in its sentence.

        What a quotation goes on with behind the quoted words is theirs, and not of who said them.
        """
        sentence = self._sentences.around(start)[0]
        before = max((min(end, start) for begin, end in seen if begin < start), default=0)
        if before > sentence:
            quoted = any(min(end, start) == before for begin, end in beside if begin < start)
            return max(before, self._attribution_at(sentence, start)) if quoted else before
        sentence = max(sentence, self._attribution_at(sentence, start))
        words = [match.start() for match in WORD.finditer(self._text, sentence, start)]
        return words[-REACH_WORDS] if len(words) > REACH_WORDS else sentence

    def attribution_within(self, start: int, end: int) -> int:
        """Where a run that begins in a quotation goes on with who said it: `of it," | Li said`; else its start."""
        for match in _CLOSED.finditer(self._text, start, end - 1):
            at = match.end()
            dashed = match[0] == "—"
            if tells_behind_dash(self._whole, at, self._language) if dashed else self._tells_first(at):
                return at
        return start

    def _attribution_at(self, sentence: int, start: int) -> int:
        """Where the words begin that only say who told what is left of them, `," X said` or ", as X said"; or 0.

        What was told may be denied, and that it was told is not.
        """
        quoted = _QUOTED.search(self._text, sentence, start)
        if quoted is not None and self._tells_first(start):
            return start
        if tells_behind_dash(self._whole, start, self._language):
            return start
        for match in find_phrases(self._text[sentence:start], self._language.attributing):
            at = sentence + match.start()
            # Behind the next comma the sentence goes on: "Never, as Li said, will | Italy go".
            inside = _CLAUSE_END.search(self._text, at, start) is None
            if inside and self._text[sentence:at].endswith(", ") and self._tells_first(at):
                return at
        opens = any(
            one.start() == 0
            for one in find_phrases(self._text[start : start + _REACH], self._language.attributing)
        )
        return start if opens and self._text[:start].endswith(", ") and self._tells_first(start) else 0

    def _tells_first(self, at: int) -> bool:
        """Whether a verb of speech stands in the clause that begins here."""
        closes = _CLAUSE_END.search(self._text, at, at + _REACH)
        clause = self._text[at : closes.start() if closes else at + _REACH]
        return any(find_phrases(clause, self._language.speech_verbs))

    def negators(self, reached: int, start: int, end: int, seen: list[tuple[int, int]]) -> Iterator[_Found]:
        """Negators and denials left of a segment, and those at the end of its clause."""
        for match in negators_in(self._text[reached:start], self._language, denials=True):
            yield "negator", reached + match.start(), reached + match.end()
        # A phrase may go on in the segment: "is unlikely | to go", "is far | from ready".
        for match in negators_in(
            self._text[reached : min(end, start + _REACH)], self._language, denials=True
        ):
            if match.start() < start - reached < match.end():
                yield "negator", reached + match.start(), reached + match.end()
        behind = next(negators_in(self._text[end : end + _REACH], self._language), None)
        at = end + behind.start() if behind is not None else end
        shown = any(begin <= at < finish for begin, finish in seen)
        if behind is not None and not shown and not self._text[end:at].strip():
            # "Italy agreed | not to go"
            yield "negator", end + behind.start(), end + behind.end()
        clause = self._clause_after(end, seen)
        if clause:
            for match in find_phrases(clause, self._language.trailing):
                yield "negator", end + match.start(), end + match.end()

    def numbers(self, start: int, end: int) -> Iterator[_Found]:
        """Numbers that read otherwise in the sentence than in the segment alone."""
        sentence = self._sentences.around(start)[0]
        begin = max(sentence, start - _REACH)
        # From the next whole word on, unless the sentence begins here.
        begin = begin if begin == sentence else self._text.find(" ", begin, start) + 1 or start
        around = quantities_in(self._text[begin : end + _REACH], self._language)
        alone = quantities_in(self._text[start:end], self._language)
        whole = {(one.start + begin, one.end + begin): one for one in around}
        inside = {(one.start + start, one.end + start): one for one in alone}
        for (opens, closes), one in whole.items():
            if closes <= start or opens >= end:
                continue
            same = next((inside[span] for span in inside if opens <= span[0] < closes), None)
            if same is None or (same.value, same.is_share) != (one.value, one.is_share):
                yield "number", opens, closes
            elif same.bound != one.bound and one.bounded_by:
                yield "bound", begin + one.bounded_by[0], begin + one.bounded_by[1]
        for opens, closes in inside:
            if not any(begins < closes and opens < ends for begins, ends in whole):
                # Part of something longer that is no number: the end of a range.
                yield "number", opens, closes

    def bound(self, reached: int, start: int, found: list[_Found]) -> Iterator[_Found]:
        """A bound word before what is no number, or not right before one: "nearly | all", "more than the | 30"."""
        between = _between(self._language).search(self._text, max(0, start - _NEAR), start)
        counts = between is not None and self._text[start].isdigit()
        at = between.start() if between is not None and counts else start
        phrase = bound_left_of(self._text, at, self._language)
        if phrase is None or phrase[0] < reached or any(kind == "bound" for kind, _, _ in found):
            return
        # "over", "about" and "up to" are as often of place.
        words = self._text[slice(*phrase)].lower().split()
        if not self._language.prepositions.issuperset(words if counts else words[-1:]):
            yield "bound", *phrase

    def question(self, end: int, seen: list[tuple[int, int]]) -> Iterator[_Found]:
        """The question mark of a question that is quoted without it."""
        sentence = self._sentences.around(end - 1)[1]
        at = self._text.find("?", end, sentence)
        if at < 0 or any(begin <= at < finish for begin, finish in seen):
            return
        # Of somebody else's question, or of an aside, it says nothing.
        if not set('"(') & set(self._text[end:at]):
            yield "question", at, at + 1

    def frame_before(
        self, reached: int, start: int, end: int, seen: list[tuple[int, int]]
    ) -> Iterator[_Found]:
        """What makes a passage part of something said, supposed or doubted: "claimed that |", "If |"."""
        language = self._language
        sentence = self._sentences.around(start)[0]
        left = self._text[reached:start]
        if any(begin < start and finish > sentence for begin, finish in seen):
            yield from self._skipped(reached, left)
            return
        if self._opens_with_speaker(start, end):
            for kind, begin, finish in _frames(reached, left, language.prepositions - language.agents):
                if finish == reached + len(left.rstrip()):
                    # "a former adviser to | Trump said": the name is part of another subject.
                    yield kind, begin, finish
        yield from _frames(reached, left, language.doubts_before)
        if language.infinitive and re.search(rf"(?<= ){language.infinitive}\Z", self._text[start:end]):
            # "Am Freitag muss | der Bundesrat zustimmen"
            clause = max(left.rfind(sign) for sign in ',;:"(') + 1
            yield from _frames(reached + clause, left[clause:], language.bracketing)
        if self._is_clause(start, end) and self._opens_clause(start, left):
            telling = (language.speech_verbs | language.speech_nouns) - language.denials
            yield from _frames(reached, left, telling)

    def frame_after(self, end: int, seen: list[tuple[int, int]]) -> Iterator[_Found]:
        """What takes a passage back or puts it under a condition, behind it in its clause."""
        after = min((begin for begin, _ in seen if begin >= end), default=len(self._text))
        after = min(after, self._sentences.around(end - 1)[1])
        turn = _turn(self._language).search(self._text, end, after)
        words = list(WORD.finditer(self._text, end, turn.start() if turn else after))[: REACH_WORDS + 2]
        if words:
            yield from _frames(end, self._text[end : words[-1].end()], self._language.doubts_after)

    def _skipped(self, reached: int, left: str) -> Iterator[_Found]:
        """What weakens a segment in the gap before it: readers see only the words around the gap."""
        language = self._language
        weakening = language.doubts_before | language.doubts_after | language.weakening | set(language.modals)
        weakening |= language.attitudes | set(language.hedges) | language.privatives
        if not left.strip().startswith(","):
            yield from _frames(reached, left, weakening)

    def _opens_with_speaker(self, start: int, end: int) -> bool:
        """Whether a segment begins with a name or title that a verb of speech follows.

        What a preposition governs ends at a sign: in "On | Monday, Li said" Li is the subject.
        """
        opening = _SIGN.split(self._text[start:end], maxsplit=1)[0]
        return self._text[start].isupper() and any(find_phrases(opening, self._language.speech_verbs))

    def _opens_clause(self, start: int, left: str) -> bool:
        """Whether "that" or a word like it stands right before a segment, or is its first word."""
        first = WORD.match(self._text, start)
        if first is not None and first[0].lower() in self._language.opens_clause:
            return True
        last = left.rstrip(" \"'(")
        return ends_with(last, self._language.opens_clause)

    def _is_clause(self, start: int, end: int) -> bool:
        """Whether a segment says something, and does not only name: it has a verb that the language lists."""
        verbs = self._language.speech_verbs | set(self._language.modals) | _AUXILIARIES
        return any(match[0].lower() in verbs for match in WORD.finditer(self._text, start, end))

    def _clause_after(self, end: int, seen: list[tuple[int, int]]) -> str:
        """The words behind a segment, up to the end of its clause or to what is quoted too."""
        after = min((begin for begin, _ in seen if begin >= end), default=len(self._text))
        after = min(after, self._sentences.around(end - 1)[1])
        closes = _CLAUSE_END.search(self._text, end, after)
        words = list(WORD.finditer(self._text, end, closes.start() if closes else after))
        return self._text[end : words[:REACH_WORDS][-1].end()] if words else ""


@lru_cache
def _between(language: Language) -> re.Pattern[str]:
    """Words between a bound word and its number, right before the number."""
    words = "|".join(map(re.escape, sorted(language.before_numbers))) or r"(?!)"
    return re.compile(rf"(?: (?:{words})\b){{1,3}} ?\Z")


@lru_cache
def _turn(language: Language) -> re.Pattern[str]:
    """Where something else begins to be said in a sentence."""
    words = "|".join(map(re.escape, sorted(language.turns))) or r"(?!)"
    return re.compile(rf",? (?:{words}) |[;:\"]")


def _frames(at: int, text: str, phrases: Set[str]) -> Iterator[_Found]:
    """Each of some phrases in the text that begins at an offset, as a frame."""
    for match in find_phrases(text, phrases):
        yield "frame", at + match.start(), at + match.end()
