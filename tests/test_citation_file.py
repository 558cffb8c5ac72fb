"""`CITATION.cff`: what the Citation File Format wants, and what the project says of itself elsewhere.

source   https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from footnoted import __version__

ROOT = Path(__file__).parents[1]
TEXT = {"type": "string", "minLength": 1}
AUTHORS = {
    "type": "array",
    "minItems": 1,
    # A body, and no person.
    "items": {
        "type": "object",
        "properties": {"name": TEXT},
        "required": ["name"],
        "additionalProperties": False,
    },
}
COMMON = {
    "title": TEXT,
    "abstract": TEXT,
    "authors": AUTHORS,
    "version": TEXT,
    "license": {"enum": ["CC-BY-4.0", "MIT"]},
}
CFF = {
    "type": "object",
    "properties": {
        **COMMON,
        "cff-version": {"const": "1.2.0"},
        "type": {"enum": ["dataset", "software"]},
        "message": TEXT,
        "keywords": {"type": "array", "minItems": 1, "uniqueItems": True, "items": TEXT},
        "references": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {**COMMON, "type": {"enum": ["software", "data"]}, "notes": TEXT},
                "required": ["authors", "title", "type"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["authors", "cff-version", "message", "title"],
    "additionalProperties": False,
}  # fmt: skip
"""The keys of the format that the file has, with what the format requires of them."""


def cited() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8")))


def faults_of(content: dict[str, Any]) -> list[str]:
    return [error.message for error in Draft202012Validator(CFF).iter_errors(content)]


def test_form():
    """The file has what the format requires, with values of its types, and no key that it does not know."""
    assert faults_of(cited()) == []


def test_agrees_with_the_project():
    """Name, version and description of site and program are those that the project has elsewhere."""
    content = cited()
    (program,) = content["references"]
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert f"site_name: {content['title']}\n" in settings
    assert {content["version"], program["version"]} == {__version__}
    assert program["abstract"] == project["description"]
    assert program["license"] == project["license"]
    assert program["title"].lower() == project["name"]


@pytest.mark.parametrize(
    "change",
    [
        {"authors": []},
        {"authors": [{"given-names": "Nobody", "family-names": "Invented"}]},
        {"cff-version": "1.1.0"},
        {"message": None},
        {"version": 1.0},
        {"type": "data"},
        {"author": "Footnoted"},
        {"keywords": ["a", "a"]},
    ],
)
def test_spoilt_file_is_found(change: dict[str, Any]):
    """What the format does not take is found."""
    assert faults_of(cited() | change) != []
