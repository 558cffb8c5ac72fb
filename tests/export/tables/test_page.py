"""What the page about tables shows to be typed, tried on the tables of the first site."""

import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pytest

from tables_read import opened

PAGE = Path(__file__).parents[3] / "docs/tables.md"


class Shown(NamedTuple):
    """Something that the page tells people to type.

    program   `duckdb`, `sqlite3` or another one, which is given the database.
    """

    program: str
    sql: str


def shown(page: str) -> Iterator[Shown]:
    """Every command and every block of SQL; a block is for the program of its heading."""
    for section in re.split(r"^## ", page, flags=re.MULTILINE):
        program = "sqlite3" if "SQLite" in section.partition("\n")[0] else "duckdb"
        for language, block in re.findall(r"^```(\w+)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL):
            if language == "sql":
                yield Shown(program, block)
                continue
            assert language == "sh"
            for line in block.splitlines():
                program_named, first, *rest = shlex.split(line)
                assert first == {"duckdb": "-c"}.get(program_named, "tables/facts.sqlite")
                yield Shown(program_named, *rest or [""])


SHOWN = [*shown(PAGE.read_text("utf-8"))]


@pytest.fixture(scope="module")
def folder(first_files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where somebody has put the tables of the first site."""
    root = tmp_path_factory.mktemp("downloads")
    for path, content in first_files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(content)
    return root


@pytest.mark.parametrize(
    "one", [one for one in SHOWN if one.program == "duckdb"], ids=lambda one: one.sql[:40]
)
def test_duckdb(folder: Path, monkeypatch: pytest.MonkeyPatch, one: Shown):
    """Each query of DuckDB has an answer from the Parquet files in the folder."""
    monkeypatch.chdir(folder)

    with duckdb.connect() as engine:
        engine.execute("SET autoinstall_known_extensions = false")
        answer: list[Any] = engine.execute(one.sql).fetchall()
    assert answer


@pytest.mark.parametrize(
    "one", [one for one in SHOWN if one.program == "sqlite3"], ids=lambda one: one.sql[:40]
)
def test_sqlite(first_files: Mapping[str, bytes], one: Shown):
    """Each query of SQLite has an answer from the database."""
    with opened(first_files["tables/facts.sqlite"]) as database:
        assert database.execute(one.sql).fetchall()


def test_all_are_tried():
    """There are queries for both, and the only other program is one that shows the database."""
    assert {one.program for one in SHOWN} == {"duckdb", "sqlite3", "datasette"}


def test_files_are_there(first_files: Mapping[str, bytes]):
    """Every file that the page leads to or reads is one of those made, and every table is named."""
    page = PAGE.read_text("utf-8")

    assert {
        path for path in re.findall(r"tables/\w+\.\w+", page) if path != "tables/facts.sqlite"
    } <= first_files.keys()
    tables = {path.removesuffix(".csv") for path in first_files if path.endswith(".csv")}
    assert {path for path in tables if f"`{path.removeprefix('tables/')}`" not in page} == set()
