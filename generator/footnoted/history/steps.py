"""From commit to commit, what became of the file of each record."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from footnoted.git import Commit
from footnoted.model.kinds import KINDS_BY_FOLDER, Kind
from footnoted.text.codes import ID_PATTERN, MAX_ID_LENGTH

_GROUPS = ("fact", "entity", "source")


class Held(NamedTuple):
    """A record's file.

    object   the name of its content in git.
    """

    kind: Kind
    object: str


class Step(NamedTuple):
    """What one commit did to the file of one id: `was` is None where there was none before, `now` where there is none after.

    number   of the commit, from 1.
    """

    number: int
    commit: Commit
    id: str
    was: Held | None
    now: Held | None


def steps_of(line: Sequence[Commit], ends: Collection[str]) -> Iterator[list[Step]]:
    """The steps of each commit, by id; the first commit comes first.

    line   newest first, with paths from the folder of facts.
    ends   commits of which nobody here knows what they did: all that they hold was there.
    """
    held: dict[str, dict[str, Held]] = {}
    for number, commit in enumerate(reversed(line), 1):
        before: dict[str, Held | None] = {}
        for one in commit.touched:
            kind, id = _record_at(one.path)
            if kind is None:
                continue
            files = held.setdefault(id, {})
            before.setdefault(id, _first(files))
            if one.now:
                files[one.path] = Held(kind, one.now)
            else:
                files.pop(one.path, None)
        if commit.name not in ends:
            yield [
                Step(number, commit, id, was, now)
                for id, was in sorted(before.items())
                if (now := _first(held[id])) != was
            ]


def _record_at(path: str) -> tuple[Kind | None, str]:
    """Kind and id of a record that has an address; None for any other file."""
    folder, _, name = path.rpartition("/")
    kind = KINDS_BY_FOLDER.get(folder)
    id = name.removesuffix(".yml")
    is_record = kind is not None and kind.group in _GROUPS and id != name
    if not is_record or len(id) > MAX_ID_LENGTH or ID_PATTERN.fullmatch(id) is None:
        return None, ""
    return kind, id


def _first(files: dict[str, Held]) -> Held | None:
    """Of files that claim one id, the first one by path, as a folder of facts is read."""
    return files[min(files)] if files else None
