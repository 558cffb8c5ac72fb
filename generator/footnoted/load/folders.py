"""What lies below a folder that anybody may have filled: walked by `lstat`, never through a link.

A name is judged before it is opened: a pipe would hang the reader, a link would publish any file of
the machine, and a name that Windows or macOS reads otherwise would be another file there.
source   Unicode TR15 (NFC); what the strictest of the usual file systems can hold.
"""

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Set
from pathlib import Path
from typing import NamedTuple

from footnoted.problems import Place, Problem, quoted
from footnoted.text.reading import Unreadable

MAX_DEPTH = 8
MAX_LENGTH = 180
MAX_ENTRIES = 200_000

_FILES_ONLY = (".yml", ".md")
# Read alike by every system; most paths are so.
_USUAL = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9]+)?")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f<>:\"|?*\\\ud800-\udfff]")


class Entry(NamedTuple):
    """An ordinary file.

    where      its path.
    relative   posix path below the folder.
    shown      how reports name it.
    size       in bytes.
    """

    where: str
    relative: str
    shown: str
    size: int

    @property
    def path(self) -> Path:
        """Its path, for whoever does more than open it: making one takes longer than reading the file."""
        return Path(self.where)


def ordinary_files(folder: Path, shown_as: str, problems: list[Problem]) -> list[Entry]:
    """The ordinary files below a folder by path, dot-files left out; a problem for each thing that is none.

    Dot-files and what lies in dot-folders are passed over, links among them are not.
    """
    entries: list[Entry] = []
    seen: dict[str, str] = {}
    for found, relative, fault in _walk(folder, problems, shown_as):
        shown = f"{shown_as}/{relative}"
        if fault is None:
            fault = _fault_of_name(relative, seen)
        if fault is not None:
            problems.append(Problem(Place(shown), fault.rule, fault.message, fault.help))
            continue
        try:
            state = found.stat(follow_symlinks=False)
        except OSError:
            # What is gone by now was not there.
            continue
        if not stat.S_ISDIR(state.st_mode):
            entries.append(Entry(found.path, relative, shown, state.st_size))
    return sorted(entries, key=_by_path)


def _by_path(entry: Entry) -> str:
    return entry.relative


def read_file(entry: Entry, limit: int, help: str, problems: list[Problem]) -> bytes | None:
    """The content of a file, or None with a problem if it can't be read safely or is over `limit` bytes."""

    def refuse(rule: str, message: str, help: str) -> None:
        problems.append(Problem(Place(entry.shown), rule, message, help))

    too_large = f"the file is larger than {limit // 1024} KiB"
    if entry.size > limit:
        refuse("file-size", too_large, help)
        return None
    try:
        handle = os.open(entry.where, _FLAGS)
    except OSError as error:
        if error.errno == errno.ELOOP:
            refuse("path-symlink", *_LINK)
        else:
            why = os.strerror(error.errno or 0)
            refuse("file-unreadable", f"the file can't be opened: {why}", "check its permissions")
        return None
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            refuse("path-type", *_ODD)
            return None
        content = _read_to(handle, limit + 1, entry.size)
    except OSError as error:
        refuse("file-unreadable", f"the file can't be read: {os.strerror(error.errno or 0)}", "save it anew")
        return None
    finally:
        os.close(handle)
    if len(content) > limit:
        # It has grown since it was listed.
        refuse("file-size", too_large, help)
        return None
    return content


def read_shown(folder: Path, shown_as: str, paths: Set[str], limit: int) -> dict[str, bytes]:
    """The content of those ordinary files below a folder which reports name by one of `paths`.

    What can't be read safely, or has over `limit` bytes, is left out: a report has told of it.
    """
    told: list[Problem] = []
    entries = [
        entry for entry in (ordinary_files(folder, shown_as, told) if paths else ()) if entry.shown in paths
    ]
    contents = {entry.shown: read_file(entry, limit, "", told) for entry in entries}
    return {shown: content for shown, content in contents.items() if content is not None}


