"""Footnote numbers of one page: our own reference list, since stock Markdown footnotes repeat ids,
name every way back alike and number by definition.

One entry for each source and passage, numbered by first use; each use of an entry has a letter.
"""

from collections.abc import Iterable

from footnoted.link.linked import LinkedCitation, LinkedFact, Sentence
from footnoted.link.page import Cited, Mark, Reference

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Notes:
    """The notes of one page, collected in page order."""

    def __init__(self) -> None:
        self._entries: dict[object, tuple[LinkedCitation, list[Mark]]] = {}

    def mark(self, citations: Iterable[LinkedCitation]) -> tuple[Mark, ...]:
        """One mark for each citation, in their order; the page must print them in the order of calls."""
        return tuple(self._mark(citation) for citation in citations)

    def cite(self, fact: LinkedFact, sentence: Sentence) -> Cited:
        """Words of a fact with their marks, and with what of the fact is inferred or not proved."""
        states = (citation.state_in_words for citation in fact.citations if citation.state != "verified")
        unproved = tuple(dict.fromkeys(states))
        return Cited(fact.id, sentence, self.mark(fact.citations), fact.inferred, unproved)

    def references(self) -> tuple[Reference, ...]:
        """The reference list: numbers are 1 to n with no gap."""
        return tuple(Reference(citation, tuple(marks)) for citation, marks in self._entries.values())

    def _mark(self, citation: LinkedCitation) -> Mark:
        # What an entry says must be true of every fact that it stands for.
        said = (citation.origin.id, citation.relation, citation.locator, citation.state, citation.remark)
        key = (citation.source.id, citation.passage, citation.asserted, *said)
        known = self._entries.get(key)
        if known is None:
            known = self._entries[key] = (citation, [])
            number = len(self._entries)
        else:
            number = known[1][0].number
        mark = Mark(number, _letters(len(known[1])))
        known[1].append(mark)
        return mark


def _letters(index: int) -> str:
    """0 is a, 25 is z, 26 is aa."""
    first, last = divmod(index, 26)
    return (_letters(first - 1) if first else "") + _LETTERS[last]
