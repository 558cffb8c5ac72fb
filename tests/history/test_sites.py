"""Sites of repositories: what of their histories reaches pages and data files."""

import json
from collections.abc import Iterator

import pytest

from footnoted.build import Built, Named, build_site
from footnoted.link.repository import Repository
from footnoted.revision import read_revision
from git_projects import Commit, imported
from helpers import HARBOUR

FILES = {
    f"facts/{path.relative_to(HARBOUR / 'facts').as_posix()}": path.read_text("utf-8")
    for path in sorted((HARBOUR / "facts").rglob("*.*"))
}
COST = "facts/figures/harbour-cost.yml"
PERSON = "facts/people/jane-doe.yml"
LEDGER = "jane-doe: {kind: person, erased: It named a private person., date: 2026-11-24}\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The harbour after a person was erased from it, and a number corrected."""
    root = tmp_path_factory.mktemp("harbour")
    known = {PERSON: "name: Janette Dobson\nnote: Who keeps the lighthouse.\n"}
    later = FILES[COST].replace("1.5 billion", "1.4 billion")
    commits = [
        Commit({**FILES, **known, COST: later}, "The harbour, with Janette Dobson"),
        Commit(
            {PERSON: "name: Janette Dobson\nnote: Who kept the lighthouse.\n"}, "Janette keeps it no more"
        ),
        Commit({PERSON: None, "facts/ledger.yml": LEDGER}, "Janette Dobson asked to be left out"),
        Commit({COST: FILES[COST]}, "The number of the </script> report"),
    ]
    imported(root, commits)
    named = Named("Harbour", "https://harbour.example/")
    repository = Repository("https://forge.example/harbour")
    return build_site(root / "facts", read_revision(root), "facts", repository=repository, named=named)


def texts_of(built: Built) -> Iterator[tuple[str, str]]:
    """All that readers and machines get, by where it stands."""
    yield from built.bodies.items()
    yield from ((path, content.decode("utf-8", "replace")) for path, content in built.files.items())


def test_nothing_of_what_was_erased(built: Built):
    """Nothing that an erased record said, nor what commits that touched it say, stands on any page or in any file."""
    words = ("Janette", "Dobson", "lighthouse")

    assert [(where, word) for where, text in texts_of(built) for word in words if word in text] == []
    assert "It named a private person." in built.bodies["corrections/"]
    assert "It named a private person." in built.files["feed.xml"].decode()


def test_a_correction_everywhere(built: Built):
    """A correction stands on the record's page, on that of corrections and in both feeds, with its reason as a text."""
    told = {
        "facts/harbour-cost/": "The number of the &lt;/script&gt; report",
        "corrections/": "The number of the &lt;/script&gt; report",
        "feed.xml": "The number of the &lt;/script&gt; report",
        "feed.json": "The number of the \\u003c/script\\u003e report",
    }
    texts = dict(texts_of(built))

    for where, reason in told.items():
        assert reason in texts[where], where
        assert "1.4 billion" in texts[where], where
    assert "/commit/" in texts["corrections/"]


def test_every_record_is_told_of(built: Built):
    """The feeds tell of every record that has a page when it came, then of what became of it."""
    items = json.loads(built.files["feed.json"])["items"]

    assert [one["tags"][0] for one in items[:2]] == ["corrected", "erased"]
    assert (
        len({one["id"] for one in items})
        == len(items)
        == len(built.site.facts) + len(built.site.entities) + len(built.site.sources) + 2
    )
