"""Which commit the facts are at, and its day: what output depends on instead of the clock."""

import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from footnoted.problems import FootnotedError, quoted


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, or None outside a repository, and the day that checks take for today."""

    commit: str | None
    today: date


def read_revision(folder: Path) -> Revision:
    """The commit of the repository around `folder`.

    today   the day of SOURCE_DATE_EPOCH, else of the commit, in UTC; outside a repository the clock's.
    errors  FootnotedError for a SOURCE_DATE_EPOCH that is no number of seconds.
    source  https://reproducible-builds.org/specs/source-date-epoch/
    """
    commit, _, committed = _git(folder, "log", "-1", "--format=%H %ct").partition(" ")
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "") or committed
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        raise FootnotedError(f"SOURCE_DATE_EPOCH {quoted(epoch)} is not a number of seconds") from None
    return Revision(commit or None, moment.date())


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
