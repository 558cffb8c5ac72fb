"""The bad inputs of `hostile/` with the verdict that each must get."""

import csv
from typing import NamedTuple

from helpers import HOSTILE


class Case(NamedTuple):
    """A line of `expected.tsv`; the place is `line:column`, or `-` where a file has none."""

    path: str
    verdict: str
    rule: str
    place: str


with (HOSTILE / "expected.tsv").open(encoding="utf-8") as _stream:
    CASES = tuple(
        Case(row["path"], row["verdict"], row["rule"], row["pos"])
        for row in csv.DictReader(_stream, delimiter="\t")
    )


def cases_in(*folders: str) -> list[Case]:
    """The cases below some folders, in the order of the list."""
    return [case for case in CASES if case.path.split("/")[0] in folders]
