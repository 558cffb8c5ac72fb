"""The description of all files is valid, and true."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from footnoted.export.api import api_files
from footnoted.export.api.resources import SEARCH_RESOURCES, resource_at
from footnoted.link.imprint import UNPUBLISHED
from schemas.published_files import files_of, site_of, validator_of

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site's root, with all files of the first site below it."""
    root = tmp_path_factory.mktemp("site")
    for path, content in files_of(site_of(ROOT / "facts")).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


@pytest.fixture
def described(api: Path) -> Any:
    return json.loads((api / "api/v1/openapi.json").read_text("utf-8"))


def faults(description: Any, api: Path) -> list[str]:
    """What the validator finds; it follows the references to the schemas beside the description."""
    validator = OpenAPIV31SpecValidator(description, base_uri=(api / "api/v1/openapi.json").as_uri())
    return [error.message for error in validator.iter_errors()]


def test_validator_is_content(described: Any, api: Path):
    """An independent validator of OpenAPI finds nothing wrong."""
    assert faults(described, api) == []


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (("openapi",), None),
        (("info", "title"), None),
        (("paths", "/api/v1/facts.json", "get", "responses"), []),
        (("paths", "/api/v1/facts/{id}.json", "get", "parameters"), []),
        (("paths", "/api/v1/index.json", "get", "operationId"), "facts"),
        (("paths", "/api/v1/index.json", "get", "responses", "200", "description"), 5),
    ],
    ids=lambda one: "/".join(one)[-40:] if isinstance(one, tuple) else repr(one),
)
def test_planted_fault(described: Any, api: Path, at: tuple[str, ...], value: Any):
    """The validator finds what is wrong or missing."""
    *way, last = at
    place = described
    for key in way:
        place = place[key]
    place[last] = value
    if value is None:
        del place[last]

    try:
        found = faults(described, api)
    except Exception as error:
        # Without its version the description can't be looked at.
        found = [str(error)]

    assert found


def test_every_path_is_there(described: Any, api: Path):
    """Each path that is described leads to a file, each schema that it names is there, and each file is described."""
    paths = [path.relative_to(api).as_posix() for path in api.rglob("*.*")]
    forms = {
        path: re.compile(re.sub(r"\\{[a-z]+\\}", "[a-z0-9_-]+", re.escape(path[1:])))
        for path in described["paths"]
    }

    assert [path for path, form in forms.items() if not any(map(form.fullmatch, paths))] == []
    undescribed = [path for path in paths if not any(form.fullmatch(path) for form in forms.values())]
    assert {resource_at(path) for path in undescribed} <= {*SEARCH_RESOURCES}
    for way in described["paths"].values():
        (content,) = way["get"]["responses"]["200"]["content"].values()
        assert "schema" not in content or (api / "api/v1" / content["schema"]["$ref"]).is_file()


def test_examples_are_real(described: Any, api: Path):
    """An example is the beginning of the file that it is of, and as the schema says."""
    for path, way in described["paths"].items():
        (content,) = way["get"]["responses"]["200"]["content"].values()
        for example in content.get("examples", {}).values():
            value = example["value"]
            real = json.loads((api / path[1:].format(id=value.get("id"))).read_text("utf-8"))
            assert begins(value, real), path
            validator = validator_of(content["schema"]["$ref"].removeprefix("schema/"))
            assert list(validator.iter_errors(value)) == [], path


def begins(value: Any, real: Any) -> bool:
    """Whether a value is another one, of whose lists it may have the first items only."""
    if isinstance(value, dict):
        return value.keys() == real.keys() and all(begins(inner, real[key]) for key, inner in value.items())
    if isinstance(value, list):
        return (not value) == (not real) and all(map(begins, value, real))
    return bool(value == real)


def test_where_it_is(described: Any):
    """Version, licence and address are those of the site; without an address the paths begin where the file is."""
    assert described["info"]["version"] == "1.1"
    assert described["info"]["license"] == {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"}
    assert described["servers"] == [{"url": "https://harbour.example/x"}]

    unpublished = json.loads(api_files(site_of(ROOT / "facts", UNPUBLISHED), ())["api/v1/openapi.json"])

    assert unpublished["servers"] == [{"url": "../.."}]


def test_index(api: Path):
    """The index has every list with its count, and names no file that is not there."""
    index = json.loads((api / "api/v1/index.json").read_text("utf-8"))

    assert [one["name"] for one in index["lists"] if not (api / one["path"]).is_file()] == []
    for one in index["lists"]:
        listed = json.loads((api / one["path"]).read_text("utf-8"))[one["name"]]
        assert one["count"] == len(listed), one["name"]
        assert (api / one["schema"]).is_file()
        assert one["record"] is None or all(
            (api / one["record"].format(id=item["id"])).is_file() for item in listed
        )
    assert [one["path"] for one in index["files"] if not (api / one["path"]).is_file()] == []


def test_other_files():
    """Tables, feeds and the like are named where they are made, and only there."""
    site = site_of(ROOT / "facts")
    with_feed, without = (
        json.loads(api_files(site, others)["api/v1/index.json"]) for others in (["feed.xml"], ())
    )

    assert {"path": "feed.xml", "media_type": "application/atom+xml", "says": "The latest changes, as Atom.", "schema": None} in with_feed["files"]  # fmt: skip
    assert [one["path"] for one in without["files"]] == [
        f"api/v1/{name}.json" for name in ("index", "quality", "openapi")
    ]
    assert "/feed.xml" in json.loads(api_files(site, ["feed.xml"])["api/v1/openapi.json"])["paths"]
