"""What the policy of a page stops: browsers do so without a word that its authors would see, and so the build tells."""

import re
from collections.abc import Callable, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from footnoted.policy import inline_of, source_hash
from footnoted.problems import quotable

_SCRIPT = re.compile(r"<script(?![^>]*(?:\ssrc=|json))[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_SUSPECT = re.compile(
    r"<(?:style|iframe|object|embed|base)\b|\s(?:on[a-z]+|style)\s*=|=[\"'\s]*javascript:"
    r"|<(?:script|link|img|source|audio|video|track|input)\b[^>]*\s(?:src|href|poster|data)\s*=[\"'\s]*(?:[a-z][a-z0-9+.-]*:)?//",
    re.IGNORECASE,
)
"""What only a page that is stopped somewhere has, and few others: whether it is so is asked of the parser."""

_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_FETCHED = {
    "script": "src", "link": "href", "img": "src", "source": "src", "audio": "src", "video": "src", "track": "src",
    "input": "src",
}  # fmt: skip
_ONLY_NAMED = {"canonical", "alternate", "prev", "next", "edit", "license", "author", "me"}
"""Relations of a `<link>` at which a browser fetches nothing."""

_FRAMES = ("iframe", "object", "embed", "base")
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_MOST = 10


class Stopped(NamedTuple):
    """Something in a page that does not run, apply or load.

    what   in words, with its article.
    text   as it stands in the page.
    """

    what: str
    text: str


def stopped_in(html: str, policy: str) -> list[Stopped]:
    """All in a page that its policy stops, each once: scripts, styles, and then what elements have, in page order."""
    inline = inline_of(html)
    found = [
        *(Stopped("a script", text) for text in inline.scripts if source_hash(text) not in policy),
        *(Stopped("a style", text) for text in inline.styles if source_hash(text) not in policy),
    ]
    parser = _Attributes()
    parser.feed(html)
    parser.close()
    return list(dict.fromkeys([*found, *parser.found]))


def template_with(text: str, folders: Sequence[str]) -> str:
    """The first template below these folders which writes a text into pages; "" where it comes from elsewhere.

    result   the last folder on the way to it, and its path from there.
    """
    for folder in map(Path, folders if text.strip() else ()):
        for path in sorted(folder.rglob("*.html")):
            source = path.read_text("utf-8", "replace")
            inline = inline_of(source)
            if text.strip() in source or any(
                re.fullmatch(".*?".join(map(re.escape, _EXPRESSION.split(one))), text, re.DOTALL)
                for one in (*inline.scripts, *inline.styles)
                if _EXPRESSION.sub("", one).strip()
            ):
                return path.relative_to(folder.parent).as_posix()
    return ""


class Watch:
    """Looks at pages as they are written, and warns of each thing once.

    policy    of all of them; "" where they have none, and nothing is stopped.
    folders   of templates, those of the site's own before the theme's.
    tell      takes a warning.
    """

    def __init__(self, policy: str, folders: Sequence[str], tell: Callable[[str], object]) -> None:
        self._policy, self._folders, self._tell = policy, folders, tell
        self._fine: set[str] = set()
        self._told: set[Stopped] = set()

    def look_at(self, url: str, html: str) -> None:
        """Warn of what is stopped in one page."""
        scripts = set(_SCRIPT.findall(html))
        if not self._policy or (scripts <= self._fine and not _SUSPECT.search(html)):
            return
        found = stopped_in(html, self._policy)
        self._fine |= scripts - {one.text for one in found}
        for one in found:
            if one not in self._told and len(self._told) < _MOST:
                self._told.add(one)
                self._tell(self._report(one, url))

    def _report(self, one: Stopped, url: str) -> str:
        template = template_with(one.text, self._folders)
        where = f"which {quotable(template)} brings" if template else "which no template of the theme has"
        return (
            f"{one.what}, {where}, is stopped by the policy of the pages, first in {quotable(url) or 'the overview'}:\n"
            f"    {quotable(one.text.strip())}\n"
            "    put a script, style or picture into a file of its own in the theme's `custom_dir`;"
            " `extra_javascript` or `extra_css` names it"
        )


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Stopped] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found += _stopped_of(tag, given)


def _stopped_of(tag: str, given: dict[str, str]) -> Iterator[Stopped]:
    for name, value in given.items():
        if name.startswith("on"):
            yield Stopped(f"the event handler `{name}`", value)
        elif name == "style":
            yield Stopped("the style of an element", value)
        elif value.lstrip().lower().startswith("javascript:"):
            yield Stopped("a script", value)
    if tag in _FRAMES:
        yield Stopped(f"an element `{tag}`", given.get("src") or given.get("data") or given.get("href") or "")
    address = given.get(_FETCHED.get(tag, ""), "")
    if _ELSEWHERE.match(address) and not _ONLY_NAMED & set(given.get("rel", "").split()):
        yield Stopped(f"the address elsewhere of `{tag}`", address)
