"""What a change touches: facts and pages are data, generated files are the program's, the rest is code."""

from collections.abc import Iterator, Sequence
from typing import Literal

from footnoted.load.docs import PAGE, PICTURES
from footnoted.model.kinds import KINDS
from footnoted.problems import Place, Problem, Severity

Nature = Literal["facts", "page", "generated", "code"]

_GENERATED = (
    *(kind.folder for kind in KINDS.values() if kind.group == "generated"),
    # No record class reads it.
    "schema",
)


def nature_of(path: str, facts: str = "facts", docs: str = "docs") -> Nature:
    """What a file is, by its path from the root of the repository alone."""
    within = path.removeprefix(f"{facts}/")
    if within != path:
        return "generated" if any(f"{within}/".startswith(f"{one}/") for one in _GENERATED) else "facts"
    listed = path.endswith((PAGE, *PICTURES))
    return "page" if path.startswith(f"{docs}/") and listed else "code"


def judge_paths(
    changed: Sequence[str], facts: str = "facts", docs: str = "docs", generated_ok: bool = False
) -> Iterator[Problem]:
    """A problem for each generated file that was edited by hand, and one for all files together that are code.

    changed        paths from the root of the repository, by path.
    generated_ok   whoever changed them is trusted with receipts.
    """
    code = [path for path in changed if nature_of(path, facts, docs) == "code"]
    for path in changed:
        if nature_of(path, facts, docs) != "generated" or generated_ok:
            continue
        # The schema is made of the program, by whoever changes it.
        if path.startswith(f"{facts}/schema/") and code:
            continue
        yield Problem(
            Place(path),
            "generated-edit",
            "the program writes this file, and nobody else",
            f"leave it out of the change: `git checkout origin/main -- {path}`, or undo your commit of it",
        )
    if code:
        first, *others = code
        these = f"this file and {len(others)} more are" if others else "this file is"
        yield Problem(
            Place(first),
            "code-change",
            f"{these} neither facts nor pages, and not run here: that needs a maintainer",
            "if you meant to change facts alone, leave out all that is not in their folder or that of the pages",
            Severity.WARNING,
        )
