"""Which commit the facts are at, and its day: what output depends on instead of the clock."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from footnoted.git import output_of
from footnoted.problems import FootnotedError, quoted
from footnoted.program import hash_of
from footnoted.text.edtf import read_date
from footnoted.text.reading import Unreadable


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, or None outside a repository, and the day that checks take for today.

    at   when the commit was made, in seconds since 1970; None outside a repository.
    """

    commit: str | None
    today: date
    at: int | None = None

    @property
    def day(self) -> date:
        """The day of the version, in UTC: the commit's; outside a repository the one that checks take for today."""
        return self.today if self.at is None else datetime.fromtimestamp(self.at, UTC).date()


def read_revision(folder: Path, today: str | None = None, at: str = "HEAD") -> Revision:
    """The commit of the repository around `folder`, which need not exist.

    at      the commit that is meant.
    today   the day to judge by, as somebody wrote it; else that of SOURCE_DATE_EPOCH, else of the
            commit, in UTC; outside a repository the clock's.
    errors  FootnotedError for a `today` that is no day, a SOURCE_DATE_EPOCH that is no number of seconds.
    source  https://reproducible-builds.org/specs/source-date-epoch/
    """
    commit, _, committed = _committed(folder, at).partition(" ")
    day = _stated_day(today) if today else _day_of(os.environ.get("SOURCE_DATE_EPOCH", "") or committed)
    return Revision(commit or None, day, int(committed) if committed else None)


def read_day(today: str | None = None) -> date:
    """The day on which something outside the repository is looked at.

    today   the day as somebody wrote it; else that of SOURCE_DATE_EPOCH, else the clock's, in UTC: what is
            found on the web is found now, whatever commit the facts are at.
    errors  as `read_revision`.
    """
    return _stated_day(today) if today else _day_of(os.environ.get("SOURCE_DATE_EPOCH", ""))


PROVING = ("model", "text", "verify")
"""The steps that decide what a receipt says."""


def read_rules(steps: Sequence[str] = ("check", "mutation", *PROVING)) -> str:
    """SHA-256 of some steps of the program, so that what others made can be told from what these make."""
    return hash_of(steps)


def _stated_day(today: str) -> date:
    try:
        stated = read_date(today)
    except Unreadable as fault:
        raise FootnotedError(f"today: {fault.message}; {fault.help}") from None
    if not stated.is_day:
        raise FootnotedError(f"today: {quoted(today)} is not a day; write 2025-03-20")
    return stated.earliest


def _day_of(epoch: str) -> date:
    try:
        return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()
    except (ValueError, OverflowError, OSError):
        raise FootnotedError(f"SOURCE_DATE_EPOCH {quoted(epoch)} is not a number of seconds") from None


def _committed(folder: Path, at: str) -> str:
    """Name and seconds of a commit, a space between them; "" outside a repository."""
    try:
        printed = output_of(folder, "there is no such commit", "log", "-1", "--format=%H %ct", at)
    except FootnotedError:
        return ""
    return printed.decode("ascii", "replace").strip()
