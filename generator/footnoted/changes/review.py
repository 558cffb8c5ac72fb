"""A pull request as data: judged, compared and laid out for a build by the program of the main branch."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from footnoted.changes.compare import Difference, compare
from footnoted.changes.config import judge_config
from footnoted.changes.folders import Folders, existing, not_ordinary, path_in, side_folders
from footnoted.changes.lost_ids import lost_ids
from footnoted.changes.paths import judge_paths, nature_of
from footnoted.changes.sides import read_side
from footnoted.changes.written import write_below
from footnoted.git import Blob, Repository
from footnoted.problems import FootnotedError, Problem, quotable, quoted, refusal
from footnoted.revision import read_revision

SETTINGS = "mkdocs.yml"

TREE = "tree"
"""Below the folder of a review: where a build of the change starts."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a pull request does.

    paths   what is to be said of the files it touches, whatever stands in them, by path.
    files   that it touches.
    """

    difference: Difference
    paths: tuple[Problem, ...]
    files: int


def review(
    was: str, now: str, facts: Path, docs: Path, out: Path, generated_ok: bool, today: str | None
) -> Review:
    """What `now` changes of `was`, two revisions; and the tree that a preview is built from, below `out`.

    The tree has the facts and pages of `now` and all else of `was`: a build in it runs nothing of the
    change. It holds ordinary files only, and links of neither.

    generated_ok   whoever made the change is trusted with receipts; else those of `was` stand.
    errors         FootnotedError if git knows one of them not, or `out` can't be written.
    """
    repository = Repository(existing(facts))
    base, head = repository.commit(was), repository.commit(now)
    named = path_in(repository, facts), path_in(repository, docs)
    changed = [one.path for one in repository.changed(base, head)]
    before, after = ({blob.path: blob for blob in repository.blobs(one)} for one in (base, head))
    touched = [after[path] for path in changed if path in after]
    paths = [*judge_paths(changed, *named, generated_ok=generated_ok)]
    paths += not_ordinary(one for one in touched if nature_of(one.path, *named) != "code")
    if SETTINGS in changed:
        paths += judge_config(_content(repository, before, SETTINGS), _content(repository, after, SETTINGS))
    if not any(nature_of(path, *named) == "facts" for path in after):
        raise FootnotedError(f"{head[:12]} has no folder {quoted(named[0])}")
    day = read_revision(existing(facts), today, head).today
    try:
        out.mkdir(parents=True)
    except OSError as error:
        raise FootnotedError(f"{quotable(str(out))} can't be made: {refusal(error)}") from None
    laid_out = _laid_out(before, after, named, generated_ok)
    write_below(out / TREE, repository.contents(laid_out))
    now_at = Folders(out / TREE / named[0], out / TREE / named[1])
    with side_folders(base, facts, docs) as was_at:
        sides = read_side(was_at, day, *named), read_side(now_at, day, *named)
        difference = compare(*sides)
    paths += lost_ids(*(side.corpus for side in sides))
    return Review(
        difference,
        tuple(sorted(paths, key=lambda problem: problem.sort_key)),
        len(changed),
    )


def _laid_out(
    before: Mapping[str, Blob], after: Mapping[str, Blob], named: tuple[str, str], generated_ok: bool
) -> list[Blob]:
    """The files of a tree in which the program of one commit reads the data of another."""
    natures = {"facts", "page", *(("generated",) if generated_ok else ())}
    kept = [blob for path, blob in before.items() if nature_of(path, *named) not in natures]
    taken = [blob for path, blob in after.items() if nature_of(path, *named) in natures]
    return sorted([*kept, *taken], key=lambda blob: blob.path)


def _content(repository: Repository, blobs: Mapping[str, Blob], path: str) -> bytes:
    """The content of a file; empty where there is none, or a link."""
    return next((content for _, content in repository.contents([blobs[path]])), b"") if path in blobs else b""
