"""Two facts say the same.

Facts with the same kind and the same load-bearing fields are one fact: put both citations into it.

Bad:
    # facts/positions/de-ready-again.yml
    country: DE
    stance: ready
    citations:
      - source: herald-2025-03-20
        passage: Germany is ready
Good:
    # facts/positions/de-sceptical.yml
    country: DE
    stance: sceptical
    citations:
      - source: herald-2025-03-20
        passage: Germany doubts the plan
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.facts import Equivalent, Fact
from footnoted.model.schema import FieldType, Passage, attribute_of, fields_of
from footnoted.problems import Severity, quoted
from footnoted.text.amounts import Amount
from footnoted.text.edtf import EdtfDate

SLUG = "duplicate-fact"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    first: dict[tuple[Any, ...], Fact] = {}
    for fact in corpus.facts():
        if fact.status == "withdrawn":
            continue
        other = first.setdefault(_what_it_says(fact), fact)
        if other is not fact:
            yield Finding(
                (),
                f"this says the same as {quoted(other.id)}",
                f"add the citation to {corpus.file_for(other).path} and delete this file",
                fact,
            )


def _what_it_says(fact: Fact) -> tuple[Any, ...]:
    """Kind and load-bearing values; order counts in quoted words only."""
    return type(fact).__name__, *(
        _meaning(getattr(fact, attribute_of(key)), field.type)
        for key, field in fields_of(type(fact)).items()
        if field.load_bearing
    )


def _meaning(value: Any, type_: FieldType | None = None) -> Any:
    """A value by what it means: an amount not by its spelling, a list not by its order."""
    if isinstance(value, Amount):
        return value.value
    if isinstance(value, EdtfDate):
        return value.earliest, value.latest, value.approximate
    if isinstance(value, Equivalent):
        return value.amount.value, value.unit
    if isinstance(value, tuple) and not isinstance(type_, Passage):
        return frozenset(_meaning(item) for item in value)
    return value
