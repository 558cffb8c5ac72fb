"""Facts that are hard to lay out: very long or unbroken words, other scripts, forty of one, one of none."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from browser_server import NewPage, serving
from helpers import AWKWARD, problems_of
from page_kinds import AWKWARD_PAGES
from site_pages import values_without_reference

WIDTHS = (1280, 390, 320)

# What a reader would see to be broken: what is wider than the window, text that leaves its box,
# neighbours that lie on each other. What scrolls by itself, as wide tables do, may be wider than its box.
FAULTS = """async () => {
    // Once what follows a change of the window's size has been done.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    const faults = [];
    const rootElement = document.documentElement;
    if (rootElement.scrollWidth > rootElement.clientWidth)
        faults.push(`the page is ${rootElement.scrollWidth - rootElement.clientWidth} px wider than the window`);

    const shown = (element) => element.checkVisibility({visibilityProperty: true});
    const name = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`
        + ` “${element.textContent.trim().replace(/\\s+/g, " ").slice(0, 50)}”`;
    const inline = (element) => getComputedStyle(element).display.startsWith("inline");

    const range = document.createRange();
    const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        let box = text.parentElement;
        if (!text.data.trim() || box.closest("svg") || !shown(box)) continue;
        while (inline(box)) box = box.parentElement;
        if (/auto|scroll/.test(getComputedStyle(box).overflowX)) continue;
        range.selectNodeContents(text);
        const [inner, outer] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
        // What only a reader aloud is told lies in a box of one pixel.
        if (outer.width > 1 && (inner.right > outer.right + 1 || inner.left < outer.left - 1))
            faults.push(`text leaves ${name(box)}`);
    }

    const lies = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
        && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
    for (const list of document.querySelectorAll("article :is(ul, ol, dl, tbody, tr, aside, form)")) {
        const children = [...list.children].filter(shown);
        for (const [i, child] of children.slice(1).entries()) {
            const before = [...children[i].getClientRects()];
            if ([...child.getClientRects()].some((box) => before.some((other) => lies(box, other))))
                faults.push(`${name(child)} lies on ${name(children[i])}`);
        }
    }
    return faults;
}"""


@pytest.fixture(scope="module")
def at_awkward(awkward_site: Path) -> Iterator[str]:
    with serving(awkward_site) as address:
        yield address


def test_awkward_facts_are_clean():
    """The facts have no problem: what follows is about looks alone."""
    assert problems_of(AWKWARD / "facts", evidence=True) == []


def test_every_value_has_its_reference(articles: dict[str, BeautifulSoup]):
    """Long, foreign and many: every value is followed by its reference."""
    assert {
        path: faulty for path, page in articles.items() if (faulty := values_without_reference(page))
    } == {}


def test_layout_holds(new_page: NewPage, at_awkward: str):
    """No page is wider than the window, no text leaves its box, no neighbours lie on each other."""
    page = new_page()
    faults: dict[tuple[int, str], list[str]] = {}
    for path in AWKWARD_PAGES:
        page.goto(at_awkward + path, wait_until="load")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found: list[str] = page.evaluate(FAULTS)
            if found:
                faults[width, path] = found[:4]

    assert not faults, "\n".join(f"{width} px, /{path}: {found}" for (width, path), found in faults.items())


def test_kinds_without_facts(articles: dict[str, BeautifulSoup]):
    """A list of a kind without facts says in words that there are none."""
    for path in ("statements/", "coalition/"):
        assert re.search(r"\b(no|none|nothing|nobody)\b", articles[path].get_text(" "), re.IGNORECASE), path
