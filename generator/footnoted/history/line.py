"""The published line of commits, with what each did to the files of facts, wherever their folder stood then."""

from collections import Counter
from dataclasses import replace

from footnoted.git import Commit, Repository, Touched

_MOST_MOVES = 10


def published_line(repository: Repository, commit: str) -> list[Commit]:
    """The commits up to one that touch the folder of facts, newest first; paths are from that folder.

    Where the folder comes from another place in the repository, the line goes on there.
    """
    place = repository.place()
    line: list[Commit] = []
    for _ in range(_MOST_MOVES):
        found = repository.line(commit, place)
        first = found[-1] if found else None
        earlier = None if first is None or not first.parents else _moved_from(repository, first, place)
        if first is None or earlier is None:
            return line + found
        blobs = repository.blobs(first.parents[0], earlier)
        before = {one.path: one.object for one in blobs if not (one.is_link or one.is_repository)}
        line += [*found[:-1], replace(first, touched=_differing(before, first))]
        commit, place = first.parents[0], earlier
    return line


def _moved_from(repository: Repository, first: Commit, place: str) -> str | None:
    """The folder that the first commit of a folder of facts has moved there, or most of it; None if it is new."""
    came = {one.path: one.now for one in first.touched}
    votes: Counter[str] = Counter()
    gone: dict[str, list[str]] = {}
    for one in repository.changed(first.parents[0], first.name):
        if not one.now:
            gone.setdefault(one.was, []).append(one.path)
    for path, object in came.items():
        for other in gone.get(object, ()):
            if f"/{other}".endswith(f"/{path}"):
                votes[other[: -len(path)].rstrip("/")] += 1
    return min(votes, key=lambda folder: (-votes[folder], folder)) if votes else None


def _differing(before: dict[str, str], first: Commit) -> tuple[Touched, ...]:
    """What a commit that moves the folder does beside moving it."""
    after = {one.path: one.now for one in first.touched}
    return tuple(
        Touched(path, before.get(path, ""), after.get(path, ""))
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    )
