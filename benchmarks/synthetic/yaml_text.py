"""Records as people write them in this project: the smallest quoting that is safe, long texts folded."""

import re
import textwrap
from collections.abc import Mapping
from typing import Any

WIDTH = 100

_SPECIAL = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|\s$")
_VALUES = re.compile(r"true|false|null|yes|no|on|off|~|y|n|[\d.,+-]+", re.IGNORECASE)


def record_text(kind: str, fields: Mapping[str, Any], up: str = "..") -> str:
    """A whole file. `up` is the way to the folder of facts."""
    return f"# yaml-language-server: $schema={up}/schema/{kind}.json\n" + yaml_text(fields)


def yaml_text(fields: Mapping[str, Any], quote_values: bool = False) -> str:
    """Fields as YAML; `quote_values` for readers that take `NO`, 2025-03-20 or 71260135.44 for no text."""
    return "".join(_entry(key, value, 0, quote_values) for key, value in fields.items())


def _entry(key: str, value: Any, depth: int, quote: bool) -> str:
    pad = "  " * depth
    if isinstance(value, bool):
        return f"{pad}{key}: {str(value).lower()}\n"
    if isinstance(value, str):
        return f"{pad}{key}: {_scalar(value, depth + 1, len(pad) + len(key) + 2, quote)}\n"
    if isinstance(value, Mapping):
        return f"{pad}{key}:\n" + "".join(
            _entry(inner, one, depth + 1, quote) for inner, one in value.items()
        )
    return f"{pad}{key}:\n" + "".join(_item(one, depth + 1, quote) for one in value)


def _item(value: Any, depth: int, quote: bool) -> str:
    pad = "  " * depth
    if isinstance(value, str):
        return f"{pad}- {_scalar(value, depth + 1, len(pad) + 2, quote)}\n"
    text = "".join(_entry(key, one, depth + 1, quote) for key, one in value.items())
    return f"{pad}- {text[len(pad) + 2 :]}"


def _scalar(text: str, depth: int, taken: int, quote: bool) -> str:
    plain = not _SPECIAL.search(text) and not (quote and _VALUES.fullmatch(text))
    if len(text) + taken <= WIDTH:
        return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    pad = "  " * depth
    lines = textwrap.wrap(text, WIDTH - len(pad), break_long_words=False, break_on_hyphens=False)
    return ">-\n" + "\n".join(f"{pad}{line}" for line in lines)
