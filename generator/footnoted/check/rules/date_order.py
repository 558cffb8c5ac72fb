"""Two dates are in an impossible order.

Nothing is said, done or read after the text that reports it appeared, a page is not read before it
is published, and what ends has begun.

Bad:
    # facts/positions/it-ready.yml
    date: 2025-03-25
Good:
    # facts/positions/it-ready.yml
    date: 2025-03-18
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.entities import Person
from footnoted.model.facts import Event, Fact, Member
from footnoted.model.sources import Source
from footnoted.problems import Severity
from footnoted.text.edtf import EdtfDate

SLUG = "date-order"
SEVERITY = Severity.ERROR
JUDGES = (Fact, Person, Source)


def check(case: Case) -> Iterator[Finding]:
    record = case.record
    if isinstance(record, Fact):
        yield from _after_publication(record, case)
        for i, challenge in enumerate(record.challenges):
            yield from _ends_before_start(challenge.opened, challenge.answered, ("challenges", i, "answered"))
    if isinstance(record, Member):
        yield from _ends_before_start(record.from_, record.to, ("to",))
    if isinstance(record, Person):
        for i, role in enumerate(record.roles):
            yield from _ends_before_start(role.from_, role.to, ("roles", i, "to"))
    if isinstance(record, Source):
        yield from _before_publication(record)


def _before_publication(source: Source) -> Iterator[Finding]:
    captured = source.archived.captured if source.archived else None
    for key, later in (("accessed", source.accessed), ("archived", captured)):
        sure = later is not None and not source.published.approximate
        if later is not None and sure and later.latest < source.published.earliest:
            message = f"{later.spoken()} is before the publication, {source.published.spoken()}"
            yield Finding((key,), message, "check both dates")


def _after_publication(fact: Fact, case: Case) -> Iterator[Finding]:
    # An event may be announced; `unscheduled-event` looks after those.
    dates = [(key, getattr(fact, key, None)) for key in ("said_on", "date") if not isinstance(fact, Event)]
    if not any(said for _, said in dates):
        return
    reported = [
        cited.source.published.latest
        for cited in case.cited
        if cited.citation.relation == "supports"
        and cited.source is not None
        and not cited.source.published.approximate
    ]
    for key, said in dates:
        if said is None or not reported:
            continue
        if said.earliest > min(reported) and not said.approximate:
            message = f"{said.spoken()} is after the report of {min(reported):%Y-%m-%d}"
            yield Finding((key,), message, "check the date against the passage")


def _ends_before_start(
    start: EdtfDate | None, end: EdtfDate | None, at: tuple[str | int, ...]
) -> Iterator[Finding]:
    if start is not None and end is not None and end.latest < start.earliest:
        message = f"{end.spoken()} is before the start, {start.spoken()}"
        yield Finding(at, message, "check both dates")
