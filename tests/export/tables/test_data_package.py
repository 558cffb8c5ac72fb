"""`datapackage.json` by two validators, each of which sees what is planted."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from importlib.resources import files as files_of
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package
from jsonschema import Draft7Validator

from footnoted.export.tables import table_files
from footnoted.link import link_site
from footnoted.link.imprint import Imprint
from footnoted.load import load_corpus
from helpers import HARBOUR
from site_in_memory import harbour_site
from tables_read import package_of

# It holds all that it refers to, so that nothing is fetched.
PROFILE = json.loads((files_of("dplib") / "profiles/2.0/datapackage.json").read_text("utf-8"))


def faults_of_profile(package: Mapping[str, Any]) -> list[str]:
    """What the profile of Data Package 2 refuses."""
    return [fault.message for fault in Draft7Validator(PROFILE).iter_errors(package)]


def written(files: Mapping[str, bytes], folder: Path) -> dict[str, Any]:
    """The CSV files in a folder, and the package without the others, which frictionless needs more to read."""
    for path, content in files.items():
        if path.endswith(".csv"):
            Path(folder, Path(path).name).write_bytes(content)
    package = package_of(files)
    return package | {"resources": [one for one in package["resources"] if "schema" in one]}


def faults_of_rows(package: Mapping[str, Any], folder: Path) -> set[tuple[str, str]]:
    """The resource and the kind of each fault that frictionless finds in the rows."""
    report = Package.from_descriptor(dict(package), basepath=str(folder)).validate()
    return {(task.name, fault.type) for task in report.tasks for fault in task.errors} | {
        ("", fault.type) for fault in report.errors
    }


@pytest.fixture(scope="module")
def harbour_files() -> Mapping[str, bytes]:
    """The tables of the harbour site, each made once."""
    return dict(table_files(harbour_site()))


def test_first_site(first_files: Mapping[str, bytes], tmp_path: Path):
    """The package of this repository's facts and all of its rows are in order."""
    assert faults_of_profile(package_of(first_files)) == []
    assert faults_of_rows(written(first_files, tmp_path), tmp_path) == set()


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda package: package.pop("resources"), "'resources' is a required property"),
        (lambda package: package["resources"][0].pop("name"), "is not valid under any of the given schemas"),
        (lambda package: package["resources"][0].update(hash="md5 of it"), "does not match"),
        (
            lambda package: package["resources"][0].update(path="../facts.csv"),
            "is not valid under any of the given schemas",
        ),
        (lambda package: package["resources"][0]["schema"].pop("fields"), "'fields' is a required property"),
        (lambda package: package.update(licenses=[]), "[] should be non-empty"),
    ],
)
def test_planted_in_the_package(harbour_files: Mapping[str, bytes], spoil: Callable[[Any], Any], fault: str):
    """What a package may not lack or say is seen by the profile."""
    package = package_of(harbour_files)
    package["resources"] = package["resources"][:1]
    assert faults_of_profile(package) == []

    spoil(package)

    assert any(fault in one for one in faults_of_profile(package))


def test_planted_in_rows(harbour_files: Mapping[str, bytes], tmp_path: Path):
    """A cell of another type, a key that leads nowhere or is there twice, a wrong word, name or byte is seen."""
    package = written(harbour_files, tmp_path)
    planted = [
        ("figures", b",1500000000,", b",many,", "type-error"),
        ("citations", b",herald-2025-03-20,", b",herald-2025-03-21,", "foreign-key"),
        ("citations", b",verified,", b",certain,", "constraint-error"),
        ("positions", b"\r\nit-ready,", b"\r\nde-ready,", "primary-key"),
        ("quotes", b",words,", b",says,", "incorrect-label"),
        ("statements", b"harbour ", b"Harbour ", "hash-count"),
    ]

    for name, good, bad, _ in planted:
        path = tmp_path / f"{name}.csv"
        content = path.read_bytes()
        assert good in content
        path.write_bytes(content.replace(good, bad, 1))

    assert faults_of_rows(package, tmp_path) >= {(name, fault) for name, _, _, fault in planted}


def test_sizes_and_hashes(first_files: Mapping[str, bytes]):
    """Every file but the package itself stands in it, with its size and its SHA-256."""
    assert {
        f"tables/{one['path']}": (one["bytes"], one["hash"]) for one in package_of(first_files)["resources"]
    } == {
        path: (len(content), f"sha256:{sha256(content).hexdigest()}")
        for path, content in first_files.items()
        if path != "tables/datapackage.json"
    }


def test_who_and_when():
    """Title, address, version and time are those of the imprint; the sources are named; the licence is ours."""
    imprint = Imprint("Harbour facts", "https://harbour.example/", "c0ffee", at=1_700_000_000)
    site = link_site(*load_corpus(HARBOUR / "facts", "facts"), imprint=imprint)

    package = package_of(table_files(site))

    assert {key: package[key] for key in ("$schema", "title", "homepage", "version", "created")} == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "title": "Harbour facts",
        "homepage": "https://harbour.example/",
        "version": "c0ffee",
        "created": "2023-11-14T22:13:20Z",
    }
    assert [license["name"] for license in package["licenses"]] == ["CC-BY-4.0"]
    assert [source.get("path") for source in package["sources"]] == [
        source.address for source in site.sources.values()
    ]
    assert all("apostrophe" in one["description"] for one in package["resources"] if one["format"] == "csv")
