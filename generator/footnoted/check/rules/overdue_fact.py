"""A statement is older than its measure, stance or office may get without another look.

A vocabulary record may say `review: yearly`, `quarterly` or `monthly`. The fact stays as it was
reported, and its page says that it is overdue. Cite a newer text; or if there is none, list this in
`facts/exceptions.yml`, with how long it is to wait.

Bad:
    # facts/vocabulary/measures/cost.yml
    label: cost
    cues: [cost]
    review: yearly
Good:
    # facts/vocabulary/measures/cost.yml
    label: cost
    cues: [cost]
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from footnoted.check.case import Case
from footnoted.check.rule import Finding
from footnoted.check.support.cited import Cited
from footnoted.model.corpus import Route
from footnoted.model.entities import Person
from footnoted.model.facts import Figure, Position
from footnoted.model.vocabulary import REVIEWS
from footnoted.problems import Severity
from footnoted.text.edtf import EdtfDate

SLUG = "overdue-fact"
SEVERITY = Severity.WARNING
JUDGES = (Figure, Position, Person)


def check(case: Case) -> Iterator[Finding]:
    record = case.record
    if isinstance(record, Person):
        for i, role in enumerate(record.roles):
            if role.to is None:
                yield from _overdue(("roles", i, "office"), role.office, None, [case.cited[i]], case)
    elif record.status != "current":
        return
    elif isinstance(record, Figure):
        yield from _overdue(("measure",), record.measure, record.as_of, case.cited, case)
    else:
        yield from _overdue(("stance",), record.stance, record.date, case.cited, case)


def _overdue(
    at: Route, term: str, stated: EdtfDate | None, citations: Sequence[Cited], case: Case
) -> Iterator[Finding]:
    kind = "office" if at[0] == "roles" else str(at[0])
    review: str | None = getattr(case.corpus.get(term, kind), "review", None)
    if review is None:
        return
    told = _last_told(stated, citations)
    if told < case.today and _months_after(told, REVIEWS[review]) < case.today:
        message = f"the last word on it is of {told:%Y-%m-%d}, and it is looked at {review}"
        yield Finding(at, message, "cite a newer text, or say in `exceptions.yml` until when it waits")


def _last_told(stated: EdtfDate | None, citations: Sequence[Cited]) -> date:
    """The last day for which some text tells it."""
    if stated is not None:
        return stated.latest
    days = [
        cited.source.published.latest
        for cited in citations
        if cited.source is not None and cited.citation.relation == "supports"
    ]
    return max(days, default=date.max)


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
