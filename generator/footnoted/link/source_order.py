"""The order in which the page of a source has what rests on it, which also numbers its references."""

from collections.abc import Iterator, Mapping, Sequence

from footnoted.link.linked import LinkedCitation, LinkedFact
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.order import KINDS, by_day
from footnoted.link.shared import Key, Shared
from footnoted.link.spans import Sentence


def facts_on(source: str, facts: Shared[LinkedFact]) -> Iterator[tuple[str, str, Sequence[LinkedFact]]]:
    """Anchor, heading and facts of each part: what cites the source by kind, then what goes back to it."""
    resting = facts.having("cites", source)
    cited = {fact.id for fact in resting}
    relayed = [fact for fact in facts.having("goes-back-to", source) if fact.id not in cited]
    yield from _by_kind("rests", "{}", resting)
    yield from _by_kind("goes-back", "{} that go back to it", relayed)


def _by_kind(
    anchor: str, heading: str, facts: Sequence[LinkedFact]
) -> Iterator[tuple[str, str, Sequence[LinkedFact]]]:
    ordered = by_day(facts)
    for kind, plural in KINDS.items():
        of_kind = [fact for fact in ordered if fact.kind == kind]
        if of_kind:
            yield f"{anchor}-{kind}", heading.format(plural), of_kind


def offices_on(
    source: str, entities: Shared[LinkedEntity]
) -> Iterator[tuple[LinkedEntity, Sentence, LinkedCitation]]:
    """Whoever has an office that the source names, the office, and its citation."""
    for entity in entities.having("cites", source):
        for sentence, citation in entity.roles:
            if citation.source.id == source:
                yield entity, sentence, citation


def numbers_on(source: str, facts: Shared[LinkedFact], entities: Shared[LinkedEntity]) -> Mapping[Key, int]:
    """The number of the reference that lists each passage of the source on its page."""
    entries: dict[tuple[object, ...], int] = {}
    numbers: dict[Key, int] = {}
    cited = [one for _, _, part in facts_on(source, facts) for fact in part for one in fact.citations]
    cited += [citation for _, _, citation in offices_on(source, entities)]
    for citation in cited:
        number = entries.setdefault(citation.said, len(entries) + 1)
        if citation.source.id == source:
            numbers.setdefault(citation.at, number)
    return numbers


def sources_of(record: LinkedFact | LinkedEntity) -> set[str]:
    """Ids of the sources on whose pages a record stands."""
    if isinstance(record, LinkedEntity):
        return {citation.source.id for _, citation in record.roles}
    return {id for citation in record.citations for id in (citation.source.id, citation.origin.id)}
