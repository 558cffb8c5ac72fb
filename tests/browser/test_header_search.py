"""The search in the header: it finds each page once, by the words and numbers that readers type."""

import pytest
from playwright.sync_api import expect

from browser_server import NewPage


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("30000", "facts/starmer-plan-30000/"),
        ("30,000", "facts/starmer-plan-30000/"),
        ("Meloni", "people/giorgia-meloni/"),
        ("Meloni sceptical", "facts/it-meloni-sceptical/"),
        ("800 billion", "facts/eu-plan-800-billion/"),
        ("€800bn", "facts/eu-plan-800-billion/"),
        ("ready peacekeepers", "-ready/"),
    ],
)
def test_header_search(new_page: NewPage, at_root: str, typed: str, found: str):
    """The search in the header has the right page among the first three, once, and leads to the filters."""
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(at_root, wait_until="networkidle")
    page.locator(".md-search__input").click()
    page.keyboard.type(typed)
    results = page.locator(".md-search-result__item > a.md-search-result__link")
    expect(
        page.locator(f".md-search-result__item:nth-child(-n+3) > a[href*='{found}']").first
    ).to_be_visible()

    facts = results.evaluate_all(
        "links => links.map(a => a.pathname).filter(path => path.startsWith('/facts/'))"
    )
    assert len(facts) == len(set(facts))
    page.get_by_role("link", name="Search the facts with filters").click()
    expect(page.get_by_label("Words, names or numbers")).to_have_value(typed)
    expect(page.locator("a.fn-hit").first).to_be_visible()
