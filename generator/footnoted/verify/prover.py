"""One source's text, and the proof that a passage stands in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from footnoted.model.names import Names
from footnoted.model.receipts import Alarm, Proof, digest_of
from footnoted.text.folding import Folded, composed, fold, folded_words
from footnoted.text.language import Language
from footnoted.text.words import WORD
from footnoted.verify.fragment import Finder
from footnoted.verify.guard import causes_of
from footnoted.verify.match import Match, Spans, Text, find
from footnoted.verify.nearest import Miss, miss_of
from footnoted.verify.proposal import proposal_of
from footnoted.verify.quotations import (
    before_dash,
    behind_dash,
    marks_around,
    within_dashes,
    within_single_marks,
)
from footnoted.verify.readings import readings_of
from footnoted.verify.sentences import Sentences
from footnoted.verify.surroundings import gaps_of, opens_of
from footnoted.verify.tellers import Tellers

_CLAUSE_END = re.compile(r"[,;:()—\"]")

_MOST_WORDS, _MOST_CHARACTERS = 100, 2000
"""Far more than `check` lets anybody quote; to prove more takes more than its time."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to write instead of a passage that is turned round.

    words      the quoted words are turned round; else the passage that attributes them, or any other.
    segments   the wider ones; empty where no wider passage helps.
    """

    words: bool
    segments: tuple[str, ...]


class Prover:
    """Proves passages of one text; folding, sentences and the fragments' index are made once."""

    def __init__(self, text: str, names: Names, language: Language) -> None:
        original = composed(text)
        self._original = original
        self.length = len(original)
        """Characters of the text, in NFC."""
        self._names = names
        self._language = language
        self._text = Text.of(original)
        self._readings = {
            id(reading): (
                Sentences(reading, language),
                Finder(reading, original),
                Tellers(reading, names, language),
            )
            for reading in self._text.readings
        }

    def prove(self, passage: tuple[str, ...], words: tuple[str, ...], day: str, tool: str) -> Proof | Miss:
        """The proof of a passage, or why there is none.

        words   of the quote that the passage attributes; empty for other facts.
        day     EDTF day that the proof is dated; `tool` what made it.
        """
        quoted = (*words, *passage)
        if (
            sum(len(each.split()) for each in quoted) > _MOST_WORDS
            or sum(map(len, quoted)) > _MOST_CHARACTERS
        ):
            help = "keep the 25 or fewer words that carry the fact"
            return Miss("long-passage", "far too many words are quoted here", help, len(words))
        match = find(self._text, passage, words)
        if match is None:
            return miss_of(self._text, passage, words)
        text, names, language = match.text, self._names, self._language
        sentences, finder, tellers = self._readings[id(text)]
        gaps = [*gaps_of(text, match.words, sentences, names, language)]
        gaps += ["other"] if match.words else []
        gaps += gaps_of(text, match.passage, sentences, names, language)
        alarms = [
            *self._alarms(text, match.words, (), sentences, match.passage),
            *self._alarms(text, match.passage, match.words, sentences),
            *_quotation_alarms(match, language),
            *self._name_alarms(match, sentences),
        ]
        return Proof(
            passage=digest_of(passage, words),
            spans=tuple((text.original(start), text.original_end(end)) for start, end in match.spans),
            gaps=tuple(gaps),
            opens=tuple(opens_of(text, match.spans, sentences, language)),
            alarms=tuple(dict.fromkeys(alarms)),
            rivals=tellers.rivals_of(match, sentences),
            readings=tuple(readings_of(text, match.passage, len(match.words), sentences, names, language)),
            fragment=finder.fragment(match.spans),
            verified=day,
            tool=tool,
        )

    def stands_at(self, segment: str, span: tuple[int, int]) -> bool:
        """Whether the words of a segment stand at this place of the text, whatever they cut; offsets as in a proof."""
        there = self._original[slice(*span)]
        return folded_words(segment) in (folded_words(there), fold(there, keep_hyphens=True).text.strip())

    def proposal(self, passage: tuple[str, ...], words: tuple[str, ...]) -> Proposal:
        """The shortest wider passage that nothing turns round, for one whose proof has alarms."""
        match = find(self._text, passage, words)
        if match is None:
            return Proposal(False, ())
        text, sentences = match.text, self._readings[id(match.text)][0]
        of_words = any(causes_of(text, match.words, (), sentences, self._language))
        spans, beside = (match.words, ()) if of_words else (match.passage, match.words)
        wider = proposal_of(text, spans, beside, sentences, self._language)
        return Proposal(of_words, tuple(text.text[start:end] for start, end in wider or ()))

    def wider(
        self, passage: tuple[str, ...], words: tuple[str, ...], most: int
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The passage with up to `most` more words, word by word: `wider-left`, `wider-right`.

        On the left they are of its sentence, on the right of its clause, behind which something else is said.
        """
        match = find(self._text, passage, words)
        if match is None:
            return
        text, sentences = match.text.text, self._readings[id(match.text)][0]
        start, end = match.passage[0][0], match.passage[-1][1]
        begins, finish = sentences.around(start)[0], sentences.around(end - 1)[1]
        left = [place.start() for place in WORD.finditer(text, begins, start)][::-1]
        for at in left[:most]:
            yield "wider-left", (text[at : match.passage[0][1]], *passage[1:])
        clause = _CLAUSE_END.search(text, end, finish)
        right = [place.end() for place in WORD.finditer(text, end, clause.start() if clause else finish)]
        for at in right[:most]:
            yield "wider-right", (*passage[:-1], text[match.passage[-1][0] : at])

    def _name_alarms(self, match: Match, sentences: Sentences) -> Iterator[Alarm]:
        """Names that are none in the whole sentence: "Ireland" of "Northern Ireland", "Trump" of "Trump Jr."."""
        text = match.text.text
        for start, end in match.spans:
            begins, finish = sentences.around(start)[0], sentences.around(end - 1)[1]
            around = self._names.mentions_in(text[begins:finish])
            for one in self._names.mentions_in(text[start:end]):
                at = start + one.start - begins
                if not any(other.start <= at < other.end for other in around):
                    yield Alarm("name", text[begins + at : start + one.end])

    def _alarms(
        self, text: Folded, spans: Spans, beside: Spans, sentences: Sentences, attribution: Spans = ()
    ) -> list[Alarm]:
        """What may turn a run round; that an attribution tells the words, and does not deny or doubt them, is no alarm."""
        telling = self._language.speech_verbs - self._language.denials - self._language.doubts_before
        found = []
        for cause in causes_of(text, spans, beside, sentences, self._language):
            words = text.text[cause.start : cause.end]
            attributes = any(start <= cause.start and cause.end <= end for start, end in attribution)
            if not (cause.kind == "frame" and attributes and words.lower() in telling):
                found.append(Alarm(cause.kind, words))
        return found


def _quotation_alarms(match: Match, language: Language) -> Iterator[Alarm]:
    """A quote's words outside of quotation marks, and an attribution within them."""
    for start, end in match.words:
        double = marks_around(match.text, start, end).enclose
        single = within_single_marks(match.text, start, end)
        dashed = behind_dash(match.text, start) or within_dashes(match.text, start, end, language)
        dashed = dashed or before_dash(match.text, end, language) >= 0
        if not (double or single or dashed):
            yield Alarm("unquoted", match.text.text[start:end][:60])
    for start, end in match.passage if match.words else ():
        marks = marks_around(match.text, start, end)
        if marks.opened and marks.closed:
            yield Alarm("frame", '"')
