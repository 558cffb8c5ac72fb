"""Facts that may disagree side by side, and what a statement rests on."""

from pathlib import Path

import pytest

from footnoted.build import Built, build_site
from footnoted.link.basis import Basis
from footnoted.link.page import Comparison
from footnoted.link.spans import plain
from site_in_memory import REVISION, built_with

COURIER = {
    "sources/courier-2025-03-21.yml": "title: The harbour\npublisher: courier\npublished: 2025-03-21\n"
    "url_unknown: x\nlanguage: en\nmedium: news\nrelays: wire-2025-03-20\n",
    "organisations/courier.yml": "name: The Courier\n",
}
WORDING = COURIER | {
    "quotes/meloni-harbour-courier.yml": "speaker: giorgia-meloni\nwords: Before all the harbour comes\n"
    "citations:\n  - source: courier-2025-03-21\n    passage: Meloni said\n",
    "disagreements/wording.yml": "facts: [meloni-harbour, meloni-harbour-courier]\nkind: {}\n"
    "reason: The Herald and The Courier pass on one report.\n",
}


@pytest.fixture(scope="module")
def real() -> Built:
    """The real site, in memory."""
    return build_site(Path(__file__).parents[2] / "facts", REVISION, "facts")


def with_note(kind: str) -> Built:
    return built_with({name: text.replace("{}", kind) for name, text in WORDING.items()})


def others_say(built: Built, id: str) -> tuple[Comparison, ...]:
    sections = {section.anchor: section for section in built.site.pages[f"facts/{id}/"].sections}
    return sections["others-say"].comparisons


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("disagreement", "These accounts differ"),
        ("change-over-time", "Reported at another time"),
        ("not-the-same", "Not the same thing"),
    ],
)
def test_kind_in_words(kind: str, said: str):
    """A note says in words in which way its facts differ, on the page of each and on the list."""
    built = with_note(kind)

    for url in ("facts/meloni-harbour/", "facts/meloni-harbour-courier/", "disagreements/"):
        assert f"<strong>{said}.</strong> <a " in built.bodies[url], url


def test_fact_stands_first_beside_the_others():
    """On a fact's page its own account comes first, each with its marks; both name the same origin."""
    [comparison] = others_say(with_note("disagreement"), "meloni-harbour-courier")

    assert [row.fact.id for row in comparison.rows] == ["meloni-harbour-courier", "meloni-harbour"]
    assert all(row.said.marks for row in comparison.rows)
    assert comparison.basis.counted == "2 sources, 1 origin"
    assert comparison.basis.chains == ("The Courier ← The Wire", "The Herald ← The Wire")
    assert plain(comparison.reason) == "The Herald and The Courier pass on one report."


def test_differing_words_are_marked_and_explained():
    """Words that differ stand in `mark`, and a sentence says what that means, without colour."""
    body = with_note("disagreement").bodies["disagreements/"]

    assert '“</span><span class="fn-value"><mark class="fn-differs">Before all</mark></span>' in body
    assert '<mark class="fn-differs">first</mark>' in body
    assert "Words that differ are underlined." in body


def test_words_of_a_quote_are_escaped_where_they_differ():
    """Markup in words that differ is printed, not run."""
    changes = {name: text.replace("{}", "disagreement") for name, text in WORDING.items()}
    name = "quotes/meloni-harbour-courier.yml"
    changes[name] = changes[name].replace("Before all", "Before <b>all</b>")
    body = built_with(changes).bodies["disagreements/"]

    assert "Before &lt;b&gt;all&lt;/b" in body


def test_note_without_two_facts():
    """While one of two facts can't be read, nothing is set side by side, and the site is whole."""
    changes = {name: text.replace("{}", "disagreement") for name, text in WORDING.items()}
    built = built_with(changes | {"quotes/meloni-harbour.yml": "speaker: [\n"})

    assert built.site.disagreements == {}
    assert built.site.facts["meloni-harbour-courier"].noted_in == ()


