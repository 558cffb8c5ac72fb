"""One source's text, and the proof that a passage stands in it."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property

from footnoted.model.names import Names
from footnoted.model.receipts import Proof, digest_of
from footnoted.text.language import Language
from footnoted.verify.fragment import Finder
from footnoted.verify.guard import Sentences, alarms_of, gaps_of, opens_of
from footnoted.verify.match import Match, Spans, Text, find
from footnoted.verify.nearest import Miss, miss_of
from footnoted.verify.readings import readings_of


class Prover:
    """Proves passages of one text; folding and sentences are found once."""

    def __init__(self, text: str, names: Names, language: Language) -> None:
        self._original = unicodedata.normalize("NFC", text)
        self._names = names
        self._language = language
        self._sentences: dict[int, Sentences] = {}
        self._finders: dict[int, Finder] = {}

    @property
    def length(self) -> int:
        """Characters of the text, in NFC."""
        return len(self._original)

    @cached_property
    def _text(self) -> Text:
        return Text.of(self._original)

    def prove(self, passage: tuple[str, ...], words: tuple[str, ...], day: str, tool: str) -> Proof | Miss:
        """The proof of a passage, or why there is none.

        words   of the quote that the passage attributes; empty for other facts.
        day     EDTF day that the proof is dated; `tool` what made it.
        """
        match = find(self._text, passage, words)
        if match is None:
            return self._miss(passage, words)
        sentences, finder = self._sentences_of(match), self._finder_of(match)
        text, language, names = match.text, self._language, self._names
        gaps = [*gaps_of(text, match.words, sentences, names, language)]
        gaps += ["other"] if match.words else []
        gaps += gaps_of(text, match.passage, sentences, names, language)
        alarms = [
            alarm
            for spans in (match.words, match.passage)
            for alarm in alarms_of(text, spans, sentences, language)
        ]
        return Proof(
            passage=digest_of(passage, words),
            spans=tuple((text.original(start), text.original(end)) for start, end in match.spans),
            gaps=tuple(gaps),
            opens=tuple(opens_of(text, match.spans, sentences)),
            alarms=tuple(dict.fromkeys(alarms)),
            readings=tuple(readings_of(text, match.passage, len(match.words), sentences, names, language)),
            fragment=finder.fragment(match.spans),
            verified=day,
            tool=tool,
        )

    def proposal(self, passage: tuple[str, ...], words: tuple[str, ...]) -> str:
        """The shortest wider passage that nothing turns round, segments apart by ` / `; "" if there is none."""
        match = find(self._text, passage, words)
        if match is None:
            return ""
        text, sentences = match.text, self._sentences_of(match)
        spans = match.passage
        for _ in range(8):
            if not [*alarms_of(text, spans, sentences, self._language)]:
                return " / ".join(text.text[start:end] for start, end in spans)
            wider = self._widened(match, spans, sentences)
            if wider == spans:
                return ""
            spans = wider
        return ""

    def wider(
        self, passage: tuple[str, ...], words: tuple[str, ...]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The passage with one more word of its sentence: `wider-left` and `wider-right`, where there is one."""
        match = find(self._text, passage, words)
        if match is None:
            return
        text, sentences = match.text.text, self._sentences_of(match)
        (start, _), (_, end) = match.passage[0], match.passage[-1]
        before = text.rfind(" ", 0, max(0, start - 1)) + 1
        if before >= sentences.around(start)[0] and before < start:
            segment = text[before : match.passage[0][1]]
            yield "wider-left", (segment, *passage[1:])
        after = text.find(" ", end + 1)
        if 0 < after < sentences.around(end - 1)[1]:
            segment = text[match.passage[-1][0] : after].rstrip(",;:\"'")
            yield "wider-right", (*passage[:-1], segment)

    def _widened(self, match: Match, spans: Spans, sentences: Sentences) -> Spans:
        """Each segment that alarms taken back to what alarms it; a gap that alarms closed."""
        text = match.text.text
        widened: list[tuple[int, int]] = []
        for start, end in spans:
            alone = ((start, end),)
            in_gap = widened and [
                *alarms_of(match.text, (widened[-1], (start, end)), sentences, self._language)
            ]
            if in_gap and not [*alarms_of(match.text, (widened[-1],), sentences, self._language)]:
                widened[-1] = (widened[-1][0], end)
                continue
            if [*alarms_of(match.text, alone, sentences, self._language)]:
                before = text.rfind(" ", 0, max(0, start - 1))
                start = max(sentences.around(start)[0], before + 1)
                if start == alone[0][0]:
                    end = text.find(" ", end + 1) if text.find(" ", end + 1) > 0 else len(text)
            widened.append((start, end))
        return tuple(widened)

    def _miss(self, passage: Sequence[str], words: Sequence[str]) -> Miss:
        miss = miss_of(self._text, (*words, *passage))
        if words and passage and miss.rule == "scattered-passage":
            help = "cite the words that attribute the quote where it stands"
            message = "the quoted words and the passage that attributes them stand too far apart"
            return Miss("scattered-passage", message, help, len(words))
        return miss

    def _sentences_of(self, match: Match) -> Sentences:
        return self._sentences.setdefault(id(match.text), Sentences(match.text, self._language))

    def _finder_of(self, match: Match) -> Finder:
        if id(match.text) not in self._finders:
            self._finders[id(match.text)] = Finder(match.text, self._original)
        return self._finders[id(match.text)]
