"""The entry of a reference near its mark: by pointer, keyboard and touch, and without a script."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser_server import NewPage, end_page, open_swapping

MARK = "h1 a.fn-mark"
NARROW = {"width": 1000, "height": 800}
PHONE = {"width": 390, "height": 844}


def open_with_popover(page: Page, address: str) -> None:
    """Open a page and wait until its marks show their entries."""
    page.goto(address)
    page.locator("#fn-popover").wait_for(state="attached")


@pytest.fixture
def page(context_of: Callable[..., BrowserContext], at_root: str) -> Iterator[Page]:
    """A fact's page on a window without a margin."""
    page = context_of(viewport=NARROW).new_page()
    open_with_popover(page, f"{at_root}facts/it-meloni-sceptical/")
    yield page
    end_page(page)


@pytest.fixture
def phone(context_of: Callable[..., BrowserContext], at_root: str) -> Iterator[Page]:
    """The same on a phone, to be touched."""
    page = context_of(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_with_popover(page, f"{at_root}facts/it-meloni-sceptical/")
    yield page
    end_page(page)


def tab_to(page: Page, selector: str) -> None:
    """Move the focus to a mark by Tab, from right before it."""
    page.locator(selector).first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator(selector).first).to_be_focused()


def assert_within_window(page: Page) -> None:
    box = page.locator("#fn-popover").bounding_box()
    size = page.viewport_size
    assert box is not None
    assert size is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= size["height"]


def test_hover(page: Page):
    """The pointer on a mark shows the entry: passage with its carrying words, outlet, date, state; leaving closes it."""
    popover = page.locator("#fn-popover")
    expect(popover).to_be_hidden()

    page.locator(MARK).first.hover()
    expect(popover).to_be_visible()
    expect(popover.locator("mark.fn-carries").first).to_have_text("Italian Prime Minister Giorgia Meloni")
    for part in (".fn-outlet", ".fn-date", ".fn-proof"):
        expect(popover.locator(part)).to_be_visible()
    assert_within_window(page)

    page.mouse.move(5, 780)
    expect(popover).to_be_hidden()


def test_pointer_may_move_into_the_entry(page: Page):
    """The entry stays while the pointer is in it, and one at most is shown."""
    page.locator(MARK).nth(0).hover()
    popover = page.locator("#fn-popover")
    expect(popover).to_be_visible()

    popover.locator(".fn-outlet").hover()
    page.locator(".fn-reported").evaluate("() => new Promise(done => setTimeout(done, 500))")
    expect(popover).to_be_visible()

    page.locator(MARK).nth(1).hover()
    expect(popover).to_contain_text("Article 5 of NATO")
    assert page.locator(".fn-popover:visible").count() == 1


def test_keyboard(page: Page):
    """Tab to a mark shows the entry, Tab goes into its links and then behind the mark, Shift+Tab back."""
    tab_to(page, MARK)
    popover = page.locator("#fn-popover")
    expect(popover).to_be_visible()
    expect(page.locator(MARK).first).to_have_attribute("aria-expanded", "true")

    page.keyboard.press("Tab")
    expect(popover.locator("a").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(MARK).first).to_be_focused()
    expect(popover).to_be_visible()

    for _ in range(popover.locator("a").count() + 1):
        page.keyboard.press("Tab")
    expect(page.locator(MARK).nth(1)).to_be_focused()
    expect(popover).to_contain_text("Article 5 of NATO")


