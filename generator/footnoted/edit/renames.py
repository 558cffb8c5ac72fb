"""Files whose name is an id but for its letter case, spaces or underscores."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from footnoted.load.files import near_id
from footnoted.load.folders import ordinary_files
from footnoted.model.kinds import KINDS_BY_FOLDER
from footnoted.problems import Problem


@dataclass(frozen=True, slots=True)
class Rename:
    """A file and the name that it should have; `problem` is what was wrong with the one it has."""

    path: Path
    name: str
    problem: Problem

    def carry_out(self) -> None:
        """Rename the file, unless the name has been taken meanwhile."""
        target = self.path.with_name(self.name)
        if not target.exists() or target.samefile(self.path):
            self.path.rename(target)


def renames_in(facts: Path, problems: Sequence[Problem]) -> list[Rename]:
    """What `id-charset` problems can be cured by a rename: no other record may have the name, in any folder."""
    shown = facts.as_posix()
    entries = {entry.shown: entry for entry in ordinary_files(facts, shown, [])}
    taken = [entry.relative.rpartition("/")[2].casefold() for entry in entries.values()]
    renames = []
    for problem in problems:
        entry = entries.get(problem.place.path)
        if problem.rule != "id-charset" or entry is None or not entry.relative.endswith(".yml"):
            continue
        folder, _, name = entry.relative.rpartition("/")
        id = near_id(name.removesuffix(".yml"))
        # The file itself may differ in letter case alone.
        others = taken.count(f"{id}.yml") - (name.casefold() == f"{id}.yml")
        if id and not others and folder in KINDS_BY_FOLDER:
            renames.append(Rename(entry.path, f"{id}.yml", problem))
            taken.append(f"{id}.yml")
    return renames
