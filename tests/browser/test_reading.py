"""Reading the real site in a browser: by keyboard, on desktop and phone, light and dark, at any mount."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser_server import NewPage


def press_tab_until(page: Page, selector: str) -> None:
    """Move the focus by Tab alone to the first element that fits; it must be seen to have it."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"{selector} does not show that it has the focus"
            return
    raise AssertionError(f"Tab never reaches {selector} on {page.url}")


def follow(page: Page, selector: str) -> None:
    """Reach a link by Tab and open it with Enter."""
    press_tab_until(page, selector)
    page.keyboard.press("Enter")


def test_journey_by_keyboard(watched: Any):
    """Overview, country, fact, footnote, source and back, by keyboard alone, without a foreign request."""
    page = watched.open("")

    follow(page, "article a[href='countries/it/']")
    expect(page).to_have_url(re.compile("/countries/it/$"))

    follow(page, "article a.fn-when[href$='facts/it-ready/']")
    expect(page).to_have_url(re.compile("/facts/it-ready/$"))
    expect(page.locator("h1")).to_contain_text("ready to send")

    follow(page, "h1 ~ table a.fn-mark, h1 a.fn-mark")
    expect(page).to_have_url(re.compile("#note-1$"))
    entry = page.locator("#note-1")
    expect(entry).to_be_in_viewport()
    expect(entry.locator("q").first).to_be_visible()

    follow(page, "#note-1 cite a")
    expect(page).to_have_url(re.compile("/sources/komersant-2025-03-20/$"))
    follow(page, "article a.fn-when[href$='facts/it-ready/']")
    expect(page).to_have_url(re.compile("/facts/it-ready/$"))
    watched.assert_quiet()


def test_back_from_the_reference(watched: Any):
    """A reference leads back to each of its uses, by names that differ."""
    page = watched.open("facts/it-ready/")

    names = [link.get_attribute("aria-label") for link in page.locator("#note-1 .fn-back a").all()]
    assert len(names) == len(set(names)) > 1
    follow(page, "#note-1 .fn-back a[href='#use-1-a']")

    expect(page).to_have_url(re.compile("#use-1-a$"))
    expect(page.locator("#use-1-a")).to_be_in_viewport()


def test_references_stand_in_the_margin(new_page: NewPage, at_root: str):
    """On a wide window a reference stands beside its statement; it is not read out twice."""
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{at_root}facts/it-ready/", wait_until="networkidle")

    side = page.locator(".fn-margin .fn-side").first
    expect(side).to_be_visible()
    mark, beside = page.locator("h1 .fn-mark").first.bounding_box(), side.bounding_box()
    assert mark is not None
    assert beside is not None
    assert abs(mark["y"] - beside["y"]) < 60
    assert beside["x"] > mark["x"]
    expect(page.locator(".fn-margin")).to_have_attribute("aria-hidden", "true")


def test_without_javascript(new_page: NewPage, at_root: str):
    """The pages say the same without JavaScript: statement, mark, reference and way back."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{at_root}facts/it-ready/")

    page.locator("h1 a.fn-mark").first.click()
    expect(page.locator("#note-1 q").first).to_be_visible()
    page.locator("#note-1 .fn-back a").first.click()
    expect(page).to_have_url(re.compile("#use-1-a$"))


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("800 billion", "facts/eu-"),
        ("Frederiksen", "people/mette-frederiksen/"),
        ("Topgab", "sources/topgab-2025-03-11/"),
    ],
)
def test_search(new_page: NewPage, at_root: str, query: str, address: str):
    """The search finds a fact by its amount, a person by name, and a source."""
    page = new_page()
    page.goto(at_root, wait_until="networkidle")

    page.locator(".md-search__input").click()
    page.keyboard.type(query)

    expect(page.locator(f".md-search-result__link[href*='{address}']").first).to_be_attached()


@pytest.fixture(params=["at_root", "below_x"])
def mounted(request: pytest.FixtureRequest) -> str:
    return request.getfixturevalue(request.param)


def test_any_mount(new_page: NewPage, mounted: str):
    """The site is whole under / and under a sub-path, also where the server has no such page."""
    page = new_page()
    missing: list[str] = []
    page.on("response", lambda answer: answer.status >= 400 and missing.append(answer.url))
    page.goto(f"{mounted}countries/it/", wait_until="networkidle")
    page.locator("article a[href$='/facts/it-ready/']").first.click()
    expect(page.locator("h1")).to_contain_text("Italy")
    assert missing == []

    page.goto(f"{mounted}facts/no-such-fact/")
    expect(page.locator("h1")).to_have_text("There is no such page")
    expect(page.locator("#home")).to_have_attribute(
        "href", re.compile(f"^{re.escape('/' + mounted.split('/', 3)[3])}$")
    )
    page.locator("#home").click()
    expect(page.locator("h1")).to_contain_text("coalition")
