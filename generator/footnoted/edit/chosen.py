"""Which files of a folder of facts a command is about."""

import os
from collections.abc import Sequence
from pathlib import Path

from footnoted.load.files import FoundFile, find_files
from footnoted.problems import FootnotedError, Problem


def chosen_files(facts: Path, paths: Sequence[Path]) -> tuple[list[FoundFile], list[Problem]]:
    """The records that people write, by path, and a problem for each file that can't be one.

    paths    files and folders below `facts`; without any, all of it. What the program writes is passed over.
    errors   FootnotedError if there is no such folder or file, or one lies elsewhere.
    """
    if not facts.is_dir():
        raise FootnotedError(f"there is no folder {facts}; name the folder of facts with --facts")
    asked = [_below(facts, path) for path in paths] or [""]
    found, problems = find_files(facts, facts.as_posix())
    start = len(facts.as_posix()) + 1
    files = [
        file for file in found if file.kind.group != "generated" and _is_asked(file.entry.relative, asked)
    ]
    return files, [one for one in problems if _is_asked(one.place.path[start:], asked)]


def _below(facts: Path, path: Path) -> str:
    """The posix path from the folder of facts on; no link is followed for it."""
    if not os.path.lexists(path):
        raise FootnotedError(f"there is no file {path}")
    relative = os.path.relpath(path.absolute(), facts.absolute()).replace(os.sep, "/")
    if relative == ".." or relative.startswith("../"):
        raise FootnotedError(f"{path} is not below {facts}; name the folder of facts with --facts")
    return "" if relative == "." else relative


def _is_asked(relative: str, asked: Sequence[str]) -> bool:
    return any(one in ("", relative) or relative.startswith(f"{one}/") for one in asked)
