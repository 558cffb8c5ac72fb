"""The entry of a reference as it is printed."""

from bs4 import BeautifulSoup, Tag

from site_in_memory import built_with

INFERRED = """country: IT
stance: ready
inferred:
  - field: country
    because: She spoke as the <prime> minister.
citations:
  - source: herald-2025-03-20
    passage: Meloni is ready to send ships
"""


def page(url: str, changes: dict[str, str] | None = None) -> BeautifulSoup:
    return BeautifulSoup(built_with(changes or {}).bodies[url], "html5lib")


def entry(soup: BeautifulSoup) -> Tag:
    found = soup.select_one("#note-1")
    assert found is not None
    return found


def test_entry():
    """An entry has the passage in quotation marks with its carrying words marked, outlet, date, chain, state, links."""
    note = entry(page("facts/harbour-cost/"))

    assert [mark.get_text() for mark in note.select(".fn-passage q mark.fn-carries")] == [
        "about €1.5 billion"
    ]
    assert note.select_one(".fn-passage").get_text() == (  # type: ignore[union-attr]
        "quay of the Harbour League is proposed to cost about €1.5 billion"
    )
    assert " ".join(note.select_one(".fn-state").get_text().split()) == (  # type: ignore[union-attr]
        "Origin: The Herald ← The Wire. Verified 2 April 2025"
    )
    assert [link["href"] for link in note.select(".fn-links a")] == [
        "https://herald.example/peacekeepers#:~:text=quay%20of,%E2%82%AC1.5%20billion",
        "https://herald.example/peacekeepers",
    ]


def test_reason_of_an_inference():
    """In a list “inferred” leads to the reference, which says how it follows; no reason hides in a title."""
    soup = page("positions/", {"positions/it-ready.yml": INFERRED})
    mark = soup.select_one("a.fn-inferred-mark")

    assert mark is not None
    assert mark.get_text() == "country inferred"
    target = soup.select_one(str(mark["href"]))
    assert target is not None
    assert "She spoke as the <prime> minister." in target.get_text()
    assert not soup.select("[title]")


def test_editors_words_have_no_mark():
    """Rendering, language note and whether an event took place are the editor's, and no passage is cited for them."""
    quote = "speaker: giorgia-meloni\nwords: We build\nrendering: reworded\nlanguage_note: Said in Italian.\ncitations:\n  - source: herald-2025-03-20\n    passage: said Giorgia Meloni\n"
    rows = page("facts/x/", {"quotes/x.yml": quote}).select("table.fn-details tr")
    rows += page("facts/harbour-meeting/").select("table.fn-details tr")
    marked = [(row.th.get_text(), bool(row.select("a.fn-mark"))) for row in rows if row.th]

    assert marked == [
        ("Speaker", True), ("Rendering", False), ("Language note", False),
        ("Date", True), ("Participants", True), ("Status", False),
    ]  # fmt: skip
    assert all(("editor’s words" in row.get_text()) is not bool(row.select("a.fn-mark")) for row in rows)
