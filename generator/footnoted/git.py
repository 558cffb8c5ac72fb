"""A git repository, read from git's own objects: nothing is checked out, run, fetched or written.

What the repository itself may ask for is left alone: no hook, no helper, no signature to verify, no object that
another server still has.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryFile
from typing import BinaryIO, NamedTuple, cast

from footnoted.problems import FootnotedError, quotable, quoted

MAX_BYTES = 8 * 1024 * 1024
"""No file that this program reads is as large; of a larger one only the size is kept."""

_LINK, _REPOSITORY = "120000", "160000"
_NO_FILES = frozenset((_LINK, _REPOSITORY, "000000"))

_UNCONFIGURED = tuple(
    part
    for setting in (
        "log.showSignature=false",
        "log.showRoot=true",
        "log.follow=false",
        "log.diffMerges=first-parent",
        "diff.relative=false",
        "diff.ignoreSubmodules=none",
        "core.fsmonitor=false",
    )
    for part in ("-c", setting)
)
"""So that what git prints does not depend on whose machine it is."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a revision.

    path     posix, from the folder that was asked for.
    object   the name of its content in git.
    size     in bytes; 0 for another repository.
    """

    path: str
    mode: str
    object: str
    size: int

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == _LINK

    @property
    def is_repository(self) -> bool:
        """Whether another repository stands there."""
        return self.mode == _REPOSITORY


class Touched(NamedTuple):
    """A file that a commit adds, changes or removes.

    path       posix, from the root of the repository.
    was, now   the name of its content in git; "" where there is no file, or none of its own.
    """

    path: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit, and what it did to the files that were asked for.

    at        when it was made, in seconds since 1970.
    parents   names of commits, that of the published line first; none for the first of all, and where a
              shallow copy is cut off.
    """

    name: str
    at: int
    parents: tuple[str, ...]
    subject: str
    body: str
    touched: tuple[Touched, ...]


class Repository:
    """The repository around a folder.

    root     where it stands, without links on the way.
    errors   FootnotedError where there is none, and for whatever git can't do.
    """

    def __init__(self, around: Path) -> None:
        self._folder = around
        asked = ("rev-parse", "--show-toplevel", "--git-path", "shallow")
        printed = self._run("there is no git repository here", *asked)
        root, _, self._ends = os.fsdecode(printed).rstrip("\n").rpartition("\n")
        self.root = Path(root)

    def commit(self, revision: str) -> str:
        """The name of the commit that somebody calls `revision`.

        errors   FootnotedError if nothing here is called so.
        """
        message = f"git knows no revision {quoted(revision)}"
        # Without `--end-of-options` a revision could be an option of git's.
        name = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return self._text(message, *name)

    def blobs(self, commit: str, folder: str = "") -> list[Blob]:
        """Everything below a folder of a commit, by path; `folder` is posix, from the root, or "" for all.

        errors   FootnotedError if the commit has no such folder.
        """
        message = f"{commit[:12]} has no folder {quoted(folder)}"
        listed = self._run(
            message, "ls-tree", "-r", "-l", "-z", "--full-tree", f"{commit}:{_named_here(folder)}"
        )
        blobs = []
        for line in _decoded(listed).split("\0")[:-1]:
            described, _, path = line.partition("\t")
            mode, _, object, size = described.split()
            blobs.append(Blob(path, mode, object, int(size) if size.isdigit() else 0))
        return sorted(blobs, key=lambda blob: blob.path)

    def contents(self, blobs: Sequence[Blob]) -> Iterator[tuple[Blob, bytes]]:
        """Each file with its content, in order; links and other repositories are left out.

        Of a file over `MAX_BYTES` the content is empty.
        """
        wanted = [blob for blob in blobs if not (blob.is_link or blob.is_repository)]
        small = [blob.object for blob in wanted if blob.size <= MAX_BYTES]
        read = self.objects(small, MAX_BYTES)
        for blob in wanted:
            content = next(read, None) if blob.size <= MAX_BYTES else b""
            if content is None:
                raise FootnotedError("a file can't be read")
            yield blob, content

    def objects(self, names: Sequence[str], most: int) -> Iterator[bytes | None]:
        """The content of each of these names, in order; None for one that is not here, or has more than `most` bytes."""
        with TemporaryFile() as asked:
            asked.write("".join(f"{name}\n" for name in names).encode())
            asked.seek(0)
            with _started(self._folder, ("cat-file", "--batch"), asked) as git:
                answer = cast(BinaryIO, git.stdout)
                for _ in names:
                    # `name blob size`, or `name missing`; nothing where git has given up.
                    size = answer.readline().split()[-1:]
                    if not size or not size[0].isdigit():
                        yield None
                        continue
                    yield _taken(answer, int(size[0]), most)

    def changed(self, was: str, now: str) -> list[Touched]:
        """Every file that two commits hold differently, by path; of a renamed file both paths."""
        message = "the revisions can't be compared"
        listed = self._run(message, "diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", was, now)
        return sorted(_touched(_decoded(listed).split("\0"), 0, 0)[0])

    def line(self, commit: str, folder: str) -> list[Commit]:
        """The commits of the published line up to one that touch a folder, newest first, each with what it did there.

        A merge is one commit, which did all that it brought.
        folder   posix, from the root of the repository; "" for all of it. The paths of files are from there.
        """
        listed = self._run(
            "there is no such commit", "--literal-pathspecs", "log", "--raw", "-z", "--no-abbrev", "--no-renames",
            "--first-parent", "-m", "--no-color", "--encoding=UTF-8", f"--format={_FORMAT}", commit, "--",
            f"{self.root}/{_named_here(folder)}",
        )  # fmt: skip
        return _commits(_decoded(listed).split("\0"), len(folder) + 1 if folder else 0)

    def place(self) -> str:
        """Where the folder stands, posix, from the root; "" for the root itself.

        errors   FootnotedError where git has been told of a root that is not around it.
        """
        try:
            place = self._folder.resolve().relative_to(self.root)
        except ValueError:
            raise FootnotedError("this is not in the repository") from None
        return "" if place == Path() else named_in_git(place)

    def ends(self) -> frozenset[str]:
        """The commits whose parents are not in this copy, because it is a shallow one; most have none."""
        try:
            return frozenset((self._folder / self._ends).read_text("ascii", "replace").split())
        except OSError:
            return frozenset()

    def _text(self, message: str, *arguments: str) -> str:
        return _decoded(self._run(message, *arguments)).strip()

    def _run(self, message: str, *arguments: str, given: bytes = b"") -> bytes:
        return output_of(self._folder, message, *arguments, given=given)


