"""The read-only API: static JSON files below `api/v1/`.

Additions keep `schema_version`; anything else raises its first number and moves to `api/v2/`.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from footnoted.export.encode import laid_out_file
from footnoted.export.when_asked import WhenAsked
from footnoted.link.linked import LinkedCitation, LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.linked_note import LinkedDisagreement
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.link.urls import disagreement_anchor

SCHEMA_VERSION = "1.0"


def as_json(site: Site) -> WhenAsked:
    """`facts.json`, `sources.json`, `entities.json`, `disagreements.json`, each whole and in id order."""
    head = {
        "schema_version": SCHEMA_VERSION,
        "generated_from": {"commit": site.imprint.commit},
        "covers": site.coverage,
    }

    def made(name: str, printed: Callable[[Any], dict[str, Any]], records: Mapping[str, Any]) -> bytes:
        return laid_out_file(head, name, map(printed, records.values()))

    return WhenAsked(
        {
            f"api/v1/{name}.json": partial(made, name, printed, records)
            for name, printed, records in (
                ("facts", _fact, site.facts),
                ("sources", _source, site.sources),
                ("entities", _entity, site.entities),
                ("disagreements", _disagreement, site.disagreements),
            )
        }
    )


def _fact(fact: LinkedFact) -> dict[str, Any]:
    return {
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
        **{key: value for key, value in fact.values.items() if key != "citations"},
        "citations": [_citation(citation) for citation in fact.citations],
    }


def _disagreement(note: LinkedDisagreement) -> dict[str, Any]:
    return {"id": note.id, "url": f"disagreements/#{disagreement_anchor(note.id)}", **note.values}


def _citation(citation: LinkedCitation) -> dict[str, Any]:
    return {
        "source": citation.source.id,
        "outlet": citation.source.outlet,
        "published": citation.source.values.get("published"),
        "address": citation.source.address,
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


def _source(source: LinkedSource) -> dict[str, Any]:
    return {"id": source.id, "url_here": source.link.url, "outlet": source.outlet, **source.values}


def _entity(entity: LinkedEntity) -> dict[str, Any]:
    return {"id": entity.id, "kind": entity.kind, "url": entity.link.url, **entity.values}
