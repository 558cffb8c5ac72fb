"""Searching many facts: the index comes in parts, and a search fetches few of them."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Response, expect

from browser_server import NewPage, serving, wait_until
from footnoted.export import export_files
from footnoted.export.search_words import SearchWords
from footnoted.link import link_site
from footnoted.link.findable import is_findable
from footnoted.link.limits import Limits
from footnoted.link.site import Site
from footnoted.link.spans import plain
from footnoted.load import load_corpus
from footnoted.render import Renderer

ROOT = Path(__file__).parents[2]
LIMIT_BYTES = 150_000

ODD = (
    "€800bn, 800 Billion euros and 0.8 tn; 30,000, 30 000, 30\u00a0000, 30.000 or 30’000",
    "30k troops, 30kg, 12.5k, 1,234,567.89 and 1.234.567,89; 03, 2.50, 5% of $3m",
    "Erdoğan, Zażółć, Ærø, Straße, İstanbul, Đặng, naïve café, हिन्दी, العربية, Ελλάδα",
    "organizations organised; defense offices; centers, theatre; harbors, labor; programs",
    "re-armed U.S. don’t O'Brien’s e.g. x_y a1 2b “quoted”—dashed…",
)

TO_THE_END = """() => {
    const list = document.querySelector(".md-search__scrollwrap");
    list.scrollTo(0, list.scrollHeight);
    return list.querySelector(".md-search-result__link[href*='words=troops']");
}"""


@pytest.fixture(scope="session")
def many() -> Site:
    """The facts of this repository, as if they were many."""
    return link_site(*load_corpus(ROOT / "facts", "facts"), limits=Limits(searched=50))


@pytest.fixture(scope="session")
def in_parts(site: Path, many: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with these facts."""
    folder = tmp_path_factory.mktemp("parts") / "site"
    shutil.copytree(site, folder)
    (folder / "search/facts.json").unlink()
    for path, content in export_files(many).items():
        if path.startswith("search/"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    page = folder / "search/index.html"
    few = Renderer().page(many.pages["search/"])
    form = few[few.index("<form") : few.index(">", few.index("<form")) + 1]
    html = page.read_text("utf-8")
    start = html.index('<form class="fn-search"')
    page.write_text(html[:start] + form + html[html.index(">", start) + 1 :], "utf-8")
    theme = folder / "search/search_index.json"
    index = json.loads(theme.read_text("utf-8"))
    found = [entry for entry in index["docs"] if is_kept(entry["location"], many)]
    index["docs"] = [
        entry | ({"parts": "facts/index.json"} if entry["location"] == "search/" else {}) for entry in found
    ]
    theme.write_text(json.dumps(index), "utf-8")
    with serving(folder) as address:
        yield address


def is_kept(url: str, site: Site) -> bool:
    return url not in site.outlines or is_findable(site.outlines[url].made, site)


@pytest.fixture
def page(new_page: NewPage, in_parts: str) -> Page:
    return new_page(viewport={"width": 1280, "height": 900}, base_url=in_parts)


def search(page: Page, query: str) -> tuple[str, list[str]]:
    """What the page says that it found at an address, and the first facts."""
    page.goto(f"search/{query}")
    expect(page.locator(".fn-search-status")).not_to_be_empty(timeout=20_000)
    return page.locator(".fn-search-status").inner_text(), hits(page)


def hits(page: Page) -> list[str]:
    links = page.locator("a.fn-hit")
    return [str(href) for href in links.evaluate_all("links => links.map(a => a.getAttribute('href'))")]


def counted(page: Page, label: str) -> str:
    return page.locator("label", has=page.get_by_label(label)).locator(".fn-number").inner_text()


QUESTIONS = (
    "?words=30k",
    "?words=troops&kind=figure",
    "?country=it&kind=position&kind=statement",
    "?from=2025-03-18&to=2025-03-20&person=giorgia-meloni",
)


def test_finds_what_one_file_finds(page: Page, new_page: NewPage, at_root: str):
    """The same question has the same facts in parts as in one file, and the same numbers beside the filters."""
    other = new_page(viewport={"width": 1280, "height": 900}, base_url=at_root)

    for query in QUESTIONS:
        (status, found), (status_of_one, found_in_one) = search(page, query), search(other, query)
        numbers, numbers_of_one = (one.locator(".fn-number").all_inner_texts() for one in (page, other))
        assert (status, numbers) == (status_of_one, numbers_of_one), query
        # Of many facts with some words the first twenty may be others.
        assert sorted(found) == sorted(found_in_one) or (
            "words" in query and len(found) == len(found_in_one) == 20
        )


def test_first_question_fetches_little(page: Page):
    """Opening the page, typing and seeing what is found stays below the limit, and fetches parts alone."""
    fetched: dict[str, int] = {}

    def count(response: Response) -> None:
        if response.url.endswith(".json"):
            fetched[response.url] = len(response.body())

    page.on("response", count)
    search(page, "")
    page.get_by_label("Words, names or numbers").press_sequentially("french president")
    expect(page.get_by_role("status")).to_contain_text(" facts of ")

    assert fetched
    assert all("/search/facts/" in url for url in fetched)
    assert sum(fetched.values()) < LIMIT_BYTES
    expect(page.locator(".fn-hits > li:nth-child(-n+3)", has_text="Macron")).to_have_count(3)


def test_mistyped_and_begun_words(page: Page):
    """The beginning of a word will do, and one letter may be wrong, which the page says."""
    assert search(page, "?words=peacekeep")[1]
    assert "No fact has exactly these words" in search(page, "?words=Frederikson")[0]
    expect(page.locator("a.fn-hit").first).to_contain_text("Frederiksen")


def test_choices_are_counted_when_looked_at(page: Page):
    """A list of choices says how many facts each leaves once somebody looks at it."""
    search(page, "?words=troops")
    country = page.get_by_label("Country")
    assert "(" not in country.locator("option").nth(1).inner_text()

    country.focus()

    expect(country.locator("option[value=it]")).to_have_text(re.compile(r"^Italy \([1-9]\d*\)$"))


def test_more_facts(page: Page):
    """The button for more goes on at the first new fact, as long as there are more."""
    search(page, "")
    page.locator(".fn-search-more").press("Enter")

    expect(page.locator(".fn-hits > li:nth-child(21) a")).to_be_focused()
    while page.locator(".fn-search-more").is_visible():
        before = page.locator("a.fn-hit").count()
        page.locator(".fn-search-more").click()
        expect(page.locator("a.fn-hit")).not_to_have_count(before)
    assert len(set(hits(page))) == len(hits(page)) > 100


def test_part_that_can_not_be_loaded(page: Page):
    """If a part is missing, the page says so and names the way round."""
    page.route("**/search/facts/words/*.json", lambda route: route.fulfill(status=500))
    page.goto("search/?words=troops")

    expect(page.get_by_role("status")).to_contain_text("could not be loaded")


def test_header_search(page: Page):
    """The search in the header finds people, pages and facts, and leads to all of them."""
    page.goto("positions/", wait_until="networkidle")
    field = page.locator(".md-search__input")
    field.click()

    for typed, found in (
        ("method", "method/"),
        ("Meloni", "people/giorgia-meloni/"),
        ("30,000", "starmer-plan-30000/"),
    ):
        field.fill("")
        page.keyboard.type(typed)
        first = page.locator(f".md-search-result__item:nth-child(-n+3) > a[href*='{found}']")
        expect(first.first).to_be_visible()
    field.fill("")
    page.keyboard.type("troops")
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching documents")
    # The theme prints a result when somebody has scrolled to it.
    wait_until(page, f"({TO_THE_END})()")
    page.locator(".md-search-result__link[href*='words=troops']").click()
    expect(page.get_by_label("Words, names or numbers")).to_have_value("troops")


def test_same_words_in_both_languages(page: Page, many: Site):
    """What is a word of a text is the same when the index is made and when a reader types."""
    page.goto("search/")
    texts = [*ODD, *(plain(fact.sentence) for fact in many.facts.values())]
    texts += [" ".join(citation.segments) for fact in many.facts.values() for citation in fact.citations]

    read: Any = page.evaluate(
        """async texts => {
            const { wordsOf } = await import("/assets/footnoted/search/words.js");
            return texts.map(text => [...new Set(wordsOf(text).flatMap(({ terms }) => terms))].sort());
        }""",
        texts,
    )

    words = SearchWords()
    assert read == [sorted(words.of(text), key=lambda word: word.encode("utf-16-be")) for text in texts]
