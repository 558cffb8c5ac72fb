"""The folders of facts and pages that somebody names: as they stand, or as a revision has them."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from footnoted.changes.written import write_below
from footnoted.git import Blob, Repository, named_in_git
from footnoted.problems import FootnotedError, Place, Problem, quotable, quoted


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a side stands on the disk.

    problems   what of a revision is no ordinary file, and so is not there.
    """

    facts: Path
    docs: Path
    problems: tuple[Problem, ...] = ()


@contextmanager
def side_folders(given: str, facts: Path, docs: Path) -> Iterator[Folders]:
    """The folders of facts and pages that `given` means, for as long as the block runs.

    given    a folder of facts, beside which there may be one of pages; "" for `facts` and `docs`
             themselves, as they stand; else a revision of the repository around `facts`.
    errors   FootnotedError if it is none of these.
    """
    if not given:
        yield Folders(facts, docs)
    elif Path(given).is_dir():
        yield Folders(Path(given), Path(given).parent / docs.name)
    else:
        repository = Repository(existing(facts))
        with tempfile.TemporaryDirectory(prefix="footnoted-") as folder:
            yield take_folders(repository, repository.commit(given), facts, docs, Path(folder))


def take_folders(repository: Repository, commit: str, facts: Path, docs: Path, out: Path) -> Folders:
    """Both folders as a commit has them, written below `out`.

    facts, docs   where they stand in the repository; a commit without `docs` has no pages.
    errors        FootnotedError if the commit has no such folder of facts.
    """
    problems: list[Problem] = []
    blobs = repository.blobs(commit)
    for folder, name in ((facts, "facts"), (docs, "docs")):
        below = f"{path_in(repository, folder)}/".removeprefix("./")
        inner = [
            replace(blob, path=blob.path.removeprefix(below)) for blob in blobs if blob.path.startswith(below)
        ]
        if not inner and name == "facts":
            raise FootnotedError(f"{commit[:12]} has no folder {quoted(facts.as_posix())}")
        (out / name).mkdir()
        write_below(out / name, repository.contents(inner))
        problems += not_ordinary(inner, f"{name}/")
    return Folders(out / "facts", out / "docs", tuple(problems))


def not_ordinary(blobs: Iterable[Blob], shown_as: str = "") -> Iterator[Problem]:
    """A problem for each link and each other repository, with its path behind `shown_as`."""
    for blob in blobs:
        place = Place(f"{shown_as}{blob.path}")
        if blob.is_link:
            yield Problem(place, "path-symlink", "this is a link", "put the file itself here")
        elif blob.is_repository:
            yield Problem(place, "path-type", "this is not an ordinary file", "remove it")


def path_in(repository: Repository, folder: Path) -> str:
    """Where a folder stands in a repository, posix, from its root; it need not exist."""
    # The folder itself may be a link, or gone; what is asked is the path that git knows.
    place = folder.parent.resolve() / folder.name
    try:
        return named_in_git(place.relative_to(repository.root.resolve()))
    except ValueError:
        raise FootnotedError(f"{quotable(str(folder))} is not in the repository") from None


def existing(folder: Path) -> Path:
    """The nearest folder around a path that is there; the path itself may be anything, a link to elsewhere too."""
    around = folder.parent.resolve()
    return next(parent for parent in (around, *around.parents) if parent.is_dir())