def ends_around(folder: Path) -> frozenset[str]:
    """Where the copy of the repository around a folder is cut off; nowhere outside one."""
    try:
        return Repository(folder).ends()
    except FootnotedError:
        return frozenset()


def output_of(folder: Path, message: str, *arguments: str, given: bytes = b"") -> bytes:
    """What git prints in a folder.

    errors   FootnotedError where git can't be run, and with `message` where it fails.
    """
    with _started(folder, arguments, PIPE) as git:
        printed, _ = git.communicate(given)
    if git.returncode != 0:
        raise FootnotedError(message)
    return printed


def _started(folder: Path, arguments: Sequence[str], given: "BinaryIO | int") -> "Popen[bytes]":
    environment: Mapping[str, str] = {
        **os.environ,
        "GIT_NO_LAZY_FETCH": "1",
        # An older git does not know that; it may ask no server whatsoever.
        "GIT_ALLOW_PROTOCOL": "",
        "GIT_OPTIONAL_LOCKS": "0",
    }
    try:
        return Popen(
            ["git", *_UNCONFIGURED, *arguments],
            cwd=folder,
            env=environment,
            stdin=given,
            stdout=PIPE,
            stderr=DEVNULL,
        )
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "it has no such name"
        raise FootnotedError(f"git can't be run in {quotable(str(folder))}: {why}") from None


_FORMAT = "%x00".join(("%H", "%ct", "%P", "%s", "%b"))

_LAST = 253_402_300_799
"""The last second of the year 9999: somebody may have written any number into a commit, and later ones are no day."""


def _commits(parts: Sequence[str], start: int) -> list[Commit]:
    """What `git log --raw -z` prints: five texts of each commit, then two of each file, the first with a colon.

    start   where in a path the part begins that is asked for.
    """
    commits = []
    at = 0
    while at + 5 <= len(parts):
        name, seconds, parents, subject, body = parts[at : at + 5]
        touched, at = _touched(parts, at + 5, start)
        made = min(int(seconds), _LAST) if seconds.isdigit() else 0
        commits.append(Commit(name, made, tuple(parents.split()), subject, body, tuple(touched)))
    return commits


def _touched(parts: Sequence[str], at: int, start: int) -> tuple[list[Touched], int]:
    """The files of which two texts each follow from one place on, and where they end."""
    touched = []
    while at + 1 < len(parts) and parts[at].lstrip("\n").startswith(":"):
        mode_was, mode_now, was, now, _ = parts[at].lstrip("\n:").split(" ")
        was, now = "" if mode_was in _NO_FILES else was, "" if mode_now in _NO_FILES else now
        touched.append(Touched(parts[at + 1][start:], was, now))
        at += 2
    return touched, at


def _taken(answer: BinaryIO, size: int, most: int) -> bytes | None:
    """The next so many bytes, and the line break behind them; None for too many, which are passed over."""
    if size <= most:
        return answer.read(size + 1)[:-1]
    left = size + 1
    while left > 0 and (piece := answer.read(min(left, most))):
        left -= len(piece)
    return None


def named_in_git(path: Path) -> str:
    """A path of this machine, whose names need not be in UTF-8, as git's are."""
    return _decoded(os.fsencode(path.as_posix()))


def _named_here(path: str) -> str:
    return os.fsdecode(path.encode("utf-8", "surrogateescape"))


def _decoded(printed: bytes) -> str:
    return printed.decode("utf-8", "surrogateescape")
