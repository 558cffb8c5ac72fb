"""The Content-Security-Policy of a page: what may run, load and be sent.

Hashes are of the template files of the pinned theme, never of built pages: a script that came into a
page would otherwise allow itself.
"""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

from jinja2 import Environment, FileSystemLoader

_RUN = ("", "module", "text/javascript", "application/javascript")
"""Types of `<script>` that run; any other makes it a block of data, which no policy touches."""


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
    return Inline(tuple(parser.found["script"]), tuple(parser.found["style"]))


def inline_of_theme(env: Environment, folders: Sequence[str], context: Mapping[str, Any]) -> Inline:
    """What a theme itself writes into a page, with the features that `context` turns on.

    Its own `base.html` is rendered without a page, so that no contributed text is in it, and with the
    theme's own parts even where a site has others of the same name.

    folders   the templates of the installed theme, and behind it those that hold what it lacks: icons.
    context   what its templates read: `config`, `base_url` and the like, no page and no navigation.
    """
    alone = env.overlay(loader=FileSystemLoader(folders))
    return inline_of(alone.get_template("base.html").render(context))


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

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[self._inside].append(data)
