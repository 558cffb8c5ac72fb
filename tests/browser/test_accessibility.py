"""The tool that looks for faults of accessibility sees them, and is the one that was published."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest

from browser_axe import ALL_RULES, AXE, COLOURS, VENDOR, thin_out, violations_of
from browser_server import NewPage

PLANTED = (
    '<!doctype html><html lang="en"><title>Planted</title><link rel=icon href=data:,>'
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
    '<main><h1>Planted</h1><button style="width:30px;height:30px"></button>'
    '<p style="color:#999;background:#aaa">grey</p></main></html>'
)


@pytest.mark.parametrize(
    ("options", "rules"), [(ALL_RULES, ["button-name", "color-contrast"]), (COLOURS, ["color-contrast"])]
)
def test_planted_violations_are_found(
    new_page: NewPage, at_folder: str, tmp_path: Path, options: dict[str, Any], rules: list[str]
):
    """A button without a name and grey on grey are found, under the strictest policy too."""
    (tmp_path / "index.html").write_text(PLANTED, "utf-8")
    page = new_page()
    page.goto(at_folder)
    found = violations_of(page, options)

    assert [violation.split()[0] for violation in found] == rules


def test_fault_among_many_rows(new_page: NewPage, at_folder: str, tmp_path: Path):
    """Of rows of one sort most are left out; one with a fault is of a sort of its own."""
    rows = "".join(f"<li><a href=#r{i} id=r{i}>Row {i}</a></li>" for i in range(60))
    faulty = rows.replace("<a href=#r40 id=r40>Row 40</a>", "<a href=#r40 id=r40></a>")
    (tmp_path / "index.html").write_text(
        f'<!doctype html><html lang="en"><title>Rows</title><link rel=icon href=data:,><style>li {{ line-height: 3 }}</style>'
        f"<main><article><h1>Rows</h1><ul>{faulty}</ul></article></main></html>",
        "utf-8",
    )
    page = new_page()
    page.goto(at_folder)
    thin_out(page)
    left = page.locator("li").count()
    found = violations_of(page, ALL_RULES)

    assert left < 10
    assert [violation.split()[0] for violation in found] == ["link-name"]
    assert "#r40" in found[0]


def test_vendored_file_is_as_published():
    """The vendored file has the version and the hash that the list beside it gives."""
    row: Any = re.search(
        r"\| `axe.min.js` .*\| ([\d.]+) \| .*`(\w{64})`", (VENDOR / "README.md").read_text("utf-8")
    )

    assert row[2] == hashlib.sha256((VENDOR / "axe.min.js").read_bytes()).hexdigest()
    assert AXE.startswith(f"/*! axe v{row[1]}\n")
