"""Who is told to speak near a passage, so that nobody's words are given to somebody else."""

from collections.abc import Iterator

from footnoted.model.names import Names
from footnoted.model.receipts import UNKNOWN
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import WORD, find_phrases
from footnoted.verify.match import Match, Spans
from footnoted.verify.quotations import attribution_of, before_dash, marks_around, unquoted
from footnoted.verify.readings import FULL_NAME, is_person, readings_of
from footnoted.verify.sentences import Sentences
from footnoted.verify.telling import Teller, tellers_in
from footnoted.verify.unnamed import understood


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
        its marks, record or not; a pronoun, a title or a verb there that means whom the passage names is no
        rival, and neither is a paper that reports the passage's own speaker. Empty if nobody is; ids in their
        order in the text, else UNKNOWN.
        """
        if not match.words:
            return ()
        text = match.text
        paragraphs = {text.paragraph_of(at) for start, end in match.words for at in (start, end - 1)}
        told = [one for index in sorted(paragraphs) for one in self.of_paragraph(index)]
        far = min(_distance(match.words, span) for span in match.passage)
        own = {one.means for one in told if _overlaps((one.start, one.end), match.passage)}
        quoted = (*match.words, *_quotations(text, match.words, self._language))
        nearer = [
            one.means
            for one in told
            if one.means not in own
            and not (own and self._relays(one, match.passage, sentences))
            and not _overlaps((one.start, one.end), quoted)
            and _distance(match.words, (one.start, one.end)) < far
        ]
        if not nearer and self._is_another_beside(match, sentences, attributed=bool(own)):
            nearer.append(UNKNOWN)
        return tuple(dict.fromkeys(nearer))

    def _is_another_beside(self, match: Match, sentences: Sentences, attributed: bool) -> bool:
        """Whether somebody whom the passage does not name is told beside the marks to speak.

        attributed   the passage itself tells who speaks, so that a paper beside the marks only passes it on.
        """
        text = match.text
        beside = attribution_of(text, match.words, sentences, self._language)
        if beside is None or _overlaps(beside, match.passage):
            return False
        if attributed and self._only_relays(beside, match.passage, sentences):
            return False
        if self._is_pronoun_of_all(beside, match):
            return False
        named = {
            means
            for start, end in match.passage
            for mention in self._names.mentions_in(text.text[start:end])
            for means in mention.means
        }
        read = readings_of(text, (beside,), 0, sentences, self._names, self._language)
        meant = frozenset(reading.means for reading in read)
        return named.isdisjoint(meant or self._understood(text, match.words[0][0], beside))

    def _understood(self, text: Folded, at: int, beside: tuple[int, int]) -> frozenset[str]:
        """Whom the attribution of a quote that begins at `at` means without a name."""
        paragraph = text.paragraph_of(at)
        told = [one for i in (paragraph - 1, paragraph) if i >= 0 for one in self.of_paragraph(i)]
        teller = next((one.means for one in reversed(told) if one.end <= at), "")
        return understood(text, at, text.text[slice(*beside)], teller, self._names, self._language)

    def _is_pronoun_of_all(self, beside: tuple[int, int], match: Match) -> bool:
        """Whether a pronoun speaks beside the marks and nobody but the passage is named, what is quoted aside:
        `the minister said. "…," he added`, who has no record."""
        text, names = match.text, self._names
        words = [word[0].lower() for word in WORD.finditer(text.text, *beside)]
        if match.passage[0][0] > beside[0] or not self._language.pronouns.intersection(words):
            return False
        first = text.paragraph_of(min(match.passage[0][0], match.words[0][0]))
        last = text.paragraph_of(max(match.passage[-1][0], match.words[-1][0]))
        for index in range(first, last + 1):
            start, end = text.paragraph_span(index)
            prose = unquoted(text.text[start:end])
            spans = [match.span() for match in FULL_NAME.finditer(prose)]
            spans += [(one.start, one.end) for one in names.mentions_in(prose) if is_person(one, names)]
            if any(not _overlaps((start + begin, start + close), match.passage) for begin, close in spans):
                return False
        return True

    def _only_relays(self, beside: tuple[int, int], passage: Spans, sentences: Sentences) -> bool:
        """Whether what stands beside the marks names but a paper: `Li said he was "…", the Gazette reports`."""
        text = self._text.text[slice(*beside)]
        verbs = [verb[0].lower() for verb in find_phrases(text, self._language.speech_verbs)]
        sentence = sentences.around(beside[0])
        return self._language.relaying.issuperset(verbs) and any(
            sentence[0] <= start < sentence[1] for start, _ in passage
        )

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


def _quotations(text: Folded, words: Spans, language: Language) -> Iterator[tuple[int, int]]:
    """The whole quotations that some words are of: what the marks around them enclose, or a dash closes."""
    for start, end in words:
        marks = marks_around(text, start, end)
        if marks.opened and marks.closed:
            yield marks.left, marks.right
        dash = before_dash(text, end, language)
        if dash >= 0:
            yield text.paragraph_span(text.paragraph_of(start))[0], dash


def _overlaps(span: tuple[int, int], others: Spans) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _distance(words: Spans, span: tuple[int, int]) -> int:
    return max(span[0] - words[-1][1], words[0][0] - span[1], 0)
