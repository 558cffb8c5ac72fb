"""Two people hold one office at the same time, or one is said to hold it after its end.

A role holds on the dates of the sources that attest it; it is contradicted only by a stated end or
by another holder. An office that several people share says `shared: true`.

Bad:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
    roles:
      - office: prime-minister-of-italy
        from: 2025-01
        citation:
          source: herald-2025-03-20
          passage: Prime Minister Mario Draghi
Good:
    # facts/people/mario-draghi.yml
    name: Mario Draghi
    roles:
      - office: prime-minister-of-italy
        from: 2021-02
        to: 2022-10
        citation:
          source: herald-2025-03-20
          passage: former Prime Minister Mario Draghi
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from footnoted.check.case import Run
from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.entities import Person, Role
from footnoted.problems import Severity, quoted

SLUG = "contradicted-role"
SEVERITY = Severity.ERROR

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Held:
    """The days on which a person surely held an office, by what is stated and attested."""

    person: Person
    index: int
    role: Role
    start: date
    end: date
    attested: date | None


def check(run: Run) -> Iterator[Finding]:
    corpus = run.corpus
    by_office: dict[str, list[_Held]] = defaultdict(list)
    for person in corpus.of_kind("person"):
        for i, role in enumerate(person.roles):
            held = _held(person, i, role, corpus)
            if held is not None:
                by_office[role.office].append(held)
    for office, spans in by_office.items():
        shared = getattr(corpus.get(office, "office"), "shared", True)
        same: dict[str, list[_Held]] = defaultdict(list)
        for held in spans:
            same[held.person.id].append(held)
        for held in spans:
            # Of an office that many hold at once, only what one person has is compared.
            for other in same[held.person.id] if shared else spans:
                if other.person is held.person:
                    yield from _after_its_end(held, other)
                elif not shared and other.person.id < held.person.id:
                    yield from _at_the_same_time(held, other)


def _after_its_end(held: _Held, other: _Held) -> Iterator[Finding]:
    """The same person, by a text that appeared after the stated end and names no new beginning."""
    end, unstated = other.role.to, held.role.from_ is None and held.role.to is None
    if end is not None and unstated and held.attested is not None and held.attested > end.latest:
        message = f"the office ended {end.spoken()}, and a text of {held.attested:%Y-%m-%d} still names it"
        yield Finding(
            ("roles", held.index, "office"), message, "check both texts, or add `from:`", held.person
        )


def _at_the_same_time(held: _Held, other: _Held) -> Iterator[Finding]:
    if max(held.start, other.start) <= min(held.end, other.end):
        message = f"{quoted(other.person.name)} holds {quoted(held.role.office)} at the same time"
        help = "give `from:` or `to:` as a source states them, or mark the office as shared"
        yield Finding(("roles", held.index, "office"), message, help, held.person)


def _held(person: Person, index: int, role: Role, corpus: Corpus) -> _Held | None:
    """None where no day is sure. The day of a handover belongs to the one who comes."""
    if any(stated is not None and stated.is_open for stated in (role.from_, role.to)):
        return None
    source = corpus.get(role.citation.source, "source")
    attested = source.published.latest if source is not None and source.published.is_day else None
    end = attested if role.to is None else role.to.earliest - _DAY
    start = role.from_.latest if role.from_ is not None else end
    if start is None or end is None:
        return None
    return _Held(person, index, role, start, end if role.to is not None else max(start, end), attested)
