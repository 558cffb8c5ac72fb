"""All that pages tell machines, in one file: JSON-LD with all of its context inside, and each passage as a Web
Annotation.

Without an address of the site names are written as seen from the file, so that a copy of the site is read the same.

source   https://www.w3.org/TR/json-ld11/, https://www.w3.org/TR/annotation-vocab/, https://schema.org/version/latest
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from footnoted.export.as_json_ld import about_dataset, about_page
from footnoted.export.dates import inferred_fields, stated_date
from footnoted.export.encode import lined_file
from footnoted.export.when_asked import WhenAsked
from footnoted.link.linked import LinkedCitation, LinkedFact, LinkedSource
from footnoted.link.linked_departure import LinkedDeparture
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.outline import Outline
from footnoted.link.site import Site
from footnoted.link.spans import plain

LINKED_DATA = "api/v1/linked-data.jsonld"

_FROM_THE_FILE = "../../"
_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_NAMES = "archivedAt contentUrl eventStatus isBasedOn mainEntityOfPage sameAs url".split()
CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    **{name: {"@type": "@id"} for name in _NAMES},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "exact": "oa:exact",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@id"},
    "dcterms:date": {"@type": _EDTF},
    "dcterms:source": {"@type": "@id"},
    "dcterms:isReplacedBy": {"@type": "@id"},
    "prov:hadPrimarySource": {"@type": "@id"},
}
"""Terms of schema.org, but for those that it lacks; annotations have the names that their own context gives them."""

_MOTIVATIONS = {"supports": "oa:identifying"}
"""A passage that carries a fact tells what is meant by it; any other one is linked to it."""


def linked_data(site: Site) -> WhenAsked:
    """The file, by its path from the site's root."""
    return WhenAsked({LINKED_DATA: partial(_file, site)})


def _file(site: Site) -> bytes:
    return lined_file({"@context": CONTEXT}, "@graph", graph_of(site))


def graph_of(site: Site) -> Iterator[dict[str, Any]]:
    """The facts as a whole, then what stands on each page in the order of urls, each with its annotations, and ids that
    were given up."""
    root = site.imprint.address or _FROM_THE_FILE
    whole = about_dataset(site, site.imprint.name or "Facts", "", "", root)
    yield _without_context(whole) | ({"version": site.imprint.commit} if site.imprint.commit else {})
    named = {f"{root}{url}" for url in site.outlines}
    for outline in site.outlines.values():
        said = _without_context(about_page(outline, site, root))
        yield {key: _referred(value, named) for key, value in said.items()} | dict(_beside(outline, root))
        yield from _annotations(outline, root)
    for departure in site.departed.values():
        yield _departed(departure, root)


def _without_context(said: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in said.items() if key != "@context"}


def _referred(value: Any, named: set[str]) -> Any:
    """What has a page of its own by its name alone: all else of it stands there."""
    if isinstance(value, list):
        return [_referred(one, named) for one in value]
    if isinstance(value, dict) and value.get("@id") in named:
        return {"@id": value["@id"]}
    return value


def _beside(outline: Outline, root: str) -> Iterator[tuple[str, Any]]:
    """What the page's own data do not say: the record's id and kind, a fact's sentence and date."""
    match outline.about:
        case LinkedFact() as fact:
            yield from (("dcterms:identifier", fact.id), ("dcterms:type", fact.kind))
            yield "dcterms:abstract", plain(fact.sentence)
            stated = stated_date(fact)
            if stated is not None:
                yield "dcterms:date", stated.written
            if not fact.stands:
                yield "creativeWorkStatus", fact.record.status
        case LinkedEntity() as entity:
            yield from (("dcterms:identifier", entity.id), ("dcterms:type", entity.kind))
        case LinkedSource() as source:
            yield from (("dcterms:identifier", source.id), ("dcterms:type", "source"))
            if source.record is not None and "published" not in inferred_fields(source.record):
                yield "dcterms:date", source.record.published.written
            if source.outlet_link is not None and source.record is not None and source.record.publisher:
                yield "publisher", {"@id": f"{root}{source.outlet_link.url}"}


def _annotations(outline: Outline, root: str) -> Iterator[dict[str, Any]]:
    """The citations of a fact, and those of the offices that a person holds."""
    match outline.about:
        case LinkedFact() as fact:
            citations: Iterable[LinkedCitation] = fact.citations
        case LinkedEntity() as entity:
            citations = [citation for _, citation in entity.roles]
        case _:
            return
    for number, citation in enumerate(citations, 1):
        yield _annotation(citation, f"{root}{outline.url}", f"{root}{outline.url}#citation-{number}", root)


def _annotation(citation: LinkedCitation, body: str, name: str, root: str) -> dict[str, Any]:
    """A citation: each segment of its passage is a target, in the order of the source.

    What stands before and behind a segment is no part of the facts, and nobody may take it from them.
    """
    source = f"{root}{citation.source.link.url}"
    return {
        "@id": name,
        "@type": "oa:Annotation",
        "motivation": _MOTIVATIONS.get(citation.relation, "oa:linking"),
        "dcterms:type": citation.relation,
        "body": body,
        "target": [
            {
                "@id": f"{name}-{number}",
                "@type": "oa:SpecificResource",
                "source": citation.source.address or source,
                "selector": {"@type": "oa:TextQuoteSelector", "exact": segment},
            }
            for number, segment in enumerate(citation.segments, 1)
        ],
        "dcterms:source": source,
        "prov:hadPrimarySource": f"{root}{citation.origin.link.url}",
    }


def _departed(departure: LinkedDeparture, root: str) -> dict[str, Any]:
    """An id that has no record any more: what became of it, and where it leads."""
    said = {
        "@id": f"{root}{departure.link.url}",
        "@type": "CreativeWork",
        "dcterms:identifier": departure.id,
        "dcterms:type": departure.kind,
        "creativeWorkStatus": departure.sort,
        "expires": departure.date.isoformat(),
    }
    if departure.reason:
        said["description"] = plain(departure.reason)
    if departure.successor is not None:
        said["dcterms:isReplacedBy"] = f"{root}{departure.successor.url}"
    return said
