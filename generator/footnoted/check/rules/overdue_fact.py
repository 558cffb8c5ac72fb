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

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus, Route
from footnoted.model.facts import Figure, Position
from footnoted.model.parts import Citation
from footnoted.model.vocabulary import REVIEWS
from footnoted.problems import Severity
from footnoted.text.edtf import EdtfDate

SLUG = "overdue-fact"
SEVERITY = Severity.WARNING


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for fact in corpus.facts():
        if fact.status != "current":
            continue
        if isinstance(fact, Figure):
            told = _last_told(fact.as_of, fact.citations, corpus)
            yield from _overdue(("measure",), fact.measure, told, corpus, today, fact)
        if isinstance(fact, Position):
            told = _last_told(fact.date, fact.citations, corpus)
            yield from _overdue(("stance",), fact.stance, told, corpus, today, fact)
    for person in corpus.of_kind("person"):
        for i, role in enumerate(person.roles):
            if role.to is None:
                told = _last_told(None, [role.citation], corpus)
                yield from _overdue(("roles", i, "office"), role.office, told, corpus, today, person)


def _last_told(stated: EdtfDate | None, citations: Sequence[Citation], corpus: Corpus) -> date:
    """The last day for which some text tells it."""
    days = [stated.latest] if stated is not None else []
    for citation in citations if stated is None else ():
        source = corpus.get(citation.source, "source")
        if source is not None and citation.relation == "supports":
            days.append(source.published.latest)
    return max(days, default=date.max)


def _overdue(
    at: Route, term: str, told: date, corpus: Corpus, today: date, record: object
) -> Iterator[Finding]:
    kind = "office" if at[0] == "roles" else str(at[0])
    review: str | None = getattr(corpus.get(term, kind), "review", None)
    if review is not None and told < today and _months_after(told, REVIEWS[review]) < today:
        message = f"the last word on it is of {told:%Y-%m-%d}, and it is looked at {review}"
        yield Finding(
            at, message, "cite a newer text, or say in `exceptions.yml` until when it waits", record
        )


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
