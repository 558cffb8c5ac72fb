"""A date of something past lies after today.

Periods, targets, ends of offices and planned events may lie ahead.

Today is the day given by `--today`, else the day of the commit: never the clock's, so that the same
commit always gets the same verdict.

Bad:
    # facts/sources/herald-2025-03-20.yml
    accessed: 2999-01-01
Good:
    # facts/sources/herald-2025-03-20.yml
    accessed: 2025-03-21
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.facts import Event
from footnoted.model.schema import Date
from footnoted.problems import Severity

SLUG = "date-future"
SEVERITY = Severity.ERROR
JUDGES = (object,)


def check(case: Case) -> Iterator[Finding]:
    for at, type_, value in case.values:
        past = isinstance(type_, Date) and type_.past
        if isinstance(case.record, Event) and at == ("date",):
            past = case.record.happened == "reported"
        if past and value.earliest > case.today:
            message = f"{value.spoken()} is after today, {case.today:%Y-%m-%d}"
            yield Finding(at, message, "check the year; or give another day with --today")
