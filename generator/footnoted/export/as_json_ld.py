"""What a page is about, in the words of schema.org, for machines: JSON-LD.

It says what the record says and no more: a fact is a `Claim` that has appeared somewhere, never a
thing that is so, and a date is given only where a passage states it.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from footnoted.export.dates import inferred_fields
from footnoted.link.linked import LinkedCitation, LinkedFact, LinkedSource
from footnoted.link.linked_entity import LinkedEntity
from footnoted.link.outline import Outline
from footnoted.link.page import ListPage
from footnoted.link.site import Site
from footnoted.link.spans import plain

_ENTITIES = {
    "country": "Country",
    "person": "Person",
    "organisation": "Organization",
    # An undertaking of several that is planned to reach an aim; it need not be a body.
    "initiative": "Project",
}

_DOWNLOADS = (
    *(
        (f"api/v1/{file}.json", "application/json")
        for file in ("facts", "sources", "entities", "disagreements")
    ),
    ("tables/datapackage.json", "application/json"),
    ("tables/facts.sqlite", "application/vnd.sqlite3"),
)

_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def as_json_ld(data: dict[str, Any]) -> str:
    """JSON for a `<script type="application/ld+json">`: no text in it can end the element or the line."""
    text = _encoder.encode(data)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def about_page(outline: Outline, site: Site, root: str) -> dict[str, Any]:
    """What a generated page is about.

    root   the way to the site's root, absolute or from the page, ending in `/`.
    """
    match outline.about:
        case LinkedFact() as fact:
            said = _about_fact(fact, site, root)
        case LinkedEntity() as entity:
            said = _about_entity(entity, root)
        case LinkedSource() as source:
            said = _work(source, root)
        case None:
            sort = "CollectionPage" if issubclass(outline.made, ListPage) else "WebPage"
            said = {"@type": sort, "name": outline.title}
    return _described(said, outline.description, outline.url, root)


def about_prose(title: str, description: str, url: str, root: str) -> dict[str, Any]:
    """What is known of a hand-written page."""
    return _described({"@type": "WebPage", "name": title}, description, url, root)


def about_dataset(site: Site, name: str, description: str, url: str, root: str) -> dict[str, Any]:
    """The facts as a whole: what they cover, and the files that hold them."""
    said: dict[str, Any] = {"@type": "Dataset", "name": name}
    read = [source.published for source in site.sources.values() if source.seen]
    if read:
        first, last = min(day for day, _ in read), max(day for _, day in read)
        said["temporalCoverage"] = f"{first}/{last}"
    said["distribution"] = [
        {
            "@type": "DataDownload",
            "encodingFormat": media_type,
            "contentUrl": f"{root}{path}",
        }
        for path, media_type in _DOWNLOADS
    ]
    return _described(said, f"{description} {site.coverage}.".lstrip(), url, root)


def _described(said: dict[str, Any], description: str, url: str, root: str) -> dict[str, Any]:
    here = {"@context": "https://schema.org", "@id": f"{root}{url}", **said}
    if description:
        here["description"] = description
    return here | {"mainEntityOfPage": f"{root}{url}"}


def _about_fact(fact: LinkedFact, site: Site, root: str) -> dict[str, Any]:
    works = _works(fact.citations, root)
    if fact.kind == "event":
        return {"@type": "Event", "name": fact.title, **_event(fact), "subjectOf": works}
    if fact.kind == "quote":
        speaker = site.entities.get(fact.subject_id or "")
        said = {"spokenByCharacter": _entity(speaker, root)} if speaker and fact.speaks else {}
        words = " … ".join(fact.record.words)
        return {"@type": "Quotation", "name": fact.title, "text": words, **said, "citation": works}
    about = [_entity(site.entities[id], root) for id in sorted(fact.concerns) if id in site.entities]
    claim = {"@type": "Claim", "name": fact.title, "text": plain(fact.sentence), "appearance": works}
    return claim | ({"about": about} if about else {})


def _event(fact: LinkedFact) -> dict[str, Any]:
    said: dict[str, Any] = {}
    record = fact.record
    inferred = inferred_fields(record)
    start, _, end = record.date.written.partition("/") if record.date else ("", "", "")
    if "date" not in inferred:
        said |= {"startDate": start} if _is_stated(start) else {}
        said |= {"endDate": end} if _is_stated(end) else {}
    if record.place and "place" not in inferred:
        said["location"] = {"@type": "Place", "name": record.place}
    if fact.happened == "called-off":
        said["eventStatus"] = "https://schema.org/EventCancelled"
    return said


def _is_stated(point: str) -> bool:
    """Whether an end of an EDTF interval is a date: not open and not approximate."""
    return re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", point) is not None


def _about_entity(entity: LinkedEntity, root: str) -> dict[str, Any]:
    said = _entity(entity, root)
    if entity.aliases:
        said["alternateName"] = [alias.name for alias in entity.record.aliases]
    if website := getattr(entity.record, "website", None):
        said["sameAs"] = website
    return said


def _entity(entity: LinkedEntity, root: str) -> dict[str, Any]:
    return {"@type": _ENTITIES[entity.kind], "@id": f"{root}{entity.link.url}", "name": entity.name}


def _works(citations: Iterable[LinkedCitation], root: str) -> list[dict[str, Any]]:
    """The sources that support something, each once, in order of first use."""
    sources = {
        citation.source.id: citation.source for citation in citations if citation.relation == "supports"
    }
    return [_work(source, root) for source in sources.values()]


def _work(source: LinkedSource, root: str) -> dict[str, Any]:
    record = source.record
    said: dict[str, Any] = {
        "@type": "NewsArticle" if record and record.medium == "news" else "CreativeWork",
        "@id": f"{root}{source.link.url}",
        "name": source.title,
        "inLanguage": source.language,
    }
    if record and record.publisher:
        said["publisher"] = {"@type": "Organization", "name": source.outlet}
    if record and _is_stated(record.published.written) and "published" not in inferred_fields(record):
        said["datePublished"] = record.published.written
    if source.address:
        said["url"] = source.address
    if source.archived:
        said["archivedAt"] = source.archived
    if source.relays:
        said["isBasedOn"] = f"{root}{source.relays.link.url}"
    return said
