"""`[[id]]` in hand-written Markdown, filled in as HTML that Markdown leaves alone."""

import re

from footnoted.link.cited import Cited
from footnoted.link.linked import Link
from footnoted.link.prose import LinkedProse
from footnoted.render.pages import Renderer

# Every sign of ASCII: what Markdown or any of its extensions might read as markup, a dash or a link.
_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")


def render_prose(markdown: str, prose: LinkedProse, url: str, renderer: Renderer) -> str:
    """The Markdown with every reference replaced and the page's reference list below it.

    url   of the page, from the site's root.
    """
    parts: list[str] = []
    end = 0
    for use in prose.uses:
        parts.append(markdown[end : use.start])
        if isinstance(use.shows, Cited):
            parts.append(_inline(renderer.part("cited_inline", url, cited=use.shows)))
        elif isinstance(use.shows, Link):
            parts.append(_inline(renderer.part("link_inline", url, link=use.shows)))
        else:
            parts.append(_block(renderer.part("block", url, sections=use.shows)))
        end = use.end
    parts.append(markdown[end:])
    if prose.references:
        parts.append(
            "\n\n" + _block(renderer.part("reference_list", url, references=prose.references)) + "\n"
        )
    return "".join(parts)


def _inline(html: str) -> str:
    """Inline HTML whose text Markdown can't read as markup."""
    pieces = re.split(r"(<[^>]*>|&[#\w]+;)", html.strip())
    return "".join(
        piece if piece.startswith(("<", "&")) else _MARKUP.sub(lambda match: f"&#{ord(match[0])};", piece)
        for piece in pieces
    )


def _block(html: str) -> str:
    """HTML as one raw block: Markdown reads a block up to its closing tag if no line in it is blank."""
    return "\n".join(line for line in html.split("\n") if line.strip())
