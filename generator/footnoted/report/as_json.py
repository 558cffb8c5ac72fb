"""Problems as JSON, for editors and other programs."""

import json
from collections.abc import Iterable

from footnoted.problems import Problem
from footnoted.report.verdict import has_errors

SCHEMA_VERSION = "1.0"


def problems_as_json(
    problems: Iterable[Problem], records: int, pending_ok: bool = True, address: str = ""
) -> str:
    """One object: `schema_version`, `passes`, `records`, and `problems` by place.

    Each problem has `path`, `line`, `column` (from 1, in code points), `rule`, `severity` (error,
    pending or warning), `message`, `help`, and `page`: where the rule is explained. ASCII throughout:
    what can't be seen stands as an escape.

    address   of the published site, with a slash at its end; "" leaves `page` from the site's root.
    """
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    return json.dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "passes": not has_errors(ordered, pending_ok),
            "records": records,
            "problems": [problem_as_data(problem, address) for problem in ordered],
        },
        indent=1,
    )


def page_of(rule: str, address: str = "") -> str:
    """Where a site explains a rule."""
    return f"{address}problems/{rule}/"


def problem_as_data(problem: Problem, address: str = "") -> dict[str, str | int]:
    """A problem under the keys that `problems_as_json` names."""
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "rule": problem.rule,
        "severity": problem.severity.value,
        "message": problem.message,
        "help": problem.help,
        "page": page_of(problem.rule, address),
    }
