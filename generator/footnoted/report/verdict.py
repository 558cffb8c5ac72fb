"""What problems mean for a run, and how many there are of each severity."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from footnoted.problems import Problem, Severity

if TYPE_CHECKING:
    # The command line prints problems, and answers `--help`, without linking a site.
    from footnoted.link.site import Site


def has_errors(problems: Iterable[Problem], pending_ok: bool = True) -> bool:
    """Whether a build may not go on; for `check` without `pending_ok`, whether it fails."""
    stops = {Severity.ERROR} if pending_ok else {Severity.ERROR, Severity.PENDING}
    return any(problem.severity in stops for problem in problems)


def counted(problems: Iterable[Problem], records: int, pending_ok: bool = True, what: str = "record") -> str:
    """`2 problems, 1 pending and 1 warning in 235 records`; what isn't there is left out, problems aside."""
    severities = [problem.severity for problem in problems]
    warnings = severities.count(Severity.WARNING)
    pending = severities.count(Severity.PENDING) if pending_ok else 0
    parts = [_count(len(severities) - warnings - pending, "problem")]
    parts += [f"{pending} pending"] if pending else []
    parts += [_count(warnings, "warning")] if warnings else []
    *others, last = parts
    told = f"{', '.join(others)} and {last}" if others else last
    return f"{told} in {_count(records, what)}"


def scores_in_short(site: "Site") -> str:
    """The kept scores in one line, for the end of a build; "" if none are kept."""
    quality = site.quality
    if quality is None:
        return ""
    stale = "; stale, facts or checks have changed since" if quality.stale else ""
    return f"mutation score {quality.mutation}, acceptance score {quality.acceptance}{stale}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
