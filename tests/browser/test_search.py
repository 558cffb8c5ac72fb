"""Finding facts on the search page by words, numbers, facets and address."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser_server import NewPage, end_page

PLAN = "facts/eu-plan-800-billion/"
TROOPS = {"facts/starmer-plan-30000/", "facts/european-force-fewer-than-30000/"}
THIRTY_THOUSAND = re.compile(r"\b30[,.\s]?000\b|\b30 thousand\b", re.IGNORECASE)
EIGHT_HUNDRED_BILLION = re.compile(r"\b800 ?(billion|bn)\b", re.IGNORECASE)


@pytest.fixture
def page(context_of: Callable[..., BrowserContext], at_root: str) -> Iterator[Page]:
    page = context_of(viewport={"width": 1280, "height": 900}, base_url=at_root).new_page()
    yield page
    end_page(page)


def search(page: Page, query: str = "") -> None:
    """Open the search page at an address and wait until it says what it found."""
    page.goto(f"search/{query}")
    expect(page.locator(".fn-search-status")).not_to_be_empty(timeout=20_000)


def type_words(page: Page, words: str) -> None:
    """Type as a reader does, and wait until the page's address says so."""
    field = page.get_by_label("Words, names or numbers")
    field.fill("")
    field.press_sequentially(words)
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get("words", [""]) == [words])


def hits(page: Page) -> list[str]:
    """The addresses of the facts found, in order."""
    return [
        href.removeprefix("../")
        for href in page.locator("a.fn-hit").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    ]


def facts_with(page: Page, number: re.Pattern[str]) -> set[str]:
    """The addresses of the facts that have a number in their sentence, their passage or a source's title."""
    index = page.request.get("search/facts.json").json()
    facts, titles = index["facts"], index["sources"]["title"]
    return {
        f"facts/{id}/"
        for at, id in enumerate(facts["id"])
        if any(number.search(text) for text in facts["text"][2 * at : 2 * at + 2])
        or any(number.search(titles[place]) for place in facts["cites"][at])
    }


@pytest.mark.parametrize("written", ["30,000", "30000", "30 000", "30k", "30 thousand", "who says 30.000?"])
def test_number_however_written(page: Page, written: str):
    """A number is found in any form, and nothing but that number."""
    search(page)

    type_words(page, written)

    assert set(hits(page)) == facts_with(page, THIRTY_THOUSAND) >= TROOPS
    assert page.locator("a.fn-hit mark", has_text="30,000").count() >= len(TROOPS)


@pytest.mark.parametrize(
    "written", ["€800bn", "800 billion", "800 Billion euros", "0.8 trillion", "800,000,000,000"]
)
def test_money_however_written(page: Page, written: str):
    """An amount is found with its scale and its currency in any form."""
    search(page)

    type_words(page, written)

    assert set(hits(page)) == facts_with(page, EIGHT_HUNDRED_BILLION) >= {PLAN}
    expect(page.locator(f"a.fn-hit[href$='{PLAN}'] mark", has_text="800 billion")).to_have_count(1)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("erdogan", "Erdoğan"),
        ("EMMANUEL MACRON", "emmanuel macron"),
        ("defence", "defense"),
        ("headquarter", "headquarters"),
    ],
)
def test_spellings(page: Page, typed: str, same: str):
    """Accents, case and British or American spelling make no difference, and the beginning of a word will do."""
    search(page)
    type_words(page, typed)
    first = hits(page)
    type_words(page, same)

    assert first
    assert set(hits(page)) <= set(first)


def test_office_finds_its_holder(page: Page):
    """Who holds an office is found by the office, as a text names it, and comes first."""
    search(page)

    type_words(page, "French president")

    macron = page.locator(".fn-hits > li:nth-child(-n+5)", has_text="Macron")
    expect(macron).to_have_count(5)


def test_mistyped_name(page: Page):
    """A mistyped name finds what is spelt almost so, and the page says that it is not the same."""
    search(page)

    type_words(page, "Frederikson")

    expect(page.get_by_role("status")).to_contain_text("No fact has exactly these words")
    expect(page.locator("a.fn-hit").first).to_contain_text("Frederiksen")


def test_nothing_found(page: Page):
    """If no fact fits, the page says so, and that this proves nothing."""
    search(page)

    type_words(page, "zeppelin")

    expect(page.get_by_role("status")).to_contain_text("No fact fits. What is not here was not found")
    assert hits(page) == []


def test_every_hit_shows_its_evidence(page: Page):
    """Each fact found says who reported it and when, and has its passage, or is one itself."""
    search(page)
    more = page.locator(".fn-search-more")
    while more.is_visible():
        more.click()

    shown = page.locator(".fn-hits > li").evaluate_all(
        "items => items.map(item => [item.querySelector('.fn-hit-by').textContent, item.querySelector('q')?.textContent ?? ''])"
    )
    expect(page.get_by_role("status")).to_have_text(f"All {len(shown)} facts, the latest first.")
    assert [by for by, _ in shown if not re.search(r" · .+, .*\b(19|20)\d\d\b.* · ", by)] == []
    assert [by for by, passage in shown if not passage and not by.startswith("Quote")] == []


