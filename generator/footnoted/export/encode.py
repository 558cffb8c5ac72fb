"""JSON as every data file has it: UTF-8, and harmless inside a page."""

import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from json.encoder import encode_basestring
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def encoded(content: Any) -> bytes:
    """The content as JSON, on one line without spaces."""
    return harmless(_encode(content))


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


def laid_out_file(head: Mapping[str, Any], name: str, items: Iterable[Any]) -> bytes:
    """A file of `{**head, name: items}`, as `laid_out` has it, of which it holds one item at a time.

    head   not empty.
    """
    return file_of_items(head, name, map(item_of_file, items))


def item_of_file(content: Any) -> bytes:
    """What is one item of a file of many, as it stands there."""
    return _safe(laid_out(content, "\n  "))


def file_of_items(head: Mapping[str, Any], name: str, items: Iterable[bytes]) -> bytes:
    """The same as `laid_out_file`, of items that are encoded already."""
    file = BytesIO()
    file.write(_safe(f"{_opened(head)},\n {encode_basestring(name)}: ["))
    before, end = b"\n  ", "]"
    for item in items:
        file.write(before)
        file.write(item)
        before, end = b",\n  ", "\n ]"
    file.write(_safe(f"{end}\n}}\n"))
    return file.getvalue()


def file_of_item(head: bytes, item: bytes, more: Mapping[str, Any]) -> bytes:
    """A file of one such item by itself, a mapping: `{**head, **item, **more}`.

    head   of `head_of_item`.
    more   not empty.
    """
    # A line break is never part of a text, so each stands before spaces of the layout.
    keys = item.removeprefix(b"{").removesuffix(b"\n  }").replace(b"\n   ", b"\n ")
    return b"".join([head, keys, b",", _safe(laid_out(more).removeprefix("{")), b"\n"])


def head_of_item(head: Mapping[str, Any]) -> bytes:
    """What files of single items begin with; not empty."""
    return _safe(f"{_opened(head)},")


def lined_file(head: Mapping[str, Any], name: str, items: Iterable[Any]) -> bytes:
    """The same with one item a line and no other line breaks, made in a fraction of the time and the space."""
    file = BytesIO()
    file.write(_safe(_encode(head).removesuffix("}") + f",{_encode(name)}:["))
    before, end = "\n", "]"
    for item in items:
        file.write(_safe(before + _encode(item)))
        before, end = ",\n", "\n]"
    file.write(_safe(f"{end}}}\n"))
    return file.getvalue()


def harmless(text: str) -> bytes:
    """JSON with the line break that ends a file; a page that includes it must not see a tag or comment begin."""
    return _safe(f"{text}\n")


def _opened(content: Mapping[str, Any]) -> str:
    return laid_out(content).removesuffix("\n}")


def _safe(text: str) -> bytes:
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    # Half of a pair of surrogates has no form in UTF-8, but one in JSON, which is Python's own.
    return text.encode(errors="backslashreplace")
