"""`inferred` or `supports` names a field that the record does not have.

Both speak of values that readers see, so the value must be there.

Bad:
    # facts/positions/it-ready.yml
    inferred:
      - field: occasion
        because: The summit was the only meeting that day.
Good:
    # facts/positions/it-ready.yml
    date: 2025-03-18
    inferred:
      - field: date
        because: The text says Tuesday, and appeared on a Thursday.
"""

from collections.abc import Iterator

from footnoted.check.rule import Finding
from footnoted.model.corpus import Route
from footnoted.model.facts import Fact
from footnoted.model.schema import attribute_of, fields_of
from footnoted.problems import Severity, did_you_mean, quoted

SLUG = "absent-field"
SEVERITY = Severity.ERROR


def check(fact: Fact) -> Iterator[Finding]:
    named = list(_named_fields(fact))
    if not named:
        return
    given = [key for key in fields_of(type(fact)) if getattr(fact, attribute_of(key)) not in (None, ())]
    for at, field in named:
        if field not in given:
            yield Finding(
                at,
                f"this record has no {quoted(field)}",
                did_you_mean(field, given) or "name a key that is given above",
            )


def _named_fields(fact: Fact) -> Iterator[tuple[Route, str]]:
    for i, inference in enumerate(fact.inferred):
        yield ("inferred", i, "field"), inference.field
    for i, citation in enumerate(fact.citations):
        for j, field in enumerate(citation.supports):
            yield ("citations", i, "supports", j), field
