"""Problems as text."""

from collections.abc import Iterable

from footnoted.problems import Problem, Severity


def problems_as_text(problems: Iterable[Problem], records: int) -> str:
    """One problem a line with its cure below, by place; the last line counts them.

    No line begins with foreign text, and no foreign character reaches it unescaped.
    """
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    lines = []
    for problem in ordered:
        mark = "" if problem.severity is Severity.ERROR else "warning: "
        lines.append(f"{problem.place}: {problem.rule}: {mark}{problem.message}")
        lines.append(f"    {problem.help}   more: footnoted explain {problem.rule}")
    errors = sum(problem.severity is Severity.ERROR for problem in ordered)
    counted = f"{_count(errors, 'problem')}" + (
        f" and {_count(len(ordered) - errors, 'warning')}" if len(ordered) > errors else ""
    )
    return "\n".join([*lines, f"{counted} in {_count(records, 'record')}"])


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether a build may not go on."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