# O_NONBLOCK keeps a named pipe that appeared after the walk from hanging the reader.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def _read_to(handle: int, limit: int, expected: int) -> bytes:
    """What an open file holds, up to `limit` bytes."""
    content = os.read(handle, min(limit, expected + 1))
    while content and len(content) < limit and (more := os.read(handle, limit - len(content))):
        content += more
    return content


_LINK = ("this is a link", "put the file itself here")
_ODD = ("this is not an ordinary file", "remove it")


def _walk(
    folder: Path, problems: list[Problem], shown_as: str
) -> Iterator[tuple["os.DirEntry[str]", str, Unreadable | None]]:
    """Everything below a folder, with what is wrong with its kind; folders that are faulty are not entered."""
    waiting = [(str(folder), "")]
    count = 0
    while waiting:
        parent, prefix = waiting.pop()
        try:
            with os.scandir(parent) as listing:
                # Of two names that differ in case alone, the one in lower case is the file.
                found = sorted(listing, key=lambda entry: (entry.name.casefold(), entry.name.swapcase()))
        except OSError as error:
            place = Place(f"{shown_as}/{prefix}".rstrip("/"))
            message = f"the folder can't be listed: {os.strerror(error.errno or 0)}"
            problems.append(Problem(place, "file-unreadable", message, "check its permissions"))
            continue
        for entry in found:
            count += 1
            if count > MAX_ENTRIES:
                message = f"there are over {MAX_ENTRIES} files and folders"
                problems.append(Problem(Place(shown_as), "path-depth", message, "keep records only in it"))
                return
            name, relative = entry.name, prefix + entry.name
            if entry.is_symlink() or _is_junction(entry):
                yield entry, relative, Unreadable("path-symlink", *_LINK)
            elif entry.is_dir(follow_symlinks=False):
                if name.startswith("."):
                    continue
                if name.endswith(_FILES_ONLY):
                    yield entry, relative, Unreadable("path-type", "this is a folder", "give it another name")
                    continue
                if relative.count("/") >= MAX_DEPTH:
                    message = f"folders are nested over {MAX_DEPTH} deep"
                    yield entry, relative, Unreadable("path-depth", message, "put its files further up")
                    continue
                yield entry, relative, None
                waiting.append((entry.path, f"{relative}/"))
            elif not entry.is_file(follow_symlinks=False):
                yield entry, relative, Unreadable("path-type", *_ODD)
            elif not name.startswith("."):
                yield entry, relative, None


def _is_junction(entry: "os.DirEntry[str]") -> bool:
    """Whether a folder is a link of Windows."""
    if os.name == "nt":  # No test: no other system has such links, and the tests are run on others.
        tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
        return bool(tag) and tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
    return False


def _fault_of_name(relative: str, seen: dict[str, str]) -> Unreadable | None:
    """What is wrong with a path's last name; `seen` holds the paths so far as the strictest system reads them."""
    is_usual = _USUAL.fullmatch(relative) is not None and len(relative) <= MAX_LENGTH
    if is_usual and seen.setdefault(relative, relative) == relative:
        return None
    name = relative.rpartition("/")[2]
    if _UNSAFE.search(name) or name != name.strip() or name.startswith("-") or name.endswith("."):
        message = f"{quoted(name)} is no name that every system can hold"
        return Unreadable(
            "path-name", message, "use letters, digits, hyphens and one point before the ending"
        )
    if unicodedata.normalize("NFC", name) != name:
        return Unreadable(
            "path-name", f"{quoted(name)} has accents apart from their letters", "type the name anew"
        )
    if len(relative) > MAX_LENGTH:
        return Unreadable(
            "path-length", f"the path has {len(relative)} characters", f"use at most {MAX_LENGTH}"
        )
    other = seen.setdefault(unicodedata.normalize("NFC", relative.casefold()), relative)
    if other != relative:
        message = f"Windows and macOS take {quoted(other)} for the same"
        help = f"put what is new into {quoted(other)} and delete this file, or give it another name"
        return Unreadable("path-case", message, help)
    return None
