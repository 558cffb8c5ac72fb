"""An event lies after the texts that report it, and is not marked as planned.

What a text announces may not have happened: such an event is `happened: scheduled`.

Bad:
    # facts/events/harbour-meeting.yml
    happened: reported
    date: 2025-03-27
Good:
    # facts/events/harbour-meeting.yml
    happened: scheduled
    date: 2025-03-27
"""

from collections.abc import Iterator

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.model.facts import Event
from footnoted.problems import Severity

SLUG = "unscheduled-event"
SEVERITY = Severity.ERROR
JUDGES = (Event,)


def check(case: Case) -> Iterator[Finding]:
    event = case.record
    if event.happened != "reported" or event.date is None:
        return
    published = [cited.source.published.latest for cited in case.cited if cited.source is not None]
    if published and event.date.earliest > max(published):
        yield Finding(
            ("happened",),
            f"{event.date.spoken()} is after the latest report, {max(published):%Y-%m-%d}",
            "write `happened: scheduled`, or check the date",
        )
