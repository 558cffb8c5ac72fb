"""Find and read the files of a folder of facts, sorted by path."""

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from footnoted.model.kinds import KINDS_BY_FOLDER, Kind
from footnoted.problems import Place, Problem, did_you_mean, quoted
from footnoted.text.codes import COUNTRIES, CURRENCIES, check_id
from footnoted.text.reading import Unreadable

MAX_BYTES = 256 * 1024

MAX_GENERATED_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that claims to be a record."""

    path: Path
    shown_path: str
    kind: Kind
    id: str


def find_files(folder: Path, shown_as: str) -> tuple[list[FoundFile], list[Problem]]:
    """The record files below `folder` in path order, and a problem for each that can't be one.

    Links are never followed, and nothing but `.yml` files in a kind's own folder is a record.
    """
    found: list[FoundFile] = []
    problems: list[Problem] = []
    paths, errors = _walk(folder)
    for error in errors:
        place = Place(f"{shown_as}/{Path(error.filename).relative_to(folder).as_posix()}")
        message = f"the folder can't be listed: {os.strerror(error.errno or 0)}"
        problems.append(Problem(place, "file-unreadable", message, "check its permissions"))
    for path in paths:
        relative = path.relative_to(folder)
        if path.name.startswith("."):
            continue
        shown = f"{shown_as}/{relative.as_posix()}"
        try:
            found.append(_recognise(path, relative, shown))
        except Unreadable as fault:
            problems.append(Problem(Place(shown), fault.rule, fault.message, fault.help))
    return found, problems


def read_bytes(file: FoundFile, problems: list[Problem]) -> bytes | None:
    """The content of a file, or None with a problem if it can't be read safely."""

    def refuse(rule: str, message: str, help: str) -> None:
        problems.append(Problem(Place(file.shown_path), rule, message, help))

    try:
        # O_NONBLOCK keeps a named pipe that appeared after the walk from hanging the reader.
        handle = os.open(file.path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        linked = error.errno == errno.ELOOP
        refuse(
            "path-symlink" if linked else "file-unreadable",
            "this is a link" if linked else f"the file can't be opened: {os.strerror(error.errno or 0)}",
            "put the file itself here" if linked else "check its permissions",
        )
        return None
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            refuse("path-type", "this is not an ordinary file", "remove it")
            return None
        limit = MAX_GENERATED_BYTES if file.kind.group == "generated" else MAX_BYTES
        content = stream.read(limit + 1)
    if len(content) > limit:
        refuse("file-size", f"the file is larger than {limit // 1024} KiB", "write one record a file")
        return None
    return content


def _walk(folder: Path) -> tuple[list[Path], list[OSError]]:
    """Everything below a folder that is no plain folder, by path, and the folders that can't be listed."""
    paths: list[Path] = []
    errors: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=errors.append, followlinks=False):
        odd = [name for name in folders if name.endswith(".yml") or Path(parent, name).is_symlink()]
        paths += [Path(parent, name) for name in (*names, *odd)]
    return sorted(paths, key=lambda path: path.as_posix()), errors


def _recognise(path: Path, relative: Path, shown: str) -> FoundFile:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        raise Unreadable("path-symlink", "this is a link", "put the file itself here")
    if not stat.S_ISREG(mode):
        raise Unreadable("path-type", "this is not an ordinary file", "remove it")
    singleton = KINDS_BY_FOLDER.get(relative.as_posix())
    if singleton is not None and singleton.is_file:
        return FoundFile(path, shown, singleton, singleton.name)
    folder = relative.parent.as_posix()
    kind = KINDS_BY_FOLDER.get(folder)
    if kind is not None and kind.is_file:
        kind = None
    suffix = ".json" if kind is not None and kind.group == "generated" else ".yml"
    if path.suffix != suffix:
        raise Unreadable(
            "path-ext",
            f"{quoted(path.name)} is not a record",
            f"name it {suffix}, or keep it outside this folder",
        )
    if kind is None:
        folders = [name for name, kind in KINDS_BY_FOLDER.items() if not kind.is_file]
        raise Unreadable(
            "path-folder",
            f"no kind of record lives in {quoted(folder)}",
            did_you_mean(folder, folders) or f"the folders are {', '.join(folders)}",
        )
    _check_name(path.stem, kind)
    return FoundFile(path, shown, kind, path.stem)


def _check_name(stem: str, kind: Kind) -> None:
    check_id(stem, is_code=kind.name == "country")
    if kind.name == "country" and stem.upper() not in COUNTRIES:
        raise Unreadable(
            "country-code", f"{quoted(stem)} is not an ISO 3166 code", "name the file after the code: no.yml"
        )
    if kind.name == "unit" and len(stem) == 3 and stem.upper() not in CURRENCIES:
        raise Unreadable(
            "currency-code",
            f"{quoted(stem)} is not an ISO 4217 code",
            "three letters are for currencies: eur.yml",
        )
