"""What words of ours are mistaken for: other names, numbers, negations, modals, or their order."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from footnoted.model.names import Mention, Names
from footnoted.mutation.pool import Pool
from footnoted.text.languages import language_of
from footnoted.text.polarity import negators_in
from footnoted.text.words import WORD, find_phrases

_ENGLISH = language_of("en")
_VERBS = ("was", "were", "is", "are", "had", "has")


def wrong_names(text: str, names: Names, pool: Pool, chance: Random) -> Iterator[tuple[str, str]]:
    """Each name exchanged for another of its kind, and each two that follow one another change places."""
    mentions = [one for one in names.mentions_in(text) if one.form == "name" and len(one.means) == 1]
    there = {id for one in mentions for id in one.means}
    for mention in mentions:
        (id,) = mention.means
        other = pool.other([one for one in pool.named_like(id) if one not in there], id, chance)
        if other is not None:
            yield "content-name", _put(text, mention.start, mention.end, pool.name_of(other))
    for first, second in pairwise(mentions):
        # In a list any order says the same.
        if first.means != second.means and text[first.end : second.start].strip(" ,") not in (
            "",
            "and",
            "or",
        ):
            yield "content-order", _exchanged(text, first, second)


def wrong_polarity(text: str) -> Iterator[tuple[str, str]]:
    """The contrary: each negator taken out, or one put in."""
    negators = list(negators_in(text, _ENGLISH))
    for match in negators:
        kept = "can" if match[0] == "cannot" else ""
        yield "negation", re.sub(" +", " ", _put(text, match.start(), match.end(), kept)).strip()
    if negators:
        return
    for match in find_phrases(text, (*_ENGLISH.modals, *_VERBS)):
        yield "negation", f"{text[: match.end()]} not{text[match.end() :]}"
        return
    yield "negation", f"it was not so that {text}"


def wrong_modals(text: str) -> Iterator[tuple[str, str]]:
    """Each modal exchanged for one of another class."""
    for match in find_phrases(text, _ENGLISH.modals):
        other = "should" if _ENGLISH.modals[match[0].lower()] != "duty" else "could"
        yield "modal", _put(text, match.start(), match.end(), other)


def wrong_numbers(text: str, chance: Random) -> Iterator[tuple[str, str]]:
    """Each number with another digit."""
    for match in WORD.finditer(text):
        if match[0].isdecimal():
            at = match.start() + chance.randrange(len(match[0]))
            digit = chance.choice([one for one in "123456789" if one != text[at]])
            yield "content-number", _put(text, at, at + 1, digit)


def _exchanged(text: str, first: Mention, second: Mention) -> str:
    between = text[first.end : second.start]
    names = text[first.start : first.end], text[second.start : second.end]
    return f"{text[: first.start]}{names[1]}{between}{names[0]}{text[second.end :]}"


def _put(text: str, start: int, end: int, new: str) -> str:
    return f"{text[:start]}{new}{text[end:]}"
