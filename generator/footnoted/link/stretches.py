"""Stretches of a passage: where days, numbers and words of ours stand in it."""

import re
from collections.abc import Collection, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from footnoted.link.linked import LinkedCitation
from footnoted.link.passages import Piece, Stretch
from footnoted.text.days import Tense, days_in
from footnoted.text.edtf import EdtfDate
from footnoted.text.language import Language
from footnoted.text.languages import language_of
from footnoted.text.words import WORD, find_phrases

_OURS = language_of("en")

# A word alone says little of what a text and ours have in common; two in a row say it.
_LEAST_RUN = 2

_REST = re.compile(r"(?:[&/]\w+)+")
"""What a word goes on with: Q&A."""

_BESIDE = 40
"""Most characters from a number to the word for what it counts, or for each of what it is."""


def days(stated: EdtfDate, text: str, language: Language, citation: LinkedCitation) -> Iterator[Stretch]:
    """Where a date stands; of an interval whose ends stand apart, both of them."""
    earliest, latest = citation.source.published
    published = earliest if earliest == latest else None
    tenses = Tense if published is not None and _may_name_weekday(text, language) else (Tense.PAST,)
    found = [day for tense in tenses for day in days_in(text, language, published, tense)]
    whole = [day for day in found if (day.earliest, day.latest) == (stated.earliest, stated.latest)]
    ends = [
        day
        for day in found
        if not stated.is_day and (day.earliest == stated.earliest or day.latest == stated.latest)
    ]
    yield from ((day.start, day.end) for day in whole or ends)


def _may_name_weekday(text: str, language: Language) -> bool:
    """Whether a day can depend on a sentence's tense: a weekday does, of a text whose day is known."""
    lower = text.lower()
    return not text.isascii() or any(weekday in lower for weekday in language.weekdays)


def pronouns(segment: tuple[Piece, ...], names: Collection[str]) -> Iterator[Stretch]:
    """The pronouns of a segment that are read as one of some names."""
    at = 0
    for piece in segment:
        at += len(piece.text)
        if piece.reading and piece.reading in names:
            yield at - len(piece.text.split()[-1]), at


def phrases(wanted: Iterable[str], text: str) -> Iterator[Stretch]:
    """Where one of some phrases stands, in upper and lower case alike."""
    yield from (match.span() for match in find_phrases(text, [phrase.lower() for phrase in wanted]))


def first_behind(wanted: Iterable[str], text: str, at: int) -> Iterator[Stretch]:
    """The first of some phrases close behind a place."""
    for start, end in phrases(wanted, text[at : at + _BESIDE]):
        yield at + start, at + end
        return


def nearest(wanted: Collection[str], text: str, at: int) -> Iterator[Stretch]:
    """The one of some phrases that stands nearest to a place."""
    found = sorted(phrases(wanted, text), key=lambda span: (abs(span[0] - at), span))
    yield from found[:1]


def shared_runs(ours: str, text: str) -> Iterator[Stretch]:
    """Words in a row that a text has as ours do, from the first to the last that says something."""
    theirs = list(WORD.finditer(text))
    words = ([match[0].lower() for match in WORD.finditer(ours)], [match[0].lower() for match in theirs])
    # Most texts share no two words in a row, which is seen at once.
    if set(pairwise(words[0])).isdisjoint(pairwise(words[1])):
        return
    for block in SequenceMatcher(None, *words, autojunk=False).get_matching_blocks():
        run = theirs[block.b : block.b + block.size]
        while run and run[0][0].lower() in _SMALL:
            del run[0]
        while run and run[-1][0].lower() in _SMALL:
            del run[-1]
        if len(run) >= _LEAST_RUN:
            goes_on = _REST.match(text, run[-1].end())
            yield run[0].start(), goes_on.end() if goes_on else run[-1].end()


_SMALL = (
    _OURS.small | _OURS.clause_words | _OURS.prepositions | _OURS.between | _OURS.articles | _OURS.determiners
    | _OURS.be | _OURS.have | _OURS.conjunctions | _OURS.pronouns
    | _OURS.neuter_pronouns | frozenset(_OURS.modals)
)  # fmt: skip
