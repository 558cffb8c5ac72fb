"""Problems as text."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from footnoted.problems import Problem, Severity, line_of_output, quotable

if TYPE_CHECKING:
    # The command line prints problems, and answers `--help`, without linking a site.
    from footnoted.link.site import Site

_LONGEST = 1000


def problems_as_text(problems: Iterable[Problem], records: int, pending_ok: bool = True) -> str:
    """One problem a line with its cure below, by place; the last line counts them.

    pending_ok   what waits for a maintainer is listed and is no problem.

    Two lines for each problem, whatever its words hold: what can't be seen or would act on a terminal
    or a workflow's log is escaped, and what is very long is cut.
    """
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    marks = {
        Severity.ERROR: "",
        Severity.WARNING: "warning: ",
        Severity.PENDING: "pending: " if pending_ok else "",
    }
    lines = []
    for problem in ordered:
        message, help = (quotable(words, _LONGEST) for words in (problem.message, problem.help))
        lines += [
            line_of_output(f"{problem.place}: {problem.rule}: {marks[problem.severity]}{message}"),
            line_of_output(f"    {help}   more: footnoted explain {problem.rule}"),
        ]
    warnings = sum(problem.severity is Severity.WARNING for problem in ordered)
    pending = sum(problem.severity is Severity.PENDING for problem in ordered) if pending_ok else 0
    counted = [_count(len(ordered) - warnings - pending, "problem")]
    counted += [f"{pending} pending"] if pending else []
    counted += [_count(warnings, "warning")] if warnings else []
    *others, last = counted
    told = f"{', '.join(others)} and {last}" if others else last
    return "\n".join([*lines, f"{told} in {_count(records, 'record')}"])


def has_errors(problems: Iterable[Problem], pending_ok: bool = True) -> bool:
    """Whether a build may not go on; for `check` without `pending_ok`, whether it fails."""
    stops = {Severity.ERROR} if pending_ok else {Severity.ERROR, Severity.PENDING}
    return any(problem.severity in stops for problem in problems)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def scores_in_short(site: "Site") -> str:
    """The kept scores in one line, for the end of a build; "" if none are kept."""
    quality = site.quality
    if quality is None:
        return ""
    stale = "; stale, facts or checks have changed since" if quality.stale else ""
    return f"mutation score {quality.mutation}, acceptance score {quality.acceptance}{stale}"
