"""One record under judgement, with what it refers to: each thing is looked up once for all rules."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from footnoted.check.disagreements import Pair, candidates
from footnoted.check.support import Examination, examine_record
from footnoted.check.support.cited import cited_by
from footnoted.check.support.context import Context
from footnoted.model.corpus import Corpus, RecordFile, RecordKey, Route
from footnoted.model.facts import Fact
from footnoted.model.kinds import KINDS
from footnoted.model.names import Names, names_of
from footnoted.model.receipts import words_of
from footnoted.model.schema import Date, Mention, Prose, Reference
from footnoted.model.walk import Value, references_in, values_of

_Item = TypeVar("_Item")

_ALL_KINDS = tuple(KINDS)
_LOOKED_AT = (Reference, Mention, Date, Prose)


class Referred(NamedTuple):
    """One reference of a record.

    kinds   those that may stand there.
    file    what has that id, of whatever kind; None if nothing has.
    """

    at: Route
    kinds: tuple[str, ...]
    reference: str
    file: RecordFile | None


class Interrupted(Exception):
    """Judging is broken off; what was found is not all."""


class Run:
    """A corpus as it is judged on a day.

    today     nothing reported may lie after it.
    goes_on   whether there is still time.
    """

    def __init__(self, corpus: Corpus, today: date, names: Names | None = None) -> None:
        """`names` are those of the corpus, where they are known already."""
        self.corpus = corpus
        self.today = today
        self.goes_on: Callable[[], bool] = lambda: True
        self.context = Context(corpus, names or names_of(corpus))

    @cached_property
    def facts(self) -> list[Fact]:
        """All readable facts, by kind and id."""
        return list(self.corpus.facts())

    @cached_property
    def disagreeing(self) -> Mapping[Pair, str]:
        """Every pair of facts that may disagree, see `candidates`."""
        return candidates(self.corpus, self.pause)

    def pause(self) -> None:
        """Where judging may be broken off: rules that take long call it now and then.

        errors   Interrupted if there is no more time.
        """
        if not self.goes_on():
            raise Interrupted

    def each(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """Things one after the other, as long as the run goes on: for loops over all records."""
        for item in items:
            self.pause()
            yield item

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
        self.words = words_of(record)
        """Those that a quote puts in somebody's mouth, by segments; empty for every other record."""
        self.cited = cited_by(record, run.corpus)
        """Its citations, in order."""
        self._run = run

    @cached_property
    def values(self) -> list[Value]:
        """Its references, dates and words of ours, see `values_of`."""
        return list(values_of(self.record, _LOOKED_AT))

    @cached_property
    def referred(self) -> list[Referred]:
        """Its references, in order; not those within prose."""
        return [
            Referred(at, kinds, reference, self.corpus.file_of(reference, _ALL_KINDS))
            for at, kinds, reference in references_in(self.values)
        ]

    @cached_property
    def examination(self) -> Examination | None:
        """What its passages say of it; None for a record that passages need not carry."""
        return examine_record(self.record, self.cited, self._run.context)
