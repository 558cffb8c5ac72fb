"""What a rule module offers, and what it says of a record.

A rule says which record, where in it (a path of keys) and what; the runner adds slug, severity,
file, line and column.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from footnoted.check.case import Case, Run
from footnoted.model.corpus import Route
from footnoted.model.facts import Fact
from footnoted.model.sources import Source
from footnoted.problems import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault as a rule sees it; `record` may be left to the runner by rules over one record.

    severity   where this one is graver or slighter than the rule's own.
    """

    at: Route
    message: str
    help: str
    record: Any = None
    severity: Severity | None = None

    def about(self, record: Any) -> "Finding":
        """The same finding on this record, unless it is on another one."""
        return replace(self, record=record) if self.record is None else self


class Rule(Protocol):
    """What all rule modules share; the docstring is the manual page."""

    @property
    def SLUG(self) -> str: ...
    @property
    def SEVERITY(self) -> Severity: ...


class FactRule(Rule, Protocol):
    """Judges one fact by itself."""

    def check(self, fact: Fact, /) -> Iterator[Finding]: ...


class SourceRule(Rule, Protocol):
    """Judges one source by itself."""

    def check(self, source: Source, /) -> Iterator[Finding]: ...


class RecordRule(Rule, Protocol):
    """Judges one record in the light of what it refers to, so that each can be judged apart.

    JUDGES   classes of the records that it has something to say of.
    """

    @property
    def JUDGES(self) -> tuple[type[Any], ...]: ...
    def check(self, case: Case, /) -> Iterator[Finding]: ...


class CorpusRule(Rule, Protocol):
    """Judges records in the light of all others, and so all of them at once: through `Run.each`, which may break it off."""

    def check(self, run: Run, /) -> Iterator[Finding]: ...
