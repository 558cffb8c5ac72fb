"""New files in a folder of facts, never in the place of another one."""

from collections.abc import Sequence
from pathlib import Path

from footnoted.edit.new_record import NewFile
from footnoted.problems import FootnotedError
from footnoted.whole_file import write_file


def write_new(files: Sequence[NewFile], folder: Path) -> None:
    """Write files below a folder of facts.

    errors   FootnotedError where something has a name already, in whatever case of letters, or where a folder is
             a link; then none of the files is written.
    """
    targets = [folder / file.path for file in files]
    for target in targets:
        _check_place(target, folder)
    for target, file in zip(targets, files, strict=True):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, file.text.encode())


def _check_place(target: Path, folder: Path) -> None:
    parent = target.parent
    while parent != folder:
        if parent.is_symlink():
            raise FootnotedError(f"{parent} is a link; put the folder itself there")
        parent = parent.parent
    for other in target.parent.iterdir() if target.parent.is_dir() else ():
        if other.name.casefold() == target.name.casefold():
            raise FootnotedError(f"{other} is there already; nothing was written")
