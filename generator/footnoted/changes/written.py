"""Files of a revision, written below a folder: checked out nowhere.

What comes out holds ordinary files only. A link of the revision is told by its path and never made, so
that nothing can lead out of the folder.
"""

from collections.abc import Iterator
from pathlib import Path

from footnoted.git import Blob
from footnoted.problems import FootnotedError, quotable


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