def test_escape(page: Page):
    """Escape closes the entry from anywhere in it and gives the focus back to its mark."""
    tab_to(page, MARK)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")

    expect(page.locator("#fn-popover")).to_be_hidden()
    expect(page.locator(MARK).first).to_be_focused()
    expect(page.locator(MARK).first).to_have_attribute("aria-expanded", "false")

    page.locator(MARK).first.hover()
    expect(page.locator("#fn-popover")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#fn-popover")).to_be_hidden()


def test_enter_follows_once_the_entry_is_shown(page: Page):
    """Enter on a mark whose entry is shown leads to the reference; on one that was closed it shows it first."""
    tab_to(page, MARK)
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    expect(page.locator("#fn-popover")).to_be_visible()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("#note-1$"))
    expect(page.locator("#fn-popover")).to_be_hidden()
    page.locator("#note-1 .fn-back a").first.click()
    expect(page).to_have_url(re.compile("#use-1-a$"))
    expect(page.locator("#fn-popover")).to_be_hidden()


def test_tap(phone: Page):
    """A tap shows the entry within the window, a tap elsewhere closes it, a second one follows the mark."""
    popover = phone.locator("#fn-popover")
    for mark in (phone.locator("a.fn-mark").first, phone.locator("table a.fn-mark").last):
        mark.tap()
        expect(popover).to_be_visible()
        assert_within_window(phone)
        expect(phone).not_to_have_url(re.compile("#note"))
        phone.locator(".fn-kicker").tap(position={"x": 2, "y": 2})
        expect(popover).to_be_hidden()

    phone.locator(MARK).first.tap()
    phone.locator(MARK).first.tap()
    expect(phone).to_have_url(re.compile("#note-1$"))


def test_entries_of_a_long_page_stay_within_a_phone(phone: Page, at_root: str):
    """Wherever its mark stands, an entry is within the window and off its mark."""
    open_with_popover(phone, f"{at_root}timeline/2025-02/")
    marks = phone.locator("a.fn-mark")
    for index in range(0, marks.count(), 5):
        marks.nth(index).tap()
        expect(phone.locator("#fn-popover")).to_be_visible()
        assert_within_window(phone)
        box, mark = phone.locator("#fn-popover").bounding_box(), marks.nth(index).bounding_box()
        assert box is not None
        assert mark is not None
        assert box["y"] >= mark["y"] + mark["height"] or box["y"] + box["height"] <= mark["y"]
        phone.keyboard.press("Escape")


def test_reason_of_an_inference(phone: Page, at_root: str):
    """What is inferred can be asked for by touch: the entry says how it follows."""
    open_with_popover(phone, f"{at_root}positions/")
    phone.locator("a.fn-inferred-mark").first.tap()

    expect(phone.locator("#fn-popover .fn-because")).to_be_visible()
    assert_within_window(phone)


def test_no_id_twice(page: Page):
    """The entry that is shown is no copy that repeats an id."""
    page.locator(MARK).first.hover()
    expect(page.locator("#fn-popover")).to_be_visible()

    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    assert len(ids) == len(set(ids))


def test_after_instant_navigation(page: Page, swapping: str):
    """On a page that was swapped in, the marks show their entries, and the popover of the last page is gone."""
    open_swapping(page, f"{swapping}facts/it-meloni-sceptical/")
    page.evaluate("window.stays = true")
    page.locator("article a[href$='people/giorgia-meloni/']").first.click()
    expect(page.locator("h1")).to_have_text("Giorgia Meloni")
    assert page.evaluate("window.stays"), "the page was loaded anew"

    page.locator("article a.fn-mark").first.hover()
    expect(page.locator("#fn-popover")).to_be_visible()
    expect(page.locator(".fn-popover")).to_have_count(1)


def test_without_javascript(new_page: NewPage, at_root: str):
    """Without JavaScript a mark leads to the reference with its marked words, and that leads back."""
    page = new_page(java_script_enabled=False, viewport=NARROW)
    page.goto(f"{at_root}facts/it-meloni-sceptical/")

    assert page.locator(".fn-popover").count() == 0
    page.locator(MARK).first.click()
    expect(page).to_have_url(re.compile("#note-1$"))
    expect(page.locator("#note-1 mark.fn-carries").first).to_be_visible()
    page.locator("#note-1 .fn-back a").first.click()
    expect(page).to_have_url(re.compile("#use-1-a$"))
