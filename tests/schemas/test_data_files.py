"""The schemas of the published files: they take every file, and nothing that differs from it in its form."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from export.api.departures import departure
from footnoted.link import link_site
from footnoted.link.site import Site
from footnoted.model.history import Change, FieldChange, History, What
from footnoted.model.kinds import KINDS
from footnoted.model.schema import fields_of
from helpers import AWKWARD, HARBOUR
from outputs.payloads import HARMLESS
from outputs.records import filled
from schemas.published_files import (
    IMPRINT,
    SCHEMAS,
    faults_in,
    files_of,
    is_json,
    mappings_in,
    site_of,
    validator_of,
)
from strait import corpus_with

ROOT = Path(__file__).parents[2]

STRAIT = {
    "figures/ships.yml": "subject: NO\nmeasure: ships\namount: 12\nunit: ships\ncitations: {source: paper, passage: 12 ships}\n",
}

RECORDS = [kind for kind in KINDS.values() if kind.group in ("fact", "entity", "source", "note")]


@pytest.fixture(scope="module")
def whole() -> Site:
    """A site whose records have every key that they can have."""
    return link_site(filled(HARMLESS)[0], [], imprint=IMPRINT)


@pytest.fixture(scope="module")
def storied(whole: Site) -> Site:
    """One with changes of each sort, and ids that are gone."""
    changes = tuple(
        Change(
            id="figure-0", kind="figure", what=what, commit="1" * 40, at=number, number=number, why="Why",
            of="figure-1", reason="It was wrong.", fields=(FieldChange("unit", "unit", "EUR", "USD"),),
        )
        for number, what in enumerate(get_args(What))
    )  # fmt: skip
    gone = (
        departure("old", "figure", "facts/old/", "renamed", ("figure-1", "facts/figure-1/")),
        departure("nobody", "person", "people/nobody/", "erased", reason="Not public."),
    )
    departed = {one.id: one for one in gone}
    return replace(whole, history=History({"figure-1": changes}, is_known=True), departed=departed)


@pytest.mark.parametrize(
    "name", ["this repository", "harbour", "strait", "awkward", "every key", "every story"]
)
def test_every_file_is_as_its_schema_says(name: str, whole: Site, storied: Site):
    """Each JSON file that a site publishes is valid by a published schema; one that none describes is a fault."""
    files = files_of(
        {
            "this repository": lambda: site_of(ROOT / "facts"),
            "harbour": lambda: site_of(HARBOUR / "facts"),
            "strait": lambda: link_site(corpus_with(STRAIT), []),
            "awkward": lambda: site_of(AWKWARD / "facts"),
            "every key": lambda: whole,
            "every story": lambda: storied,
        }[name]()
    )

    assert [fault for path in files if is_json(path) for fault in faults_in(path, files[path])] == []


def test_file_that_no_schema_describes():
    """A new file that nobody has described is told."""
    assert faults_in("api/v1/more.json", b"{}") == ["api/v1/more.json: no schema describes it"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_is_a_schema(name: str):
    """Each file is a JSON Schema 2020-12 by the metaschema, and says what it describes."""
    Draft202012Validator.check_schema(SCHEMAS[name])

    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMAS[name]["title"]


def test_holds_for_another_validator(tmp_path: Path, whole: Site):
    """A validator with the regular expressions of JavaScript takes the same files, by references between files."""
    for path, content in files_of(whole).items():
        if path.startswith("api/v1/"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content)
    command, api = Path(sys.executable).with_name("check-jsonschema"), tmp_path / "api/v1"

    done = subprocess.run(
        [command, "--schemafile", api / "schema/fact.json", *sorted(api.glob("facts/*.json"))],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def planted_in(mappings: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Faults planted one after the other: a key too many in each mapping, another type behind each key."""
    for mapping in mappings:
        mapping["planted"] = "too many"
        yield f"planted beside {', '.join(mapping)}"
        del mapping["planted"]
        for key, value in [*mapping.items()]:
            mapping[key] = 3.5
            yield f"another type behind {key}"
            mapping[key] = value


@pytest.mark.parametrize("kind", [kind.name for kind in RECORDS])
def test_fault_planted_in_a_record(whole: Site, kind: str):
    """A record of no kind may have a key too many, a value of another type, or lack what each of its kind has."""
    declared, files = KINDS[kind], files_of(whole)
    lists = {"source": "sources", "note": "disagreements"}.get(declared.group, declared.folder)
    record = json.loads(files[f"api/v1/{lists}.json"])[lists][-1]
    validator = validator_of(f"records.json#/$defs/{kind}")
    assert validator.is_valid(record)

    taken = [planted for planted in planted_in(mappings_in(record)) if validator.is_valid(record)]
    required = {key for key, field in fields_of(declared.record).items() if field.required}
    frame = {"id", "url", "kind", "title", "sentence", "sources", "citations", "url_here", "outlet"}
    for key in required | (frame & record.keys() - {"url" if kind == "source" else ""}):
        rest = {name: value for name, value in record.items() if name != key}
        taken += [f"without {key}"] if validator.is_valid(rest) else []

    assert taken == []


@pytest.mark.parametrize(
    "path",
    ["api/v1/index.json", "api/v1/quality.json", "api/v1/changes.json", "api/v1/departed.json", "api/v1/facts.json",
     "api/v1/people.json", "api/v1/sources.json", "api/v1/disagreements.json", "api/v1/facts/old.json",
     "api/v1/entities/nobody.json", "api/v1/linked-data.jsonld", "feed.json", "search/facts.json"],
)  # fmt: skip
def test_fault_planted_in_a_file(storied: Site, path: str):
    """No file has a key too many, a value of another type, or lacks one; nor has the first item of a list in it."""
    content = json.loads(files_of(storied)[path])
    content = {key: value[:1] if isinstance(value, list) else value for key, value in content.items()}
    firsts = [
        value[0] for value in content.values() if isinstance(value, list) and isinstance(value[0], dict)
    ]

    def is_taken(spoilt: Any) -> bool:
        return faults_in(path, json.dumps(spoilt).encode()) == []

    assert is_taken(content)
    taken = [planted for planted in planted_in([content, *firsts]) if is_taken(content)]
    # Without the site's address there is none in a feed.
    for key in content.keys() - {"home_page_url", "feed_url"}:
        without = {name: value for name, value in content.items() if name != key}
        taken += [f"without {key}"] if is_taken(without) else []

    assert taken == []
