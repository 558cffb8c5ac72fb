"""Two revisions, or folders, read and compared: what `footnoted diff` does."""

from pathlib import Path

from footnoted.changes.compare import Difference, compare
from footnoted.changes.folders import existing, side_folders
from footnoted.changes.sides import read_side
from footnoted.git import Repository
from footnoted.revision import read_revision


def difference_between(was: str, now: str, facts: Path, docs: Path, today: str | None = None) -> Difference:
    """What becomes of the facts of `was` in `now`, each as `side_folders` takes it.

    today    the day by which both are judged; else that of SOURCE_DATE_EPOCH, else of the later commit.
    errors   FootnotedError if one of them is nothing that can be compared.
    """
    if now and not Path(now).is_dir():
        day = read_revision(existing(facts), today, Repository(existing(facts)).commit(now)).today
    else:
        day = read_revision(existing(Path(now) / "x") if now else existing(facts), today).today
    with side_folders(was, facts, docs) as base, side_folders(now, facts, docs) as head:
        return compare(
            read_side(base, day, facts.name, docs.name), read_side(head, day, facts.name, docs.name)
        )
