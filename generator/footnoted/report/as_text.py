"""Problems as text, for a terminal or a log."""

from collections.abc import Iterable

from footnoted.problems import Problem, Severity, line_of_output, quotable
from footnoted.report.frames import NO_FRAMES, Frames
from footnoted.report.verdict import counted

LONGEST = 1000


def problems_as_text(
    problems: Iterable[Problem],
    records: int,
    pending_ok: bool = True,
    frames: Frames = NO_FRAMES,
    what: str = "record",
) -> str:
    """One problem a line with its cure below, by place; the last line counts them.

    pending_ok   what waits for a maintainer is listed and is no problem.
    what         of which `records` is the number.
    frames       the lines that problems are in, to be shown between fault and cure.

    Two lines for each problem without its frame, whatever its words hold: what can't be seen or would
    act on a terminal or a workflow's log is escaped, and what is very long is cut.
    """
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    marks = {
        Severity.ERROR: "",
        Severity.WARNING: "warning: ",
        Severity.PENDING: "pending: " if pending_ok else "",
    }
    lines = []
    for problem in ordered:
        message, help = (quotable(words, LONGEST) for words in (problem.message, problem.help))
        lines += [
            line_of_output(f"{problem.place}: {problem.rule}: {marks[problem.severity]}{message}"),
            *frames.around(problem),
            line_of_output(f"    {help}   more: footnoted explain {problem.rule}"),
        ]
    return "\n".join([*lines, counted(ordered, records, pending_ok, what)])
