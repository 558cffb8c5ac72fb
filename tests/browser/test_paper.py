"""Pages on paper: references at the end with addresses written out, and nothing that only a screen needs."""

from playwright.sync_api import Page

from browser_server import NewPage

VISIBLE = """selector => [...document.querySelectorAll(selector)].filter(element => element.getClientRects().length).length"""


def printed(new_page: NewPage, address: str) -> Page:
    """A page as it is printed from a dark screen on which an entry is shown."""
    page = new_page(viewport={"width": 1000, "height": 900}, color_scheme="dark")
    page.goto(address)
    page.locator("#fn-popover").wait_for(state="attached")
    page.locator("h1 a.fn-mark").first.hover()
    page.locator("#fn-popover").wait_for(state="visible")
    page.emulate_media(media="print")
    return page


def test_fact_on_paper(new_page: NewPage, at_root: str):
    """Marks stay as raised numbers, each entry has its address in letters; no bars, arrows, margin or popover."""
    page = printed(new_page, f"{at_root}facts/primas-unrealistic/")

    for gone in (".md-header", ".md-sidebar", ".md-footer", ".fn-back", ".fn-margin", ".fn-popover", ".headerlink", ".fn-foot"):  # fmt: skip
        assert page.evaluate(VISIBLE, gone) == 0, gone
    assert page.evaluate(VISIBLE, "h1 sup a.fn-mark") == 2
    assert page.evaluate(VISIBLE, ".fn-reference") == page.locator(".fn-reference").count() >= 2
    written = page.evaluate(
        "getComputedStyle(document.querySelector('.fn-at-source'), '::after').content.replaceAll('\\\"', '')"
    )
    assert written == page.locator(".fn-at-source").first.get_attribute("href")
    assert page.evaluate(VISIBLE, ".fn-at-passage") == 0


def test_ink(new_page: NewPage, at_root: str):
    """On paper all is ink on white, also where the screen is dark, and no entry breaks over two pages."""
    page = printed(new_page, f"{at_root}facts/primas-unrealistic/")

    colour = "selector => getComputedStyle(document.querySelector(selector)).color"
    for text in ("h1", ".fn-passage", "a.fn-mark", ".fn-carries", ".fn-source a"):
        assert page.evaluate(colour, text) == "rgb(0, 0, 0)", text
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.fn-reference')).breakInside") == "avoid"
    assert page.pdf(format="A4").startswith(b"%PDF")
