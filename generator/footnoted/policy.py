"""What a page may hold, run, load and send: of contributed HTML, and its Content-Security-Policy.

Hashes are of the template files of the pinned theme, never of built pages: a script that came into a
page would otherwise allow itself.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

from jinja2 import Environment, FileSystemLoader

_RUN = ("", "module", "text/javascript", "application/javascript")
"""Types of `<script>` that run; any other makes it a block of data, which no policy touches."""


TAGS = frozenset(
    "a abbr blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr img ins kbd li mark ol p pre s span strong sub sup"
    " table tbody td th thead tr ul".split()
)
"""What the Markdown of a hand-written page can become; anything else is HTML that somebody typed."""

ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "a": frozenset({"href", "title", "class"}),
    "abbr": frozenset({"title"}),
    "img": frozenset({"src", "alt", "title"}),
    "ol": frozenset({"start"}),
    "span": frozenset({"class", "data-linenos"}),
    "td": frozenset({"align", "class"}),
    "th": frozenset({"align", "class", "colspan"}),
    **{tag: frozenset({"class"}) for tag in ("div", "code", "pre", "p", "table")},
    **{tag: frozenset({"id"}) for tag in ("h1", "h2", "h3", "h4", "h5", "h6", "li", "sup")},
}
"""Each of them that an element of such a page can have."""

_ID = re.compile(r"s-[a-z0-9-]+|(?:fn|fnref[0-9]*):[A-Za-z0-9._-]+")
_CLASS = re.compile(
    "highlight|highlighttable|codehilite|filename|linenos|linenodiv|code|footnote(?:-ref|-backref)?|admonition(?:-title)?|note|abstract|info|tip|success|question|warning"
    "|failure|danger|bug|example|quote|language-[a-z0-9+#-]+|[a-z][a-z0-9]{0,2}"
)
_INTERNAL = re.compile(
    r"(?![/\\]{2})[^\\\s:?#\[\]<>\"\x00-\x1f]*(?:\?[^\\\s#\[\]<>\"\x00-\x1f]*)?(?:#[^\\\s#\[\]<>\"\x00-\x1f]*)?"
)


def is_internal(target: str) -> bool:
    """Whether a link leads to this site, however a browser reads it."""
    return _INTERNAL.fullmatch(target) is not None


def is_own_id(value: str) -> bool:
    """Whether an id is a heading's or a footnote's, and so none of the theme's or of ours."""
    return _ID.fullmatch(value) is not None


def allowed_classes(value: str) -> str:
    """The classes of an element that a code block's colours or an admonition give it."""
    return " ".join(name for name in value.split() if _CLASS.fullmatch(name))


@dataclass(frozen=True, slots=True)
class Inline:
    """What stands inside `<script>` and `<style>` in HTML, in its order."""

    scripts: tuple[str, ...]
    styles: tuple[str, ...]


def inline_of(html: str) -> Inline:
    """The scripts that run and the styles which are written into `html` itself."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    scripts, styles = (tuple(text for text in parser.found[tag] if text) for tag in ("script", "style"))
    return Inline(scripts, styles)


def inline_of_theme(
    env: Environment, folders: Sequence[str], contexts: Iterable[Mapping[str, Any]]
) -> list[Inline]:
    """What a theme itself writes into a page, with the features that each of the contexts turns on.

    Its own `base.html` is rendered without a page, so that no contributed text is in it, and with the
    theme's own parts even where a site has others of the same name.

    folders   the templates of the installed theme, and behind it those that hold what it lacks: icons.
    context   what its templates read: `config`, `base_url` and the like, no page and no navigation.
    """
    base = env.overlay(loader=FileSystemLoader(folders)).get_template("base.html")
    return [inline_of(base.render(context)) for context in contexts]


def policy_for(pieces: Iterable[Inline]) -> str:
    """The policy under which these pieces run, and nothing else that is written into a page.

    It is the same text for the same pieces in any order. In `<meta>` a policy can't say who may frame
    the page; a host that sends headers can.
    """
    inline = list(pieces)
    scripts = _sources("'self'", (script for piece in inline for script in piece.scripts))
    styles = _sources("'self'", (style for piece in inline for style in piece.styles))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src {styles}",
            # Material's icons are `data:` images of its own style sheet.
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "object-src 'none'",
            "frame-src 'none'",
        )
    )


def source_hash(text: str) -> str:
    """How a policy names an inline script or style."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _sources(first: str, texts: Iterable[str]) -> str:
    return " ".join((first, *sorted({source_hash(text) for text in texts})))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: dict[str, list[str]] = {"script": [], "style": []}
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        runs = "src" not in given and (given.get("type") or "").strip().lower() in _RUN
        self._inside = tag if tag == "style" or (tag == "script" and runs) else ""
        if self._inside:
            self.found[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        # A text may come in pieces.
        if self._inside:
            self.found[self._inside][-1] += data
