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
from datetime import date

from footnoted.check.rule import Finding
from footnoted.model.corpus import Corpus
from footnoted.model.entities import Person, Role
from footnoted.problems import Severity, quoted

SLUG = "contradicted-role"
SEVERITY = Severity.ERROR


def check(corpus: Corpus, today: date) -> Iterator[Finding]:
    holders: dict[str, list[tuple[date, date, Person, int]]] = defaultdict(list)
    for person in corpus.of_kind("person"):
        for i, role in enumerate(person.roles):
            office = corpus.get(role.office, "office")
            span = _held(role, corpus)
            if office is not None and not office.shared and span is not None:
                holders[office.id].append((*span, person, i))
    for office_id, spans in holders.items():
        for start, end, person, i in spans:
            for other_start, other_end, other, _ in spans:
                if other.id < person.id and start <= other_end and other_start <= end:
                    yield Finding(
                        ("roles", i, "office"),
                        f"{quoted(other.name)} holds {quoted(office_id)} at the same time",
                        "give `from:` or `to:` as a source states them, or mark the office as shared",
                        person,
                    )


def _held(role: Role, corpus: Corpus) -> tuple[date, date] | None:
    """First and last day on which a role is stated or attested; None where nothing is known."""
    source = corpus.get(role.citation.source, "source")
    attested = None if source is None else source.published
    start = role.from_ or (role.to if role.to is not None else attested)
    end = role.to or attested or start
    if start is None or end is None:
        return None
    return start.earliest, max(end.latest, start.earliest)
