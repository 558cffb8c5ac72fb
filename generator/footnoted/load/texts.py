"""The source texts of a private folder, found by the SHA-256 of their files. They are never copied."""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from footnoted.model.corpus import Corpus
from footnoted.problems import FootnotedError, Problem

MAX_BYTES = 10 * 1024 * 1024

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class FoundTexts:
    """Texts by the SHA-256 of their files, and what is wrong with those that some source names."""

    texts: dict[str, str]
    problems: list[Problem]


def find_texts(folder: Path, corpus: Corpus) -> FoundTexts:
    """The texts that the sources of a corpus name, wherever they stand below `folder`.

    errors   FootnotedError if there is no such folder. Links are not followed; of two files with
             one content either will do.
    """
    if not folder.is_dir():
        raise FootnotedError(f"there is no folder of texts {folder}; name it with --texts or FOOTNOTED_TEXTS")
    wanted = {source.text_sha256: source for source in corpus.sources() if source.text_sha256}
    found = FoundTexts({}, [])
    for path in _files(folder):
        digest, content = _read(path)
        source = wanted.get(digest)
        if source is None or digest in found.texts:
            continue
        place = corpus.file_for(source).place(("text_sha256",))
        if content is None:
            message = f"the text is larger than {MAX_BYTES // 1024 // 1024} MiB"
            found.problems.append(
                Problem(place, "text-size", message, "keep the article alone, and take its hash anew")
            )
            continue
        try:
            found.texts[digest] = _decoded(content)
        except UnicodeDecodeError as error:
            message = f"the text is not UTF-8, from byte {error.start} on"
            found.problems.append(
                Problem(place, "text-encoding", message, "save it as UTF-8, and take its hash anew")
            )
    return found


def _decoded(content: bytes) -> str:
    # UTF-16 without its mark is good UTF-8, with a null beside each letter.
    null = content.find(b"\0")
    if null >= 0:
        raise UnicodeDecodeError("utf-8", content, null, null + 1, "null")
    # A mark at the beginning says UTF-8 and is no part of the text.
    return content.decode("utf-8-sig")


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            with suppress(OSError):
                if stat.S_ISREG(path.lstat().st_mode):
                    yield path


def _read(path: Path) -> tuple[str, bytes | None]:
    """The hash of a file, and its content unless it is too large to be an article."""
    digest, kept, size = hashlib.sha256(), [], 0
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                if size <= MAX_BYTES:
                    kept.append(chunk)
    except OSError:
        # A file that can't be read is a text that is not there.
        return "", None
    return digest.hexdigest(), b"".join(kept) if size <= MAX_BYTES else None
