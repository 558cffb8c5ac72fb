"""What there is to be had."""

from collections import Counter
from collections.abc import Container, Iterator

from footnoted.export.api.forms import Index, ListedFile, OtherFile
from footnoted.export.api.resources import (
    API_RESOURCES,
    OTHER_RESOURCES,
    SCHEMAS,
    SCHEMAS_OF_RECORDS,
    Resource,
)
from footnoted.link.site import Site
from footnoted.link.urls import lists_of_kinds


def index(site: Site, others: Container[str]) -> Index:
    """Lists with their counts, and all other files; `others` are the paths of those that not every site has."""
    counts = _counts(site)
    return {
        "licence": "CC-BY-4.0",
        "lists": [_listed(one, counts[one.lists]) for one in API_RESOURCES if one.lists],
        "files": [_other(one) for one in resources(others) if not one.lists and "{" not in one.path],
        "schemas": {"files": SCHEMAS, "records": SCHEMAS_OF_RECORDS},
    }


def resources(others: Container[str]) -> Iterator[Resource]:
    """All that a site has for programs."""
    yield from API_RESOURCES
    # Of tables, whoever has any has that of facts.
    yield from (one for one in OTHER_RESOURCES if one.path.format(name="facts") in others)


def _counts(site: Site) -> Counter[str]:
    kinds = Counter(fact.kind for fact in site.facts.values())
    kinds.update(entity.kind for entity in site.entities.values())
    return Counter(
        {
            **{name: kinds[kind] for kind, name in lists_of_kinds()},
            "facts": len(site.facts),
            "entities": len(site.entities),
            "sources": len(site.sources),
            "disagreements": len(site.disagreements),
            "changes": sum(map(len, site.history.of.values())),
            "departed": len(site.departed),
        }
    )


def _listed(one: Resource, count: int) -> ListedFile:
    return {
        "name": one.lists,
        "path": one.path,
        "says": one.says,
        "schema": one.schema_path or "",
        "count": count,
        "record": one.record or None,
    }


def _other(one: Resource) -> OtherFile:
    return {"path": one.path, "media_type": one.media_type, "says": one.says, "schema": one.schema_path}
