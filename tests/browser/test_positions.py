"""The map, the legend and the table of positions in a browser: by mouse, by keyboard and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser_server import NewPage


@pytest.fixture
def page(new_page: NewPage, at_root: str) -> Page:
    return new_page(viewport={"width": 1280, "height": 900}, base_url=at_root)


def test_legend_filters_map_and_table(page: Page):
    """A stance in the legend leaves its countries and their rows, says how many, and stands in the address."""
    page.goto("positions/")
    legend = page.locator(".fn-legend button[data-fn-value=opposed]")

    legend.click()

    expect(legend).to_have_attribute("aria-pressed", "true")
    left = page.locator("a.fn-country:not(.fn-dim)")
    expect(page.locator("a.fn-country[data-stance~=opposed]:not(.fn-dim)")).to_have_count(left.count())
    rows = page.locator("#fn-positions tbody tr:visible")
    expect(rows.filter(has=page.locator(".fn-stance a", has_text="Opposed"))).to_have_count(rows.count())
    assert rows.count() > 0
    shown = rf"^{left.count()} of \d+ countries shown$"
    expect(page.locator(".fn-legend [role=status]")).to_have_text(re.compile(shown))
    expect(page).to_have_url(re.compile(r"\?stance=opposed$"))

    page.locator(".fn-legend .fn-filter-reset").click()
    expect(page.locator("a.fn-country.fn-dim")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"positions/$"))


def test_several_stances_are_or_and_words_are_and(page: Page):
    """Two stances show the rows of both; words beside them narrow those down, whatever their case."""
    page.goto("positions/?stance=opposed&stance=contribution")
    rows = page.locator("#fn-positions tbody tr:visible")
    both = page.locator(".fn-stance a").filter(has_text=re.compile("^(Opposed|Other contribution)$"))
    expect(rows.filter(has=both)).to_have_count(rows.count())
    romania = rows.filter(has=page.locator("th", has_text="Romania")).count()
    assert 0 < romania < rows.count()

    page.get_by_label("Country or words").fill("rOmÁn")

    expect(rows).to_have_count(romania)
    expect(rows.filter(has=page.locator("th", has_text="Romania"))).to_have_count(romania)
    expect(page).to_have_url(re.compile(r"stance=opposed&stance=contribution&words="))


def test_view_in_the_address(page: Page):
    """An address with a filter and an order opens the page so; columns are sorted by meaning, not by words."""
    page.goto("positions/?sort=stance&order=descending")

    expect(page.locator("th[aria-sort]")).to_have_attribute("data-fn-sort", "stance")
    expect(page.locator("th[aria-sort]")).to_have_attribute("aria-sort", "descending")
    labels = page.locator("#fn-positions tbody .fn-stance a").all_inner_texts()
    assert (labels[0], labels[-1]) == ("Committed", "Opposed")


def test_sort_by_keyboard(page: Page):
    """A column's head is a button: it takes the focus, sorts, and turns the order round."""
    page.goto("positions/")
    button = page.locator("th[data-fn-sort=country] button")
    first = page.locator("#fn-positions tbody th").first
    expect(first).to_have_text("Australia")

    button.focus()
    page.keyboard.press("Enter")

    expect(first).to_have_text("United States")
    expect(button).to_be_focused()
    expect(page).to_have_url(re.compile(r"sort=country&order=descending"))


def test_country_by_keyboard(page: Page):
    """Tab reaches a country on the map, which shows that it has the focus; Enter opens its page."""
    page.goto("positions/")
    first, country = page.locator("a.fn-country").nth(0), page.locator("a.fn-country").nth(1)
    name = (country.get_attribute("aria-label") or "").partition(":")[0]
    width = "el => getComputedStyle(el.querySelector('path')).strokeWidth"
    before = country.evaluate(width)
    first.focus()

    page.keyboard.press("Tab")

    expect(country).to_be_focused()
    assert country.evaluate(width) != before
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(name)


def test_name_of_a_country(page: Page):
    """Those who listen hear of each country on the map what it was reported to be."""
    page.goto("positions/")

    name = re.compile(r"^Poland: .*not planning to send troops of its own, as .+ reported")
    expect(page.get_by_role("link", name=name)).to_be_visible()


def test_positions_without_javascript(new_page: NewPage, at_root: str):
    """Without JavaScript the legend leads to the definitions, nothing is a dead control, and all rows are there."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{at_root}positions/")

    expect(
        page.locator("article button, article input, article select").locator("visible=true")
    ).to_have_count(0)
    assert page.locator("#fn-positions tbody tr:visible").count() > 10
    page.locator(".fn-legend a[data-fn-value=ready]").click()
    expect(page).to_have_url(re.compile("#stance-ready$"))
    expect(page.locator("#stance-ready")).to_be_in_viewport()


def test_phone(new_page: NewPage, at_root: str):
    """On a phone a filtered row is gone as well, and the buttons that sort are within reach."""
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{at_root}positions/?stance=opposed")

    rows = page.locator("#fn-positions tbody tr")
    opposed = rows.filter(has=page.locator(".fn-stance a", has_text="Opposed")).count()
    expect(page.locator("#fn-positions tbody tr:visible")).to_have_count(opposed)
    assert 0 < opposed < rows.count()
    box = page.locator("th[data-fn-sort=date] button").bounding_box()
    assert box is not None
    assert box["height"] >= 24
    assert box["x"] + box["width"] <= 390
