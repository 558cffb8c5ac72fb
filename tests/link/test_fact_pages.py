"""The page of a fact: where it stands, what is beside it, and how to take it away."""

from footnoted.link.page import FactPage
from helpers import HARBOUR
from site_in_memory import built_with

CITED = "citations: [{source: herald-2025-03-20, passage: Italy and Germany are ready}]\n"
SHARED = {
    "positions/it-ready.yml": "country: IT\nstance: ready\n" + CITED,
    "positions/de-ready.yml": "country: DE\nstance: ready\n" + CITED,
}


def page_of(id: str, changes: dict[str, str] | None = None) -> FactPage:
    """One fact's page in the harbour with some records replaced."""
    page = built_with(changes or {}).site.pages[f"facts/{id}/"]
    assert isinstance(page, FactPage)
    return page


def test_facts_of_one_passage():
    """Facts that quote the same words of one source lead to each other."""
    sections = {section.anchor: section for section in page_of("it-ready", SHARED).sections}

    assert [row.fact.id for row in sections["same-passage"].rows] == ["de-ready"]


def test_same_words_of_another_source():
    """The same words in another source are another passage."""
    second = (HARBOUR / "facts/sources/herald-2025-03-20.yml").read_text("utf-8")
    other = SHARED["positions/de-ready.yml"].replace("herald-2025-03-20", "other")

    page = page_of("it-ready", {**SHARED, "sources/other.yml": second, "positions/de-ready.yml": other})

    assert "same-passage" not in {section.anchor for section in page.sections}


def test_where_it_stands():
    """The page names the lists that hold the fact, whom it names, and how many others its source carries."""
    page = page_of("it-harbour-league")

    assert {label: [link.url for link in links] for label, links in page.found_in} == {
        "Lists": ["coalition/"],
        "Whom it names": ["initiatives/harbour-league/", "countries/it/"],
    }
    assert [(count, link.url) for count, link in page.beside] == [(6, "sources/herald-2025-03-20/")]


def test_take_away():
    """The page gives its address, the data file and the file that it is recorded in, once each."""
    body = built_with({}).bodies["facts/it-ready/"]

    assert '<a class="fn-address" href="../../facts/it-ready/">/facts/it-ready/</a>' in body
    assert (
        '<a href="../../api/v1/facts/it-ready.json">This fact as JSON</a>; its id is <code>it-ready</code>'
        in body
    )
    assert body.count("<code>facts/positions/it-ready.yml</code>") == 1
