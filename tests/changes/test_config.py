"""What a change does to `mkdocs.yml` is told without obeying any of it."""

import pytest

from footnoted.changes.config import judge_config
from helpers import HOSTILE
from hostile_cases import Case, cases_in

BASE = """site_name: Harbour facts
site_url: !ENV [SITE_URL, ""]
theme:
  name: material
plugins: [search, footnoted]
markdown_extensions:
  - toc: {permalink: false}
nav:
  - index.md
"""


def _judged(now: str, was: str = BASE) -> list[str]:
    return [f"{one.place}: {one.rule}" for one in judge_config(was.encode(), now.encode())]


@pytest.mark.parametrize(
    "case", [case for case in cases_in("ci") if case.path.startswith("ci/mkdocs")], ids=lambda case: case.path
)
def test_hostile(case: Case):
    """Settings that run a program or publish a folder of the machine are refused under the rule of the list."""
    content = (HOSTILE / case.path).read_bytes()

    assert case.rule in {problem.rule for problem in judge_config(b"site_name: x\n", content)}


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("hooks: [facts/evil.py]", "10:1"),
        ("docs_dir: /etc", "10:1"),
        ("site_dir: ..", "10:1"),
        ("INHERIT: ../x.yml", "10:1"),
        ("extra_javascript: [//evil.example/x.js]", "10:1"),
        ("watch: [/]", "10:1"),
        ("unheard_of: 1", "10:1"),
    ],
)
def test_new_setting(key: str, place: str):
    """A setting that is not known to be harmless is refused at its key."""
    assert _judged(f"{BASE}{key}\n") == [f"mkdocs.yml:{place}: config-change"]


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("name: material", "name: evil", "mkdocs.yml:3:1: config-change"),
        ("name: material", "name: material\n  custom_dir: facts", "mkdocs.yml:3:1: config-change"),
        ("[search, footnoted]", "[search, footnoted, macros]", "mkdocs.yml:5:1: config-change"),
        ("permalink: false", 'permalink: "false"', "mkdocs.yml:6:1: config-change"),
        ("  - toc: {permalink: false}", "  - pymdownx.snippets", "mkdocs.yml:6:1: config-change"),
        ("site_name: Harbour facts", "site_name: !ENV GITHUB_TOKEN", "mkdocs.yml:1:12: config-tag"),
        ("  - index.md", "  - !!python/name:os.system x", "mkdocs.yml:9:5: config-tag"),
    ],
)
def test_changed_setting(was: str, now: str, expected: str):
    """A setting whose value differs, however deep, is refused; so is a tag in a harmless one."""
    assert _judged(BASE.replace(was, now)) == [expected]


def test_changed_tag():
    """A tag that was there is refused as soon as what it stands in changes."""
    assert _judged("site_name: !ENV TOKEN\n", "site_name: !ENV NAME\n") == ["mkdocs.yml:1:12: config-tag"]


def test_removed_setting():
    """A setting that is gone is told: without it MkDocs takes its own default."""
    assert _judged(BASE.replace("plugins: [search, footnoted]\n", "")) == ["mkdocs.yml:1:1: config-change"]


@pytest.mark.parametrize(
    "now",
    [
        BASE,
        f"# What this is.\n{BASE}",
        BASE.replace("Harbour facts", "Harbour"),
        BASE.replace("  - index.md", "  - index.md\n  - Positions: positions.md"),
        f"{BASE}copyright: CC BY\nsite_description: All of it.\nnot_in_nav: x.md\n",
        BASE.replace("[search, footnoted]", "\n  - search\n  - footnoted"),
    ],
)
def test_harmless(now: str):
    """Names, the copyright line, the navigation and the form of the file are nobody's program."""
    assert _judged(now) == []


@pytest.mark.parametrize(
    ("now", "place"),
    [
        ("a: [", "2:1"),
        ("- a\n- b\n", "1:1"),
        ("a: 1\n---\nb: 2\n", "2:1"),
        ("a: &x 1\nb: *x\n", "1:4"),
        ("site_name: x\nsite_name: y\n", "2:1"),
        ("!!python/object:x.y {a: 1}\n", "1:1"),
        ("!!python/name:os.system : 1\n", "1:1"),
        ("[a, b]: 1\n", "1:1"),
        ("? {a: 1}\n: 2\n", "1:3"),
        ("x: " + "[" * 60_000, "1:19"),
        ("x: \x07", "1:1"),
        ("x" * 70_000, "1:1"),
    ],
    ids=range(12),
)
def test_unreadable(now: str, place: str):
    """What can't be read as plain keys and values is refused, and ends nothing."""
    assert _judged(now) == [f"mkdocs.yml:{place}: config-change"]


def test_new_file():
    """A file that was not there is judged whole; one that is gone is told."""
    assert _judged("site_name: x\nhooks: [y]\n", "") == ["mkdocs.yml:2:1: config-change"]
    assert set(_judged("")) == {"mkdocs.yml:1:1: config-change"}