def test_facets_and_the_way_back(page: Page):
    """A facet says beforehand how many facts it leaves, stands in the address, and can be taken back."""
    search(page, "?words=troops")
    expect(page.get_by_label("Figures")).not_to_be_checked()
    label = page.locator("label", has=page.get_by_label("Figures"))
    count = int(label.locator(".fn-number").inner_text())
    before = hits(page)

    page.get_by_label("Figures").check()

    expect(page).to_have_url(re.compile(r"/search/\?words=troops&kind=figure$"))
    expect(page.get_by_role("status")).to_contain_text(re.compile(rf"^{count} facts of "))
    assert len(hits(page)) == count > 0

    page.go_back()
    expect(page.locator("a.fn-hit")).to_have_count(len(before))
    expect(page.get_by_label("Figures")).not_to_be_checked()
    for i, href in enumerate(before):
        expect(page.locator("a.fn-hit").nth(i)).to_have_attribute("href", f"../{href}")

    page.go_forward()
    expect(page.locator("a.fn-hit")).to_have_count(count)
    expect(page.get_by_label("Figures")).to_be_checked()


def test_address_can_be_shared(page: Page):
    """An address brings back words, facets and days; what it does not know, it leaves out."""
    search(
        page,
        "?words=troops&kind=position&kind=quote&country=it&state=disagreement&from=2025-03-01&person=nobody",
    )

    assert "facts/it-meloni-sceptical/" in hits(page)
    assert all(href.startswith("facts/it-") for href in hits(page))
    expect(page.get_by_label("Words, names or numbers")).to_have_value("troops")
    expect(page.get_by_label("Country")).to_have_value("it")
    expect(page.get_by_label("Person")).to_have_value("")
    expect(page.get_by_label("Sources disagree")).to_be_checked()


def test_days(page: Page):
    """From and to leave the facts of those days."""
    search(page, "?from=2025-03-11&to=2025-03-11&kind=figure")

    assert PLAN in hits(page)
    assert "facts/macron-popularity-31/" not in hits(page)


def test_country_and_who_speaks_for_it(page: Page):
    """Under a country stands what it did, and what those said who speak for it."""
    search(page, "?country=it")

    assert {"facts/it-ready/", "facts/meloni-ineffective-option/"} <= set(hits(page))
    assert "facts/au-ready/" not in hits(page)


def test_back_from_a_fact(page: Page):
    """Who opens a fact and goes back finds the same words and hits."""
    search(page)
    type_words(page, "ready peacekeepers")
    found = hits(page)
    page.locator("a.fn-hit").first.click()
    expect(page.locator("h1")).to_contain_text("ready to send peacekeepers")

    page.go_back()

    expect(page.locator("a.fn-hit")).to_have_count(len(found))
    expect(page.get_by_label("Words, names or numbers")).to_have_value("ready peacekeepers")


def test_typing_keeps_the_focus(page: Page):
    """Typing, also Enter, leaves the focus in the field, and steps back do not go letter by letter."""
    page.goto("positions/")
    search(page)
    type_words(page, "Meloni")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "fn-words"
    expect(page.locator("a.fn-hit mark").first).to_have_text("Meloni")
    page.go_back()
    expect(page).to_have_url(re.compile("/positions/$"))


def test_more_at_the_end(page: Page):
    """The button for more goes on at the first new fact."""
    search(page)
    page.locator(".fn-search-more").press("Enter")

    expect(page.locator(".fn-hits > li:nth-child(21) a")).to_be_focused()


def test_clear(page: Page):
    """Clear takes back words and filters, and the address with them."""
    search(page, "?words=troops&kind=figure")
    page.locator(".fn-search-clear").click()

    expect(page).to_have_url(re.compile("/search/$"))
    expect(page.get_by_role("status")).to_contain_text(re.compile("^All "))


def test_without_javascript(new_page: NewPage, at_root: str):
    """Without JavaScript the page says what it needs, and leads to lists with every fact."""
    page = new_page(java_script_enabled=False, base_url=at_root)
    page.goto("search/")

    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    expect(page.locator("form.fn-search")).to_be_hidden()
    ways = page.locator(".fn-ways a").evaluate_all("links => links.map(a => a.href)")
    assert len(ways) >= 7
    for address in ways:
        answer = page.goto(address)
        assert answer is not None
        assert answer.ok, address


def test_index_that_can_not_be_loaded(page: Page):
    """If the facts can't be loaded, the page says so and names the way round."""
    page.route("**/search/facts.json", lambda route: route.fulfill(status=500))
    page.goto("search/")

    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    expect(page.locator("#other-ways")).to_be_visible()


def test_on_a_phone(new_page: NewPage, at_root: str):
    """On a phone the filters are folded away, open with a tap, and nothing is wider than the screen."""
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, base_url=at_root)
    search(page)
    expect(page.get_by_label("Figures")).to_be_hidden()

    page.locator(".fn-search-filters > summary").tap()

    expect(page.get_by_label("Figures")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.get_by_label("Figures").tap()
    expect(page).to_have_url(re.compile("kind=figure$"))


def test_other_pages_do_not_pay(page: Page):
    """Only the search page loads the facts and the library."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("positions/", wait_until="networkidle")
    assert [url for url in asked if "footnoted/search/" in url or "facts.json" in url] == []

    search(page)
    assert len([url for url in asked if "footnoted/search/" in url]) == 4


def test_search_page_is_quiet(watched: Any):
    """The page loads nothing from elsewhere and has no error, on desktop and phone, light and dark."""
    watched.open("search/?words=troops")
    expect(watched.page.locator("a.fn-hit").first).to_be_visible()
    watched.assert_quiet()
