"""One record under judgement, with what it refers to: each thing is looked up once for all rules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from footnoted.check.disagreements import Pair, candidates
from footnoted.check.support import Examination, examine_record
from footnoted.check.support.context import Context
from footnoted.model.corpus import Corpus, RecordFile, RecordKey, Route
from footnoted.model.kinds import KINDS
from footnoted.model.names import Names, names_of
from footnoted.model.parts import Citation
from footnoted.model.receipts import Proof, words_of
from footnoted.model.sources import Source
from footnoted.model.walk import citations_of, references_of
from footnoted.text.folding import folded_words

_ALL_KINDS = tuple(KINDS)


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation of a record.

    source   None if it is not there or can't be read.
    filed    what is filed under the passage, whether it can be of it or not.
    proof    the same if it can be of it; None while the citation is pending.
    """

    at: Route
    citation: Citation
    source: Source | None
    filed: Proof | None
    proof: Proof | None


@dataclass(frozen=True, slots=True)
class Referred:
    """One reference of a record.

    kinds   those that may stand there.
    file    what has that id, of whatever kind; None if nothing has.
    """

    at: Route
    kinds: tuple[str, ...]
    reference: str
    file: RecordFile | None


class Run:
    """A corpus as it is judged on a day.

    today   nothing reported may lie after it.
    """

    def __init__(self, corpus: Corpus, today: date, names: Names | None = None) -> None:
        """`names` are those of the corpus, where they are known already."""
        self.corpus = corpus
        self.today = today
        self.context = Context(corpus, names or names_of(corpus))

    @cached_property
    def disagreeing(self) -> Mapping[Pair, str]:
        """Every pair of facts that may disagree, see `candidates`."""
        return candidates(self.corpus)

    def case(self, key: RecordKey) -> "Case":
        """A readable record under judgement."""
        return Case(self.corpus.records[key], self)


class Case:
    """One record, with what it refers to.

    A rule that judges it may read what `check/inputs.py` names, and nothing else of the corpus.
    """

    def __init__(self, record: Any, run: Run) -> None:
        self.record = record
        self.corpus = run.corpus
        self.today = run.today
        self._run = run

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that a quote puts in somebody's mouth, by segments; empty for every other record."""
        return words_of(self.record)

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        """Its citations, in order."""
        return tuple(self._cited())

    @cached_property
    def referred(self) -> tuple[Referred, ...]:
        """Its references, in order; not those within prose."""
        return tuple(
            Referred(at, kinds, reference, self.corpus.file_of(reference, _ALL_KINDS))
            for at, kinds, reference in references_of(self.record)
        )

    @cached_property
    def examination(self) -> Examination | None:
        """What its passages say of it; None for a record that passages need not carry."""
        return examine_record(self.record, self._run.context)

    def folded(self, cited: Cited) -> list[str]:
        """The segments of a quote's words and those of a passage, folded."""
        return [folded_words(segment) for segment in (*self.words, *cited.citation.passage)]

    def _cited(self) -> Iterator[Cited]:
        for at, citation in citations_of(self.record):
            filed = self.corpus.filed_proof(citation, self.words)
            fits = filed is not None and filed.fits(len(self.words), len(citation.passage))
            source = self.corpus.get(citation.source, "source")
            yield Cited(at, citation, source, filed, filed if fits else None)
