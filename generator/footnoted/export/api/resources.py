"""Every file for programs that a site has: where it is, what is in it, and by which schema."""

import re
from dataclasses import dataclass
from functools import cache

from footnoted.link.urls import API, json_of, lists_of_kinds

JSON, JSON_SCHEMA = "application/json", "application/schema+json"

SCHEMAS = f"{API}/schema/{{name}}.json"
"""The schemas of published files; the first part of a resource's `schema`."""

SCHEMAS_OF_RECORDS = "schema/{name}.json"
"""The schemas of the files that people write."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A file, or many of one form.

    path     from the site's root; `{id}` or `{name}` stands for what differs.
    says     what is in it.
    schema   name of its schema; "" for what is not JSON, and for schemas.
    lists    the key of its list of records; "" for what is none.
    record   of a list the path of the file of each; "" where they have none.
    """

    path: str
    says: str
    schema: str = ""
    media_type: str = JSON
    lists: str = ""
    record: str = ""

    @property
    def schema_path(self) -> str | None:
        """Where its schema is."""
        return SCHEMAS.format(name=self.schema) if self.schema else None

    @property
    def name(self) -> str:
        """A word for it, unlike that of any other."""
        return self.lists or self.schema or re.sub("[^a-z]+", "-", self.path).strip("-")


FACT, ENTITY, SOURCE = (f"{API}/{folder}/{{id}}.json" for folder in ("facts", "entities", "sources"))


def _list(name: str, says: str, record: str = "") -> Resource:
    return Resource(f"{API}/{name}.json", says, name, lists=name, record=record)


_OF_KINDS = {
    "members": "Who belongs to what, in the words of a text.",
    "positions": "Where countries stood.",
    "figures": "Quantities, as texts give them.",
    "quotes": "Words that texts put in somebody’s mouth.",
    "events": "What took place, was planned or was called off.",
    "statements": "What somebody said is so.",
    "countries": "The countries that facts are about.",
    "people": "The people.",
    "organisations": "Bodies and outlets.",
    "initiatives": "Plans, forces, proposals, coalitions.",
}

API_RESOURCES = (
    Resource(f"{API}/index.json", "What there is to be had, with counts and paths.", "index"),
    _list("facts", "Every fact with its citations.", FACT),
    *(_list(name, _OF_KINDS[name], json_of(kind, "{id}") or "") for kind, name in lists_of_kinds()),
    _list("entities", "Every country, person, organisation and initiative.", ENTITY),
    _list("sources", "Every source.", SOURCE),
    _list("disagreements", "Notes on facts that may disagree."),
    _list("changes", "What became of the records from commit to commit, newest first."),
    _list("departed", "Ids that were published and have no record any more."),
    Resource(FACT, "One fact with its history; or what became of its id.", "fact"),
    Resource(ENTITY, "One country, person, organisation or initiative; or what became of its id.", "entity"),
    Resource(SOURCE, "One source; or what became of its id.", "source"),
    Resource(f"{API}/quality.json", "How far the facts are proved, and what would help.", "quality"),
    Resource(f"{API}/openapi.json", "This description of all files, as OpenAPI 3.1.", "openapi"),
    Resource(SCHEMAS, "The JSON Schema of a published file.", media_type=JSON_SCHEMA),
    Resource(
        SCHEMAS_OF_RECORDS,
        "The JSON Schema of the records of one kind as people write them.",
        media_type=JSON_SCHEMA,
    ),
)
"""Those that every site has."""

OTHER_RESOURCES = (
    Resource(
        f"{API}/linked-data.jsonld",
        "All facts as linked data.",
        "linked-data",
        media_type="application/ld+json",
    ),
    Resource("tables/datapackage.json", "The tables, described as a Data Package.", "data-package"),
    Resource(
        "tables/facts.sqlite", "All tables in one SQLite database.", media_type="application/vnd.sqlite3"
    ),
    Resource("tables/{name}.csv", "One table, for spreadsheets.", media_type="text/csv"),
    Resource("tables/{name}.parquet", "One table, with types.", media_type="application/vnd.apache.parquet"),
    Resource("feed.xml", "The latest changes, as Atom.", media_type="application/atom+xml"),
    Resource("feed.json", "The latest changes, as JSON Feed.", "feed", media_type="application/feed+json"),
    Resource("events.ics", "Events with a date, as a calendar.", media_type="text/calendar"),
)
"""Those that a site has if they are made."""

SEARCH_RESOURCES = (
    Resource("search/search_index.json", "The index of the search in the header.", "site-search"),
    Resource("search/facts.json", "The index of the search page.", "search"),
    Resource(
        "search/facts/index.json", "The index of the search page, where it is in parts.", "search-index"
    ),
    Resource("search/facts/words/{name}.json", "What words find.", "search-words"),
    Resource("search/facts/shown/{name}.json", "What a search shows.", "search-shown"),
)
"""Those that the site's own pages read; their form changes with the pages."""


def resource_at(path: str) -> Resource | None:
    """What describes the file at a path from the site's root; None if nothing does."""
    return next((one for one in ALL if _form_of(one.path).fullmatch(path)), None)


ALL = (*API_RESOURCES, *OTHER_RESOURCES, *SEARCH_RESOURCES)


@cache
def _form_of(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{[a-z]+\\\}", "[a-z0-9_-]+", re.escape(path)))
