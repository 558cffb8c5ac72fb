"""`footnoted`, with a reader that some contents end, as a fault of a C library would: `python -m breaking_reader check`.

What a content says in a comment happens when it is read: `# crash`, `# abort`, `# endless`, `# all memory`,
`# silence`, `# raise`. Time and memory are bound more tightly than else.
"""

import ctypes
import os
import re
import signal
from typing import Any

from footnoted.cli import main
from footnoted.load import shares, watched

read_one = shares.read_one


def _break(content: bytes) -> None:
    if b"# crash\n" in content:
        ctypes.string_at(0)
    elif b"# abort\n" in content:
        os.abort()
    elif b"# endless\n" in content:
        re.match("(a+)+$", "a" * 60 + "b")
    elif b"# all memory\n" in content:
        bytes(2 * watched.MOST_BYTES)
    elif b"# silence\n" in content:
        signal.pause()
    elif b"# raise\n" in content:
        raise ValueError("a fault of the program")


def _read_or_break(file: Any, content: bytes | None) -> Any:
    _break(content or b"")
    return read_one(file, content)


def _bind() -> None:
    shares.read_one = _read_or_break
    watched.MOST_SECONDS = 0.2
    watched.MOST_SECONDS_SILENT = 0.5
    watched.MOST_BYTES = 64 * 1024**2


if __name__ == "__main__":
    _bind()
    main()
