"""Where names stand in a text: as many names as a corpus has, in time that the text's length alone decides."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


class Namings:
    """Finds names in texts, each where no letter or digit stands beside it; of two that begin at one place
    the longer one.
    """

    def __init__(self, names: Iterable[str]) -> None:
        ordered = sorted(names, key=lambda name: (-len(name), name))
        self._by_first_word: dict[str, list[str]] = defaultdict(list)
        for name in ordered:
            word = _WORD.match(name)
            self._by_first_word[word[0] if word is not None else ""].append(name)
        # A name that begins with a sign can begin anywhere; then all are looked for at every place.
        any_name = "|".join(map(re.escape, ordered))
        self._anywhere = re.compile(rf"(?<!\w)(?:{any_name})(?!\w)") if "" in self._by_first_word else None
        self._first_words = frozenset(self._by_first_word)

    def found_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each name, in order and without overlap."""
        if self._anywhere is not None:
            yield from (match.span() for match in self._anywhere.finditer(text))
        elif not self._first_words.isdisjoint(_WORD.findall(text)):
            yield from self._found_in(text)

    def _found_in(self, text: str) -> Iterator[tuple[int, int]]:
        end = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < end or word[0] not in self._first_words:
                continue
            for name in self._by_first_word[word[0]]:
                stop = start + len(name)
                if text.startswith(name, start) and _WORD.match(text, stop) is None:
                    yield start, stop
                    end = stop
                    break
