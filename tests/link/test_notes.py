"""Footnote numbers of one page."""

from footnoted.link.linked import LinkedCitation
from footnoted.link.notes import Notes
from footnoted.link.site import Site
from site_in_memory import harbour_site


def citations_of(site: Site, *ids: str) -> list[tuple[LinkedCitation, ...]]:
    return [site.facts[id].citations for id in ids]


def test_source_and_passage_cited_twice():
    """A passage cited again keeps its number and gets the next letter; another passage gets the next number."""
    ready, cost = citations_of(harbour_site(), "it-ready", "harbour-cost")
    notes = Notes()

    marks = [notes.mark(ready), notes.mark(cost), notes.mark(ready)]

    assert [[(mark.number, mark.use) for mark in group] for group in marks] == [
        [(1, "a")],
        [(2, "a")],
        [(1, "b")],
    ]
    assert [(entry.number, len(entry.marks)) for entry in notes.references()] == [(1, 2), (2, 1)]


def test_one_passage_with_two_origins():
    """What an entry says of origin and relation is true of every fact that it stands for."""
    ready = "country: {}\nstance: ready\nby: {{described: a minister}}\ncitations:\n  - source: herald-2025-03-20\n    passage: both doubt\n{}"
    site = harbour_site(
        {
            "positions/x.yml": ready.format("IT", ""),
            "positions/z.yml": ready.format("DE", "    origin: own\n"),
        }
    )
    notes = Notes()

    marks = [notes.mark(citations) for citations in citations_of(site, "x", "z")]

    assert [mark.number for group in marks for mark in group] == [1, 2]


def test_letters_go_on_after_z():
    """The twenty-seventh use of one reference is aa."""
    [ready] = citations_of(harbour_site(), "it-ready")
    notes = Notes()

    uses = [notes.mark(ready)[0].use for _ in range(28)]

    assert (uses[0], uses[25:]) == ("a", ["z", "aa", "ab"])


def test_numbers_of_every_page():
    """On every page the references are numbered 1 to n, and every mark has its reference."""
    for page in harbour_site().pages.values():
        assert [entry.number for entry in page.references] == list(range(1, len(page.references) + 1))
        ids = [mark.id for entry in page.references for mark in entry.marks]
        assert len(ids) == len(set(ids))
