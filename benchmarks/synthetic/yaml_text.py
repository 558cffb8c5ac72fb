"""Records as people write them in this project: the smallest quoting that is safe, long texts folded."""

import re
import textwrap
from collections.abc import Mapping
from typing import Any

WIDTH = 100

_SPECIAL = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|\s$|^(?:true|false|null|yes|no|on|off|~|y|n|[\d.,+-]+)$", re.IGNORECASE)  # fmt: skip
_DATES = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def record_text(kind: str, fields: Mapping[str, Any], up: str = "..") -> str:
    """A whole file. `up` is the way to the folder of facts."""
    head = f"# yaml-language-server: $schema={up}/schema/{kind}.json\n"
    return head + "".join(_entry(key, value, 0) for key, value in fields.items())


def _entry(key: str, value: Any, depth: int) -> str:
    pad = "  " * depth
    if isinstance(value, bool):
        return f"{pad}{key}: {str(value).lower()}\n"
    if isinstance(value, str):
        return f"{pad}{key}: {_scalar(value, depth + 1, len(pad) + len(key) + 2)}\n"
    if isinstance(value, Mapping):
        return f"{pad}{key}:\n" + "".join(_entry(inner, one, depth + 1) for inner, one in value.items())
    return f"{pad}{key}:\n" + "".join(_item(one, depth + 1) for one in value)


def _item(value: Any, depth: int) -> str:
    pad = "  " * depth
    if isinstance(value, str):
        return f"{pad}- {_scalar(value, depth + 1, len(pad) + 2)}\n"
    text = "".join(_entry(key, one, depth + 1) for key, one in value.items())
    return f"{pad}- {text[len(pad) + 2 :]}"


def _scalar(text: str, depth: int, taken: int) -> str:
    plain = _DATES.fullmatch(text) or not _SPECIAL.search(text)
    if len(text) + taken <= WIDTH:
        return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    pad = "  " * depth
    lines = textwrap.wrap(text, WIDTH - len(pad), break_long_words=False, break_on_hyphens=False)
    return ">-\n" + "\n".join(f"{pad}{line}" for line in lines)
