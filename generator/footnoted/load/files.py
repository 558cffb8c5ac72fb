"""The files of a folder of facts that claim to be records, sorted by path."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from footnoted.load.folders import Entry, ordinary_files, read_file
from footnoted.model.kinds import KINDS_BY_FOLDER, SCHEMA_FOLDER, Kind
from footnoted.problems import Place, Problem, did_you_mean, quoted
from footnoted.text.codes import COUNTRIES, CURRENCIES, ID_PATTERN, check_id
from footnoted.text.reading import Unreadable

MAX_BYTES = 256 * 1024

MAX_GENERATED_BYTES = 16 * 1024 * 1024

ONE_RECORD = "write one record a file"


class FoundFile(NamedTuple):
    """A file that claims to be a record."""

    entry: Entry
    kind: Kind
    id: str

    @property
    def shown_path(self) -> str:
        """How reports name it."""
        return self.entry.shown


def find_files(folder: Path, shown_as: str) -> tuple[list[FoundFile], list[Problem]]:
    """The record files below `folder` in path order, and a problem for each that can't be one.

    Links are never followed, and nothing but `.yml` files in a kind's own folder is a record. The schemas for
    editors are not opened.
    """
    found: list[FoundFile] = []
    problems: list[Problem] = []
    entries = [entry for entry in ordinary_files(folder, shown_as, problems) if not _is_schema(entry)]
    ids: dict[str, str] = {}
    for entry in entries:
        try:
            found.append(_recognise(entry))
        except Unreadable as fault:
            ids = ids or {one.relative.rpartition("/")[2].rpartition(".")[0]: one.shown for one in entries}
            help = _cure_of_name(entry, ids) if fault.rule == "id-charset" else ""
            problems.append(Problem(Place(entry.shown), fault.rule, fault.message, help or fault.help))
            if entry.size > MAX_BYTES:
                message = f"the file is larger than {MAX_BYTES // 1024} KiB"
                problems.append(Problem(Place(entry.shown), "file-size", message, ONE_RECORD))
    return found, problems


def read_bytes(file: FoundFile, problems: list[Problem]) -> bytes | None:
    """The content of a file, or None with a problem if it can't be read safely."""
    limit = MAX_GENERATED_BYTES if file.kind.group == "generated" else MAX_BYTES
    return read_file(file.entry, limit, ONE_RECORD, problems)


def _is_schema(entry: Entry) -> bool:
    folder, _, name = entry.relative.rpartition("/")
    return folder == SCHEMA_FOLDER and name.endswith(".json")


def near_id(text: str) -> str:
    """The id that a text in other letter case, with spaces or underscores, stands for; "" if it is further off."""
    near = re.sub("[ _-]+", "-", text.lower())
    return near if near != text and ID_PATTERN.fullmatch(near) else ""


def _cure_of_name(entry: Entry, ids: Mapping[str, str]) -> str:
    """What to do about a name that is no id but stands for one; "" if it does not."""
    near = near_id(entry.relative.rpartition("/")[2].rpartition(".")[0])
    if near in ids:
        return f"that is {ids[near]}: put what is new into it and delete this file, or give it another name"
    return f"write {near}: a-z, 0-9 and single hyphens between them" if near else ""


def _recognise(entry: Entry) -> FoundFile:
    folder, _, name = entry.relative.rpartition("/")
    singleton = KINDS_BY_FOLDER.get(entry.relative)
    if singleton is not None and singleton.is_file:
        return FoundFile(entry, singleton, singleton.name)
    kind, suffix = _kind_in(folder)
    stem, dot, ending = name.rpartition(".")
    if f"{dot}{ending}" != suffix:
        raise Unreadable(
            "path-ext",
            f"{quoted(name)} is not a record",
            f"name it {suffix}, or keep it outside this folder",
        )
    if kind is None:
        folders = [name for name, kind in KINDS_BY_FOLDER.items() if not kind.is_file]
        raise Unreadable(
            "path-folder",
            f"no kind of record lives in {quoted(folder or '.')}",
            did_you_mean(folder, folders) or f"the folders are {', '.join(folders)}",
        )
    check_name(stem, kind)
    return FoundFile(entry, kind, stem)


@lru_cache(maxsize=64)
def _kind_in(folder: str) -> tuple[Kind | None, str]:
    """The kind of the records in a folder, and how their names end."""
    kind = KINDS_BY_FOLDER.get(folder)
    if kind is not None and kind.is_file:
        kind = None
    return kind, ".json" if kind is not None and kind.group == "generated" else ".yml"


def check_name(stem: str, kind: Kind) -> None:
    """Nothing for a name that a record of a kind may have, else Unreadable by the rule that it breaks."""
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
