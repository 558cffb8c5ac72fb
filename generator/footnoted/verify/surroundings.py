"""What lies between the segments of a passage, and what stands left of each."""

from collections.abc import Iterator
from itertools import pairwise

from footnoted.model.names import Names
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import WORD, find_phrases
from footnoted.verify.match import Spans
from footnoted.verify.quotations import before_dash
from footnoted.verify.sentences import Sentences
from footnoted.verify.telling import tellers_in

_LIST_WORDS = frozenset(("and", "or", "the", "as", "well", "both", "et", "und", "sowie", "та", "і"))
_CLAUSE_SIGNS = frozenset(";:()?!")
_OPENS = {'"': "quote", "'": "quote", ",": "comma"}


def gaps_of(
    text: Folded, spans: Spans, sentences: Sentences, names: Names, language: Language
) -> Iterator[str]:
    """What lies between each segment and the next, see `Proof.gaps`."""
    for (_, end), (start, _) in pairwise(spans):
        yield _gap(text, end, start, sentences, names, language)


def opens_of(text: Folded, spans: Spans, sentences: Sentences, language: Language) -> Iterator[str]:
    """What stands left of each segment, see `Proof.opens`."""
    for start, _ in spans:
        if sentences.around(start)[0] >= start:
            yield "start"
        else:
            # A dash may stand between a quotation's end and who said it: », — said Li.
            left = text.text[max(0, start - 3) : start].rstrip(" —")[-1:]
            dashed = before_dash(text, start, language) in (start - 1, start - 2)
            yield "comma" if dashed else _OPENS.get(left, "word")


def _gap(text: Folded, end: int, start: int, sentences: Sentences, names: Names, language: Language) -> str:
    if text.paragraph_of(end - 1) != text.paragraph_of(start):
        return "paragraph"
    if sentences.around(end - 1)[1] <= start:
        return "sentence"
    skipped = text.text[end:start]
    mentions = names.mentions_in(skipped)
    edges = [0, *(edge for one in mentions for edge in (one.start, one.end)), len(skipped)]
    rest = " ".join(skipped[begin:finish] for begin, finish in zip(edges[::2], edges[1::2], strict=True))
    words = [match[0].lower() for match in WORD.finditer(rest)]
    signs = not _CLAUSE_SIGNS.isdisjoint(rest)
    if not signs and all(word in _LIST_WORDS or word in language.between for word in words):
        return "list" if mentions else "light"
    if not signs and _is_affiliation(skipped, language):
        return "light"
    if _is_aside(skipped.strip(), language):
        return "aside"
    if any(tellers_in(skipped, names, language)):
        return "speaker"
    if signs or any(find_phrases(rest, language.clause_words | language.speech_verbs)):
        return "clause"
    return "names" if mentions else "words"


def _is_affiliation(skipped: str, language: Language) -> bool:
    """Whether words only say of what body somebody is: "of Sciences Po"."""
    first, *others = WORD.findall(skipped) or [""]
    named = all(word[0].isupper() or word in language.articles for word in others)
    return first in language.affiliating and named


def _is_aside(skipped: str, language: Language) -> bool:
    """Whether words stand between two commas, up to auxiliaries: ", as Sweden proposed, is"; the last
    comma may stand within a quotation's mark."""
    _, comma, behind = skipped[1:].rpartition(",")
    auxiliary = all(word.lower() in language.between for word in behind.removeprefix('" ').split())
    return skipped.startswith(",") and bool(comma) and auxiliary
