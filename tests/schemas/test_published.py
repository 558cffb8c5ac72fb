"""The published schemas: what they are, what they mark, and what stands beside the facts of this repository."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from footnoted.build import build_site
from footnoted.load import load_corpus
from footnoted.model.kinds import KINDS
from footnoted.revision import read_revision
from footnoted.schemas import outdated, published_schemas, schemas_with_ids
from footnoted.schemas.reference import fields_as_page
from helpers import problems_of, run_footnoted
from schemas.as_editors_do import SCHEMAS, errors, parsed

ROOT = Path(__file__).parents[2]

FIGURE = """
subject: harbour-league
measure: cost
amount: 800 billion
unit: EUR
citations:
  - source: herald-2025-03-20
    passage: costs 800 billion euros
"""


@pytest.mark.parametrize("name", SCHEMAS)
def test_is_a_schema(name: str):
    """Each file is a JSON Schema 2020-12 by the metaschema, and says what it is for."""
    schema = SCHEMAS[name]

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$comment"]


def test_holds_for_another_validator(tmp_path: Path):
    """A validator with the regular expressions of JavaScript, as editors have them, finds no fault in them."""
    for name, content in published_schemas().items():
        (tmp_path / name).write_bytes(content)
    command = Path(sys.executable).with_name("check-jsonschema")

    done = subprocess.run(
        [command, "--check-metaschema", *sorted(tmp_path.iterdir())],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_kind_has_one():
    """Each kind of file below the facts has a schema, also those that the program writes, and no other is made."""
    assert {*published_schemas()} == {*(f"{kind}.json" for kind in KINDS), "ids.json"}


def test_committed():
    """The schemas beside the facts are what the declarations give; else run `footnoted schema --publish`."""
    folder = ROOT / "facts/schema"

    found = {path.name: path.read_bytes() for path in folder.iterdir()}

    assert outdated(found, "facts/schema") == []


def test_page_of_fields():
    """The page of all fields is what the declarations give; else run `footnoted schema --fields` anew."""
    page = (ROOT / "docs/contribute/fields.md").read_text("utf-8")

    assert page.rstrip("\n") == fields_as_page().rstrip("\n")


def test_editor_settings():
    """An editor finds the schema of a record by its folder, too, and asks no server for others."""
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))

    assert settings["yaml.schemas"] == {
        f"./facts/schema/{kind.name}.json": f"facts/{kind.folder}{'' if kind.is_file else '/*.yml'}"
        for kind in KINDS.values()
        if kind.group != "generated"
    }
    assert settings["yaml.schemaStore.enable"] is False


def test_good_record():
    """A record that is as it should be is valid."""
    assert errors("figure.json", parsed(FIGURE)) == []


@pytest.mark.parametrize(
    ("was", "now", "path", "message"),
    [
        ("unit: EUR", "unit: EUR\nunits: EUR", "$", "'units' was unexpected"),
        ("unit: EUR\n", "", "$", "'unit' is a required property"),
        ("amount: 800 billion", "amount: 1.000,50", "$.amount", "does not match"),
        ("amount: 800 billion", "amount: [1, 2]", "$.amount", "is not of type"),
        ("amount: 800 billion", "amount:", "$.amount", "None is not of type"),
        ("amount: 800 billion", "amount: true", "$.amount", "True is not of type"),
        ("unit: EUR", "unit: EUR\nbound: approximately", "$.bound", "is not valid under any"),
        ("unit: EUR", "unit: euros!", "$.unit", "does not match"),
        ("unit: EUR", "unit: EUR\nas_of: 20/03/2025", "$.as_of", "does not match"),
        ("unit: EUR", "unit: EUR\nas_of: 20250320", "$.as_of", "is greater than the maximum"),
        ("unit: EUR", "unit: EUR\naccording_to: {name: x}", "$.according_to", "is not valid under any"),
        ("unit: EUR", "unit: EUR\nlabel: [a, b]", "$.label", "is not of type"),
        ("unit: EUR", "unit: EUR\nlabel: '  '", "$.label", "does not match"),
        ("unit: EUR", f"unit: EUR\nlabel: {'x' * 121}", "$.label", "does not match"),
        ("  - source: herald-2025-03-20\n   ", "  -", "$.citations", "is not valid under any"),
        ("passage: costs 800 billion euros", "passage: []", "$.citations", "is not valid under any"),
    ],
)
def test_wrong_record(was: str, now: str, path: str, message: str):
    """What a record must not hold is marked at its place."""
    assert FIGURE.count(was) == 1

    found = errors("figure.json", parsed(FIGURE.replace(was, now)))

    assert [error.json_path for error in found] == [path]
    assert message in found[0].message


def test_folder_of_schemas_holds_no_records(write: Callable[[str, str], Path]):
    """Schemas below the facts are no records, whatever is in them; anything else there is a problem."""
    write("schema/figure.json", "{not even JSON")
    write("schema/figure.yml", "label: x\n")
    write("schema/deeper/figure.json", "{}")
    folder = write("schema/figure.txt", "").parents[1]

    found = [(problem.place.path, problem.rule) for problem in problems_of(folder)]

    assert found == [
        ("facts/schema/deeper/figure.json", "path-ext"),
        ("facts/schema/figure.txt", "path-ext"),
        ("facts/schema/figure.yml", "path-folder"),
    ]


def test_ids_of_records(write: Callable[[str, str], Path]):
    """The ids of readable records are offered with their names, codes as they are written; nothing is refused."""
    facts = write("people/no-name.yml", "surname: Nobody\n").parents[1]

    schemas = schemas_with_ids(load_corpus(facts)[0])

    ids = json.loads(schemas["ids.json"])["$defs"]
    assert {"label": "IT – Italy", "description": "Italy", "body": "IT"} in ids["country"]["defaultSnippets"]
    assert [one["body"] for one in ids["person"]["defaultSnippets"]] == ["giorgia-meloni"]
    assert {*ids["source"]} == {"defaultSnippets"}
    assert all(
        schemas[name] == content for name, content in published_schemas().items() if name != "ids.json"
    )


def test_published_ones_have_no_ids():
    """Whoever adds a record in a browser makes no generated file stale."""
    ids = SCHEMAS["ids.json"]["$defs"]

    assert ids
    assert all(offered == {} for offered in ids.values())


def test_site_has_them(write: Callable[[str, str], Path]):
    """The built site offers the schemas with its ids, and no name in them can end a script."""
    facts = write("people/mallory.yml", 'name: "</script><b>"\n').parents[1]

    files = build_site(facts, read_revision(facts, "2026-11-22")).files

    assert json.loads(files["schema/figure.json"])["title"] == "Figure"
    assert "mallory – </script><b>" in [
        one["label"] for one in json.loads(files["schema/ids.json"])["$defs"]["person"]["defaultSnippets"]
    ]
    assert b"<" not in files["schema/ids.json"]


def test_command_writes(harbour: Path):
    """`footnoted schema` writes all of them with ids, `--publish` without; `--check` takes either."""
    root, folder = harbour.parent, harbour / "schema"

    local = run_footnoted(root, "schema")
    with_ids = (folder / "ids.json").read_text("utf-8")
    checked = run_footnoted(root, "schema", "--check")
    published = run_footnoted(root, "schema", "--publish")

    assert (local.returncode, checked.returncode, published.returncode) == (0, 0, 0)
    assert "giorgia-meloni – Giorgia Meloni" in with_ids
    assert "git update-index --skip-worktree facts/schema/ids.json" in local.stdout
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == published_schemas()
    assert run_footnoted(root, "check").returncode == 0


def test_command_finds_stale_ones(harbour: Path):
    """`footnoted schema --check` names each file that is changed, missing or of no kind, and writes nothing."""
    root, folder = harbour.parent, harbour / "schema"
    run_footnoted(root, "schema", "--publish")
    (folder / "figure.json").write_text("{}")
    (folder / "quote.json").unlink()
    (folder / "colour.json").write_text("{}")

    checked = run_footnoted(root, "schema", "--check")

    assert checked.returncode == 1
    assert re.findall(r"(?m)^(\S+): schema-stale", checked.stdout) == [
        "facts/schema/colour.json:1:1",
        "facts/schema/figure.json:1:1",
        "facts/schema/quote.json:1:1",
    ]
    assert (folder / "figure.json").read_text() == "{}"


@pytest.mark.parametrize(
    "content",
    ["", "[]", "[" * 100_000, '{"$defs": null}', '{"$defs": {}}', '{"$defs": {"country": {}}}', "\\xff"],
)
def test_ids_that_are_none(content: str):
    """A file in place of the ids to which the schemas can't refer is found: it would turn all help off."""
    files = {**published_schemas(), "ids.json": content.encode()}

    found = outdated(files, "facts/schema")

    assert [problem.place.path for problem in found] == ["facts/schema/ids.json"]


