"""What somebody sees who edits a fact: keys, ids, faults and guidance, from the server that editors run.

`make editor` runs it, since it needs Node; the usual run of tests does not collect it.
"""

import json
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from editor.language_server import LanguageServer
from footnoted.load import load_corpus
from footnoted.model.corpus import Corpus
from footnoted.model.facts import BOUNDS, Figure
from footnoted.model.parts import Citation
from footnoted.model.schema import fields_of
from helpers import run_footnoted

ROOT = Path(__file__).parents[2]
SERVER = [
    "node",
    str(Path(__file__).parent / "node_modules/yaml-language-server/bin/yaml-language-server"),
    "--stdio",
]

MODELINE = "# yaml-language-server: $schema=../schema/{}.json\n"
FIGURE = """subject: european-union
measure: defence-mobilisation-plan
amount: 800 billion
unit: EUR
"""
CITED = """citations:
  - source: topgab-2025-03-11
    passage: approximately 800 billion euros
"""


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's facts after `footnoted schema`."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "facts", root / "facts")
    assert run_footnoted(root, "schema").returncode == 0
    return root


@pytest.fixture(scope="session")
def proxy() -> Iterator[socket.socket]:
    """Where the server would go for a page of the web: a port of this machine on which nobody answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.2)
        yield listener


@pytest.fixture(scope="session")
def server(project: Path, proxy: socket.socket) -> Iterator[LanguageServer]:
    """A server with that folder open, as this repository's settings have it."""
    with LanguageServer(SERVER, project, settings(proxy)) as running:
        yield running


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus(ROOT / "facts")[0]


def settings(proxy: socket.socket, **changed: Any) -> dict[str, Any]:
    """The settings that the repository gives an editor, by section."""
    sections: dict[str, Any] = {"http": {"proxy": f"http://127.0.0.1:{proxy.getsockname()[1]}"}}
    given = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    for name, value in {**given, **changed}.items():
        *path, last = name.split(".")
        within = sections
        for step in path:
            within = within.setdefault(step, {})
        within[last] = value
    return sections


def labels(items: list[dict[str, Any]]) -> set[str]:
    """What is offered, without the skeletons of whole mappings."""
    return {item["label"] for item in items if not item["label"][:1].isupper() or " – " in item["label"]}


def marked(problems: list[dict[str, Any]]) -> list[tuple[int, str]]:
    """Line from 1 and message of each thing that is marked."""
    return [(problem["range"]["start"]["line"] + 1, problem["message"]) for problem in problems]


def test_keys(server: LanguageServer):
    """In an unfinished figure the keys that it does not have yet are offered, and no others."""
    text = f"{MODELINE.format('figure')}{FIGURE}|\n{CITED}"

    offered = labels(server.completions_at("facts/figures/new.yml", text))

    written = {*re.findall(r"(?m)^(\w+):", text)}
    assert offered == fields_of(Figure).keys() - written


def test_keys_of_a_citation(server: LanguageServer):
    """Within a citation its own keys are offered."""
    text = f"{MODELINE.format('figure')}{FIGURE}{CITED}    |\n"

    offered = labels(server.completions_at("facts/figures/new.yml", text))

    assert offered == fields_of(Citation).keys() - {"source", "passage"}


def test_words(server: LanguageServer):
    """Behind a key with few words these are offered."""
    text = f"{MODELINE.format('figure')}{FIGURE}bound: |\n"

    assert labels(server.completions_at("facts/figures/new.yml", text)) == {*BOUNDS}


def test_ids_of_sources(server: LanguageServer, corpus: Corpus):
    """Behind `source:` every source of this project is offered, with its title."""
    text = f"{MODELINE.format('figure')}{FIGURE}citations:\n  - source: |\n"

    offered = server.completions_at("facts/figures/new.yml", text)

    assert {item["insertText"]: item["documentation"] for item in offered} == {
        source.id: source.title for source in corpus.sources()
    }
    assert all(item["label"].startswith(f"{item['insertText']} – ") for item in offered)


def test_ids_of_several_kinds(server: LanguageServer, corpus: Corpus):
    """Where somebody can be of several kinds all of them are offered, countries by their codes."""
    text = f"{MODELINE.format('event')}label: Talks\nhappened: reported\nparticipants:\n  - |\n"

    offered = server.completions_at("facts/events/new.yml", text)

    written = {item["insertText"] for item in offered}
    countries = {record.id.upper() for record in corpus.of_kind("country")}
    others = {record.id for record in corpus.of_kind("person", "organisation", "initiative")}
    assert written - {"described: "} == countries | others
    assert "emmanuel-macron – Emmanuel Macron" in {item["label"] for item in offered}


