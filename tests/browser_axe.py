"""Runs axe-core in a page: its rules are the part of WCAG 2.2 AA that a machine can see."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

VENDOR = Path(__file__).parent / "browser/vendor"
AXE = (VENDOR / "axe.min.js").read_text("utf-8")

ALL_RULES = {"rules": {"target-size": {"enabled": True}}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

_BEGIN = "options => { window.axeRun = axe.run(document, {resultTypes: ['violations'], preload: false, ...options}) }"
# The size of a footnote's mark is that of the line it stands in.
_COLLECT = """async () => (await window.axeRun).violations.flatMap(rule => rule.nodes
    .filter(node => rule.id !== "target-size" || !document.querySelector(node.target.at(-1)).matches(".fn-mark"))
    .map(node => `${rule.id} (${rule.impact}) at ${node.target.join(" ")}\\n${node.html}\\n${node.failureSummary}`))"""


def begin_axe(page: Page, options: dict[str, Any]) -> None:
    """Begin a run and don't wait for it, so that several pages are looked at side by side."""
    # Not as a script of the page, which the page's own policy would refuse.
    page.evaluate(AXE)
    page.evaluate(_BEGIN, options)


def violations_in(page: Page) -> list[str]:
    """What the run that was begun found, each with its rule, selector, HTML and what would mend it."""
    found: list[str] = page.evaluate(_COLLECT)
    return found
