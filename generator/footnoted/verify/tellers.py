"""Who is told to speak near a passage, so that nobody's words are given to somebody else."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from footnoted.model.names import Names
from footnoted.model.receipts import UNKNOWN
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import WORD, find_phrases
from footnoted.verify.match import Match, Spans
from footnoted.verify.quotations import attribution_of, marks_around
from footnoted.verify.readings import readings_of
from footnoted.verify.sentences import Sentences
from footnoted.verify.unnamed import understood

_FEW = 3
"""Most auxiliaries and adverbs between a name and its verb."""

_FAR = 60
"""Most characters that these take."""

_PARTY = re.compile(r"\A \([^\W_][^()]{0,24}\)")


@dataclass(frozen=True, slots=True)
class Teller:
    """A name with a verb of speech beside it: `Macron stated`, `said Sophie Primas`."""

    start: int
    end: int
    means: str


def tellers_in(text: str, names: Names, language: Language) -> Iterator[Teller]:
    """Everybody who is told to speak in a run of folded text, in order; whoever is ambiguous is left out."""
    verbs = [match.span() for match in find_phrases(text, language.speech_verbs)]
    starts, ends = [start for start, _ in verbs], [end for _, end in verbs]
    for mention in names.mentions_in(text) if verbs else ():
        if mention.form not in ("name", "office") or len(mention.means) != 1:
            continue
        (means,) = mention.means
        i = bisect_left(starts, mention.end)
        if i < len(verbs) and _only_auxiliaries(text, mention.end, starts[i], language):
            yield Teller(mention.start, ends[i], means)
            continue
        i = bisect_left(ends, mention.start) - 1
        i += i + 1 < len(ends) and ends[i + 1] == mention.start
        if i >= 0 and not text[ends[i] : mention.start][:_FAR].strip():
            yield Teller(starts[i], mention.end, means)


class Tellers:
    """The tellers of a text, found by paragraph as they are asked for."""

    def __init__(self, text: Folded, names: Names, language: Language) -> None:
        self._text = text
        self._names = names
        self._language = language
        self._found: dict[int, list[Teller]] = {}

    def of_paragraph(self, index: int) -> list[Teller]:
        """Who is told to speak in one paragraph, at their place in the whole text."""
        if index not in self._found:
            start, end = self._text.paragraph_span(index)
            self._found[index] = [
                Teller(start + one.start, start + one.end, one.means)
                for one in tellers_in(self._text.text[start:end], self._names, self._language)
            ]
        return self._found[index]

    def rivals_of(self, match: Match, sentences: Sentences) -> tuple[str, ...]:
        """Who is told to speak nearer to a quote's words than the passage that attributes them stands.

        Looked at are the words' own paragraphs, less what the same quotation says, and who is named beside
        its marks, record or not; a pronoun, a title or a verb there that means whom the passage names is no
        rival. Empty if nobody is; ids in their order in the text, then UNKNOWN.
        """
        if not match.words:
            return ()
        text = match.text
        paragraphs = {text.paragraph_of(match.words[0][0]), text.paragraph_of(match.words[-1][1] - 1)}
        told = [one for index in sorted(paragraphs) for one in self.of_paragraph(index)]
        far = min(_distance(match.words, span) for span in match.passage)
        own = {one.means for one in told if _overlaps((one.start, one.end), match.passage)}
        nearer = [
            one.means
            for one in told
            if one.means not in own
            and not _overlaps((one.start, one.end), (*match.words, *_quotations(text, match.words)))
            and _distance(match.words, (one.start, one.end)) < far
        ]
        beside = attribution_of(text, match.words, sentences, self._language)
        if beside is not None and not nearer and not _overlaps(beside, match.passage):
            named = {
                means
                for start, end in match.passage
                for mention in self._names.mentions_in(text.text[start:end])
                for means in mention.means
            }
            read = readings_of(text, (beside,), 0, sentences, self._names, self._language)
            meant = frozenset(reading.means for reading in read) or self._understood(
                text, match.words[0][0], beside
            )
            if named.isdisjoint(meant):
                nearer.append(UNKNOWN)
        return tuple(dict.fromkeys(nearer))

    def _understood(self, text: Folded, at: int, beside: tuple[int, int]) -> frozenset[str]:
        """Whom the attribution of a quote that begins at `at` means without a name."""
        paragraph = text.paragraph_of(at)
        told = [one for i in (paragraph - 1, paragraph) if i >= 0 for one in self.of_paragraph(i)]
        teller = next((one.means for one in reversed(told) if one.end <= at), "")
        return understood(text, at, text.text[slice(*beside)], teller, self._names, self._language)


def _quotations(text: Folded, words: Spans) -> Iterator[tuple[int, int]]:
    """The whole quotations that some words are of: what the marks around them enclose."""
    for start, end in words:
        marks = marks_around(text, start, end)
        if marks.opened and marks.closed:
            yield marks.left, marks.right


def _only_auxiliaries(text: str, start: int, end: int, language: Language) -> bool:
    if end - start > _FAR:
        return False
    between = _PARTY.sub("", text[start:end])
    words = [word.lower() for word in WORD.findall(between)]
    fits = all(word in language.between or word.endswith("ly") for word in words)
    return len(words) <= _FEW and fits and not set(between) & set('.;:()?!"')


def _overlaps(span: tuple[int, int], others: Spans) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _distance(words: Spans, span: tuple[int, int]) -> int:
    return max(span[0] - words[-1][1], words[0][0] - span[1], 0)
