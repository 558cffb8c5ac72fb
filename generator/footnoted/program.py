"""Which state the program is in: what it made before can be told from what it makes now."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path


def hash_of(steps: Sequence[str]) -> str:
    """SHA-256 of the sources of some steps of the program, of which each is a folder or a module."""
    return _hash_of(tuple(sorted(steps)))


@lru_cache(maxsize=16)
def _hash_of(steps: tuple[str, ...]) -> str:
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for step in steps:
        module = package / f"{step}.py"
        for path in [module] if module.is_file() else sorted((package / step).rglob("*.py")):
            digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
