"""A site that is linked from an earlier one, and which of its pages an edit reaches."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from changing_facts import ChangingFacts
from footnoted.export import export_files
from footnoted.export.head import head_of
from footnoted.link import link_site
from footnoted.link.findable import findable_words
from footnoted.link.limits import USUAL, Limits
from footnoted.link.reached import pages_reached
from footnoted.link.site import Site
from footnoted.load import load_corpus
from footnoted.render import Renderer

EDITS = 10


SHORT = Limits(searched=3, listed=1, first=1, akin=1)
"""With these each list of a few facts is a long one."""


def linked(folder: Path, before: Site | None = None, limits: Limits = USUAL) -> Site:
    """The site of a folder of facts, also of a faulty one."""
    corpus, problems = load_corpus(folder, "facts")
    return link_site(corpus, problems, before=before, limits=limits)


def read(site: Site) -> Mapping[str, tuple[object, ...]]:
    """All that readers, machines and the search get of each page, by its address."""
    renderer = Renderer()
    return {
        url: (
            renderer.page(page),
            head_of(site, "Harbour", url, "", "", "../"),
            findable_words(page, site),
        )
        for url, page in site.pages.items()
    }


def files_of(site: Site) -> Mapping[str, bytes]:
    """The data files, but for the forms of the tables that are made of the same rows as the CSV files."""
    files = export_files(site)
    others = (".parquet", ".sqlite", "datapackage.json")
    return {path: files[path] for path in files if not path.endswith(others)}


@pytest.mark.parametrize("limits", [USUAL, SHORT], ids=["short lists", "long lists"])
@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits(tmp_path: Path, seed: int, limits: Limits):
    """Edit after edit, a site linked from the one before is the one that is linked anew, and all pages that
    differ are among those that the edit reaches.
    """
    facts = ChangingFacts(tmp_path, seed)
    before = linked(tmp_path, limits=limits)
    shown = read(before)

    for _ in range(EDITS):
        name = facts.change()
        after, anew = linked(tmp_path, before, limits), linked(tmp_path, limits=limits)
        now = read(anew)

        assert read(after) == now, name
        assert files_of(after) == files_of(anew), name
        different = {url for url, page in now.items() if shown.get(url) != page}
        assert different <= pages_reached(before, after), name
        before, shown = after, now


@pytest.mark.parametrize(
    ("name", "line", "reached"),
    [
        ("figures/harbour-cost.yml", "as_given: The number is smudged.\n", {"facts/harbour-cost/"}),
        (
            "positions/de-ready.yml",
            "challenges: [{opened: 2025-04-02, says: It may be of May., answered: 2025-04-03, answer: It is not.}]\n",
            {"facts/de-ready/", "quality/"},
        ),
        ("countries/de.yml", "", set()),
        ("countries/de.yml", "# A remark\n", set()),
        ("sources/herald-2025-03-20.yml", "note: In two parts.\n", None),
    ],
    ids=["a fact's note", "an answered challenge", "nothing", "a comment", "a source's note"],
)
def test_small_edits(harbour: Path, name: str, line: str, reached: set[str] | None):
    """An edit of what one page alone shows reaches that page; of a source's note, no page of a fact."""
    before = linked(harbour)
    path = harbour / name

    path.write_text(path.read_text("utf-8") + line, "utf-8")
    found = pages_reached(before, linked(harbour, before))

    if reached is None:
        assert not any(url.startswith("facts/") for url in found)
    else:
        assert found == reached


SHARED = "country: IT\nstance: ready\ncitations:\n  - source: herald-2025-03-20\n    passage: Norway had not been invited\n"
AGAIN = "speaker: wire\nwords: Harbours come first\nsame_as: meloni-harbour\ncitations:\n  - source: gazette-2025-03-21\n    passage: it was said\n"
GAZETTE = "title: At the quay\npublished: 2025-03-21\nurl: https://gazette.example/quay\nlanguage: en\nmedium: news\n"


@pytest.mark.parametrize(
    ("files", "name", "was", "now", "url"),
    [
        (
            {"positions/x.yml": SHARED, "positions/z.yml": SHARED},
            "positions/de-ready.yml",
            "stance: ready",
            "stance: ready\ndate: 2025-03-25",
            "facts/x/",
        ),
        (
            {"quotes/again.yml": AGAIN, "sources/gazette-2025-03-21.yml": GAZETTE},
            "quotes/meloni-harbour.yml",
            "The harbour comes first",
            "The harbour is first",
            "facts/again/",
        ),
        (
            {},
            "vocabulary/stages/proposed.yml",
            'order: "01"',
            'order: "01"\ndefinition: On paper.',
            "figures/",
        ),
        ({}, "organisations/wire.yml", "The Wire", "A Wire", "facts/it-ready/"),
        ({}, "sources/wire-2025-03-20.yml", "[Report", "[News", "organisations/wire/"),
        ({}, "people/giorgia-meloni.yml", "name: Giorgia Meloni", "name: G. Meloni", "timeline/"),
        ({}, "countries/de.yml", "Germany", "Federal Germany", "facts/de-ready/"),
    ],
    ids=[
        "references of its source are numbered anew",
        "another account of its words",
        "what figures have reached",
        "the publisher of the origin",
        "what was published",
        "somebody’s name",
        "a name that a passage has no more",
    ],
)
def test_reached_by_a_long_way(
    harbour: Path, files: Mapping[str, str], name: str, was: str, now: str, url: str
):
    """A page that is another one since something changed that it does not show itself is reached."""
    for path, text in files.items():
        (harbour / path).write_text(text, "utf-8")
    before = linked(harbour)
    shown = read(before)
    text = (harbour / name).read_text("utf-8")

    (harbour / name).write_text(text.replace(was, now), "utf-8")
    after = linked(harbour, before)

    assert read(after) == read(linked(harbour))
    assert shown[url] != read(after)[url]
    assert url in pages_reached(before, after)


def test_new_and_lost_pages(harbour: Path):
    """A new fact's page is reached; one that is gone is not."""
    before = linked(harbour)
    path = harbour / "positions/it-ready.yml"

    path.rename(harbour / "positions/it-is-ready.yml")
    found = pages_reached(before, linked(harbour, before))

    assert "facts/it-is-ready/" in found
    assert "facts/it-ready/" not in found
    assert "countries/it/" in found


def test_what_stays_is_the_same(harbour: Path):
    """What an edit leaves as it was is no copy: a hundred thousand facts fit into memory once."""
    before = linked(harbour)
    path = harbour / "statements/meloni-harbour-open.yml"

    path.write_text(path.read_text("utf-8").replace("stay open", "be closed"), "utf-8")
    after = linked(harbour, before)

    assert {id for id, fact in after.facts.items() if before.facts[id] is not fact} == {"meloni-harbour-open"}
    assert after.sources is before.sources
    assert after.entities is before.entities
