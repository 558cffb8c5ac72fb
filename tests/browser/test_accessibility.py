"""Every page kind by the rules of axe-core, which stand for what WCAG 2.2 AA lets a machine see."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from page_kinds import PAGE_KINDS

VENDOR = Path(__file__).parent / "vendor"
AXE = (VENDOR / "axe.min.js").read_text("utf-8")

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

# Rules are asked in one scheme; the other changes colours and nothing else.
ALL_RULES = {"rules": {"target-size": {"enabled": True}}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
VARIANTS = (
    ("light", DESKTOP, ALL_RULES), ("dark", DESKTOP, COLOURS), ("light", PHONE, ALL_RULES), ("dark", PHONE, COLOURS),
)  # fmt: skip

# Begins a run and does not wait for it, so that the pages of all variants are looked at side by side.
BEGIN = "options => { window.axeRun = axe.run(document, {resultTypes: ['violations'], preload: false, ...options}) }"
COLLECT = """async () => (await window.axeRun).violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id} (${rule.impact}) at ${node.target.join(" ")}\\n${node.html}\\n${node.failureSummary}`))"""


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[list[Page]]:
    """A page of each variant, in the order of `VARIANTS`."""
    contexts = [
        browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        for scheme, size, _ in VARIANTS
    ]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


def violations_at(address: str, pages: list[Page]) -> list[str]:
    """What axe finds at an address, each with its variant, rule, selector and HTML."""
    for page, (_, _, options) in zip(pages, VARIANTS, strict=True):
        page.goto(address, wait_until="load")
        # Not as a script of the page, which the page's own policy would refuse.
        page.evaluate(AXE)
        page.evaluate(BEGIN, options)
    return [
        f"{scheme}, {size['width']} px: {found}"
        for page, (scheme, size, _) in zip(pages, VARIANTS, strict=True)
        for found in page.evaluate(COLLECT)
    ]


@pytest.mark.parametrize("path", PAGE_KINDS)
def test_no_violation(pages: list[Page], at_root: str, path: str):
    """No page kind breaks a rule, light or dark, on a desktop or a phone."""
    violations = violations_at(at_root + path, pages)

    assert not violations, f"/{path}: {len(violations)} violations\n\n" + "\n\n".join(violations[:6])


def test_planted_violations_are_found(pages: list[Page], at_folder: str, tmp_path: Path):
    """A button without a name and grey on grey are found in both schemes and sizes where they are asked for."""
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="en"><title>Planted</title><link rel=icon href=data:,><main><h1>Planted</h1>'
        '<button style="width:30px;height:30px"></button><p style="color:#999;background:#aaa">grey</p></main></html>',
        "utf-8",
    )

    found = violations_at(at_folder, pages)

    assert [re.match(r"(.*?) \(", one)[1] for one in found] == [  # type: ignore[index]
        "light, 1280 px: button-name", "light, 1280 px: color-contrast", "dark, 1280 px: color-contrast",
        "light, 390 px: button-name", "light, 390 px: color-contrast", "dark, 390 px: color-contrast",
    ]  # fmt: skip


def test_vendored_file_is_as_published():
    """The vendored file has the version and the hash that the list beside it gives."""
    row: Any = re.search(
        r"\| `axe.min.js` .*\| ([\d.]+) \| .*`(\w{64})`", (VENDOR / "README.md").read_text("utf-8")
    )

    assert row[2] == hashlib.sha256((VENDOR / "axe.min.js").read_bytes()).hexdigest()
    assert AXE.startswith(f"/*! axe v{row[1]}\n")
