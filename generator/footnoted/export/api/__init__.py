"""The read-only API: static JSON files below `api/v1/`."""

from collections.abc import Callable, Container, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any

from footnoted.export.api.changes import all_changes, changes
from footnoted.export.api.departed import departed, departed_record
from footnoted.export.api.files import RecordFiles, Records
from footnoted.export.api.forms import SCHEMA_VERSION, Head, OwnFrame
from footnoted.export.api.index import index
from footnoted.export.api.openapi import openapi, shortened
from footnoted.export.api.quality import quality
from footnoted.export.api.records import disagreement_record, entity_record, fact_record, source_record
from footnoted.export.api.resources import ENTITY, FACT, SOURCE
from footnoted.export.encode import harmless, laid_out
from footnoted.export.when_asked import Makers, WhenAsked
from footnoted.link.site import Site
from footnoted.link.urls import API, json_of, lists_of_kinds

__all__ = ["SCHEMA_VERSION", "api_files"]


def api_files(site: Site, others: Container[str]) -> WhenAsked:
    """All files of the API; `others` are the paths of the site's other files for programs."""
    api = _Api(site, others)
    return WhenAsked(api.lists(), api.others(), *api.records())


class _Api:
    def __init__(self, site: Site, others: Container[str]) -> None:
        self._site, self._others = site, others
        self._head: Head = {
            "schema_version": SCHEMA_VERSION,
            "generated_from": {"commit": site.imprint.commit},
            "covers": site.coverage,
            "site": site.imprint.address or None,
        }
        self._sorts = {
            FACT: Records(site.facts, fact_record),
            ENTITY: Records(site.entities, entity_record),
            SOURCE: Records(site.sources, source_record),
        }
        self._notes = Records(site.disagreements, disagreement_record)

    def lists(self) -> Makers:
        """What makes the lists of records."""
        return {
            f"{API}/{name}.json": partial(records.list_file, self._head, name, kind)
            for name, records, kind in self._lists()
        }

    def others(self) -> Makers:
        """What makes all other files of which there is one."""
        makers = {path: partial(self._file, content) for path, content in self._contents().items()}
        return {**makers, f"{API}/openapi.json": self._openapi}

    def records(self) -> list[Makers]:
        """What makes the file of each fact, entity and source, and of each id that was one's."""
        gone: dict[str, dict[str, Callable[[], bytes]]] = {path: {} for path in self._sorts}
        for id, departure in self._site.departed.items():
            path = json_of(departure.kind, "{id}") or ""
            gone[path][id] = partial(self._file, partial(self._departed, id))
        return [
            RecordFiles(path, self._head, records, partial(self._more, path), gone[path])
            for path, records in self._sorts.items()
        ]

    def _lists(self) -> Iterator[tuple[str, Records, str]]:
        """The name of each list, and of what records: of all, or of those of a kind."""
        yield "facts", self._sorts[FACT], ""
        yield "entities", self._sorts[ENTITY], ""
        yield "sources", self._sorts[SOURCE], ""
        yield "disagreements", self._notes, ""
        for kind, name in lists_of_kinds():
            yield name, self._sorts[json_of(kind, "{id}") or ""], kind

    def _contents(self) -> Mapping[str, Callable[[], Mapping[str, Any]]]:
        """What makes the content of files that are no lists of records, without its head, by path."""
        site = self._site
        return {
            f"{API}/index.json": lambda: index(site, self._others),
            f"{API}/quality.json": lambda: quality(site),
            f"{API}/changes.json": lambda: all_changes(site),
            f"{API}/departed.json": lambda: departed(site),
        }

    def _file(self, content: Callable[[], Mapping[str, Any]]) -> bytes:
        return harmless(laid_out({**self._head, **content()}))

    def _departed(self, id: str) -> Mapping[str, Any]:
        return departed_record(self._site.departed[id], self._site)

    def _more(self, path: str, id: str) -> OwnFrame:
        here, history = path.format(id=id), changes(self._site, id)
        if path == FACT:
            return {"json": here, "history": history}
        return {"status": "current", "json": here, "history": history}

    def _openapi(self) -> bytes:
        examples: dict[str, list[tuple[str, Any]]] = {}
        for name, records, kind in self._lists():
            examples[f"{API}/{name}.json"] = [("file", {name: records.first(kind)})]
        for path, content in self._contents().items():
            examples[path] = [("file", content())]
        for path, records in self._sorts.items():
            living = [("record", {**one, **self._more(path, one["id"])}) for one in records.first()]
            gone = (one for one in self._site.departed.values() if json_of(one.kind, "{id}") == path)
            examples[path] = living + [("departed", self._departed(one.id)) for one in islice(gone, 1)]
        begun = {
            path: [(name, shortened({**self._head, **content})) for name, content in contents]
            for path, contents in examples.items()
        }
        return harmless(laid_out(openapi(self._site, self._others, begun)))
