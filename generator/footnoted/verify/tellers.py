"""Who is told to speak near a passage, so that nobody's words are given to somebody else."""

from collections.abc import Iterator

from footnoted.model.names import Names
from footnoted.model.receipts import UNKNOWN
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import WORD
from footnoted.verify.match import Match, Spans
from footnoted.verify.quotations import attribution_of, marks_around
from footnoted.verify.readings import readings_of
from footnoted.verify.sentences import Sentences
from footnoted.verify.telling import Teller, tellers_in

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
                Teller(start + one.start, start + one.end, one.means, start + one.verb)
                for one in tellers_in(self._text.text[start:end], self._names, self._language)
            ]
        return self._found[index]

    def rivals_of(self, match: Match, sentences: Sentences) -> tuple[str, ...]:
        """Who is told to speak nearer to a quote's words than the passage that attributes them stands.

        Looked at are the words' own paragraphs, less what the same quotation says, and who is named beside
        its marks, record or not; a pronoun there that means whom the passage names is no rival, and neither
        is a paper that reports the passage's own speaker. Empty if nobody is; ids in their order in the text,
        then UNKNOWN.
        """
        if not match.words:
            return ()
        text = match.text
        paragraphs = {text.paragraph_of(match.words[0][0]), text.paragraph_of(match.words[-1][1] - 1)}
        told = [one for index in sorted(paragraphs) for one in self.of_paragraph(index)]
        far = min(_distance(match.words, span) for span in match.passage)
        own = {one.means for one in told if _overlaps((one.start, one.end), match.passage)}
        relays = [
            (one.start, one.end) for one in told if self._relays(one, match.passage, sentences)
        ] if own else []
        nearer = [
            one.means
            for one in told
            if one.means not in own
            and (one.start, one.end) not in relays
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
            if not any(reading.means in named for reading in read):
                nearer.append(UNKNOWN)
        return tuple(dict.fromkeys(nearer))

    def _relays(self, one: Teller, passage: Spans, sentences: Sentences) -> bool:
        """Whether a teller is a body that reports in the sentence of a passage: `," X said, the agency reported`."""
        verb = WORD.match(self._text.text, one.verb)
        sentence = sentences.around(one.start)
        return (
            self._names.kinds.get(one.means) != "person"
            and verb is not None
            and verb[0].lower() in self._language.relaying
            and any(sentence[0] <= start < sentence[1] for start, _ in passage)
        )


def _quotations(text: Folded, words: Spans) -> Iterator[tuple[int, int]]:
    """The whole quotations that some words are of: what the marks around them enclose."""
    for start, end in words:
        marks = marks_around(text, start, end)
        if marks.opened and marks.closed:
            yield marks.left, marks.right


def _overlaps(span: tuple[int, int], others: Spans) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _distance(words: Spans, span: tuple[int, int]) -> int:
    return max(span[0] - words[-1][1], words[0][0] - span[1], 0)
