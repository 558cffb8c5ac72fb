"""What became of each record from commit to commit, as its readers see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Literal

What = Literal["added", "changed", "corrected", "withdrawn", "restored", "renamed", "retired", "erased"]
"""`corrected` is a change of what a record says: a field that passages carry has another value, or is gone."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field on both sides, in one line, as the files write it; "" where it is not given."""

    key: str
    label: str
    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one commit did to one record.

    id       of the record as it was called then; of a renaming, the one that it had before.
    of       the id that it has now; "" for the same.
    commit   its name, 40 or 64 hexadecimal digits.
    number   of the commit among those that are known, the first of which has 1.
    at       when the commit was made, in seconds since 1970.
    why      the subject of the commit, in one line of what can be seen; its author's words. "" for what an erasing
             commit did.
    fields   in writing order; empty where nothing more is known, and for what an erasing commit did.
    reason   why it was withdrawn, retired or erased, as the record or the ledger has it; else "".
    """

    id: str
    kind: str
    what: What
    commit: str
    at: int
    why: str
    of: str = ""
    number: int = 0
    fields: tuple[FieldChange, ...] = ()
    reason: str = ""

    @property
    def day(self) -> date:
        """The day of the commit, in UTC."""
        return datetime.fromtimestamp(self.at, UTC).date()


@dataclass(frozen=True, slots=True)
class History:
    """The changes of all records that have an address.

    of      by id, that of now: what a renamed record was before stands under its new name. Newest first. Of an
            erased id there is its erasure alone.
    since   of a copy of the repository that is cut off (a shallow clone) the first day that it knows; None
            for a whole one.
    is_known   whether there is a repository at all.
    """

    of: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    since: date | None = None
    is_known: bool = False

    def latest(self) -> list[Change]:
        """All changes, newest first; those of one commit by id."""
        every = [change for changes in self.of.values() for change in changes]
        return sorted(every, key=lambda change: (-change.number, -change.at, change.commit, change.id))


NO_HISTORY = History()
"""That of facts outside a repository."""
