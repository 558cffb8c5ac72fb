"""The look: one style sheet and one script for all pages, each put together of small parts.

One file each, since a reader's first page asks for few things; the parts are in `styles/` and
`scripts/`. Fonts and what only some pages load lie below `theme/assets/`.
"""

from collections.abc import Mapping
from pathlib import Path

STYLES = (
    "fonts", "tokens", "frame", "text", "statements", "lists", "comparisons", "chips", "overview", "quotes", "ties",
    "tables", "charts", "positions", "search", "timeline", "references", "pages", "cite", "rules", "flow", "changes",
    "contrast", "targets", "narrow", "paper",
)  # fmt: skip
"""In the order of the sheet: a later part may overrule an earlier one."""

SCRIPTS = (
    "start",
    "search_when_asked",
    "address",
    "cite",
    "filter",
    "margin",
    "menu",
    "popover",
    "search",
    "table",
)

FONTS = (
    "assets/footnoted/fonts/source-serif-4-latin-wght-normal.woff2",
    "assets/footnoted/fonts/source-sans-3-latin-wght-normal.woff2",
)
"""What every page needs before its first paint."""

SHEET = "assets/footnoted/footnoted.css"
SCRIPT = "assets/footnoted/footnoted.js"

_HERE = Path(__file__).parent


def look_files() -> Mapping[str, bytes]:
    """The style sheet and the script, by their paths from the site's root."""
    return {
        SHEET: _joined("styles", STYLES, "css"),
        SCRIPT: b'"use strict";\n' + _joined("scripts", SCRIPTS, "js"),
    }


def _joined(folder: str, names: tuple[str, ...], suffix: str) -> bytes:
    return b"\n".join((_HERE / folder / f"{name}.{suffix}").read_bytes() for name in names)