def test_faults(server: LanguageServer):
    """What can't be right is marked on its line, in words."""
    text = MODELINE.format("figure") + (
        "subject: European Union\n"
        "amount: 1.000,50\n"
        "unit: EUR\n"
        "bound: approximately\n"
        "as_of: 20/03/2025\n"
        "lable: x\n"
        "citations:\n"
        "  - passage: costs\n"
    )

    found = marked(server.problems_of("facts/figures/new.yml", text))

    assert sorted(found) == [
        (2, "An id belongs here: small letters, digits and hyphens; or the code of a country."),
        (2, 'Missing property "measure".'),
        (3, "Digits, a point, a scale word: 30000, 31.5, 800 billion."),
        (5, "Value is not accepted. Valid values: " + ", ".join(f'"{word}"' for word in BOUNDS) + "."),
        (6, "A date: 2025-03-20, 2025-03, 2025."),
        (7, "Property lable is not allowed."),
        (9, 'Missing property "source".'),
    ]


def test_no_faults(server: LanguageServer, corpus: Corpus):
    """Nothing is marked in any record of this repository."""
    texts = {}
    for file in corpus.files.values():
        if file.kind.group != "generated":
            written = Path(file.path).read_text("utf-8")
            depth = "../" * (file.kind.folder.count("/") + (not file.kind.is_file))
            modeline = f"# yaml-language-server: $schema={depth or './'}schema/{file.kind.name}.json\n"
            relative = Path(file.path).relative_to(ROOT).as_posix()
            texts[relative] = written if written.startswith("# yaml-language-server") else modeline + written

    found = {path: marked(problems) for path, problems in server.problems_of_all(texts).items() if problems}

    assert len(texts) > 200
    assert found == {}


def test_guidance(server: LanguageServer):
    """Over a key stands what it is for, with good and bad examples."""
    text = f"{MODELINE.format('position')}coun|try: IT\n"

    shown = server.hover_at("facts/positions/new.yml", text)

    assert "ISO 3166" in shown
    assert re.search(r"Good: .*IT", shown)
    assert re.search(r"Bad: .*Italy", shown)


def test_without_first_line(server: LanguageServer):
    """A file that does not name its schema yet has the one of its folder."""
    assert marked(server.problems_of("facts/figures/new.yml", f"{FIGURE}lable: x\n")) == [
        (5, "Property lable is not allowed.")
    ]


def test_published_schemas(tmp_path: Path, proxy: socket.socket):
    """Without `footnoted schema` keys are offered all the same, and ids are not."""
    shutil.copytree(ROOT / "facts", tmp_path / "facts")
    run_footnoted(tmp_path, "schema", "--publish")
    with LanguageServer(SERVER, tmp_path, settings(proxy)) as server:
        keys = server.completions_at("facts/figures/new.yml", f"{MODELINE.format('figure')}{FIGURE}|\n")
        ids = server.completions_at("facts/figures/new.yml", f"{MODELINE.format('figure')}subject: |\n")
        problems = server.problems_of("facts/figures/new.yml", f"{MODELINE.format('figure')}{FIGURE}")

    assert "bound" in labels(keys)
    assert ids == []
    assert problems == []


def test_first_line_wins(tmp_path: Path, proxy: socket.socket):
    """The schema that a file names is used in place of the settings': so the ids are where that one finds them."""
    shutil.copytree(ROOT / "facts", tmp_path / "facts")
    (tmp_path / "facts/schema/other.json").write_text('{"properties": {"other": {}}}')
    with LanguageServer(SERVER, tmp_path, settings(proxy)) as server:
        keys = server.completions_at("facts/figures/new.yml", f"{MODELINE.format('other')}|\n")

    assert labels(keys) == {"other"}


def test_asks_no_server(server: LanguageServer, proxy: socket.socket):
    """No schema came from the web: neither the server nor the editor for it has gone there."""
    server.completions_at("facts/figures/new.yml", f"{MODELINE.format('figure')}|\n")

    with pytest.raises(TimeoutError):
        proxy.accept()
    assert {*server.asked_for} <= {"client/registerCapability", "window/workDoneProgress/create"}


def test_would_be_noticed(tmp_path: Path, proxy: socket.socket):
    """A server that may look for schemas in the web does, and is seen doing it."""
    proxy.settimeout(20)

    with LanguageServer(SERVER, tmp_path, settings(proxy, **{"yaml.schemaStore.enable": True})):
        connection, _ = proxy.accept()
        connection.close()
