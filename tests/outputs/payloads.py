"""Texts that a page, a data file or a browser might take for something else: `hostile/outputs/payloads.txt`."""

from pathlib import Path

_LIST = Path(__file__).parents[1] / "hostile/outputs/payloads.txt"

PAYLOADS: dict[str, str] = dict(
    line.split("\t", 1) for line in _LIST.read_text("utf-8").removesuffix("\n").split("\n")
)
"""By name. Each is one line and has no two spaces in a row, so that reading leaves it as it is."""

HARMLESS = "plain"
"""What a site without a payload holds in its place."""
