"""The folder of hand-written pages: which files go to the site, and nothing else does."""

import re
from collections.abc import Mapping
from pathlib import Path

from footnoted.load.folders import Entry, ordinary_files, read_file
from footnoted.problems import Place, Problem, quoted
from footnoted.text.reading import Unreadable

PAGE = ".md"

MAX_PAGE_BYTES = 64 * 1024
MAX_PICTURE_BYTES = 4 * 1024 * 1024

PICTURES: Mapping[str, re.Pattern[bytes]] = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".gif": re.compile(rb"GIF8[79]a"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".avif": re.compile(rb"....ftypavif", re.DOTALL),
}
"""How a picture of each kind begins. A drawing in SVG can run scripts, so it is none of them."""

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9])(?:\..*)?", re.IGNORECASE)


def read_docs(folder: Path, shown_as: str) -> tuple[dict[str, bytes], list[Problem]]:
    """Content by path below the folder, in path order, of pages and pictures; a problem for each other file.

    A faulty file hides no other. Dot-files are passed over.
    """
    problems: list[Problem] = []
    files: dict[str, bytes] = {}
    for entry in ordinary_files(folder, shown_as, problems):
        fault = _fault_of(entry)
        if fault is not None:
            problems.append(Problem(Place(entry.shown), fault.rule, fault.message, fault.help))
            continue
        if entry.path.suffix == PAGE:
            limit, help = MAX_PAGE_BYTES, "make two pages of it"
        else:
            limit, help = MAX_PICTURE_BYTES, "make the picture smaller"
        content = read_file(entry, limit, help, problems)
        if content is None:
            continue
        begins = PICTURES.get(entry.path.suffix)
        if begins is not None and begins.match(content) is None:
            message = f"this does not begin as a {entry.path.suffix[1:]} picture does"
            problems.append(Problem(Place(entry.shown), "path-ext", message, "save the picture anew"))
            continue
        files[entry.relative] = content
    return files, problems


def _fault_of(entry: Entry) -> Unreadable | None:
    for name in entry.relative.split("/"):
        if _NAME.fullmatch(name) is None:
            help = "use a-z, 0-9, hyphens, underscores and points; the name becomes an address"
            return Unreadable("path-name", f"{quoted(name)} is no name for an address", help)
        if _RESERVED.fullmatch(name):
            return Unreadable(
                "path-reserved", f"{quoted(name)} is a device for Windows", "choose another name"
            )
    if entry.path.suffix != PAGE and entry.path.suffix not in PICTURES:
        listed = ", ".join((PAGE, *PICTURES))
        message = f"{quoted(entry.path.name)} is neither a page nor a picture, and does not go to the site"
        help = f"listed are {listed}; what else a site needs belongs into the theme's `custom_dir`"
        return Unreadable("path-ext", message, help)
    return None
