"""The context guard: what stands around a passage and may turn it round.

Verbatim words can still lie when a "no" stands right before them, a "not" in a gap between their
segments, or a "more than" before their number.
"""

from bisect import bisect_right
from collections.abc import Iterator

from footnoted.model.names import Names
from footnoted.model.receipts import Alarm
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.polarity import negators_in
from footnoted.text.quantities import quantities_in
from footnoted.text.words import WORD, find_phrases, sentence_ends
from footnoted.verify.match import Spans

REACH_WORDS = 6
"""How far left of a passage a negator in the same sentence still turns it round."""

_LIST_WORDS = frozenset(("and", "or", "the", "as", "well", "both", "et", "und", "sowie", "та", "і"))


class Sentences:
    """Where the sentences of a text begin and end; found by paragraph, as they are asked for."""

    def __init__(self, text: Folded, language: Language) -> None:
        self._text = text
        self._language = language
        self._ends: dict[int, list[int]] = {}

    def around(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence around a folded offset."""
        paragraph = self._text.paragraph_of(offset)
        start, end = self._text.paragraph_span(paragraph)
        if paragraph not in self._ends:
            ends = sentence_ends(self._text.text[start:end], self._language)
            self._ends[paragraph] = [start + each for each in ends]
        ends = self._ends[paragraph]
        i = min(bisect_right(ends, offset), len(ends) - 1)
        begins = ends[i - 1] if i else start
        while begins < offset and self._text.text[begins] == " ":
            begins += 1
        return begins, ends[i]


def alarms_of(text: Folded, spans: Spans, sentences: Sentences, language: Language) -> Iterator[Alarm]:
    """What may turn a passage round, segment by segment; nothing if nothing does."""
    for i, (start, end) in enumerate(spans):
        sentence = sentences.around(start)
        previous_end = spans[i - 1][1] if i else 0
        if i and previous_end > sentence[0]:
            left = text.text[previous_end:start]
        else:
            left = _last_words(text.text[sentence[0] : start])
        for match in negators_in(left, language, denials=True):
            yield Alarm("negator", match[0])
        yield from _cut_quantities(text.text, sentence[0], start, end, language)
        if text.text[sentence[1] - 1] == "?" and end < sentence[1]:
            yield Alarm("question", "?")


def gaps_of(
    text: Folded, spans: Spans, sentences: Sentences, names: Names, language: Language
) -> Iterator[str]:
    """What lies between each segment and the next, see `Proof.gaps`."""
    for (_, end), (start, _) in zip(spans, spans[1:], strict=False):
        yield _gap(text, end, start, sentences, names, language)


def opens_of(text: Folded, spans: Spans, sentences: Sentences) -> Iterator[str]:
    """What stands left of each segment, see `Proof.opens`."""
    for start, _ in spans:
        left = text.text[:start].rstrip(" ")[-1:]
        if sentences.around(start)[0] >= start:
            yield "start"
        else:
            yield {'"': "quote", "'": "quote", ",": "comma"}.get(left, "word")


def _gap(text: Folded, end: int, start: int, sentences: Sentences, names: Names, language: Language) -> str:
    if text.paragraph_of(end - 1) != text.paragraph_of(start):
        return "paragraph"
    if sentences.around(end - 1)[1] <= start:
        return "sentence"
    skipped = text.text[end:start].strip()
    mentions = names.mentions_in(skipped)
    rest = "".join(
        " " if any(one.start <= i < one.end for one in mentions) else char for i, char in enumerate(skipped)
    )
    words = [match[0].lower() for match in WORD.finditer(rest)]
    marked = bool(set(";:()?!") & set(rest))
    if not marked and all(word in _LIST_WORDS or word in language.between for word in words):
        return "list" if mentions else "words"
    if skipped.startswith(",") and _ends_aside(skipped, language):
        return "aside"
    if marked or any(find_phrases(rest, language.clause_words | language.speech_verbs)):
        return "clause"
    return "names" if mentions else "words"


def _ends_aside(skipped: str, language: Language) -> bool:
    """Whether what begins with a comma ends with another, up to auxiliaries: ", as Sweden proposed, is"."""
    before, comma, behind = skipped[1:].rpartition(",")
    return bool(comma) and all(word.lower() in language.between for word in behind.split())


def _last_words(text: str) -> str:
    words = list(WORD.finditer(text))
    return text[words[-REACH_WORDS].start() :] if len(words) > REACH_WORDS else text


def _cut_quantities(text: str, sentence: int, start: int, end: int, language: Language) -> Iterator[Alarm]:
    """Numbers that read otherwise in the sentence than in the segment alone."""
    around = text[sentence : min(len(text), end + 60)]
    alone = {found.start + start: found for found in quantities_in(text[start:end], language)}
    for found in quantities_in(around, language):
        begins, ends = found.start + sentence, found.end + sentence
        if ends <= start or begins >= end:
            continue
        inside = next((one for at, one in alone.items() if begins <= at < ends), None)
        if inside is None or inside.value != found.value or inside.is_share != found.is_share:
            yield Alarm("number", text[begins:ends])
        elif inside.bound != found.bound:
            yield Alarm("bound", _bound_words(text, sentence, begins, ends, language) or found.bound)


def _bound_words(text: str, sentence: int, begins: int, ends: int, language: Language) -> str:
    left = text[sentence:begins].rstrip()
    for match in find_phrases(left, language.bounds_before):
        if match.end() == len(left):
            return match[0]
    right = next(iter(find_phrases(text[ends : ends + 40], language.bounds_after)), None)
    return right[0] if right else ""
