"""A folder of facts read and judged: all that `footnoted check` needs, and the beginning of a build."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from footnoted.check import Verdicts, judged
from footnoted.check.inputs import keys_to_judge
from footnoted.load import load_corpus
from footnoted.model.corpus import Corpus
from footnoted.problems import FootnotedError, Problem, Severity


@dataclass(frozen=True, slots=True)
class Inspected:
    """A folder of facts, read and judged.

    verdicts   what was said of each record by itself.
    """

    corpus: Corpus
    problems: list[Problem]
    verdicts: Verdicts = field(default_factory=dict)


def inspect_facts(
    folder: Path,
    today: date,
    shown_as: str | None = None,
    instead: Mapping[str, bytes] | None = None,
    cache: Path | None = None,
) -> Inspected:
    """All records and all problems of a folder of facts.

    instead  contents in place of those of some files, by the path by which reports name the file.
    cache    as for `load_corpus`.
    errors   FootnotedError if there is no such folder.
    """
    require_folder(folder)
    return inspected_of(*load_corpus(folder, shown_as, instead, cache), today)


def require_folder(folder: Path) -> None:
    """Nothing for a folder, else a FootnotedError."""
    if not folder.is_dir():
        raise FootnotedError(f"there is no folder {folder}; name the folder of facts with --facts")


def inspected_of(
    corpus: Corpus, found: Sequence[Problem], today: date, before: Inspected | None = None
) -> Inspected:
    """Records that have been read, judged.

    found    what reading them finds.
    before   earlier ones, judged on the same day: a verdict that rests on nothing that has changed holds still.
    """
    faults = [problem for problem in found if problem.severity is Severity.ERROR]
    noticed = [problem for problem in found if problem.severity is Severity.WARNING]
    known: Verdicts = {}
    if before is not None:
        again = frozenset(keys_to_judge(before.corpus, corpus))
        known = {key: before.verdicts[key] for key in corpus.records if key not in again}
    problems, verdicts = judged(corpus, today, noticed, known)
    return Inspected(corpus, faults + problems, verdicts)
