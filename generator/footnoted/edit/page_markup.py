"""HTML that anybody may have made, to markup that a parser reads in linear time.

Python's own parser takes the cube of a page's length for tags that are never closed, and reads comments and
scripts differently in each version. So the page is cut into tags here, as a browser does it, and written anew
with nothing but well-formed tags.

source   https://html.spec.whatwg.org/multipage/parsing.html, tokenization, less what no article needs.
"""

import html
import re
from dataclasses import dataclass

MAX_TAGS = 100_000
"""More than any article has; the tree of so many takes some seconds and some hundred megabytes."""

_OPENER = re.compile(r"<(?=[A-Za-z/!?])")
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?P<attributes>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))*+)>"
)
_BOGUS = re.compile(r"<(?:[!?]|/(?![A-Za-z]))")
_ATTRIBUTE = re.compile(r"([^\s/>=\"']++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?+")
_TOO_LARGE = re.compile(r"&#0*+[0-9]{8,}+")
_NAME = re.compile(r"[a-z][a-z0-9-]*")

# What a browser takes for text up to its end tag, whatever stands in it.
_RAW = frozenset("script style iframe noembed noframes xmp textarea title plaintext".split())
_KEPT = frozenset(
    "charset content datetime dir hidden href itemprop lang name property pubdate rel style type".split()
)
_SAVED_FROM = re.compile(r"\s*saved from url=\(\d+\)(\S+)\s*")


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page in well-formed tags.

    html        tags, escaped text, and the title; no comment, script, style or other raw text.
    json_ld     the content of each script of linked data, as it stands.
    saved_from  the address that a browser noted in a comment as it saved the page, or "".
    crowded     the page has more than MAX_TAGS; `html` is what stands before.
    """

    html: str
    json_ld: tuple[str, ...]
    saved_from: str
    crowded: bool


def plain_markup(page: str) -> PlainPage:
    """A page with each tag closed, or left out where the page ends within it."""
    written = _Writer(page)
    written.run()
    return PlainPage("".join(written.pieces), tuple(written.json_ld), written.saved_from, written.crowded)


class _Writer:
    def __init__(self, page: str) -> None:
        self.page = page
        self.pieces: list[str] = []
        self.json_ld: list[str] = []
        self.saved_from = ""
        self.crowded = False
        self._tags = 0

    def run(self) -> None:
        """Copy text, and put each tag; what ends the page early is where a browser would stop as well."""
        at = 0
        while (opener := _OPENER.search(self.page, at)) is not None and not self.crowded:
            self._put_text(at, opener.start())
            at = self._skip(opener.start())
        if not self.crowded:
            self._put_text(at, len(self.page))

    def _skip(self, at: int) -> int:
        """Read what begins with `<`; the offset behind it."""
        if self.page.startswith("<!--", at):
            return self._comment(at)
        tag = _TAG.match(self.page, at)
        if tag is not None:
            return self._tag(tag)
        # A declaration, an instruction or an end tag without a name ends at the next `>`; a tag that is never
        # closed takes the rest of the page with it.
        return self._behind(">", at) if _BOGUS.match(self.page, at) else len(self.page)

    def _comment(self, at: int) -> int:
        end = self._behind("-->", at + 2)
        note = _SAVED_FROM.fullmatch(self.page, at + 4, max(at + 4, end - 3))
        if note is not None and not self.saved_from:
            self.saved_from = note[1]
        return end

    def _tag(self, tag: re.Match[str]) -> int:
        name = tag["name"].lower()
        raw = name in _RAW and not tag["end"]
        end = self._end_of_raw(name, tag.end()) if raw else tag.end()
        attributes = _attributes(tag["attributes"]) if not tag["end"] else {}
        if name == "script" and raw and "ld+json" in attributes.get("type", "").lower():
            self.json_ld.append(self.page[tag.end() : end])
        if name == "title" and raw:
            self.pieces.append(f"<title>{_escaped(self.page[tag.end() : end])}</title>")
        if name in _RAW or _NAME.fullmatch(name) is None:
            return end
        self._tags += 1
        self.crowded = self._tags > MAX_TAGS
        written = "".join(f' {key}="{_escaped(value)}"' for key, value in attributes.items())
        self.pieces.append(f"<{tag['end']}{name}{written}>")
        return end

    def _end_of_raw(self, name: str, at: int) -> int:
        closing = _CLOSINGS[name].search(self.page, at) if name != "plaintext" else None
        return len(self.page) if closing is None else closing.start()

    def _behind(self, sign: str, at: int) -> int:
        found = self.page.find(sign, at)
        return len(self.page) if found < 0 else found + len(sign)

    def _put_text(self, start: int, end: int) -> None:
        self.pieces.append(_escaped(self.page[start:end]))


_CLOSINGS = {name: re.compile(rf"(?i:</{name})(?=[\s/>])") for name in _RAW}


def _attributes(written: str) -> dict[str, str]:
    """The attributes that say something of a page, the first of each name."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written):
        name = match[1].lower()
        if name in _KEPT:
            found.setdefault(name, next((value for value in match.groups()[1:] if value is not None), ""))
    return found


def _escaped(text: str) -> str:
    """Text with its entities read, and only the five that markup needs written again."""
    # Python refuses a number of thousands of digits; to a browser it is no character, like any that is too large.
    return html.escape(html.unescape(_TOO_LARGE.sub("&#1114112", text)))
