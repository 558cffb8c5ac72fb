"""The margin: each note beside its line, none on another one, and the text where it would be without them."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser_server import NewPage, end_page

LONG_PAGES = (
    "timeline/2025-03/",
    "positions/",
    "statements/",
    "quotes/m/",
    "figures/",
    "disagreements/",
    "sources/komersant-2025-03-20/",
)

NOTES = """() => [...document.querySelectorAll('.fn-side')].filter(side => !side.hidden).map(side => {
  const number = side.querySelector('.fn-side-number').textContent;
  const mark = [...document.querySelectorAll(`.fn-mark[href="#note-${number}"]`)].find(one => one.getClientRects().length);
  const box = side.getBoundingClientRect();
  return {number: Number(number), top: box.top, bottom: box.bottom, left: box.left, right: box.right,
          mark: mark.getBoundingClientRect().top, end: document.querySelector('.fn-references').getBoundingClientRect().top};
}).sort((one, other) => one.top - other.top)"""


@pytest.fixture
def wide(context_of: Callable[..., BrowserContext]) -> Iterator[Page]:
    page = context_of(viewport={"width": 1360, "height": 900}).new_page()
    yield page
    end_page(page)


def open_with_margin(page: Page, address: str) -> None:
    """Open a page and wait until its script has set the notes."""
    page.goto(address)
    page.locator(".fn-margin").wait_for(state="attached")


def notes_of(page: Page) -> list[dict[str, Any]]:
    page.evaluate("document.fonts.ready")
    return page.evaluate(NOTES)


@pytest.mark.parametrize("path", LONG_PAGES)
def test_notes_beside_their_lines(wide: Page, at_root: str, path: str):
    """On a long page no note overlaps another, leaves the window or the text's height, or drifts from its line."""
    open_with_margin(wide, f"{at_root}{path}")
    notes = notes_of(wide)

    assert len(notes) > 3
    for one, other in pairwise(notes):
        assert one["bottom"] <= other["top"], (one, other)
    for note in notes:
        assert -10 <= note["top"] - note["mark"] <= 262, note
        assert note["bottom"] <= note["end"], note
        assert note["right"] <= 1360, note


def test_lit_by_its_mark(wide: Page, at_root: str):
    """Hover and focus of a mark light its note; no popover is shown beside it."""
    open_with_margin(wide, f"{at_root}facts/it-ready/")
    side = wide.locator(".fn-side").first

    wide.locator("h1 a.fn-mark").first.hover()
    expect(side).to_have_class("fn-side fn-lit")
    wide.mouse.move(5, 890)
    expect(side).to_have_class("fn-side")
    wide.locator("h1 a.fn-mark").first.focus()
    expect(side).to_have_class("fn-side fn-lit")
    expect(wide.locator("#fn-popover")).to_be_hidden()


def test_note_without_room_is_shown_near_its_mark(wide: Page, at_root: str):
    """A mark whose note is not in view beside it shows its entry in a popover."""
    open_with_margin(wide, at_root)
    shown = {note["number"] for note in notes_of(wide)}
    marks = wide.locator("article a.fn-mark")
    left_out = next(mark for mark in marks.all() if int(mark.inner_text()) not in shown)

    left_out.hover()
    expect(wide.locator("#fn-popover")).to_be_visible()


def test_placed_anew(wide: Page, at_root: str):
    """When rows are hidden and shown, notes follow their marks, and a hidden mark has no note."""
    open_with_margin(wide, f"{at_root}statements/")
    before = notes_of(wide)

    wide.evaluate(
        "[...document.querySelectorAll('.fn-list > li')].slice(0, 6).forEach(row => { row.hidden = true; row.style.display = 'none'; })"
    )
    first = wide.locator(".fn-side").first
    expect(first).to_have_js_property("hidden", True)
    for note in notes_of(wide):
        assert -10 <= note["top"] - note["mark"] <= 262, note

    wide.evaluate(
        "[...document.querySelectorAll('.fn-list > li')].forEach(row => { row.hidden = false; row.style.display = ''; })"
    )
    expect(first).to_have_js_property("hidden", False)
    assert notes_of(wide) == before


@pytest.mark.parametrize("path", ["facts/it-ready/", "timeline/2025-03/"])
def test_text_does_not_move(new_page: NewPage, at_root: str, path: str):
    """Setting the notes shifts nothing of the text, and once they are placed they rest; fonts that come late aside."""
    page = new_page(viewport={"width": 1360, "height": 900})
    page.route("**/*.woff2", lambda route: route.abort())
    page.add_init_script(
        """window.shifts = 0; window.writes = 0;
        new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.value; })
          .observe({type: 'layout-shift', buffered: true});"""
    )
    open_with_margin(page, f"{at_root}{path}")
    page.evaluate(
        """() => new Promise(done => {
          new MutationObserver(all => { window.writes += all.length; })
            .observe(document.querySelector('.fn-margin'), {attributes: true, subtree: true});
          setTimeout(done, 600);
        })"""
    )

    assert page.evaluate("window.shifts") == 0
    assert page.evaluate("window.writes") == 0
