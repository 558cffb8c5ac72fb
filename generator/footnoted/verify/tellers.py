"""Who is told to speak near a passage, so that nobody's words are given to somebody else."""

from collections.abc import Iterator
from dataclasses import dataclass

from footnoted.model.names import Names
from footnoted.text.language import Language
from footnoted.text.words import WORD, find_phrases
from footnoted.verify.match import Match, Spans

_FEW = 3
"""Most auxiliaries and adverbs between a name and its verb."""


@dataclass(frozen=True, slots=True)
class Teller:
    """A name with a verb of speech beside it: `Macron stated`, `said Sophie Primas`."""

    start: int
    end: int
    means: str


def tellers_in(text: str, names: Names, language: Language) -> Iterator[Teller]:
    """Everybody who is told to speak in a run of folded text, in order; whoever is ambiguous is left out."""
    verbs = [match.span() for match in find_phrases(text, language.speech_verbs)]
    for mention in names.mentions_in(text):
        if mention.form not in ("name", "office") or len(mention.means) != 1:
            continue
        (means,) = mention.means
        for start, end in verbs:
            behind = start >= mention.end and _only_auxiliaries(text[mention.end : start], language)
            before = end <= mention.start and text[end : mention.start].strip() == ""
            if behind or before:
                yield Teller(min(start, mention.start), max(end, mention.end), means)
                break


def rivals_of(match: Match, names: Names, language: Language) -> tuple[str, ...]:
    """Who is told to speak nearer to a quote's words than the passage that attributes them stands.

    Looked at is the words' own paragraph. Empty if nobody is; ids in their order in the text.
    """
    if not match.words:
        return ()
    start = match.text.paragraph_span(match.text.paragraph_of(match.words[0][0]))[0]
    end = match.text.paragraph_span(match.text.paragraph_of(match.words[-1][1] - 1))[1]
    far = min(_distance(match.words, span) for span in match.passage)
    told = [
        Teller(start + one.start, start + one.end, one.means)
        for one in tellers_in(match.text.text[start:end], names, language)
    ]
    own = {one.means for one in told if _overlaps((one.start, one.end), match.passage)}
    nearer = [
        one.means
        for one in told
        if one.means not in own
        and not _overlaps((one.start, one.end), match.words)
        and _distance(match.words, (one.start, one.end)) < far
    ]
    return tuple(dict.fromkeys(nearer))


def _only_auxiliaries(between: str, language: Language) -> bool:
    words = [word.lower() for word in WORD.findall(between)]
    fits = all(word in language.between or word.endswith("ly") for word in words)
    return len(words) <= _FEW and fits and not set(between) & set('.;:()?!"')


def _overlaps(span: tuple[int, int], others: Spans) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _distance(words: Spans, span: tuple[int, int]) -> int:
    return max(span[0] - words[-1][1], words[0][0] - span[1], 0)
