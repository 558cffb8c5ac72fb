"""Whether a file is better after a cure: what hid behind a fault may show, and nothing else may."""

from collections import Counter
from collections.abc import Iterable, Sequence

from footnoted.load.character_faults import FAULTS as OF_CHARACTERS
from footnoted.load.faults import FAULTS as OF_READING
from footnoted.problems import Problem, Severity

_LAST = 3


def is_better(before: Sequence[Problem], after: Sequence[Problem], cured: Problem) -> bool:
    """Whether a problem is gone from a file, and no other has come that could have been seen before.

    before, after   the file's problems, with those of the whole corpus or without.
    """
    if _counted(after)[_named(cured)] >= _counted(before)[_named(cured)]:
        return False
    ended = min((_stage(one) for one in before if one.severity is Severity.ERROR), default=_LAST)
    new = _counted(after) - _counted(before)
    return all(_may_show(one, ended, cured) for one in after if new[_named(one)])


def _may_show(problem: Problem, ended: int, cured: Problem) -> bool:
    """Whether reading had `ended` before it could find this problem."""
    if _stage(problem) == ended == _stage(cured) == 1:
        # A file is read up to the first line that can't be.
        return problem.place > cured.place
    if _stage(problem) == _stage(cured) == 2 and problem.place == cured.place:
        # A value is read no further than to its first fault.
        return problem.rule != cured.rule
    return _stage(problem) > ended


def _stage(problem: Problem) -> int:
    """How far a file has been read when a problem of this rule is found: letters, YAML, fields, meaning."""
    if problem.rule in OF_CHARACTERS or problem.rule == "text-encoding":
        return 0
    if problem.rule.startswith("yaml-"):
        return 1
    return 2 if problem.rule in OF_READING else _LAST


def _named(problem: Problem) -> tuple[str, str]:
    # Lines move when one is taken out.
    return problem.rule, problem.message


def _counted(problems: Iterable[Problem]) -> Counter[tuple[str, str]]:
    return Counter(map(_named, problems))