def test_command_writes_elsewhere(harbour: Path):
    """`--out` names another folder, which is made."""
    done = run_footnoted(harbour.parent, "schema", "--publish", "--out", "a/b")

    assert done.returncode == 0
    assert (harbour.parent / "a/b/figure.json").is_file()
    assert not (harbour / "schema").exists()


def test_command_lists_fields(harbour: Path):
    """`--fields` lists what carries a fact; as data it has all fields, marked."""
    text = run_footnoted(harbour.parent, "schema", "--fields").stdout
    data = json.loads(run_footnoted(harbour.parent, "schema", "--fields", "--format", "json").stdout)

    assert re.search(r"(?m)^figure +amount +required  The number", text)
    assert re.search(r"(?m)^figure +bound +optional  ", text)
    assert not re.search(r"(?m)^figure +(label|citations) ", text)
    marked = {(one["of"], one["key"]): one["load_bearing"] for one in data}
    assert marked["figure", "bound"]
    assert not marked["figure", "label"]
    assert not marked["person", "name"]
    assert ("citation", "passage") in marked


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--publish", "--check"], "name one"),
        (["--format", "json"], "--format goes with --fields"),
        (["--facts", "nowhere"], "there is no folder nowhere"),
        (["--check", "--out", "nowhere"], "footnoted schema --publish"),
    ],
)
def test_misuse(harbour: Path, arguments: list[str], told: str):
    """Options that don't go together, or a folder that is not there, end in one line and exit code 2."""
    done = run_footnoted(harbour.parent, "schema", *arguments)

    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
