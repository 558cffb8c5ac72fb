"""A revision of a git repository as files in a folder: read from git's objects, checked out nowhere.

What comes out holds ordinary files only. A link of the revision is told by its path and never made, so
that nothing can lead out of the folder.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from footnoted.problems import FootnotedError, quotable, quoted

MAX_BYTES = 8 * 1024 * 1024
"""No file that this program reads is as large; of a larger one only the size is kept."""

_LINK, _REPOSITORY = "120000", "160000"


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

    def seconds(self, commit: str) -> str:
        """When a commit was made, in seconds since 1970."""
        return self._text("the commit has no day", "log", "-1", "--format=%ct", commit)

    def blobs(self, commit: str, folder: str = "") -> list[Blob]:
        """Everything below a folder of a commit, by path; `folder` is posix, from the root, or "" for all.

        errors   FootnotedError if the commit has no such folder.
        """
        message = f"{commit[:12]} has no folder {quoted(folder)}"
        listed = self._run(message, "ls-tree", "-r", "-l", "-z", "--full-tree", f"{commit}:{folder}")
        blobs = []
        for line in listed.decode("utf-8", "surrogateescape").split("\0")[:-1]:
            described, _, path = line.partition("\t")
            mode, _, object, size = described.split()
            blobs.append(Blob(path, mode, object, int(size) if size.isdigit() else 0))
        return sorted(blobs, key=lambda blob: blob.path)

    def contents(self, blobs: Sequence[Blob]) -> Iterator[tuple[Blob, bytes]]:
        """Each file with its content, in order; links and other repositories are left out.

        Of a file over `MAX_BYTES` the content is empty.
        """
        wanted = [blob for blob in blobs if not (blob.is_link or blob.is_repository)]
        small = [blob for blob in wanted if blob.size <= MAX_BYTES]
        asked = "".join(f"{blob.object}\n" for blob in small).encode()
        answer = self._run("a file can't be read", "cat-file", "--batch", given=asked)
        read: dict[str, bytes] = {}
        at = 0
        for blob in small:
            end = answer.index(b"\n", at)
            size = int(answer[at:end].split()[-1])
            read[blob.path] = answer[end + 1 : end + 1 + size]
            at = end + 2 + size
        for blob in wanted:
            yield blob, read.get(blob.path, b"")

    def changed(self, was: str, now: str) -> list[str]:
        """Every path that two commits hold differently, from the root, by path; of a renamed file both."""
        listed = self._run(
            "the revisions can't be compared",
            "diff-tree",
            "-r",
            "-z",
            "--no-renames",
            "--name-only",
            was,
            now,
        )
        return sorted(listed.decode("utf-8", "surrogateescape").split("\0")[:-1])

    def _text(self, message: str, *arguments: str) -> str:
        return self._run(message, *arguments).decode("utf-8", "surrogateescape").strip()

    def _run(self, message: str, *arguments: str, given: bytes = b"") -> bytes:
        # What the repository itself may ask for is left alone: no hook, no helper, no fetching.
        environment: Mapping[str, str] = {**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
        try:
            done = subprocess.run(
                ["git", *arguments],
                cwd=self._folder,
                env=environment,
                input=given,
                capture_output=True,
                check=False,
            )
        except OSError as error:
            raise FootnotedError(
                f"git can't be run in {quotable(str(self._folder))}: {error.strerror}"
            ) from None
        if done.returncode != 0:
            raise FootnotedError(message)
        return done.stdout


def write_below(folder: Path, files: Iterator[tuple[Blob, bytes]]) -> None:
    """Write files below a new folder; one over `MAX_BYTES` has its size and no content.

    errors   FootnotedError if the file system can't hold one of them.
    """
    for blob, content in files:
        # No index holds such a name; a tree made by hand may.
        if {"", ".", "..", ".git"} & set(blob.path.split("/")):
            raise FootnotedError(f"{quotable(blob.path)} is no path of a file")
        target = folder / blob.path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as stream:
                stream.write(content)
                if blob.size > len(content):
                    stream.truncate(blob.size)
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else "it has no such name"
            raise FootnotedError(f"{quotable(blob.path)} can't be written: {why}") from None
