"""Entries of a cache: what one run keeps for the next, told whole or not at all.

An entry begins with a seal, the hash of its name, its key and its content. One that was cut, changed, moved to
another's place or written for another key is as good as none, and so is one that is a link, no ordinary file,
too large or can't be read. Where nothing can be kept, nothing is. Neither is an error: whoever asks does the work.

A seal tells damage, not malice: who may write the folder can write an entry with its seal.
"""

import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path

from footnoted.whole_file import write_file

_MARK = b"footnoted "
_SEAL_BYTES = len(_MARK) + 64 + 1

# A named pipe in the place of an entry must not hang whoever opens it.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK"))


def keep(folder: Path, name: str, key: str, content: bytes) -> None:
    """Keep an entry in place of the one of its name.

    key   everything that the content depends on, the state of the program included.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for begun in folder.glob(f".{name}.*"):
            # Of a run that was killed. Another that is just writing it will go without.
            begun.unlink(missing_ok=True)
        write_file(folder / name, _seal_of(name, key, content) + content)


def kept(folder: Path, name: str, key: str, most_bytes: int) -> bytes | None:
    """The content of an entry that was kept for just this key; None if there is none that can be trusted."""
    with suppress(OSError), open(folder / name, "rb", opener=_opened) as stream:
        state = os.fstat(stream.fileno())
        if not stat.S_ISREG(state.st_mode) or state.st_size > most_bytes + _SEAL_BYTES:
            return None
        seal = stream.read(_SEAL_BYTES)
        if not seal.startswith(_MARK):
            return None
        content = stream.read(state.st_size)
        if seal == _seal_of(name, key, content):
            return content
    return None


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _FLAGS)


def _seal_of(name: str, key: str, content: bytes) -> bytes:
    # With their lengths: else a byte could go from one to the next.
    digest = hashlib.sha256(repr((name, key, len(content))).encode("utf-8", "surrogatepass"))
    digest.update(content)
    return _MARK + digest.hexdigest().encode() + b"\n"
