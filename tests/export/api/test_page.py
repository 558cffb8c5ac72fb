"""The page that explains the API by examples is true: every answer on it is one that the first site gives."""

import io
import json
import re
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from export.api.departures import departure
from footnoted.link.site import Site
from schemas.published_files import faults_in, files_of, site_of

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs/api.md").read_text("utf-8")

ANSWERS = re.findall(r'```sh\ncurl -s "\$\{SITE\}(\S+)"\n```\n\n```json\n(.*?)```', PAGE, re.DOTALL)
"""Path and answer of each request."""

OF_FORM = ("api/v1/changes.json", "api/v1/facts/old-name.json")
"""Of these the page says that only the form is real: what is in them comes and goes."""


@pytest.fixture(scope="module")
def site() -> Site:
    """The first site, of which an id is gone."""
    gone = departure("old-name", "figure", "facts/old-name/", "renamed", ("eu-plan-800-billion", "facts/eu-plan-800-billion/"))  # fmt: skip
    return replace(site_of(ROOT / "facts"), departed={"old-name": gone})


@pytest.fixture(scope="module")
def files(site: Site) -> Mapping[str, bytes]:
    return files_of(site)


def is_part(value: Any, real: Any) -> bool:
    """Whether a value is another one of which keys and items were left out."""
    if isinstance(value, dict):
        return isinstance(real, dict) and all(
            key in real and is_part(one, real[key]) for key, one in value.items()
        )
    if isinstance(value, list):
        rest = iter(real)
        return isinstance(real, list) and all(any(is_part(one, other) for other in rest) for one in value)
    return bool(value == real)


@pytest.mark.parametrize(("path", "answer"), ANSWERS, ids=[path for path, _ in ANSWERS])
def test_answer(files: Mapping[str, bytes], path: str, answer: str):
    """Each answer is the file's with something left out; where the page says so, one of the same form."""
    if path in OF_FORM:
        assert faults_in(path, answer.encode()) == []
    else:
        assert is_part(json.loads(answer), json.loads(files[path]))


def test_page_has_the_answers():
    """Each request has its answer, and there is one for each sort of file."""
    assert len(ANSWERS) == PAGE.count("curl ") == PAGE.count("```json")
    assert {re.sub(r"/[a-z0-9-]+\.json$", "/", path) for path, _ in ANSWERS} == {
        "api/v1/", "api/v1/facts/", "api/v1/entities/", "api/v1/sources/",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "real", "expected"),
    [
        ({"a": [2]}, {"a": [1, 2, 3], "b": 1}, True),
        ({"a": [3, 2]}, {"a": [1, 2, 3]}, False),
        ({"a": 1}, {"a": 2}, False),
        ({"c": None}, {}, False),
        ([{}], [], False),
    ],
)
def test_part(value: Any, real: Any, expected: bool):
    """What is changed, added or in another order is noticed."""
    assert is_part(value, real) is expected


def test_links(files: Mapping[str, bytes]):
    """Each file to which the page leads, and each that it names, is there."""
    named = set(re.findall(r"`(api/v1/[a-z0-9/-]+\.jsonl?d?)`", PAGE))

    assert named
    assert {path for path in named if path not in files} == set()
    assert set(re.findall(r"\]\((api/[^)]+)\)", PAGE)) <= {*files}


def test_python(site: Site, files: Mapping[str, bytes], tmp_path: Path):
    """The program reads the figures and follows an id that is gone."""
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    for path in files:
        if path.startswith("api/v1/f"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(files[path])
    names: dict[str, Any] = {}
    printed = io.StringIO()

    with redirect_stdout(printed):
        exec(program.replace("https://facts.example/", f"{tmp_path.as_uri()}/"), names)

    figures = [fact for fact in site.facts.values() if fact.kind == "figure"]
    assert printed.getvalue() == "".join(
        f"{fact.id} {fact.record.bound} {fact.values['amount']['value']} {fact.record.unit} {len(fact.basis.origins)}\n"
        for fact in figures
        if fact.record.status == "current"
    )
    assert names["fact"]("old-name")["id"] == "eu-plan-800-billion"
