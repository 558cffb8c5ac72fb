"""Which sentences would read alike: the rule `shared-wording` warns of passages that share half of their words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from footnoted.check.rules.shared_wording import MIN_SHARED, MIN_WORDS, SHINGLE
from footnoted.check.wording import words_in
from synthetic.fact import Sentence

_MOST_KNOWN = 200
"""Sentences that are remembered for one run of words; a run in so many is part of a form, and tells nothing."""


class Wordings:
    """The passages so far, each with the runs of words in it."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._sizes: list[int] = []

    def read_alike(self, sentences: Iterable[Sentence]) -> bool:
        """Whether one of some sentences reads like an earlier one, or like another of them."""
        new = [runs for runs in map(_runs, sentences) if runs]
        if any(
            len(set(one) & set(other)) >= MIN_SHARED * min(len(one), len(other))
            for i, one in enumerate(new)
            for other in new[:i]
        ):
            return True
        for runs in new:
            shared = Counter(number for run in runs for number in self._known.get(run, ()))
            if any(count >= MIN_SHARED * min(len(runs), self._sizes[one]) for one, count in shared.items()):
                return True
        return False

    def keep(self, sentences: Iterable[Sentence]) -> None:
        """Remember sentences that a fact cites."""
        for runs in map(_runs, sentences):
            for run in runs:
                if len(self._known[run]) < _MOST_KNOWN:
                    self._known[run].append(len(self._sizes))
            self._sizes.append(len(runs))


def _runs(sentence: Sentence) -> Sequence[tuple[str, ...]]:
    words = words_in(" ".join(sentence.segments))
    if len(words) < MIN_WORDS:
        return ()
    return tuple(dict.fromkeys(words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1)))
