"""On paper a page carries its references: nothing there can be followed."""

import io
import re
import unicodedata
import urllib.parse
from typing import Any

import pytest
from pypdf import PdfReader

from browser_server import NewPage

# Of each reference the parts by which a reader with paper alone finds the passage.
REFERENCES = """() => [...document.querySelectorAll("article .fn-reference")].map((reference) => [
    ...reference.querySelectorAll(".fn-outlet, .fn-date, .fn-passage q"),
].map((part) => part.textContent).concat(
    reference.querySelector("a.fn-at-source")?.getAttribute("href") ?? "Address not recorded"))"""


def letters(text: str) -> str:
    """A text without the spaces, line ends and ligatures that paper puts elsewhere."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("path", ["facts/it-ready/", "facts/eu-plan-800-billion/", "positions/"])
@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no-script"])
def test_paper_carries_the_references(new_page: NewPage, at_root: str, path: str, with_script: bool):
    """Outlet, date, passage and address of every reference are printed, with JavaScript or without."""
    page = new_page(java_script_enabled=with_script)
    page.goto(at_root + path, wait_until="networkidle")
    references: Any = page.evaluate(REFERENCES)
    printed = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)

    # Chromium prints an address as it is; one with letters beyond ASCII may be written either way.
    text = letters(printed) + letters(urllib.parse.unquote(printed))
    assert references
    assert [part for reference in references for part in reference if letters(part) not in text] == []
