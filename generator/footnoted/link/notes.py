"""Footnote numbers of one page: our own reference list, since stock Markdown footnotes repeat ids,
name every way back alike and number by definition.

One entry for each source and passage, numbered by first use; each use of an entry has a letter.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from footnoted.link.cited import Cited, Inferred, Mark, Reference
from footnoted.link.linked import LinkedCitation, LinkedFact
from footnoted.link.passages import Carried, Piece, in_pieces, joined
from footnoted.link.spans import Link, Sentence
from footnoted.link.uses import Tell

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class _Entry:
    """What is collected for one reference.

    carried   what each of its facts rests on, each once.
    facts, inferred   each once, in order; the values are nothing.
    """

    number: int
    citation: LinkedCitation
    carried: dict[Carried, None] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    facts: dict[str, None] = field(default_factory=dict)
    inferred: dict[Inferred, None] = field(default_factory=dict)

    def mark(self, citation: LinkedCitation) -> Mark:
        """One more use of the reference."""
        mark = Mark(self.number, _letters(len(self.marks)))
        self.marks.append(mark)
        self.carried[citation.carried] = None
        return mark

    @property
    def passage(self) -> tuple[tuple[Piece, ...], ...]:
        """The passage, cut where what any of its facts rests on begins and ends."""
        if len(self.carried) == 1:
            return self.citation.cut
        carried = tuple(
            joined([stretch for stretches in found for stretch in stretches], segment)
            for *found, segment in zip(*self.carried, self.citation.segments, strict=True)
        )
        return in_pieces(self.citation.passage, carried)


class Notes:
    """The notes of one page, collected in page order."""

    def __init__(self) -> None:
        self._entries: dict[tuple[object, ...], _Entry] = {}

    def mark(self, citations: Iterable[LinkedCitation]) -> tuple[Mark, ...]:
        """One mark for each citation, in their order; the page must print them in the order of calls."""
        return tuple([self._entry(citation).mark(citation) for citation in citations])

    def cite(self, fact: LinkedFact, sentence: Sentence) -> Cited:
        """Words of a fact with their marks, and with what of the fact is inferred or not proved."""
        marks = []
        for citation in fact.citations:
            entry = self._entry(citation)
            marks.append(entry.mark(citation))
            entry.facts[fact.id] = None
        for label, because in fact.inferred:
            self._entry(fact.citations[0]).inferred[Inferred(fact.link, label, because)] = None
        return Cited(fact.id, sentence, tuple(marks), fact.inferred, fact.unproved)

    def references(self, tell: Tell | None = None) -> tuple[Reference, ...]:
        """The reference list: numbers are 1 to n with no gap.

        tell   what each tells of others that rest on its passage; nothing without it.
        """
        told: tuple[Link | None, tuple[Link, ...]] = (None, ())
        references = []
        for entry in self._entries.values():
            others, used_by = told if tell is None else tell(entry.citation, bool(entry.facts))
            references.append(
                Reference(
                    citation=entry.citation,
                    marks=tuple(entry.marks),
                    passage=entry.passage,
                    chain=entry.citation.chain,
                    facts=tuple(entry.facts),
                    inferred=tuple(entry.inferred),
                    others=others,
                    used_by=used_by,
                )
            )
        return tuple(references)

    def _entry(self, citation: LinkedCitation) -> _Entry:
        # What an entry says must be true of every fact that it stands for.
        entry = self._entries.get(citation.said)
        if entry is None:
            entry = self._entries[citation.said] = _Entry(len(self._entries) + 1, citation)
        return entry


def _letters(index: int) -> str:
    """0 is a, 25 is z, 26 is aa."""
    if index < len(_LETTERS):
        return _LETTERS[index]
    first, last = divmod(index, 26)
    return f"{_letters(first - 1)}{_LETTERS[last]}"
