"""The countries of each map as they were drawn from the atlas: reading them takes a build no time.

`outlines.json` is what `frames.traced` makes; a test holds the two together, and writes the file anew.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

OUTLINES = Path(__file__).with_name("outlines.json")


@dataclass(frozen=True, slots=True)
class Outline:
    """A country on a map.

    path     SVG path data; holes follow the even-odd rule. "" if it is too small to be seen.
    centre   of its largest part within the frame.
    size     width and height of that part.
    """

    path: str
    centre: tuple[int, int]
    size: tuple[int, int]


@cache
def outlines_of(map_name: str) -> Mapping[str, Outline]:
    """Every country's outline by the id of its record, in the order of ids; those outside the map are missing."""
    return {
        id: Outline(one["path"], tuple(one["centre"]), tuple(one["size"]))
        for id, one in _read()[map_name].items()
    }


@cache
def _read() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    maps: dict[str, dict[str, dict[str, Any]]] = json.loads(OUTLINES.read_bytes())
    return maps


def as_file(maps: Mapping[str, Mapping[str, Outline]]) -> str:
    """The outlines of maps by name as the file holds them, one country a line."""
    blocks = [
        f"{json.dumps(name)}: {{\n"
        + ",\n".join(f"{json.dumps(id)}: {json.dumps(asdict(one))}" for id, one in outlines.items())
        + "\n}"
        for name, outlines in maps.items()
    ]
    return "{\n" + ",\n".join(blocks) + "\n}\n"
