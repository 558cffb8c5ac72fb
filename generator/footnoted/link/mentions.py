"""Who is named in which part of a fact, and where facts come from."""

from collections.abc import Iterable, Sequence

from footnoted.link.coverage import published
from footnoted.link.linked import LinkedFact, LinkedSource
from footnoted.model.schema import attribute_of
from footnoted.text.codes import record_id


def named_in(fact: LinkedFact, *keys: str) -> frozenset[str]:
    """Ids of the records that some fields of a fact name."""
    named = set()
    for key in keys:
        value = getattr(fact.record, attribute_of(key), None)
        for one in value if isinstance(value, tuple) else (value,):
            # What is only described has no record.
            if isinstance(one, str):
                named.add(record_id(one))
    return frozenset(named)


def sources_of(facts: Iterable[LinkedFact]) -> dict[str, LinkedSource]:
    """The sources that support any of the facts, by id, in order of first use."""
    return {
        citation.source.id: citation.source
        for fact in facts
        for citation in fact.citations
        if citation.relation == "supports"
    }


def origins_of(facts: Iterable[LinkedFact]) -> dict[str, LinkedSource]:
    """The origins that supporting citations of the facts go back to, by id, in order of first use."""
    return {
        citation.origin.id: citation.origin
        for fact in facts
        for citation in fact.citations
        if citation.relation == "supports"
    }


def covered(facts: Sequence[LinkedFact]) -> str:
    """`Named in 12 facts from 4 sources, which go back to 3 origins, published 17 February – 20 March 2025`."""
    if not facts:
        return ""
    sources, origins = sources_of(facts), origins_of(facts)
    if not sources:
        return f"Named in {several(len(facts), 'fact')}"
    goes = "which goes back to" if len(sources) == 1 else "which go back to"
    back = "" if sources.keys() == origins.keys() else f", {goes} {several(len(origins), 'origin')}"
    return (
        f"Named in {several(len(facts), 'fact')} from {several(len(sources), 'source')}{back}, "
        f"published {published(list(sources.values()))}"
    )


def several(number: int, what: str) -> str:
    """`1 fact`, `2 facts`."""
    return f"{number} {what}{'' if number == 1 else 's'}"
