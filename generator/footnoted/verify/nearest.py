"""Why a passage is not found, and what stands in the text instead. Hints only: nothing near is accepted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from footnoted.problems import quoted
from footnoted.text.folding import folded_words
from footnoted.text.words import WORD, cuts_word_or_number
from footnoted.verify.match import Text, occurrences

_ENOUGH = 0.5
"""Share of a segment's words that a place must have to be shown."""


@dataclass(frozen=True, slots=True)
class Miss:
    """Why a passage failed: the rule, what is wrong, what to do."""

    rule: str
    message: str
    help: str
    segment: int


def miss_of(text: Text, segments: Sequence[str]) -> Miss:
    """The first reason why `find` finds nothing, for people."""
    folded = text.readings[0].text
    for i, segment in enumerate(segments):
        wanted = folded_words(segment)
        if any(next(occurrences(reading.text, wanted), None) for reading in text.readings):
            continue
        at = folded.find(wanted)
        if wanted and at >= 0:
            part = cuts_word_or_number(folded, at, at + len(wanted))
            whole = _whole(folded, at, at + len(wanted))
            message = f"{quoted(segment)} cuts through a {part} of the text"
            return Miss("cut-passage", message, f"write {quoted(whole, 200)}", i)
        near = _nearest(folded, wanted)
        message = f"{quoted(segment)} does not stand in the text"
        help = f"the nearest words there are {quoted(near, 200)}" if near else "nothing there is like it"
        return Miss("absent-passage", message, help, i)
    message = "the segments stand in another order, or more than two paragraphs apart"
    return Miss("scattered-passage", message, "cite them one by one, or in the order of the text", 0)


def _whole(text: str, start: int, end: int) -> str:
    """The run extended to where it cuts nothing."""
    while start > 0 and _cut_at_start(text, start, end):
        start -= 1
    while end < len(text) and cuts_word_or_number(text, start, end):
        end += 1
    return text[start:end]


def _cut_at_start(text: str, start: int, end: int) -> bool:
    return bool(cuts_word_or_number(text, start, len(text)))


def _nearest(text: str, wanted: str) -> str:
    """The run of words most like the wanted ones, or "" where none is near. Linear in the text."""
    words = [word.lower() for word in wanted.split()]
    if not words:
        return ""
    places = [(match[0].lower(), match.start(), match.end()) for match in WORD.finditer(text)]
    offsets: dict[str, list[int]] = {}
    for i, word in enumerate(WORD.findall(wanted)):
        offsets.setdefault(word.lower(), []).append(i)
    count = sum(map(len, offsets.values()))
    votes: Counter[int] = Counter()
    for i, (word, _, _) in enumerate(places):
        for offset in offsets.get(word, ()):
            # A word left out or put in moves the rest by one.
            for shift in (-1, 0, 1):
                votes[max(0, i - offset + shift)] += 2 - abs(shift)
    if not votes:
        return ""
    first, score = max(votes.items(), key=lambda vote: (vote[1], -vote[0]))
    last = min(len(places), first + count) - 1
    if score < 2 * count * _ENOUGH:
        return ""
    return text[places[first][1] : places[last][2]]
