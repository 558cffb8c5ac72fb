"""Where the sentences of a text begin and end."""

from bisect import bisect_right

from footnoted.text.folding import Folded
from footnoted.text.language import Language
from footnoted.text.words import sentence_ends


class Sentences:
    """The sentences of a text; found by paragraph, as they are asked for."""

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
        while begins < offset and self._text.text[begins] in " —":
            begins += 1
        return begins, ends[i]