@pytest.mark.parametrize(
    ("sources", "origins", "told"),
    [
        (("a",), ("a",), "told by 1 source"),
        (("a", "b"), ("b", "a"), "2 sources, each its own origin"),
        (("a", "b"), ("c",), "2 sources, which go back to 1 origin"),
        (("a",), ("c",), "1 source, which goes back to 1 origin"),
    ],
)
def test_what_accounts_that_differ_rest_on(sources: tuple[str, ...], origins: tuple[str, ...], told: str):
    """Of accounts that differ no count reads as if they confirmed one another."""
    assert Basis(sources=sources, origins=origins, chains=()).apart == told


@pytest.mark.parametrize(
    ("citations", "counted", "chains"),
    [
        ("  - {source: herald-2025-03-20, passage: x}\n", "1 source, 1 origin", ["The Herald ← The Wire"]),
        (
            "  - {source: herald-2025-03-20, passage: x}\n  - {source: courier-2025-03-21, passage: x}\n",
            "2 sources, 1 origin",
            ["The Herald ← The Wire", "The Courier ← The Wire"],
        ),
        (
            "  - {source: herald-2025-03-20, passage: x, origin: own}\n  - {source: courier-2025-03-21, passage: x}\n",
            "2 sources, 2 origins",
            ["The Herald, its own reporting", "The Courier ← The Wire"],
        ),
        (
            "  - {source: herald-2025-03-20, passage: x}\n  - {source: herald-2025-03-20, passage: y}\n"
            "  - {source: courier-2025-03-21, passage: x, relation: contradicts}\n",
            "1 source, 1 origin",
            ["The Herald ← The Wire"],
        ),
        (
            "  - {source: herald-2025-03-20, passage: x, origin: courier-2025-03-21}\n",
            "1 source, 1 origin",
            ["The Herald ← The Courier"],
        ),
        (
            "  - {source: long-chain, passage: x}\n",
            "1 source, 1 origin",
            ["The Wire ← The Herald ← The Wire"],
        ),
        ("  - {source: plain, passage: x}\n", "1 source, 1 origin", ["The Courier"]),
    ],
)
def test_what_a_statement_rests_on(citations: str, counted: str, chains: list[str]):
    """Sources and origins are counted once each, of what supports the fact; the chain goes to the origin."""
    courier = COURIER["sources/courier-2025-03-21.yml"]
    relaying = courier.replace("publisher: courier", "publisher: wire")
    built = built_with(
        COURIER
        | {
            "sources/long-chain.yml": relaying.replace("wire-2025-03-20", "herald-2025-03-20"),
            "sources/plain.yml": courier.replace("relays: wire-2025-03-20\n", ""),
            "statements/x.yml": f"speaker: IT\ncontent: it was so\ncitations:\n{citations}",
        }
    )
    basis = built.site.facts["x"].basis

    assert (basis.counted, list(basis.chains)) == (counted, chains)
    assert f'<span class="fn-counted">{counted}</span>: {"; ".join(chains)}.' in built.bodies["facts/x/"]


def test_own_background_does_not_count_what_the_source_relays(real: Built):
    """Where Komersant Ukrainian reports countries' positions itself, Bloomberg is no origin of them."""
    positions = [
        fact
        for fact in real.site.facts.values()
        if fact.kind == "position" and "komersant-2025-03-20" in fact.basis.sources
    ]

    assert len(positions) == 9
    for fact in positions:
        assert fact.basis.origins == ("komersant-2025-03-20",), fact.id
        assert "Bloomberg" not in real.bodies[fact.link.url].partition("Others say")[0], fact.id


def test_two_outlets_that_relay_one_report(real: Built):
    """Two texts that give one report's word are two sources and one origin."""
    basis = real.site.facts["primas-unrealistic"].basis

    assert (basis.counted, basis.origins) == ("2 sources, 1 origin", ("bloomberg-2025-03-20",))
