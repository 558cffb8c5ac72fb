"""What the repository itself must keep: documents that match the program, and no foreign addresses."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from click import Context

from footnoted.build import inspect_facts
from footnoted.cli import footnoted
from footnoted.revision import read_revision

ROOT = Path(__file__).parents[1]


def test_facts_are_clean():
    """The facts of this repository have no problem and no warning."""
    assert inspect_facts(ROOT / "facts", read_revision(ROOT).today).problems == []


def test_example_in_the_readme_is_a_real_fact():
    """The fact that README shows is the file that it names, less the line for editors."""
    name, shown = re.search(
        r"```yaml\n# (facts/\S+)\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    ).groups()

    assert shown == (ROOT / name).read_text("utf-8").partition("\n")[2]


@pytest.mark.parametrize("command", footnoted.list_commands(Context(footnoted)))
def test_every_command_is_in_the_documents(command: str):
    """A command that exists is named in a document for those who use it."""
    texts = [
        (ROOT / name).read_text("utf-8")
        for name in ("README.md", "CONTRIBUTING.md", "HACKING.md", "CHANGELOG.md")
    ]

    assert any(f"footnoted {command}" in text for text in texts)


def test_lock_has_hashes_and_no_addresses():
    """Every locked package has a hash, every direct dependency is locked, and no host is named."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]

    assert "://" not in lock
    assert all("--hash=sha256:" in entry for entry in re.split(r"(?m)^(?=\S)", lock) if entry.strip())
    for requirement in wanted:
        package = re.sub("[-_.]+", "-", re.match(r"[A-Za-z0-9.-]+", requirement)[0]).lower()
        assert re.search(rf"(?m)^{re.escape(package)}==", lock), package


@pytest.mark.parametrize("name", ["audit", "editor"])
def test_lock_of_node_tools_has_hashes_and_no_registry(name: str):
    """What the optional tools install has exact versions and hashes, and no registry is named."""
    folder = ROOT / "tests" / name
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    top = packages.pop("")

    assert top["dependencies"] == wanted
    assert [name for name, entry in packages.items() if "integrity" not in entry or "resolved" in entry] == []
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_every_dependency_is_explained():
    """`dependencies.md` says why each direct dependency is here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    text = (ROOT / "docs/develop/dependencies.md").read_text("utf-8")

    for requirement in [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]:
        package = re.match(r"[A-Za-z0-9.-]+", requirement)[0]
        assert package in text or package.startswith("types-"), package


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "HACKING.md", "generator/README.md", "tests/README.md"]
)
def test_links_of_documents(name: str):
    """Every relative link of a document leads to a file; the strict build checks those of the pages."""
    path = ROOT / name

    for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target
