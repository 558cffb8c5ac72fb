"""Footnote numbers of one page: our own reference list, since stock Markdown footnotes repeat ids,
name every way back alike and number by definition.

One entry for each source and passage, numbered by first use; each use of an entry has a letter.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from footnoted.link.cited import Cited, Inferred, Mark, Reference
from footnoted.link.linked import LinkedCitation, LinkedFact, Sentence, Stretch
from footnoted.link.origins import chain_of
from footnoted.link.stretches import in_pieces, joined

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class _Entry:
    """What is collected for one reference; `carried` is what any of its facts rests on."""

    citation: LinkedCitation
    carried: list[tuple[Stretch, ...]]
    marks: list[Mark] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    inferred: list[Inferred] = field(default_factory=list)


class Notes:
    """The notes of one page, collected in page order."""

    def __init__(self) -> None:
        self._entries: dict[object, _Entry] = {}

    def mark(self, citations: Iterable[LinkedCitation]) -> tuple[Mark, ...]:
        """One mark for each citation, in their order; the page must print them in the order of calls."""
        return tuple(self._mark(citation) for citation in citations)

    def cite(self, fact: LinkedFact, sentence: Sentence) -> Cited:
        """Words of a fact with their marks, and with what of the fact is inferred or not proved."""
        states = (citation.state_in_words for citation in fact.citations if citation.state != "verified")
        unproved = tuple(dict.fromkeys(states))
        marks = self.mark(fact.citations)
        for citation in fact.citations:
            facts = self._entry(citation).facts
            facts += [fact.id] if fact.id not in facts else []
        first = self._entry(fact.citations[0])
        for label, because in fact.inferred:
            told = Inferred(fact.link, label, because)
            first.inferred += [told] if told not in first.inferred else []
        return Cited(fact.id, sentence, marks, fact.inferred, unproved)

    def references(self) -> tuple[Reference, ...]:
        """The reference list: numbers are 1 to n with no gap."""
        return tuple(
            Reference(
                citation=entry.citation,
                marks=tuple(entry.marks),
                passage=in_pieces(entry.citation.passage, tuple(entry.carried)),
                chain=chain_of(entry.citation),
                facts=tuple(entry.facts),
                inferred=tuple(entry.inferred),
            )
            for entry in self._entries.values()
        )

    def _mark(self, citation: LinkedCitation) -> Mark:
        entry = self._entry(citation)
        number = entry.marks[0].number if entry.marks else len(self._entries)
        mark = Mark(number, _letters(len(entry.marks)))
        entry.marks.append(mark)
        carried = citation.carried or tuple(() for _ in citation.passage)
        entry.carried = [
            joined((*known, *new), segment)
            for known, new, segment in zip(entry.carried, carried, citation.segments, strict=True)
        ]
        return mark

    def _entry(self, citation: LinkedCitation) -> _Entry:
        # What an entry says must be true of every fact that it stands for.
        said = (citation.origin.id, citation.relation, citation.locator, citation.state, citation.remark)
        key = (citation.source.id, citation.passage, citation.asserted, *said)
        if key not in self._entries:
            self._entries[key] = _Entry(citation, [() for _ in citation.passage])
        return self._entries[key]


def _letters(index: int) -> str:
    """0 is a, 25 is z, 26 is aa."""
    first, last = divmod(index, 26)
    return (_letters(first - 1) if first else "") + _LETTERS[last]
