"""A git repository, read from git's own objects: nothing is checked out, run, fetched or written.

What the repository itself may ask for is left alone: no hook, no helper, no signature to verify, no object that
another server still has.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from footnoted.problems import FootnotedError, quotable, quoted

MAX_BYTES = 8 * 1024 * 1024
"""No file that this program reads is as large; of a larger one only the size is kept."""

LINK, REPOSITORY = "120000", "160000"
"""Modes of what is no file of its own: a symbolic link, another repository."""

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
        return self.mode == LINK

    @property
    def is_repository(self) -> bool:
        """Whether another repository stands there."""
        return self.mode == REPOSITORY


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

    errors   FootnotedError where there is none, and for whatever git can't do.
    """

    def __init__(self, around: Path) -> None:
        self._folder = around
        self.root = Path(self._text("there is no git repository here", "rev-parse", "--show-toplevel"))

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
        listed = self._run(message, "ls-tree", "-r", "-l", "-z", "--full-tree", f"{commit}:{folder}")
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
        read = self.objects([blob.object for blob in wanted if blob.size <= MAX_BYTES])
        for blob in wanted:
            yield blob, read.get(blob.object, b"")

    def objects(self, names: Sequence[str]) -> Mapping[str, bytes]:
        """The contents of these names, all of which are here."""
        answer = self._run("a file can't be read", "cat-file", "--batch", given=_lines(names))
        read: dict[str, bytes] = {}
        at = 0
        for name in names:
            end = answer.index(b"\n", at)
            size = int(answer[at:end].split()[-1])
            read[name] = answer[end + 1 : end + 1 + size]
            at = end + 2 + size
        return read

    def small(self, names: Sequence[str], most: int) -> list[str]:
        """Those of some names whose contents are here and have no more than `most` bytes."""
        answer = self._run(
            "files can't be measured", "cat-file", "--batch-check=%(objectsize)", given=_lines(names)
        )
        sizes = answer.decode("ascii", "replace").split("\n")
        return [
            name for name, size in zip(names, sizes, strict=False) if size.isdigit() and int(size) <= most
        ]

    def changed(self, was: str, now: str) -> list[str]:
        """Every path that two commits hold differently, from the root, by path; of a renamed file both."""
        message = "the revisions can't be compared"
        listed = self._run(message, "diff-tree", "-r", "-z", "--no-renames", "--name-only", was, now)
        return sorted(_decoded(listed).split("\0")[:-1])

    def line(self, commit: str, folder: str) -> list[Commit]:
        """The commits of the published line up to one that touch a folder, newest first, each with what it did there.

        A merge is one commit, which did all that it brought.
        folder   posix, from the root of the repository; "" for all of it.
        """
        listed = self._run(
            "there is no such commit", "--literal-pathspecs", "log", "--raw", "-z", "--no-abbrev", "--no-renames",
            "--first-parent", "-m", "--no-color", "--encoding=UTF-8", f"--format={_FORMAT}", commit, "--",
            f"{self.root}/{folder}",
        )  # fmt: skip
        return _commits(_decoded(listed).split("\0"))

    def place(self) -> str:
        """Where the folder stands, posix, from the root; "" for the root itself."""
        printed = self._run("git does not know where this is", "rev-parse", "--show-prefix")
        return _decoded(printed).removesuffix("\n").rstrip("/")

    def ends(self) -> frozenset[str]:
        """The commits whose parents are not in this copy, because it is a shallow one; most have none."""
        where = self._text("git does not say where it ends", "rev-parse", "--git-path", "shallow")
        try:
            listed = (self._folder / where).read_text("ascii", "replace")
        except OSError:
            return frozenset()
        return frozenset(listed.split())

    def _text(self, message: str, *arguments: str) -> str:
        return _decoded(self._run(message, *arguments)).strip()

    def _run(self, message: str, *arguments: str, given: bytes = b"") -> bytes:
        return output_of(self._folder, message, *arguments, given=given)


def output_of(folder: Path, message: str, *arguments: str, given: bytes = b"") -> bytes:
    """What git prints in a folder.

    errors   FootnotedError where git can't be run, and with `message` where it fails.
    """
    environment: Mapping[str, str] = {
        **os.environ,
        "GIT_NO_LAZY_FETCH": "1",
        # An older git does not know that; it may ask no server whatsoever.
        "GIT_ALLOW_PROTOCOL": "",
        "GIT_OPTIONAL_LOCKS": "0",
    }
    try:
        done = subprocess.run(
            ["git", *_UNCONFIGURED, *arguments],
            cwd=folder,
            env=environment,
            input=given,
            capture_output=True,
            check=False,
        )
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "it has no such name"
        raise FootnotedError(f"git can't be run in {quotable(str(folder))}: {why}") from None
    if done.returncode != 0:
        raise FootnotedError(message)
    return done.stdout


_FORMAT = "%x00".join(("%H", "%ct", "%P", "%s", "%b"))

_LAST = 253_402_300_799
"""The last second of the year 9999: somebody may have written any number into a commit, and later ones are no day."""


def _commits(parts: Sequence[str]) -> list[Commit]:
    """What `git log --raw -z` prints: five texts of each commit, then two of each file, the first with a colon."""
    commits = []
    at = 0
    while at + 5 <= len(parts):
        name, seconds, parents, subject, body = parts[at : at + 5]
        at += 5
        touched = []
        while at + 1 < len(parts) and parts[at].lstrip("\n").startswith(":"):
            mode_was, mode_now, was, now, _ = parts[at].lstrip("\n:").split(" ")
            touched.append(Touched(parts[at + 1], _content(mode_was, was), _content(mode_now, now)))
            at += 2
        made = min(int(seconds), _LAST) if seconds.isdigit() else 0
        commits.append(Commit(name, made, tuple(parents.split()), subject, body, tuple(touched)))
    return commits


def _content(mode: str, object: str) -> str:
    """The name of a file's content; "" where there is no file of its own."""
    return "" if mode in (LINK, REPOSITORY) or not object.strip("0") else object


def _lines(names: Sequence[str]) -> bytes:
    return "".join(f"{name}\n" for name in names).encode()


def _decoded(printed: bytes) -> str:
    return printed.decode("utf-8", "surrogateescape")
