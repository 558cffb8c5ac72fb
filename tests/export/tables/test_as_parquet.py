"""The Parquet files: types, and an engine that is kept where it is."""

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pytest

from footnoted.export.tables.as_parquet import _engine, as_parquet
from footnoted.export.tables.relations import TABLES, rows_of
from site_in_memory import harbour_site
from tables_read import package_of

TYPES = {
    "string": "VARCHAR",
    "array": "VARCHAR",
    "number": "DECIMAL(38,9)",
    "integer": "INTEGER",
    "boolean": "BOOLEAN",
    "date": "DATE",
}


def test_types(first_files: Mapping[str, bytes], tmp_path: Path):
    """Columns have the types that the Data Package says, also in tables without a row."""
    for resource in package_of(first_files)["resources"]:
        if "schema" in resource:
            path = tmp_path / f"{resource['name']}.parquet"
            path.write_bytes(first_files[f"tables/{path.name}"])
            read = duckdb.read_parquet(str(path))
            assert dict(zip(read.columns, map(str, read.types), strict=True)) == {
                field["name"]: TYPES[field["type"]] for field in resource["schema"]["fields"]
            }


def test_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Making files leaves nothing behind, at home, here or in the folder for temporary files."""
    for name in ("HOME", "TMPDIR"):
        folder = tmp_path / f"{name}, it's"
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.chdir(tmp_path)

    made = as_parquet(TABLES, rows_of(harbour_site()))

    assert made.keys() == {table.name for table in TABLES}
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    "statement",
    [
        "COPY (SELECT 1) TO '{outside}/x.parquet'",
        "SELECT * FROM read_text('{outside}/secret.txt')",
        "ATTACH '{outside}/x.duckdb'",
        "SELECT * FROM 'https://facts.example/x.parquet'",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "SET autoinstall_known_extensions = true",
    ],
)
def test_engine_is_kept_in(tmp_path: Path, statement: str):
    """The engine reads and writes nothing outside its folder, fetches nothing, and can't be told otherwise."""
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("secret")

    with (
        _engine(str(inside)) as engine,
        pytest.raises(duckdb.Error, match=r"disabled|locked|not exist|not found|Cannot"),
    ):
        engine.execute(statement.format(outside=outside))
    assert [path.name for path in outside.iterdir()] == ["secret.txt"]
