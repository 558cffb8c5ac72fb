"""Runs axe-core in a page: its rules are the part of WCAG 2.2 AA that a machine can see."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

VENDOR = Path(__file__).parent / "browser/vendor"
AXE = (VENDOR / "axe.min.js").read_text("utf-8")

ALL_RULES = {"rules": {"target-size": {"enabled": True}}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

# The size of a footnote's mark is that of the line it stands in.
_RUN = """async options => (await axe.run(document, {resultTypes: ["violations"], preload: false, ...options})).violations
    .flatMap(rule => rule.nodes
        .filter(node => rule.id !== "target-size" || !document.querySelector(node.target.at(-1)).matches(".fn-mark"))
        .map(node => `${rule.id} (${rule.impact}) at ${node.target.join(" ")}\\n${node.html}\\n${node.failureSummary}`))"""

# A row is left out when each element in it has two others of its sort before it. Of one sort are elements with the same
# names, classes, roles, states and words or none, in the same place below the same sorts, behind the same sort of
# neighbour. Pages have no styles of their own, so that what axe-core says of two of them it says of all.
_THIN = """() => {
    const told = ["class", "role", "type", "lang", "dir", "tabindex", "aria-hidden", "aria-expanded", "aria-sort", "scope"];
    const names = new Map();
    const name = (element) => {
        if (!names.has(element)) {
            const words = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data.trim()).join("");
            names.set(element, JSON.stringify([element.localName, ...told.map(one => element.getAttribute(one)),
                ...[...element.attributes].map(one => one.name + (one.value ? "" : "=")).sort(),
                // A link of one letter may be too small to be hit.
                Math.min(words.length, 3)]));
        }
        return names.get(element);
    };
    const sorts = new Map();
    const sort = (element) => {
        if (!sorts.has(element)) {
            const above = element.parentElement?.closest("article") ? sort(element.parentElement) : "";
            const before = element.previousElementSibling;
            sorts.set(element, `${above} > ${before?.localName}.${before?.getAttribute("class")} + ${name(element)}`);
        }
        return sorts.get(element);
    };
    const rowish = "li, tr, section, dl > div, .fn-margin > div, svg a, svg g";
    const rows = [...document.querySelectorAll(`article :is(${rowish})`)];
    const kept = new Map();
    const left = new Set();
    const own = (row) => [row, ...row.querySelectorAll("*")];
    for (const row of rows) own(row).forEach(sort);
    for (const row of rows) {
        if (!row.isConnected) continue;
        const elements = own(row);
        if (elements.every(one => left.has(one) || (kept.get(sort(one)) ?? 0) > 1) && !left.has(row)) row.remove();
        else for (const one of elements) if (!left.has(one) && one.closest(rowish) === row) {
            left.add(one);
            kept.set(sort(one), (kept.get(sort(one)) ?? 0) + 1);
        }
    }
}"""


def thin_out(page: Page) -> None:
    """Leave of rows of one sort a few: on a long page nearly all of the time would go into the others."""
    page.evaluate(_THIN)


def violations_of(page: Page, options: dict[str, Any]) -> list[str]:
    """What is wrong with a page, each with its rule, selector, HTML and what would mend it."""
    if not page.evaluate("'axe' in window"):
        # Not as a script of the page, which the page's own policy would refuse.
        page.evaluate(AXE)
    found: list[str] = page.evaluate(_RUN, options)
    return found
