"""How a page is cited: opened, read, copied and printed."""

import io

from playwright.sync_api import Page
from pypdf import PdfReader

from browser_server import NewPage

FACT = "facts/eu-plan-800-billion/"
FORMS = ["APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"]


def opened_by_keyboard(page: Page) -> None:
    """Open how the fact itself is cited, as somebody does who has no pointer."""
    page.locator(".fn-cite summary").first.focus()
    page.keyboard.press("Enter")


def test_copied_by_keyboard(new_page: NewPage, at_root: str):
    """Each form can be reached and copied by keyboard, to the letter, and the page says that it was."""
    page = new_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(at_root + FACT, wait_until="networkidle")
    opened_by_keyboard(page)
    texts = page.locator(".fn-cite").first.locator("dd").all_text_contents()
    copied = []

    for name in FORMS:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('aria-label')") == f"Copy as {name}"
        page.keyboard.press("Enter")
        page.locator(".fn-cite dt:focus-within [role=status]", has_text="Copied").wait_for()
        copied.append(page.evaluate("navigator.clipboard.readText()"))

    assert copied == texts
    assert copied[2].startswith("@misc{facts-eu-plan-800-billion,\n  author = {{Coalition fact file}},\n")


def test_read_without_scripts(new_page: NewPage, at_root: str):
    """Without JavaScript all forms of the fact and of its source can be opened and read; nothing offers what it can't do."""
    page = new_page(java_script_enabled=False)
    page.goto(at_root + FACT)
    assert not page.locator(".fn-cite dd").first.is_visible()

    for summary in page.locator(".fn-cite summary").all():
        summary.click()

    assert page.locator(".fn-cite").count() == 2
    assert [label.inner_text() for label in page.locator(".fn-cite dt").all()] == FORMS * 2
    assert all(text.is_visible() for text in page.locator(".fn-cite dd").all())


def test_on_a_phone(new_page: NewPage, at_root: str):
    """On a narrow screen no form makes the page wider, or has to be moved to be read."""
    page = new_page(viewport={"width": 320, "height": 800})
    page.goto(at_root + FACT, wait_until="networkidle")
    page.evaluate("document.querySelectorAll('.fn-cite').forEach(one => one.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(
        "[...document.querySelectorAll('.fn-cite pre')].every(one => one.scrollWidth <= one.clientWidth)"
    )


def test_on_paper(new_page: NewPage, at_root: str):
    """Paper has the two forms in words, and not those for programs."""
    page = new_page()
    page.goto(at_root + FACT, wait_until="networkidle")
    printed = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)

    assert "Cite this fact" in printed
    assert "Coalition fact file. (" in printed
    assert "@misc" not in printed
    assert "Copy" not in printed
