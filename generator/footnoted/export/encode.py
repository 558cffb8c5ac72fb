"""JSON as every data file has it: UTF-8, and harmless inside a page."""

import json
from typing import Any


def encoded(content: Any, indent: int | None = None) -> bytes:
    """The content as JSON; on one line without spaces if there is no `indent`."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    # A page that includes the file must not see a tag or comment begin in it.
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return f"{text}\n".encode()
