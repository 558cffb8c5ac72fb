"""Records as the API has them: what they say themselves, with what follows from their references."""

from typing import Any

from footnoted.export.api.forms import (
    CitedPassage,
    DisagreementFrame,
    EntityFrame,
    FactFrame,
    SourceFrame,
)
from footnoted.link.linked import LinkedCitation, LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.linked_note import LinkedDisagreement
from footnoted.link.spans import plain
from footnoted.link.urls import disagreement_anchor


def fact_record(fact: LinkedFact) -> dict[str, Any]:
    """A fact with its citations."""
    frame: FactFrame = {
        "id": fact.id,
        "kind": fact.kind,
        "url": fact.link.url,
        "title": fact.title,
        "sentence": plain(fact.sentence),
        "reported": fact.reported,
        "mentions": sorted(fact.concerns),
        "sources": list(fact.basis.sources),
        "origins": list(fact.basis.origins),
        "disagreements": list(fact.noted_in),
    }
    return {**frame, **fact.values, "citations": list(map(_citation, fact.citations))}


def entity_record(entity: LinkedEntity) -> dict[str, Any]:
    """A country, person, organisation or initiative."""
    frame: EntityFrame = {"id": entity.id, "kind": entity.kind, "url": entity.link.url}
    return {**frame, **entity.values}


def source_record(source: LinkedSource) -> dict[str, Any]:
    """A source; its `url` is where it stands on the web."""
    frame: SourceFrame = {"id": source.id, "url_here": source.link.url, "outlet": source.outlet}
    return {**frame, **source.values}


def disagreement_record(note: LinkedDisagreement) -> dict[str, Any]:
    """A note on facts that may disagree; it has no page of its own."""
    frame: DisagreementFrame = {"id": note.id, "url": f"disagreements/#{disagreement_anchor(note.id)}"}
    return {**frame, **note.values}


def _citation(citation: LinkedCitation) -> CitedPassage:
    source = citation.source
    return {
        "source": source.id,
        "outlet": source.outlet,
        "published": source.record.published.written if source.record else None,
        "address": source.address,
        "passage": list(citation.segments),
        "relation": citation.relation,
        "origin": citation.origin.id,
        "locator": citation.locator,
        "state": citation.state,
        "since": citation.since.written if citation.since else None,
        "remark": plain(citation.remark) or None,
        "asserted": list(citation.asserted),
        "fragment": citation.fragment or None,
        "readings": [
            {"segment": i, "word": piece.text.split()[-1], "means": piece.reading}
            for i, segment in enumerate(citation.passage)
            for piece in segment
            if piece.reading
        ],
    }
