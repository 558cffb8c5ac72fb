"""What lies between the segments of a passage, and what stands left of each."""

import re
from collections.abc import Iterator
from itertools import pairwise

from footnoted.model.names import Names
from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import WORD, either, ends_with, find_phrases
from footnoted.verify.match import Spans
from footnoted.verify.quotations import tells_behind_dash
from footnoted.verify.sentences import Sentences
from footnoted.verify.telling import tellers_in

_LIST_WORDS = frozenset(("and", "or", "the", "as", "well", "both", "et", "und", "sowie", "та", "і"))
_QUOTED = re.compile(r'"[^"]*"')
_PART = re.compile(r"(?:,|(?<!\w)([a-z]+)) ")
_DASHED = re.compile(r"—[^—.]+—")
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
        elif tells_behind_dash(text, start, language):
            yield "quote"
        else:
            left = text.text[max(0, start - 3) : start].rstrip(" ")
            # A dash may stand between a quotation's end and who said it, with or without a comma: », — said Li.
            yield _OPENS.get(left.rstrip(" —")[-1:], "comma" if left.endswith("—") else "word")


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
    if mentions and _is_list_of_groups(rest, language):
        return "list"
    if not signs and _is_affiliation(skipped, language):
        return "light"
    if _is_aside(skipped.strip(), language):
        return "aside"
    if _goes_on(skipped, rest, text.text[start:], language):
        return "light"
    if any(tellers_in(skipped, names, language)):
        return "speaker"
    if signs or any(find_phrases(rest, language.clause_words | language.speech_verbs)):
        return "clause"
    return "names" if mentions else "words"


def _is_list_of_groups(rest: str, language: Language) -> bool:
    """Whether names are skipped with countries that are only counted, "24 member states—all but two—and the", or
    told apart behind a group's name: ", and the Baltic states—Estonia, Latvia, and Lithuania—"."""
    listed = _DASHED.sub(" ", rest)
    groups = [match.span() for match in find_phrases(listed, language.groups)]
    words = list(WORD.finditer(listed))
    counted = any(match[0].isdecimal() for match in words)
    named = {match.start() for match in words if match[0][0].isupper() and match.end() + 1 in dict(groups)}
    if not groups or not (counted or named) or not _CLAUSE_SIGNS.isdisjoint(listed):
        return False
    return all(
        match[0].lower() in _LIST_WORDS
        or match[0].isdecimal()
        or match.start() in named
        or any(start <= match.start() < end for start, end in groups)
        for match in words
    )


def _goes_on(skipped: str, rest: str, behind: str, language: Language) -> bool:
    """Whether a subject has another verb of speech: "Li | defended the need to help, but | ruled out troops".

    rest   what is skipped without its names. Nothing in it may be a subject of its own.
    """
    *words, last = [match[0].lower() for match in WORD.finditer(rest)] or [""]
    first = next((match.start() for match in find_phrases(behind, language.speech_verbs)), -1)
    if first != 0 or last not in language.turns or not words or skipped.startswith("'"):
        return False
    subjects = either(language.pronouns, language.neuter_pronouns, language.determiners)
    spoken = _QUOTED.sub("", skipped)
    for match in _PART.finditer(spoken):
        opening = WORD.match(spoken, match.end())
        opens = match[1] is None or match[1] in language.turns
        if opens and opening and (opening[0][0].isupper() or opening[0].lower() in subjects):
            return False
    left = " ".join(words)
    others = find_phrases(left, language.clause_words | language.speech_verbs)
    # "The values" are no verb.
    told = (one for one in others if not ends_with(left[: one.start()].rstrip(), language.articles))
    return _CLAUSE_SIGNS.isdisjoint(rest) and not any(told)


def _is_affiliation(skipped: str, language: Language) -> bool:
    """Whether words only say of what body somebody is: "of Sciences Po"."""
    first, *others = WORD.findall(skipped) or [""]
    named = all(word[0].isupper() or word in language.articles for word in others)
    return first in language.affiliating and named


def _is_aside(skipped: str, language: Language) -> bool:
    """Whether words stand between two dashes, or between two commas, up to auxiliaries: ", as Sweden
    proposed, is"; the last comma may stand within a quotation's mark."""
    if _DASHED.fullmatch(skipped) is not None:
        return True
    _, comma, behind = skipped[1:].rpartition(",")
    auxiliary = all(word.lower() in language.between for word in behind.removeprefix('" ').split())
    return skipped.startswith(",") and bool(comma) and auxiliary
