"""Why a passage is not found, and what stands in the text instead. Hints only: nothing near is accepted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from footnoted.problems import quoted
from footnoted.text.folding import folded_words
from footnoted.text.words import WORD, cuts_word_or_number
from footnoted.verify.match import Text, find, occurrences

_ENOUGH = 0.5
"""Share of a segment's words that a place must have to be shown."""

_MOST_WORDS = 60
"""No passage is longer; the rest of a longer one is not compared."""

_MOST_CHARACTERS = 200
"""No word or number is longer; the rest of a longer one is not shown."""


@dataclass(frozen=True, slots=True)
class Miss:
    """Why a passage failed: the rule, what is wrong, what to do."""

    rule: str
    message: str
    help: str
    segment: int


def miss_of(text: Text, passage: Sequence[str], words: Sequence[str] = ()) -> Miss:
    """The first reason why `find` finds nothing, for people; segments are numbered from the words on."""
    for i, segment in enumerate((*words, *passage)):
        wanted = folded_words(segment)
        if any(next(occurrences(reading.text, wanted), None) for reading in text.readings):
            continue
        return _cut(text, segment, wanted, i) or _absent(text, segment, wanted, i)
    if words and find(text, words) and find(text, passage):
        message = "the quoted words and the passage that attributes them stand too far apart"
        help = "cite the words that attribute the quote where it stands"
        return Miss("scattered-passage", message, help, len(words))
    of_words = bool(words) and find(text, words) is None
    message = "the segments stand in another order, or more than two paragraphs apart"
    help = "cite them one by one, or in the order of the text"
    return Miss("scattered-passage", message, help, 0 if of_words else len(words))


def _cut(text: Text, segment: str, wanted: str, number: int) -> Miss | None:
    for reading in text.readings:
        at = reading.text.find(wanted) if wanted else -1
        if at >= 0:
            part = cuts_word_or_number(reading.text, at, at + len(wanted))
            message = f"{quoted(segment)} cuts through a {part} of the text"
            whole = _whole(reading.text, at, at + len(wanted))
            return Miss("cut-passage", message, f"write {quoted(whole, 200)}", number)
    return None


def _absent(text: Text, segment: str, wanted: str, number: int) -> Miss:
    near = _nearest(text.readings[0].text, wanted)
    message = f"{quoted(segment)} does not stand in the text"
    help = f"the nearest words there are {quoted(near, 200)}" if near else "nothing there is like it"
    return Miss("absent-passage", message, help, number)


def _whole(text: str, start: int, end: int) -> str:
    """The run extended to where it cuts nothing."""
    first, last = max(0, start - _MOST_CHARACTERS), min(len(text), end + _MOST_CHARACTERS)
    while start > first and (text[start] == " " or cuts_word_or_number(text, start, len(text))):
        start -= 1
    while end < last and (text[end - 1] == " " or cuts_word_or_number(text, 0, end)):
        end += 1
    return text[start:end]


def _nearest(text: str, wanted: str) -> str:
    """The run of words most like the wanted ones, or "" where none is near. Linear in the text."""
    words = [word.lower() for word in WORD.findall(wanted)[:_MOST_WORDS]]
    offsets: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        offsets.setdefault(word, []).append(i)
    places = list(WORD.finditer(text))
    votes: Counter[int] = Counter()
    for i, place in enumerate(places):
        for offset in offsets.get(place[0].lower(), ()):
            # A word left out or put in moves the rest by one.
            for shift in (-1, 0, 1):
                votes[i - offset + shift] += 2 - abs(shift)
    first, score = max(votes.items(), key=lambda vote: (vote[1], -vote[0]), default=(0, 0))
    if not score or score < 2 * len(words) * _ENOUGH:
        return ""
    first, last = max(0, first), min(len(places), first + len(words)) - 1
    return text[places[first].start() : places[last].end()]
