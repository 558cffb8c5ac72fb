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
from datetime import date

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.entities import Person
from footnoted.model.facts import Event, Fact, Member
from footnoted.problems import Severity
from footnoted.text.edtf import EdtfDate

SLUG = "date-order"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    for fact in corpus.facts():
        yield from _after_publication(fact, corpus)
        for i, challenge in enumerate(fact.challenges):
            at = ("challenges", i, "answered")
            yield from _ends_before_start(challenge.opened, challenge.answered, at, fact)
        if isinstance(fact, Member):
            yield from _ends_before_start(fact.from_, fact.to, ("to",), fact)
    for person in corpus.of_kind("person"):
        yield from _roles(person)
    for source in corpus.sources():
        captured = source.archived.captured if source.archived else None
        for key, later in (("accessed", source.accessed), ("archived", captured)):
            sure = later is not None and not source.published.approximate
            if later is not None and sure and later.latest < source.published.earliest:
                message = f"{later.spoken()} is before the publication, {source.published.spoken()}"
                yield Finding((key,), message, "check both dates", source)


def _after_publication(fact: Fact, corpus: Corpus) -> Iterator[Finding]:
    reported = [
        source.published.latest
        for citation in fact.citations
        if citation.relation == "supports"
        and (source := corpus.get(citation.source, "source")) is not None
        and not source.published.approximate
    ]
    for key in ("said_on", "date"):
        said = getattr(fact, key, None)
        # An event may be announced; `unscheduled-event` looks after those.
        if said is None or not reported or isinstance(fact, Event):
            continue
        if said.earliest > min(reported) and not said.approximate:
            message = f"{said.spoken()} is after the report of {min(reported):%Y-%m-%d}"
            yield Finding((key,), message, "check the date against the passage", fact)


def _roles(person: Person) -> Iterator[Finding]:
    for i, role in enumerate(person.roles):
        yield from _ends_before_start(role.from_, role.to, ("roles", i, "to"), person)


def _ends_before_start(
    start: EdtfDate | None, end: EdtfDate | None, at: tuple[str | int, ...], record: object
) -> Iterator[Finding]:
    if start is not None and end is not None and end.latest < start.earliest:
        message = f"{end.spoken()} is before the start, {start.spoken()}"
        yield Finding(at, message, "check both dates", record)
