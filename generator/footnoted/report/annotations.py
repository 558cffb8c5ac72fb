"""Problems as annotations of a pull request, in the commands that GitHub's runners read from a log.

source   https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Iterable

from footnoted.problems import Problem, Severity, quotable
from footnoted.report.as_json import page_of
from footnoted.report.as_text import LONGEST

_COMMANDS = {Severity.ERROR: "error", Severity.PENDING: "notice", Severity.WARNING: "warning"}
_ORDER = list(_COMMANDS)


def problems_as_annotations(problems: Iterable[Problem], pending_ok: bool = True, address: str = "") -> str:
    """One command a line: the errors, then what is pending, then warnings, each by place.

    GitHub shows the first ten of a severity in one step. Words are escaped for the place they stand in,
    so that none can end its command or begin another.

    pending_ok   what waits for a maintainer is a notice, and no error.
    address      of the published site, whose page of the rule is named; "" names the command instead.
    """
    commands = _COMMANDS if pending_ok else {**_COMMANDS, Severity.PENDING: "error"}
    ordered = sorted(problems, key=lambda problem: (_ORDER.index(problem.severity), problem.sort_key))
    return "\n".join(_annotation(problem, commands[problem.severity], address) for problem in ordered)


def _annotation(problem: Problem, command: str, address: str) -> str:
    place = problem.place
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "title": problem.rule,
    }
    given = ",".join(
        f"{key}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in properties.items()
    )
    more = page_of(problem.rule, address) if address else f"footnoted explain {problem.rule}"
    words = "%0A".join(map(_escaped, (problem.message, problem.help, f"more: {more}")))
    return f"::{command} {given}::{words}"


def _escaped(text: str) -> str:
    return quotable(text, LONGEST).replace("%", "%25")
