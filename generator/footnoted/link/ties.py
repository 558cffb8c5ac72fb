"""In which ways facts, entities and sources belong together, so that pages find them without reading all."""

from collections.abc import Iterator

from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.shared import Key


def ties_of_fact(fact: LinkedFact) -> Iterator[Key]:
    """What it is, whom it concerns, which facts it names, what it rests on."""
    yield "is", fact.kind
    for id in fact.concerns:
        yield "concerns", id
    if fact.subject_id is not None:
        yield "concerns", fact.subject_id
    akin = akin_to(fact)
    if akin is not None:
        yield "akin", *akin
    for id in fact.refers_to:
        yield "names", id
    for id in fact.same_as:
        yield "same-as", id
    for source in fact.basis.sources:
        yield "rests-on", source
    for citation in fact.citations:
        source = citation.source.id
        yield "cites", source
        yield "goes-back-to", citation.origin.id
        yield citation.at
        for words in citation.segments:
            yield "words", source, words


def ties_of_entity(entity: LinkedEntity) -> Iterator[Key]:
    """For whom it speaks, which offices it holds, and what tells of them."""
    for id in entity.belongs:
        yield "belongs-to", id
    for of in entity.roles_of:
        if of is not None:
            yield "office-of", of
    for _, citation in entity.roles:
        yield "cites", citation.source.id
        yield citation.at


def ties_of_source(source: LinkedSource) -> Iterator[Key]:
    """What it relays."""
    if source.relays is not None:
        yield "relays", source.relays.id


def akin_to(fact: LinkedFact) -> tuple[str, ...] | None:
    """What a fact shares with the other positions of its country, or the other figures of one measure of its
    subject.
    """
    if fact.subject_id is None or (fact.kind != "position" and fact.measure is None):
        return None
    return fact.kind, fact.subject_id, fact.measure or ""
