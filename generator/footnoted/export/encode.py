"""JSON as every data file has it: UTF-8, and harmless inside a page."""

import json
from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import Any


def encoded(content: Any) -> bytes:
    """The content as JSON, on one line without spaces."""
    return harmless(json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def laid_out(content: Any, line: str = "\n") -> str:
    """The content as JSON in lines, one space further in at each level, as Python's own encoder with `indent`
    has it, which takes four times as long. Numbers are whole.

    line   a line break with the spaces that the content stands behind.
    """
    if isinstance(content, str):
        return encode_basestring(content)
    if content is None:
        return "null"
    if isinstance(content, bool):
        return "true" if content else "false"
    if isinstance(content, int):
        return str(content)
    further = f"{line} "
    if isinstance(content, Mapping):
        items = [f"{encode_basestring(key)}: {laid_out(value, further)}" for key, value in content.items()]
        brackets = "{}"
    else:
        items = [laid_out(value, further) for value in content]
        brackets = "[]"
    return f"{brackets[0]}{further}{f',{further}'.join(items)}{line}{brackets[1]}" if items else brackets


def harmless(text: str) -> bytes:
    """JSON with the line break that ends a file; a page that includes it must not see a tag or comment begin."""
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return f"{text}\n".encode()
